"""A trace that the command line wrote opens in the window to the pictures that the same run gives there."""

import gzip
import json
from contextlib import contextmanager
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QGraphicsOpacityEffect

from gui.page.runner import State
from suite import registry, trace
from suite.cli import run as verb
from suite.errors import UserError, WorkerError
from suite.events import Failed
from suite.phrase import Phrase, say
from suite.task import Question
from tests.cli.test_cli import run
from tests.dummy.task import DummyTask
from tests.gui.test_files import choose, control  # noqa: F401
from tests.gui.test_history import work


class Session:
    """The dummy task in this process.

    Attributes:
        trouble: why kinds cannot be explained.
    """

    def __init__(self, trouble: dict[str, Exception] | None = None):
        self.trouble = trouble or {}

    def load(self, task, model, device):
        self.task = DummyTask("")

    def run(self, task, request):
        *_, result = self.task.run(request, Event())
        return result

    def explain(self, task, request, result, kind, ask=None, others=()):
        if kind in self.trouble:
            raise self.trouble[kind]
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


@pytest.fixture
def session(monkeypatch) -> Session:
    """What `unroll run` works with."""
    made = Session()

    @contextmanager
    def given():
        yield made

    monkeypatch.setattr(verb, "session", given)
    monkeypatch.setitem(registry._packages, "dummy", "tests.dummy")
    return made


@pytest.fixture
def opened(choose, qtbot):  # noqa: F811
    """Opens a trace as a user does: `opened(window, path)`."""

    def do(window, path: Path) -> None:
        choose(path)
        control(qtbot, window, Qt.Key.Key_O)
        qtbot.wait(300)  # longer than live typing waits

    return do


def changed(path: Path, **changes) -> Path:
    """A trace beside another, with something else in it."""
    whole = json.loads(gzip.decompress(path.read_bytes()))
    made = path.with_name("changed.trace.gz")
    made.write_bytes(gzip.compress(json.dumps(whole | changes).encode()))
    return made


def test_it_opens_to_the_same_pictures(open_window, session, opened, capsys, tmp_path: Path, qtbot):
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
    opened(window, path)
    shown = pictures(window)
    assert window.page.parts.given() == {"text": "one three"}
    assert window.page.parts.inputs["text"].surface.marks("weights") == marks
    assert shown.keys() == live.keys()
    assert [name for name in live if not same(shown[name], live[name])] == []
    assert len(window.client.asked) == asked + 1, "nothing is run again"


def test_what_says_nothing_of_a_run_is_no_failure_and_its_sentence_is_shown(
    open_window, session, opened, capsys, tmp_path, qtbot
):
    session.trouble = {"weights": UserError(say("Nothing in this text is long."))}
    path = tmp_path / "run.trace.gz"
    status, out, _ = run(capsys, "run", "dummy", "one three", "--trace", str(path), "--json")
    assert (status, json.loads(out)["text"]) == (0, "eno eerht")
    found = trace.read(path)
    assert list(found.explanations) == ["alignment"]
    assert found.refused == {"weights": "Nothing in this text is long."}

    window = open_window()
    work(window, "something else")
    qtbot.mouseClick(window.page.title.buttons["look"], Qt.MouseButton.LeftButton)
    window.client.explain_as_asked()
    QApplication.processEvents()
    surface = window.page.parts.inputs["text"].surface
    assert surface.marks("weights")
    told = []
    window.page.runner.explained.connect(lambda kind, data: told.append((kind, data)))
    opened(window, path)
    assert ("weights", "Nothing in this text is long.") in told
    assert surface.marks("weights") == (), "what explained the run before is gone"


@pytest.mark.parametrize(
    "error, status, more",
    [
        (UserError("Nothing in this text is long."), 2, ["--explain", "weights"]),
        (WorkerError("The worker ended."), 4, []),
    ],
)
def test_what_was_asked_for_and_a_worker_that_ends_are_failures(session, capsys, tmp_path, error, status, more):
    session.trouble = {"weights": error}
    path = tmp_path / "run.trace.gz"
    assert run(capsys, "run", "dummy", "one three", "--trace", str(path), *more)[0] == status
    assert not path.exists()


def test_a_trace_saved_from_the_window_keeps_why_there_is_no_explanation(window, choose, tmp_path, qtbot, session):  # noqa: F811
    work(window, "one two")
    window.client.say("dummy:alignment", Failed(message=say("{count} words are too few.", count=2)))
    QApplication.processEvents()
    choose(tmp_path / "run.trace.gz")
    control(qtbot, window, Qt.Key.Key_S)
    saved = trace.read(tmp_path / "run.trace.gz")
    assert saved.refused == {"alignment": "2 words are too few."}
    assert isinstance(saved.refused["alignment"], Phrase)
    assert saved.explanations == {}


@pytest.mark.parametrize(
    "changes",
    [
        {"values": {}},
        {"values": {"text": 1}},
        {"explanations": {"alignment": {}}},
        {"explanations": {"alignment": {"parts": [{"source": [[0, 1]], "target": [[0, 1]], "weights": [[1, 2]]}]}}},
    ],
)
def test_a_damaged_trace_is_refused_whole(window, session, opened, capsys, tmp_path, changes):
    path = tmp_path / "run.trace.gz"
    assert run(capsys, "run", "dummy", "one three", "--trace", str(path))[0] == 0
    work(window, "here before")
    before = window.page.runner.result
    opened(window, changed(path, **changes))
    assert window.notice.text().startswith("changed.trace.gz is no trace, or is damaged: ")
    assert window.page.parts.given() == {"text": "here before"}
    assert (window.page.runner.state, window.page.runner.result) == (State.DONE, before)


def test_a_refusal_goes_when_a_trace_opens_well(window, session, opened, capsys, tmp_path):
    path = tmp_path / "run.trace.gz"
    assert run(capsys, "run", "dummy", "one three", "--trace", str(path))[0] == 0
    opened(window, changed(path, options={"magic": 1}))
    assert window.notice.text().startswith("The trace changed.trace.gz cannot be shown: dummy has no option 'magic'.")
    opened(window, path)
    assert window.notice.isHidden()
    assert window.page.parts.given() == {"text": "one three"}
