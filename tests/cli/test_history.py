"""`unroll history` and `--reset-settings`: what they print, and their exit statuses."""

import json

import pytest

from suite import cli, settings
from suite.events import Request, Result
from suite.history import History, place


@pytest.fixture(autouse=True)
def own_places(tmp_path, monkeypatch):
    monkeypatch.setattr("platformdirs.user_state_path", lambda *_, **__: tmp_path / "state")
    monkeypatch.setattr("platformdirs.user_config_path", lambda *_, **__: tmp_path / "config")


@pytest.fixture
def three():
    history = History(place(), pytest.fail)
    for n, (task, text) in enumerate(
        [("translation", "a cat"), ("sentiment", "=bad\x1b[31m cat"), ("translation", "é")]
    ):
        history.add(task, Request(inputs={"text": text}), Result(values={"text": f"made {n}"}))
    history.star(1, True)
    history.close()


def run(capsys, *arguments):
    status = cli.main(["history", *arguments])
    out, err = capsys.readouterr()
    return status, out, err


def ids(out):
    return [entry["id"] for entry in json.loads(out)["entries"]]


@pytest.mark.parametrize(
    ("arguments", "found"),
    [
        ((), [3, 2, 1]),
        (("--search", "CAT"), [2, 1]),
        (("--search", "e"), [3]),
        (("--task", "translation"), [3, 1]),
        (("--starred",), [1]),
        (("--limit", "2"), [3, 2]),
        (("--search", '"*('), []),
    ],
)
def test_entries_as_json(capsys, three, arguments, found):
    status, out, err = run(capsys, *arguments, "--json")
    assert (status, ids(out), err) == (0, found, "")


def test_a_history_that_is_empty_says_so(capsys):
    assert run(capsys) == (0, "", "The history is empty.\n")
    assert run(capsys, "--search", "cat") == (0, "", "The history is empty.\n")


def test_a_search_without_a_find_says_so(capsys, three):
    assert run(capsys, "--search", "dog") == (0, "", "The history has no such entry.\n")


def test_entries_for_people(capsys, three):
    status, out, err = run(capsys)
    assert (status, err) == (0, "")
    lines = out.splitlines()
    assert len(lines) == 3 and "made 2" in lines[0] and "*" in lines[2]
    assert "\x1b" not in out


@pytest.mark.parametrize("arguments", [(), ("--search", "x"), ("--export", "x.csv")])
def test_a_look_at_no_history_makes_none(capsys, tmp_path, monkeypatch, arguments):
    monkeypatch.chdir(tmp_path)
    assert run(capsys, *arguments)[0] == 0
    assert not place().exists()


def test_an_export(capsys, three, tmp_path):
    status, out, err = run(capsys, "--export", str(tmp_path / "x.csv"), "--search", "cat")
    assert (status, out, err) == (0, "2 entries\n", "")
    assert "'=bad" in (tmp_path / "x.csv").read_text()


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--clear",), "Add --yes"),
        (("--yes",), "without --clear"),
        (("--clear", "--yes", "--search", "x"), "alone"),
        (("--limit", "0"), "whole number from 1"),
        (("--task", "nothing"), "nothing"),
        (("--export", "x.xlsx"), ".jsonl or .csv"),
        (("--export", "/none/x.csv"), "cannot be written"),
    ],
)
def test_a_mistake_is_one_line_and_changes_nothing(capsys, three, arguments, said):
    status, out, err = run(capsys, *arguments)
    assert (status, out, err.count("\n")) == (2, "", 1)
    assert said in err
    assert len(ids(run(capsys, "--json")[1])) == 3


def test_clearing(capsys, three):
    assert run(capsys, "--clear", "--yes") == (0, "3 entries deleted\n", "")
    assert ids(run(capsys, "--json")[1]) == []


def test_a_damaged_history_is_told(capsys):
    place().parent.mkdir(parents=True)
    place().write_bytes(b"no database" * 99)
    status, out, err = run(capsys, "--json")
    assert (status, ids(out), err.count("\n")) == (0, [], 1)
    assert "set aside" in err


def test_settings_are_reset(capsys):
    settings.Settings(settings.place(), pytest.fail).set("scheme", "dark")
    for said in ("The old settings are in", "defaults already"):
        with pytest.raises(SystemExit) as end:
            cli.main(["--reset-settings"])
        assert end.value.code == 0
        out, err = capsys.readouterr()
        assert said in out and err == ""
    assert settings.Settings(settings.place(), pytest.fail).get("scheme") == "system"
