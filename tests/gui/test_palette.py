"""The palette is made from the actions: whatever has a key is in it, and it does what it says."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from gui.palette import Palette
from gui.theme import DARK, scheme
from tests.dummy.spec import SPEC
from tests.gui.conftest import bury
from tests.gui.test_access import unnamed


@pytest.fixture
def palette(window, qtbot):
    """Opens the palette by its key."""

    def do() -> Palette:
        window.activateWindow()
        QApplication.processEvents()
        qtbot.keyClick(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
        return window.findChildren(Palette)[-1]

    return do


def offered(palette: Palette) -> list[str]:
    return [palette.list.item(row).text().split("   ")[0] for row in range(palette.list.count())]


def test_everything_that_has_a_key_is_in_it(window, palette):
    texts = {action.text() for action in window.actions()}
    assert texts - set(offered(palette())) == {"What to do"}


def test_a_few_letters_find_it_and_enter_does_it(window, palette, qtbot):
    shown = palette()
    qtbot.keyClicks(shown.words, "DARK col")
    assert offered(shown) == ["Colours: Dark"]
    qtbot.keyClick(shown.words, Qt.Key.Key_Return)
    bury()
    assert scheme() == DARK
    assert window.findChildren(Palette) == []


def test_the_arrow_keys_choose(window, palette, qtbot):
    shown = palette()
    qtbot.keyClicks(shown.words, "try:")
    assert offered(shown) == [f"Try: {sample.title}" for sample in SPEC.samples]
    qtbot.keyClick(shown.words, Qt.Key.Key_Down)
    qtbot.keyClick(shown.words, Qt.Key.Key_Return)
    assert window.client.asked[-1].inputs == SPEC.samples[1].inputs


def test_it_offers_only_what_can_be_done_now(window, palette):
    window.page.show_many(True)
    shown = palette()
    assert "Look inside" not in offered(shown)
    shown.close()
    bury()
    window.open("models")
    assert {"Run", "Open a file", "Try: Two lines"} & set(offered(palette())) == set()


def test_nothing_fits_and_enter_does_nothing(window, palette, qtbot):
    shown = palette()
    qtbot.keyClicks(shown.words, "no such thing")
    qtbot.keyClick(shown.words, Qt.Key.Key_Return)
    assert shown.isVisible()
    assert unnamed(shown) == []
    qtbot.keyClick(shown.words, Qt.Key.Key_Escape)
    assert window.page.spec is SPEC


def test_the_buttons_of_the_page_have_keys(window, qtbot):
    for key, name in ((Qt.Key.Key_Period, "options"), (Qt.Key.Key_I, "look"), (Qt.Key.Key_B, "many")):
        qtbot.keyClick(window, key, Qt.KeyboardModifier.ControlModifier)
        assert window.page.title.buttons[name].isChecked()
