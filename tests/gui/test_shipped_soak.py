"""The shipped networks in the window: what the command line wrote opens to what a user sees live, and Stop stops."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton

from gui.page.runner import State
from suite import registry
from suite.events import Preview
from suite.image.picture import read_small
from suite.places import shipped
from suite.spec import TextField
from suite.worker.client import Client
from tests.gui.conftest import close
from tests.gui.fake import FakeClient
from tests.gui.started import ROOT
from tests.gui.test_files import choose, control  # noqa: F401
from tests.gui.test_traces import pictures, same

LIMIT = 300_000  # milliseconds to wait for a network
TASKS = registry.names()


class Decoding(FakeClient):
    """Knows no network, and decodes pictures as the worker does."""

    def preview(self, slot, source, side):
        pixels, size = read_small(source, side)
        self.say(slot, Preview(pixels=pixels, size=size))


@pytest.fixture
def opened(open_window, qtbot):
    """The window with one task, whose network is loaded: `opened(name)`."""

    def make(name: str):
        window = still(open_window(Client, specs=[registry.spec(name)]))
        qtbot.waitUntil(lambda: window.page.loader.loaded is not None, timeout=LIMIT)
        return window

    return make


def still(window):
    """A window in which nothing moves."""
    window.services.settings.set("motion", False)
    window.resize(1280, 800)
    return window


def try_sample(window, qtbot) -> None:
    """Clicks the first sample, looks inside and waits until all is explained."""
    page = window.page
    title = page.spec.samples[0].title
    click(qtbot, next(made for made in page.findChildren(QPushButton) if made.text() == title))
    settled(window, qtbot)
    click(qtbot, page.title.buttons["look"])
    settled(window, qtbot)


def settled(window, qtbot) -> None:
    """Waits for a result and all that explains it."""
    runner = window.page.runner
    qtbot.wait(500)  # what was begun has begun
    qtbot.waitUntil(lambda: runner.state is State.DONE and not runner.explaining(), timeout=LIMIT)
    qtbot.wait(500)  # what is drawn point by point is drawn


def click(qtbot, widget) -> None:
    qtbot.mouseClick(widget, Qt.MouseButton.LeftButton)


def sights(window) -> dict[str, object]:
    """What each card and each field shows."""
    return pictures(window) | {name: part.grab().toImage() for name, part in window.page.parts.inputs.items()}


def on_the_command_line(name: str, path: Path, folder: Path) -> None:
    """Runs the same sample and writes its trace."""
    spec = registry.spec(name)
    (field, value), *_ = spec.samples[0].inputs.items()
    given = value if isinstance(spec.inputs[0], TextField) else shipped("resources") / value
    assert field == spec.inputs[0].name
    environment = os.environ | {f"XDG_{kind}_HOME": str(folder) for kind in ("STATE", "CONFIG", "DATA")}
    command = [sys.executable, "main.py", "run", name, given, "--trace", path]
    subprocess.run(command, cwd=ROOT, env=environment, check=True, capture_output=True)


@pytest.mark.soak
@pytest.mark.parametrize("name", TASKS)
def test_a_trace_opens_to_the_pictures_of_the_live_page(
    opened,
    open_window,
    session_file,
    choose,  # noqa: F811
    tmp_path,
    qtbot,
    name,
):
    path = tmp_path / "run.trace.gz"
    on_the_command_line(name, path, tmp_path)
    live = opened(name)
    try_sample(live, qtbot)
    before = sights(live)
    close(live)
    session_file.unlink()

    window = still(open_window(Decoding, specs=[registry.spec(name)]))
    choose(path)
    control(qtbot, window, Qt.Key.Key_O)
    qtbot.wait(1000)
    after = sights(window)
    assert after.keys() == before.keys()
    assert [label for label in before if not same(after[label], before[label])] == []


@pytest.mark.soak
@pytest.mark.parametrize("kind", ["units", "what-if"])
def test_stop_ends_what_is_asked_and_the_next_question_is_answered(opened, qtbot, kind):
    window = opened("translation")
    try_sample(window, qtbot)
    page = window.page
    panel = page.parts.panels[kind]
    card = panel.cards[0]

    def ask() -> None:
        if kind == "units":
            panel._words.setText(window.page.parts.inputs["text"].surface.text().split()[0])
        click(qtbot, panel._find if kind == "units" else panel._change._delete)

    ask()
    stop = panel._stop
    qtbot.waitUntil(lambda: stop.isVisibleTo(card), timeout=1000)
    click(qtbot, stop)
    qtbot.waitUntil(lambda: "Stopped." in [label.text() for label in card.findChildren(QLabel)], timeout=5000)
    assert not stop.isVisibleTo(card)
    ask()
    qtbot.waitUntil(lambda: not stop.isVisibleTo(card), timeout=LIMIT)
    assert kind in page.runner.explanations
    assert page.runner.state is State.DONE
