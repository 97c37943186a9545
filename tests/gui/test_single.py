"""A second start brings the first window forward; where that is impossible there is a window all the same."""

import signal
import socket
import tempfile
import time
from pathlib import Path

import pytest
from PySide6.QtCore import QLockFile

from gui.single import Single, bring_forward, place
from tests.gui.started import Started


@pytest.fixture
def profile():
    """A folder with a short name, beside which a socket finds its place."""
    with tempfile.TemporaryDirectory(prefix="unroll-", ignore_cleanup_errors=True) as folder:
        yield Path(folder)


@pytest.fixture
def single(qapp):
    """Makes ones that are closed at the end."""
    made = []

    def make() -> Single:
        made.append(Single())
        return made[-1]

    yield make
    for one in made:
        one.close()
        one.deleteLater()


def test_a_second_start_raises_the_first_and_leaves(profile, dummy_model):
    with Started(profile, dummy_model) as first:
        assert first.line().startswith("shown")
        with Started(profile, dummy_model) as second:
            status, said, errors = second.end()
        assert (status, said, errors) == (0, "Unroll is open already. Its window was brought forward.\n", "")
        assert first.line() == "raised"
        first.process.send_signal(signal.SIGTERM)
        assert first.end()[0] == 0
    assert not [path.name for path in (profile / "state" / "unroll").glob("window-*")]


def test_of_two_starts_in_the_same_moment_one_opens(profile, dummy_model):
    with Started(profile, dummy_model) as one, Started(profile, dummy_model) as other:
        said = {one: one.line(), other: other.line()}
        opened, left = (one, other) if said[other].startswith("Unroll is open already.") else (other, one)
        assert left.end()[0] == 0
        assert said[left].startswith("Unroll is open already.")
        assert {said[opened].split()[0], opened.line().split()[0]} == {"shown", "raised"}


def test_what_a_killed_one_left_is_removed_and_another_profile_is_another_window(profile, dummy_model):
    with Started(profile, dummy_model) as first:
        assert first.line().startswith("shown")
        with Started(profile / "other", dummy_model) as other:
            assert other.line().startswith("shown")
    assert [path.name for path in (profile / "state" / "unroll").glob("window-*")], "a kill leaves the socket"
    with Started(profile, dummy_model) as again:
        assert again.line().startswith("shown")
        with Started(profile, dummy_model) as second:
            assert second.end()[0] == 0
        assert again.line() == "raised"


def test_one_that_does_not_answer_is_no_reason_not_to_open(tmp_path, single, monkeypatch):
    monkeypatch.setattr("gui.single.PATIENCE", 50)
    path = tmp_path / "window-1"
    with socket.socket(socket.AF_UNIX) as hung:
        hung.bind(str(path))
        hung.listen()
        assert single().claim(path)
        assert path.exists(), "it may answer later"


def test_a_start_waits_for_another_one_but_not_for_ever(tmp_path, single, monkeypatch):
    monkeypatch.setattr("gui.single.PATIENCE", 200)
    other = QLockFile(str(tmp_path / "window-1.lock"))
    assert other.lock()
    begun = time.monotonic()
    assert single().claim(tmp_path / "window-1")
    assert time.monotonic() - begun >= 0.19
    other.unlock()


def test_a_folder_that_cannot_be_written_is_no_reason_not_to_open(tmp_path, single):
    (tmp_path / "file").touch()
    assert single().claim(tmp_path / "file" / "window-1")


def test_the_place_is_another_for_other_settings(tmp_path, monkeypatch):
    usual = place()
    assert place() == usual
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    assert place() != usual
    assert place().parent == usual.parent


def test_a_minimized_window_comes_back(window):
    window.showMinimized()
    bring_forward(window)
    assert window.isVisible()
    assert not window.isMinimized()


def test_a_profile_whose_path_is_too_long_for_a_socket_is_found_all_the_same(single, tmp_path, profile, monkeypatch):
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / ("a" * 60) / ("b" * 60)))
    monkeypatch.setattr(tempfile, "tempdir", str(profile))
    assert place().parent == profile
    assert single().claim(place())
    assert place().exists()
