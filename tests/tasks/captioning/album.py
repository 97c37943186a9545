"""Captioned pictures drawn for tests, in the forms in which data may come."""

import io
import json
import lzma
import tarfile
from pathlib import Path

from PIL import Image

from tests.image.pictures import encoded

COLOURS = {"red": (230, 20, 20), "green": (20, 160, 20), "blue": (20, 20, 220), "white": (240, 240, 240)}


def drawn(count: int = 8) -> dict[str, tuple[bytes, list[str]]]:
    """Pictures of one colour, each with five captions that say which."""
    pictures = {}
    for i in range(count):
        colour = list(COLOURS)[i % len(COLOURS)]
        image = Image.new("RGB", (32, 32), tuple(max(0, c - i) for c in COLOURS[colour]))
        texts = (f"A {colour} wall .", f"The wall is {colour} .", f"a {colour} field", f"One {colour} wall", "Paint !")
        pictures[f"{i}_{colour}.jpg"] = encoded(image, "JPEG", quality=95), list(texts)
    return pictures


def write_tar(folder: Path, split: str, pictures: dict[str, tuple[bytes, list[str]]]) -> None:
    """As the Flickr8k files come."""
    folder.mkdir(parents=True, exist_ok=True)
    with tarfile.open(folder / f"images-{split}.tar", "w") as tar:
        for name, (body, _) in pictures.items():
            member = tarfile.TarInfo(name)
            member.size = len(body)
            tar.addfile(member, io.BytesIO(body))
    lines = "".join(json.dumps({"image": name, "captions": texts}) + "\n" for name, (_, texts) in pictures.items())
    (folder / f"captions-{split}.jsonl.xz").write_bytes(lzma.compress(lines.encode()))


def write_files(folder: Path, pictures: dict[str, tuple[bytes, list[str]]]) -> Path:
    """As a user may have them: files, and a list beside them."""
    folder.mkdir(parents=True, exist_ok=True)
    rows = []
    for name, (body, texts) in pictures.items():
        (folder / name).write_bytes(body)
        rows.append(json.dumps({"image": name, "captions": texts}))
    (folder / "mine.jsonl").write_text("\n".join(rows) + "\n", "utf-8")
    return folder / "mine.jsonl"
