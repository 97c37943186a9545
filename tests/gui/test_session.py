"""What was typed comes back: from the session's file, through a damaged one, and as options too."""

import json
import stat

import pytest

from gui.session import WITHIN
from tests.gui.conftest import close


def test_what_was_typed_comes_back_in_the_next_window(open_window, session_file):
    first = open_window()
    first.page.parts.inputs["text"].set_value("deux mots\nde plus 😀")
    first.page.parts.options.set_values({"case": "upper", "pause": 7, "louder": True, "greeting": "Ho"})
    close(first)
    assert json.loads(session_file.read_text())["tasks"]["dummy"]["inputs"] == {"text": "deux mots\nde plus 😀"}
    second = open_window()
    assert second.page.parts.inputs["text"].value() == "deux mots\nde plus 😀"
    assert second.page.parts.options.values() == {"case": "upper", "pause": 7, "louder": True, "greeting": "Ho"}


def test_what_came_back_is_run_at_once(open_window, qtbot):
    first = open_window()
    first.page.parts.inputs["text"].set_value("one")
    close(first)
    second = open_window()
    qtbot.waitUntil(lambda: [request.inputs["text"] for request in second.client.asked] == ["one"], timeout=1000)


def test_it_is_on_disk_soon_after_typing_without_closing(open_window, session_file, qtbot):
    window = open_window()
    qtbot.keyClicks(window.page.parts.inputs["text"].surface, "kept")
    qtbot.waitUntil(lambda: session_file.exists() and "kept" in session_file.read_text(), timeout=WITHIN + 500)


@pytest.mark.parametrize("body", [b"{ not json", b'{"task": 3}', b'{"task": "\xff"}', b"[" * 100_000])
def test_a_damaged_file_is_set_aside_and_said(open_window, session_file, body):
    session_file.write_bytes(body)
    window = open_window()
    (aside,) = session_file.parent.glob("session-*-damaged.json")
    assert aside.read_bytes() == body
    assert str(aside) in window.notice.text()
    assert window.page.parts.inputs["text"].value() is None


def test_a_damaged_file_that_cannot_be_set_aside_is_said(open_window, session_file, monkeypatch):
    def refuse(*_):
        raise PermissionError(13, "Permission denied")

    session_file.write_text("{ not json")
    monkeypatch.setattr("gui.session.set_aside", refuse)
    assert "What was typed last time cannot be read" in open_window().notice.text()


def test_what_is_typed_in_private_is_not_kept_and_what_was_before_is(open_window, session_file, qtbot):
    first = open_window()
    first.page.parts.inputs["text"].set_value("before")
    first.services.settings.set("history", False)
    first.page.parts.inputs["text"].set_value("SECRETWORD")
    first.page.parts.options.set_values({"greeting": "SECRETWORD"})
    first.services.session.save()
    assert "SECRETWORD" not in session_file.read_text(), "not even until it is closed"
    close(first)
    assert json.loads(session_file.read_text())["tasks"]["dummy"]["inputs"] == {"text": "before"}
    second = open_window()
    second.page.parts.inputs["text"].set_value("SECRETWORD")
    close(second)
    assert "SECRETWORD" not in session_file.read_text(), "it is still paused"


def test_what_was_typed_in_private_stays_out_until_it_is_worked_on_again(open_window, session_file):
    window = open_window()
    window.services.settings.set("history", False)
    window.page.parts.inputs["text"].set_value("SECRETWORD")
    window.services.settings.set("history", True)
    window.page.show_many(True)
    window.services.session.save()
    assert "SECRETWORD" not in session_file.read_text()
    window.page.show_many(False)
    window.page.parts.inputs["text"].set_value("for all to see")
    window.services.session.save()
    assert "for all to see" in session_file.read_text()


def test_nobody_else_may_read_what_was_typed(open_window, session_file):
    session_file.write_text("{ not json")
    session_file.chmod(0o644)
    close(open_window())
    (aside,) = session_file.parent.glob("session-*-damaged.json")
    for path in (session_file, aside):
        assert stat.S_IMODE(path.stat().st_mode) == 0o600
