"""What the tests of the window share: the window itself, a stand-in for its client, a watch over what is left."""

import gc
import os
from collections.abc import Callable, Iterator
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"  # before Qt makes its application

import pytest  # noqa: E402
from PySide6.QtCore import (  # noqa: E402
    QAbstractAnimation,
    QCoreApplication,
    QEvent,
    QObject,
    QThread,
    QTimer,
    QtMsgType,
)
from PySide6.QtWidgets import QApplication, QWidget  # noqa: E402
from shiboken6 import isValid  # noqa: E402

from gui.bridge import Bridge  # noqa: E402
from gui.history.record import Record  # noqa: E402
from gui.language import Language  # noqa: E402
from gui.previews import Previews  # noqa: E402
from gui.services import Services  # noqa: E402
from gui.session import Session  # noqa: E402
from gui.theme import Theme  # noqa: E402
from gui.told import Told  # noqa: E402
from gui.window import Window  # noqa: E402
from suite import registry  # noqa: E402
from suite.history import History  # noqa: E402
from suite.settings import Settings  # noqa: E402
from tests.dummy.spec import SPEC  # noqa: E402
from tests.gui.fake import FakeClient  # noqa: E402

GRAVE = (QtMsgType.QtWarningMsg, QtMsgType.QtCriticalMsg, QtMsgType.QtFatalMsg)
# Beginnings of what Qt says about the machine that the tests run on rather than about the window.
EXPECTED = (
    "This plugin does not support propagateSizeHints",
    "This plugin does not support raise()",
    "This plugin does not support grabbing the keyboard",
    "QFontDatabase: Cannot find font directory",
)


@pytest.fixture(scope="module", autouse=True)
def set_aside() -> None:
    """Hides what is there already from `_busy`, which TensorFlow's half a million objects would hold up each time."""
    gc.collect()
    gc.freeze()


@pytest.fixture(autouse=True)
def tidy(qapp: QApplication, qtlog) -> Iterator[None]:
    """Fails a test that leaves windows, timers, animations or threads of Qt behind, or during which Qt warned."""
    before = set(QApplication.topLevelWidgets())
    busy = {id(made) for made in _busy()}
    yield
    bury()
    left = [_named(widget) for widget in QApplication.topLevelWidgets() if widget not in before]
    assert not left, f"top-level widgets left behind: {left}"
    running = [_running(made) for made in _busy() if id(made) not in busy]
    assert not running, f"still running: {running}"
    warnings = [record.message for record in qtlog.records if record.type in GRAVE]
    unexpected = [message for message in warnings if not message.startswith(EXPECTED)]
    assert not unexpected, f"Qt warned: {unexpected}"


@pytest.fixture
def session_file(tmp_path: Path) -> Path:
    return tmp_path / "session.json"


@pytest.fixture
def history_file(tmp_path: Path) -> Path:
    return tmp_path / "history.sqlite"


@pytest.fixture
def open_window(qapp: QApplication, qtbot, tmp_path: Path, session_file: Path, history_file: Path):
    """Makes windows as `gui.app` does: `open_window(make_client, specs=..., lessons=..., scheme=...)`."""
    opened: list[Window] = []

    def make(make_client: Callable = FakeClient, *, specs=(SPEC,), lessons=(), scheme: str = "light") -> Window:
        told = Told()
        settings = Settings(tmp_path / "settings.json", told)
        settings.set("scheme", scheme)
        record = Record(History(history_file, told))
        bridge = Bridge(make_client)
        services = Services(
            bridge=bridge,
            session=Session(session_file),
            record=record,
            settings=settings,
            language=Language(settings),
            theme=Theme(settings),
            previews=Previews(bridge),
            lists=tmp_path / "lists",
            told=told,
        )
        state, trouble = services.session.read()
        if trouble:
            told(trouble)
        window = Window(specs, services, state, lessons)
        opened.append(window)
        with qtbot.waitExposed(window):
            window.show()
        window.start()
        window.client = services.bridge.client
        QApplication.processEvents()
        return window

    yield make
    for window in opened:
        services = window.services
        if isValid(window):
            close(window)
        services.close()


@pytest.fixture
def window(open_window: Callable[..., Window]) -> Window:
    """The window with the dummy task and a `FakeClient` as `window.client`."""
    return open_window()


@pytest.fixture
def french(open_window: Callable[..., Window]) -> Iterator[Window]:
    """The window with every task and lesson, in French, 1200 x 800."""
    tasks, lessons = (list(map(registry.spec, names)) for names in (registry.names(), registry.lessons()))
    window = open_window(specs=tasks, lessons=lessons)
    window.services.settings.set("language", "fr")
    window.resize(1200, 800)
    yield window
    window.services.settings.set("language", "en")


@pytest.fixture
def client(window: Window) -> FakeClient:
    return window.client


def close(window: Window) -> None:
    """Closes a window for good."""
    window.close()
    window.deleteLater()
    bury()


def bury() -> None:
    """Deletes what was to be deleted later."""
    QApplication.processEvents()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def _busy() -> list[QObject]:
    """The timers, animations and threads of Qt that run; those that Python made or was given."""
    found = []
    for made in gc.get_objects():
        kind = type(made)  # `isinstance` would ask objects that pretend to be others
        if issubclass(kind, (QTimer, QAbstractAnimation, QThread)) and isValid(made) and _runs(made):
            found.append(made)
    return [made for made in found if made is not QThread.currentThread()]


def _runs(made: QTimer | QAbstractAnimation | QThread) -> bool:
    if isinstance(made, QTimer):
        return made.isActive()
    if isinstance(made, QAbstractAnimation):
        return made.state() == QAbstractAnimation.State.Running
    return made.isRunning()


def _running(made: QObject) -> str:
    owner = made.parent()
    return f"{type(made).__name__} of {type(owner).__name__ if owner else 'nobody'}"


def _named(widget: QWidget) -> str:
    return f"{type(widget).__name__} {widget.accessibleName() or widget.objectName()!r}"


@pytest.fixture
def ink(window):
    """The field for ink of the page that a module's `window` opens."""
    return window.page.parts.inputs["ink"]
