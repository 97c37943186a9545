"""Several tasks in one window: going from one to another, by every way there is."""

import pytest
from msgspec import structs
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QWidget

from gui.widgets.card import Card
from suite import registry
from tests.dummy.spec import SPEC

OTHER = structs.replace(SPEC, name="other", title="Another", short="Another")


@pytest.fixture
def window(open_window):
    return open_window(specs=(SPEC, OTHER))


def test_a_shortcut_opens_a_task(window, qtbot):
    qtbot.keyClick(window, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    assert window.page.spec.name == "other"
    qtbot.keyClick(window, Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    assert window.page.spec.name == SPEC.name


def test_the_rail_opens_a_task_and_what_was_typed_stays(window, qtbot):
    qtbot.keyClicks(window.page.parts.inputs["text"].surface, "kept")
    for name in ("other", SPEC.name):
        qtbot.mouseClick(window.rail.buttons[name], Qt.MouseButton.LeftButton)
        assert window.page.spec.name == name
    assert window.page.parts.inputs["text"].value() == "kept"


@pytest.mark.parametrize("name", registry.names())
def test_every_registered_task_has_a_page(open_window, name):
    window = open_window(specs=(registry.spec(name),))
    window.page.title.buttons["look"].click()
    assert set(window.page.parts.panels) == {
        view.name for view in (*registry.spec(name).outputs, *registry.spec(name).explanations)
    }


def test_panels_that_only_a_look_inside_shows_are_made_at_the_first_one(open_window):
    window = open_window(specs=(registry.spec("sentiment"),))
    panels, look = window.page.parts.panels, window.page.title.buttons["look"]
    assert "gates" not in panels
    look.click()
    made = dict(panels)
    assert made["gates"].cards[0].isVisible()
    look.click()
    assert not made["gates"].cards[0].isVisible()
    look.click()
    assert panels == made
    assert made["gates"].cards[0].isVisible()


@pytest.mark.parametrize("name", [*registry.names(), *registry.lessons()])
def test_a_page_is_not_styled_before_it_stands_in_its_place(open_window, qapp, name):
    """All that it holds is styled anew whenever it gets another parent, which held the window up for 100 ms."""
    window = open_window(specs=(SPEC, registry.spec(name)))
    styled = Styled()
    qapp.installEventFilter(styled)
    window.open(name)
    qapp.removeEventFilter(styled)
    assert styled.windows, "no card was styled"
    assert set(styled.windows.values()) == {window}


class Styled(QObject):
    """Remembers in which window each card was when Qt first styled it."""

    def __init__(self):
        super().__init__()
        self.windows: dict[Card, QWidget] = {}

    def eventFilter(self, watched, event) -> bool:  # noqa: N802
        if event.type() == QEvent.Type.Polish and isinstance(watched, Card):
            self.windows[watched] = watched.window()
        return False
