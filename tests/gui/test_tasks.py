"""Several tasks in one window: going from one to another, by every way there is."""

import pytest
from msgspec import structs
from PySide6.QtCore import Qt

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
    assert set(window.page.parts.panels) == {
        view.name for view in (*registry.spec(name).outputs, *registry.spec(name).explanations)
    }
