"""Lessons on the command line."""

import json

import pytest

from suite import registry
from tests.cli.test_cli import run


def test_a_lesson_is_run_with_its_options(capsys):
    status, out, _ = run(capsys, "run", "neuron", "--w1", "-1", "--w2", "0", "--threshold", "0", "--json")
    assert status == 0
    assert [row[3] for row in json.loads(out)["truth"]["rows"]] == [1, 1, 0, 0]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["run", "cell", "--f", "2"], "from 0 to 1. Received '2'"),
        (["run", "cell", "--model", "x"], "--model"),
        (["run", "cell", "words"], "words"),
        (["train", "cell", "--data", "x", "--out", "y"], "cell"),
    ],
)
def test_what_a_lesson_does_not_take_is_refused(capsys, arguments, said):
    status, out, err = run(capsys, *arguments)
    assert (status, out, err.count("\n")) == (2, "", 1)
    assert said in err


def test_lessons_are_listed_apart(capsys):
    _, out, _ = run(capsys, "tasks", "--json")
    assert [lesson["name"] for lesson in json.loads(out)["lessons"]] == registry.lessons()
