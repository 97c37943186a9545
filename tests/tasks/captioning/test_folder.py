"""A folder of photographs, some of them bad, captioned by the shipped network; killed half-way, and gone on with."""

import io
import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

ROOT = Path(__file__).parents[3]
FILES, KINDS = 150, 10


def photograph(number: int, form: str = "JPEG") -> bytes:
    colours = np.random.default_rng(number).integers(0, 255, (4, 4, 3), "uint8")
    file = io.BytesIO()
    Image.fromarray(colours).resize((96, 64)).save(file, form)
    return file.getvalue()


def bad(kind: int) -> bytes:
    """What cannot be read as a picture, in ten ways."""
    good = photograph(kind)
    return [
        b"\x00",
        b"This is a letter, not a picture.",
        good[: len(good) // 3],
        good[:10],
        photograph(kind, "PNG")[:40],
        b"<svg xmlns='http://www.w3.org/2000/svg'/>",
        b"%PDF-1.4\n",
        b"PK\x03\x04" + bytes(60),
        b"GIF89a",
        bytes(range(256)) * 4,
    ][kind]


@pytest.fixture
def folder(tmp_path):
    folder = tmp_path / "photographs"
    folder.mkdir()
    for number in range(FILES):
        body = bad(number // 15 % KINDS) if number % 15 == 7 else photograph(number)
        (folder / f"{number:03}.jpg").write_bytes(body)
    return folder


def batch(folder, out, *more):
    command = [sys.executable, "main.py", "batch", "captioning", folder, "--out", out, "--beams", "1", *more]
    return subprocess.Popen(
        command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, start_new_session=True
    )


def rows_of(out):
    return [json.loads(line) for line in out.read_text("utf-8").splitlines()] if out.exists() else []


@pytest.mark.timeout(300)
def test_killed_and_resumed_every_file_has_one_row(folder, tmp_path):
    out = tmp_path / "captions.jsonl"
    first = batch(folder, out)
    until = time.monotonic() + 120
    while (
        time.monotonic() < until and first.poll() is None and not (out.exists() and out.read_bytes().count(b"\n") > 30)
    ):
        time.sleep(0.02)
    os.killpg(first.pid, signal.SIGKILL)
    first.communicate()
    done = out.read_bytes().count(b"\n")
    assert 30 < done < FILES
    second = batch(folder, out, "--resume")
    _, said = second.communicate(timeout=200)
    assert second.returncode == 1, said
    rows = rows_of(out)
    assert len(rows) == FILES
    names = [Path(str(row["input"])).name for row in rows]
    assert sorted(names) == sorted(path.name for path in folder.iterdir())
    failed = {name for name, row in zip(names, rows) if row.get("error")}
    assert failed == {f"{number:03}.jpg" for number in range(FILES) if number % 15 == 7}
    assert all(row.get("caption") for name, row in zip(names, rows) if name not in failed)
