"""Several machines do what one does with the whole batch, and a run goes on with another number of them."""

import json
import os
import socket
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from safetensors.numpy import load_file

from suite import cli
from suite.artefact import Artefact
from suite.errors import UserError
from suite.training.together import checked
from tests.training.toy import SLICES

pytest.importorskip("jax")

ROOT = Path(__file__).parents[2]
PIPES = {"stdout": subprocess.PIPE, "stderr": subprocess.STDOUT, "text": True}


def _free_addresses(count: int) -> str:
    sockets = [socket.socket() for _ in range(count)]
    for one in sockets:
        one.bind(("127.0.0.1", 0))
    addresses = ",".join(f"127.0.0.1:{one.getsockname()[1]}" for one in sockets)
    for one in sockets:
        one.close()
    return addresses


def _start(outs: str | Path, last: int, *together: str) -> subprocess.Popen:
    command = [sys.executable, "-m", "tests.training.toy", str(outs), str(last), *together]
    return subprocess.Popen(command, cwd=ROOT, **PIPES)


def _end(*processes: subprocess.Popen) -> None:
    said = [process.communicate(timeout=900)[0] for process in processes]
    assert [process.returncode for process in processes] == [0] * len(processes), said


def _losses(out: Path) -> list[float]:
    rows = [json.loads(line) for line in (out / "run/log.jsonl").read_text().splitlines()]
    assert [row["slice"] for row in rows] == list(range(1, len(rows) + 1))
    return [row["loss"] for row in rows]


@pytest.mark.timeout(300)  # Three starts of Keras, which a busy machine draws out.
def test_two_processes_equal_one_and_the_run_goes_on_with_one(tmp_path):
    whole, parts = tmp_path / "whole", tmp_path / "parts"
    addresses = _free_addresses(2)
    _end(*(_start(parts, 7, addresses, str(number)) for number in (0, 1)))
    assert json.loads((parts / "run/checkpoint/position.json").read_text())["slice"] == 7
    together = _losses(parts)
    assert len(together) == 7
    _end(_start(f"{whole},{parts}", SLICES))
    assert len(_losses(parts)) == SLICES
    np.testing.assert_allclose(together, _losses(whole)[:7], atol=1e-4)
    np.testing.assert_allclose(_losses(parts), _losses(whole), atol=1e-4)
    one, two = (load_file(out / "run/checkpoint/state.safetensors") for out in (whole, parts))
    for name, array in one.items():
        np.testing.assert_allclose(two[name].astype("float64"), array.astype("float64"), atol=1e-4, err_msg=name)


@pytest.mark.parametrize(
    "addresses, number, says",
    [("a:1", 0, "two or more"), ("a:1,a:1", 0, "each once"), ("a:1,b", 0, "Received 'b' in it"),
     ("a:1,b:2", None, "0 to 1. Received nothing"), ("a:1,b:2", 2, "Received 2")],
)  # fmt: skip
def test_what_names_no_machines(addresses, number, says):
    with pytest.raises(UserError, match=says):
        checked(addresses, number)


def test_a_mistake_on_the_command_line_is_one_line(capsys, tmp_path):
    flags = ["--data", str(tmp_path), "--out", str(tmp_path / "out"), "--machines", "a:1,b:2"]
    status = cli.main(["train", "translation", *flags])
    assert (status, capsys.readouterr().err.count("\n")) == (2, 1)


@pytest.mark.soak
def test_two_machines_on_the_command_line_make_the_model_of_one(tmp_path):
    rows = [{"text": f"The {thing} was {word}, {thing} or not.", "label": label}
            for thing in ("film", "room", "soup", "phone", "book", "hotel", "song", "game")
            for word, label in (("lovely", 1), ("dreadful", 0))]  # fmt: skip
    (tmp_path / "mine.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows * 4))
    base = [sys.executable, "main.py", "train", "sentiment", "--data", tmp_path / "mine.jsonl", "--epochs", "1"]
    machines = ["--machines", _free_addresses(2)]
    parts = [
        subprocess.Popen([*base, "--out", tmp_path / "two", *machines, "--machine", number], cwd=ROOT, **PIPES)
        for number in "01"
    ]
    _end(*parts)
    alone = subprocess.run(
        [*base, "--out", tmp_path / "one"], cwd=ROOT, timeout=600, env={**os.environ, "KERAS_BACKEND": "jax"}
    )
    assert alone.returncode == 0
    # The 1e-4 are held in float32, above; the command line trains in bfloat16, where another order is another rounding,
    # of up to one part in 256.
    np.testing.assert_allclose(_losses(tmp_path / "two"), _losses(tmp_path / "one"), rtol=2**-8)
    one, two = (Artefact.open(tmp_path / name, "sentiment") for name in ("one", "two"))
    assert one.contents["words.txt"] == two.contents["words.txt"]
    for name, array in one.weights().items():
        np.testing.assert_allclose(two.weights()[name], array, atol=0.02, err_msg=name)
