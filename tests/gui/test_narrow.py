"""The smallest window that we promise: 900 x 600, in the language that needs more room."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QScrollArea

from gui.many.controls import Controls
from gui.rail import PLACES
from gui.shortcuts.dialog import ShortcutsDialog
from gui.widgets.whole_rows import WholeRows
from suite import registry

SPECS = [registry.spec(name) for name in registry.names()]
LESSONS = [registry.spec(name) for name in registry.lessons()]


@pytest.fixture
def narrow(open_window):
    window = open_window(specs=SPECS, lessons=LESSONS)
    window.services.settings.set("language", "fr")
    window.resize(900, 600)
    QApplication.processEvents()
    yield window
    window.services.settings.set("language", "en")


def cut(window) -> dict[str, int]:
    """By how many pixels what scrolls up and down is wider than what is shown of it."""
    areas = [area for area in window.stack.findChildren(QScrollArea, "scroll") if area.isVisible()]
    assert areas
    return {
        area.widget().objectName(): over
        for area in areas
        if (over := area.widget().minimumSizeHint().width() - area.viewport().width()) > 0
    }


@pytest.mark.parametrize("spec", [*SPECS, *LESSONS], ids=lambda spec: spec.name)
def test_nothing_of_a_page_is_cut_off_at_its_side(narrow, spec):
    narrow.open(spec.name)
    for name in ("options", "look"):
        if name in narrow.page.title.buttons:
            narrow.page.title.buttons[name].click()
    QApplication.processEvents()
    assert cut(narrow) == {}
    title = narrow.page.title
    assert title.minimumSizeHint().width() <= title.width()
    shown = [made for made in title.buttons.values() if made.isVisible()]
    assert all(
        made.geometry().right() < title.width() and made.width() >= made.minimumSizeHint().width() for made in shown
    )


def test_nothing_of_a_comparison_is_cut_off_at_its_side(narrow):
    for spec in SPECS:
        narrow.open(spec.name)
        narrow.page.show_comparison(True)
        QApplication.processEvents()
        assert cut(narrow) == {}, spec.name


def test_the_buttons_of_a_list_go_on_in_a_second_row_where_the_first_is_full(window):
    controls = Controls(True, window)
    controls.resize(420, 200)
    controls.show()
    made = list(controls.buttons.values())
    rows = {one.geometry().top() for one in made}
    assert len(rows) > 1
    assert controls.layout().heightForWidth(420) == max(rows) + made[-1].sizeHint().height()
    assert {one.geometry().right() for one in made if one.geometry().right() > 400} == {419}, "they end at the right"
    assert all(one.width() == one.sizeHint().width() for one in made)


def test_the_models_fit(narrow):
    narrow.open("models")
    QApplication.processEvents()
    assert cut(narrow) == {}


def test_a_bar_that_appears_moves_no_card(narrow):
    """Its room is taken from the margin."""
    page = narrow.page
    card, rights = next(iter(page.parts.inputs.values())), set()
    for height in (600, 3000):
        narrow.resize(1280, height)
        for _ in range(3):
            QApplication.processEvents()
        rights.add(card.mapTo(page, card.rect().topRight()).x())
    assert len(rights) == 1


@pytest.mark.parametrize("text_size", [1.0, 1.75, 2.0])
def test_the_rail_shows_whole_words_and_whole_rows_at_any_text_size(narrow, text_size):
    narrow.services.settings.set("text-size", text_size)
    area = narrow.rail._area
    for name in narrow.rail.buttons:
        if name != "settings":
            narrow.open(name)
        for _ in range(2):
            QApplication.processEvents()
        assert area.horizontalScrollBar().value() == 0
        assert area.widget().width() <= area.viewport().width(), name
        for made in narrow.rail.buttons.values():
            words = made.fontMetrics().horizontalAdvance(made.text()) + made.iconSize().width()
            assert made.width() >= words + 24 and made.height() >= made.fontMetrics().height()
        seen = [made for made in area.widget().findChildren(QPushButton) if not made.visibleRegion().isEmpty()]
        assert all(made.visibleRegion().boundingRect().height() == made.height() for made in seen), name
        assert len(seen) >= 3 and (name in PLACES or narrow.rail.buttons[name] in seen)


def test_what_covers_a_list_follows_its_rows(qtbot):
    area = WholeRows()
    qtbot.addWidget(area)
    rows = [QLabel(str(number)) for number in range(4)]
    for row in rows:
        row.setFixedHeight(100)
        area.rows.addWidget(row)
    area.resize(200, 350)
    area.show()
    QApplication.processEvents()
    assert area.covers[1].isVisible() and area.covers[1].geometry().top() == rows[3].y()
    rows[2].setFixedHeight(50)
    rows[3].setFixedHeight(150)  # all together they are as high as before
    QApplication.processEvents()
    assert area.covers[1].geometry().top() == rows[3].y()
    for row in rows:
        row.setFixedHeight(60)
    QApplication.processEvents()
    assert not any(cover.isVisible() for cover in area.covers)


def test_an_arrow_says_that_the_rail_goes_on(narrow, qtbot):
    above, below = narrow.rail._area.covers
    narrow.open("translation")
    QApplication.processEvents()
    assert below.isVisible() and not above.isVisible()
    for _ in range(9):
        qtbot.mouseClick(below, Qt.MouseButton.LeftButton)
    assert above.isVisible() and not below.isVisible()


def test_icons_grow_with_the_text(narrow):
    made = narrow.page.title.buttons["open"]
    assert made.iconSize().width() == 18
    narrow.services.settings.set("text-size", 2.0)
    QApplication.processEvents()
    assert made.iconSize().width() == narrow.rail.buttons["models"].iconSize().width() == 36


@pytest.mark.parametrize("text_size", [1.0, 2.0])
@pytest.mark.parametrize("spec", [*SPECS, *LESSONS], ids=lambda spec: spec.name)
def test_a_title_is_shown_whole(narrow, spec, text_size):
    narrow.services.settings.set("text-size", text_size)
    narrow.open(spec.name)
    for _ in range(2):
        QApplication.processEvents()
    title = narrow.page.title._title
    assert title.minimumSizeHint().width() <= title.width()
    assert title.heightForWidth(title.width()) <= title.height()


@pytest.mark.parametrize("spec", [*SPECS, *LESSONS], ids=lambda spec: spec.name)
def test_nothing_of_a_page_is_cut_off_at_its_side_where_the_text_is_large(narrow, spec):
    narrow.services.settings.set("text-size", 2.0)
    narrow.open(spec.name)
    for _ in range(2):
        QApplication.processEvents()
    assert cut(narrow) == {}


def test_keys_are_shown_whole_where_the_text_is_large(narrow):
    narrow.services.settings.set("text-size", 2.0)
    narrow.open_shortcuts()
    dialog = narrow.findChild(ShortcutsDialog)
    for _ in range(2):
        QApplication.processEvents()
    for row in dialog.rows.values():
        line = row.edit.findChild(QLineEdit)
        assert line.fontMetrics().horizontalAdvance(line.text()) + 24 <= line.width(), line.text()
    dialog.close()


def test_memory_in_use_is_said_whole_where_the_text_is_large(narrow):
    narrow.services.settings.set("text-size", 2.0)
    narrow.open("models")
    memory = narrow.stack.currentWidget().memory
    memory.setText("The inference process uses 1.5 GB of memory")
    for _ in range(2):
        QApplication.processEvents()
    assert memory.heightForWidth(memory.width()) <= memory.height()
