"""Everything that can take the focus has a name that a screen reader says."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from gui.devices import DevicesDialog
from suite import registry
from tests.dummy.spec import SPEC


def unnamed(top: QWidget) -> list[str]:
    """The widgets in a window that take the focus and have no name."""
    found = [widget for widget in top.findChildren(QWidget) if widget.focusPolicy() != Qt.FocusPolicy.NoFocus]
    assert found, "nothing takes the focus"
    return [_place(widget) for widget in found if not _name(widget)]


def _place(widget: QWidget) -> str:
    return f"{type(widget).__name__} in {widget.parentWidget().accessibleName()!r}"


def _name(widget: QWidget) -> str:
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name).strip()


@pytest.mark.parametrize("spec", [SPEC, *map(registry.spec, registry.names())], ids=lambda spec: spec.name)
def test_what_takes_the_focus_has_a_name(open_window, spec):
    window = open_window(specs=(spec,))
    for name in ("options", "look"):
        if name in window.page.title.buttons:
            window.page.title.buttons[name].click()
    assert unnamed(window) == []


def test_what_takes_the_focus_has_a_name_beside_a_result(window):
    window.page.try_sample(SPEC.samples[1])
    window.client.answer()
    QApplication.processEvents()
    window.client.explain_as_asked()
    window.notice.say("Something was said.")
    QApplication.processEvents()
    assert unnamed(window) == []


def test_the_dialog_has_names_too(window):
    dialog = DevicesDialog("A GPU is there but cannot be used.", {"Dummy": window.page.loader}, window)
    assert unnamed(dialog) == []
    assert dialog.accessibleName() == "Devices"


@pytest.mark.parametrize("name", ["history", "models", "settings"])
def test_the_places_have_names_too(window, name):
    window.open(name)
    QApplication.processEvents()
    assert unnamed(window) == []


def test_no_button_of_a_list_is_named_as_one_beside_it(open_window):
    names = registry.names()
    window = open_window(specs=[registry.spec(name) for name in names])
    window.page.show_many(True)
    panel = window.page.sides.many
    others = {made.accessibleName() for made in window.findChildren(QPushButton) if not panel.isAncestorOf(made)}
    own = {made.accessibleName(): made.text() for made in panel.controls.buttons.values()}
    assert "Continue" in others and not others & set(own)
    assert all(name.startswith(text) for name, text in own.items()), "what is seen can be said to press it"


def test_the_side_of_many_inputs_has_names_too(window, tmp_path, qtbot):
    (tmp_path / "list.txt").write_text("one\nfail\n")
    window.page.show_many(True)
    panel = window.page.sides.many
    assert unnamed(window) == []
    panel.take([tmp_path / "list.txt"])
    qtbot.waitUntil(lambda: panel.work.queue.counts().done == 2, timeout=5000)
    panel.refresh()
    assert unnamed(window) == []


def test_a_nameless_widget_would_be_found(window):
    nameless = QWidget(window.page)
    nameless.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    assert unnamed(window) == [f"QWidget in {SPEC.title!r}"]
