"""A trace that the command line wrote opens in the window to the pictures that the same run gives there."""

from contextlib import contextmanager
from pathlib import Path
from threading import Event

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QGraphicsOpacityEffect

from suite import registry
from suite.cli import run as verb
from suite.task import Question
from tests.cli.test_cli import run
from tests.dummy.task import DummyTask
from tests.gui.test_files import choose, control  # noqa: F401
from tests.gui.test_history import work


class Session:
    """The dummy task in this process."""

    def load(self, task, model, device):
        self.task = DummyTask("")

    def run(self, task, request):
        *_, result = self.task.run(request, Event())
        return result

    def explain(self, task, request, result, kind, ask=None, others=()):
        return self.task.explain(request, result, kind, Question(ask or {}))


def pictures(window) -> dict[str, object]:
    """What each card shows, by the name of its view."""
    QApplication.processEvents()
    assert not window.findChildren(QGraphicsOpacityEffect)
    return {
        f"{name} {number}": card.grab().toImage()
        for name, panel in window.page.parts.panels.items()
        for number, card in enumerate(panel.cards)
    }


def same(one, other) -> bool:
    """Whether two cards show the same, however much empty room is below it."""
    assert one.width() == other.width()
    height = min(one.height(), other.height()) - 16  # above the card's lower corners
    return one.copy(0, 0, one.width(), height) == other.copy(0, 0, one.width(), height)


def test_it_opens_to_the_same_pictures(open_window, choose, capsys, tmp_path: Path, qtbot, monkeypatch):  # noqa: F811
    @contextmanager
    def given():
        yield Session()

    monkeypatch.setattr(verb, "session", given)
    monkeypatch.setitem(registry._packages, "dummy", "tests.dummy")
    path = tmp_path / "run.trace.gz"
    assert run(capsys, "run", "dummy", "one three", "--trace", str(path))[0] == 0

    window = open_window()
    work(window, "one three")
    qtbot.mouseClick(window.page.title.buttons["look"], Qt.MouseButton.LeftButton)
    window.client.explain_as_asked()
    live = pictures(window)
    marks = window.page.parts.inputs["text"].surface.marks("weights")
    assert live and marks
    asked = len(window.client.asked)

    window.page.parts.inputs["text"].set_value("something else")
    work(window, "something else")
    choose(path)
    control(qtbot, window, Qt.Key.Key_O)
    qtbot.wait(300)  # longer than live typing waits
    opened = pictures(window)
    assert window.page.parts.given() == {"text": "one three"}
    assert window.page.parts.inputs["text"].surface.marks("weights") == marks
    assert opened.keys() == live.keys()
    assert [name for name in live if not same(opened[name], live[name])] == []
    assert len(window.client.asked) == asked + 1, "nothing is run again"
