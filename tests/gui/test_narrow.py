"""The smallest window that we promise: 900 x 600, in the language that needs more room."""

import pytest
from PySide6.QtWidgets import QApplication, QScrollArea

from gui.many.controls import Controls
from suite import registry

SPECS = [registry.spec(name) for name in registry.names()]
LESSONS = [registry.spec(name) for name in registry.lessons()]


@pytest.fixture
def narrow(open_window):
    window = open_window(specs=SPECS, lessons=LESSONS)
    window.services.settings.set("language", "fr")
    window.resize(900, 600)
    QApplication.processEvents()
    return window


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
