"""What is said beside the page: it covers nothing, goes with its page, and does not take the place of a warning."""

from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QApplication

from gui.act import Act


def place(widget) -> QRect:
    """Where a widget is in its window."""
    return QRect(widget.mapTo(widget.window(), QPoint(0, 0)), widget.size())


def test_it_covers_neither_the_page_nor_the_status_line(window):
    before = window.stack.height()
    window.notice.say("Something was said that is long enough for more than one line. " * 6)
    QApplication.processEvents()
    for other in (window.stack, window.status, window.rail):
        assert not place(window.notice).intersects(place(other))
    assert window.notice._label.height() >= window.notice._label.heightForWidth(window.notice._label.width())
    window.notice.hide()
    QApplication.processEvents()
    assert window.stack.height() == before


def test_what_was_said_of_a_page_goes_with_it(window):
    window.page.notice.emit("About this page.")
    window.open("history")
    assert window.notice.text() == ""
    window.page.notice.emit("About a page that is not shown.")
    assert window.notice.text(), "nobody has seen it yet"
    window.open(window.page.spec.name)
    assert window.notice.text(), "this is its page"
    window.notice.say("About the window.")
    window.open("history")
    assert window.notice.text() == "About the window."


def test_a_warning_stays_beside_what_is_said_after_it_and_is_not_said_twice(window):
    window.services.told("The disk is full.")
    window.page.notice.emit("Saved.")
    window.services.told("The disk is full.")
    assert window.notice.text() == "The disk is full.\nSaved."
    window.open("history")
    assert window.notice.text() == "The disk is full."
    window.notice.hide()
    window.notice.say("Something else.")
    assert window.notice.text() == "Something else."


def test_what_can_be_done_about_a_warning_stays_with_it(window):
    window.notice.add("It ended early.", Act("Copy report", (), lambda: None))
    window.page.notice.emit("Saved.")
    assert window.notice.action.text() == "Copy report"
    assert not window.notice._time.isActive()
