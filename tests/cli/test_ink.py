"""Ink that the command line writes, and what it says beside it."""

from contextlib import nullcontext

import pytest
from PIL import Image

from suite import cli
from suite.cli import run as verb
from suite.events import Result
from suite.ink.files import read_ink

STROKES = [[[0.0, 0.0], [10.0, 20.0], [30.0, 5.0]], [[50.0, 50.0], [60.0, 40.0]]]


class Worker:
    """Stands in for a worker that has written."""

    def load(self, *asked) -> None:
        pass

    def run(self, *asked) -> Result:
        return Result(values={"strokes": STROKES}, note="Characters it never learnt: €.")


@pytest.fixture
def written(monkeypatch, tmp_path, capsys):
    monkeypatch.setattr(verb, "session", lambda: nullcontext(Worker()))

    def write(name: str, *flags: str):
        status = cli.main(["run", "handwriting-synthesis", "text", "--out", str(tmp_path / name), *flags])
        return status, tmp_path / name, capsys.readouterr()

    return write


@pytest.mark.parametrize("name", ["ink.svg", "ink.inkml", "ink.json"])
def test_what_was_written_is_ink_again(written, name):
    status, path, _ = written(name)
    assert status == 0
    assert [len(stroke) for stroke in read_ink(path)["strokes"]] == [3, 2]


@pytest.mark.parametrize(("flags", "width"), [((), 2000), (("--width", "640"), 640)])
def test_a_picture_is_a_picture(written, flags, width):
    status, path, _ = written("ink.png", *flags)
    assert status == 0
    with Image.open(path) as image:
        assert (image.format, image.mode, image.width) == ("PNG", "RGBA", width)
        assert image.getpixel((0, 0))[3] == 0


def test_what_could_not_be_written_is_named_beside_a_file(written):
    for name in ("ink.svg", "ink.png"):
        assert written(name)[2] == ("", "Characters it never learnt: €.\n")


def test_a_width_that_no_picture_has_is_refused(written):
    status, path, said = written("ink.png", "--width", "50")
    assert (status, said.out) == (2, "")
    assert "from 100 to 10000; received '50'" in said.err
    assert not path.exists()
