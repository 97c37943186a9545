"""Text can be read in both schemes: contrast as WCAG 2 computes it, on every ground that text is set on."""

import pytest
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QLineEdit, QTextEdit

from gui.theme import DARK, LIGHT, TINT, scheme

LEAST = 4.5  # WCAG 2.2, 1.4.3, level AA
ON = {
    "text": ("background", "surface", "hover", "soft"),
    "muted": ("background", "surface", "hover"),
    "accent": ("background", "surface", "hover", "soft"),
    "against": ("background", "surface"),
    "on_accent": ("accent",),
}


def luminance(colour: str) -> float:
    parts = (int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(first: str, second: str) -> float:
    low, high = sorted((luminance(first), luminance(second)))
    return (high + 0.05) / (low + 0.05)


def blend(over: str, under: str, alpha: float) -> str:
    pairs = ((int(over[at : at + 2], 16), int(under[at : at + 2], 16)) for at in (1, 3, 5))
    return "#" + "".join(f"{round(alpha * top + (1 - alpha) * bottom):02x}" for top, bottom in pairs)


def test_contrast_is_computed_as_wcag_does():
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#767676", "#ffffff") == pytest.approx(4.54, abs=0.005)


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("ink, ground", [(ink, ground) for ink, grounds in ON.items() for ground in grounds])
def test_text_can_be_read(colours, ink, ground):
    assert contrast(getattr(colours, ink), getattr(colours, ground)) >= LEAST


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("tint", ["accent", "against"])
def test_a_coloured_word_can_be_read(colours, tint):
    assert contrast(colours.text, blend(getattr(colours, tint), colours.surface, TINT)) >= LEAST


@pytest.mark.parametrize("name, colours", [("light", LIGHT), ("dark", DARK)])
def test_a_window_wears_the_scheme_that_was_chosen(open_window, name, colours):
    window = open_window(scheme=name)
    assert scheme() == colours
    picture = window.grab().toImage()
    corner = window.status.mapTo(window, window.status.rect().center())
    assert picture.pixelColor(corner.x(), window.height() - 2) == QColor(colours.background)


@pytest.mark.parametrize("name, colours", [("light", LIGHT), ("dark", DARK)])
def test_what_stands_in_an_empty_field_can_be_read(open_window, name, colours):
    window = open_window(scheme=name)
    window.open("history")
    window.grab()  # a style sheet colours what is shown
    empty = [edit for kind in (QLineEdit, QTextEdit) for edit in window.findChildren(kind) if edit.placeholderText()]
    assert {isinstance(edit, QLineEdit) for edit in empty} == {True, False}
    for edit in empty:
        edit.ensurePolished()
        ink = edit.palette().color(QPalette.ColorRole.PlaceholderText)
        shown = blend(ink.name(), colours.surface, ink.alphaF())
        assert contrast(shown, colours.surface) >= LEAST, (edit.placeholderText(), shown)


def test_what_stands_in_an_empty_field_goes_on_in_a_second_line(window):
    surface = window.page.parts.inputs["text"].surface
    surface.setPlaceholderText("Type or paste a text here " * 9)
    window.setFocus()
    picture = surface.viewport().grab().toImage()
    below = 2 * surface.fontMetrics().height()
    shades = {picture.pixelColor(x, y).name() for x in range(picture.width()) for y in range(below, below + 20)}
    assert LIGHT.muted.lower() in shades
    surface.set_text("x")
    picture = surface.viewport().grab().toImage()
    shades = {picture.pixelColor(x, y).name() for x in range(picture.width()) for y in range(below, below + 20)}
    assert len(shades) == 1
