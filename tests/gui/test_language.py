"""The window in French and in English: nothing untranslated, nothing lost when the language changes."""

import json
import re
import string

import pytest
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QLineEdit, QTableView, QWidget

from delivery.catalogue import TS, compile_to, texts, translations
from gui.actions import open_palette
from gui.figures import counted, size
from gui.history.words import date
from gui.language import OWN_NAMES, number, tr
from gui.why import WhyDialog
from suite import registry
from suite.places import model_folder
from suite.settings import SETTINGS
from tests.dummy.spec import SPEC

TASKS = [registry.spec(name) for name in registry.names()]
LESSONS = [registry.spec(name) for name in registry.lessons()]
PROPERTIES = ("text", "placeholderText", "toolTip", "accessibleName", "accessibleDescription", "windowTitle")
ENGLISH = re.compile(r"\b(the|of|and|with|from|which|what|your|this|that|is|are|not|to|in|show|open|save)\b", re.I)


@pytest.fixture
def french(open_window, qtbot):
    """The window with every task and lesson, in French, 1200 x 800."""
    window = open_window(specs=TASKS, lessons=LESSONS)
    window.services.settings.set("language", "fr")
    window.resize(1200, 800)
    yield window
    window.services.settings.set("language", "en")


def said(top: QWidget) -> list[str]:
    """All that a widget and those in it say, what a user typed or a program computed left out."""
    found = []
    for widget in (top, *top.findChildren(QWidget)):
        typed = isinstance(widget, QLineEdit) or hasattr(widget, "toPlainText")
        names = [name for name in PROPERTIES if hasattr(widget, name) and not (typed and name == "text")]
        found += [getattr(widget, name)() for name in names]
        found += [action.text() for action in widget.actions()]
        if isinstance(widget, QComboBox):
            found += [widget.itemText(place) for place in range(widget.count())]
        if isinstance(widget, QTableView) and widget.model():
            model = widget.model()
            header = [
                model.headerData(place, widget.horizontalHeader().orientation()) for place in range(model.columnCount())
            ]
            found += [str(title) for title in header if title]
    return [text for text in found if text]


def licence(task: str) -> str:
    """What the manifest of a task's network says of its terms; empty where there is none."""
    path = model_folder(task) / "manifest.json"
    return json.loads(path.read_text("utf-8")).get("licence", "") if path.exists() else ""


def english_in(top: QWidget) -> set[str]:
    """What is still said in English."""
    known = translations()
    left = {text for text in said(top) if known.get(text, text) != text or ENGLISH.search(text)}
    of_models = set(filter(None, map(licence, registry.names())))  # a model says itself what it may be used for
    left -= {*known.values(), *OWN_NAMES.values()}
    return {text for text in left if not any(text.endswith(words) for words in of_models)}


def test_every_text_has_its_french():
    known = translations()
    assert [text for text in texts() if not known.get(text)] == [], (
        "run `python -m delivery.catalogue`, translate these"
    )
    assert set(known) == set(texts()), "run `python -m delivery.catalogue`"


def test_the_compiled_catalogue_is_that_of_the_texts(tmp_path):
    compile_to(tmp_path / "fresh.qm")
    assert (tmp_path / "fresh.qm").read_bytes() == TS.with_suffix(".qm").read_bytes()


def test_a_translation_has_the_values_of_its_text():
    def fields(text: str) -> set[str]:
        return {f"{name}:{form}" for _, name, form, _ in string.Formatter().parse(text) if name}

    assert [text for text, made in translations().items() if "{" in text and fields(text) != fields(made)] == []


def test_no_two_texts_share_their_french():
    """So what is shown can be said again in the other language."""
    shared: dict[str, list[str]] = {}
    for text, made in translations().items():
        shared.setdefault(made, []).append(text)
    assert [of for of in shared.values() if len(of) > 1] == [["{count} step", "{count} steps"]]


def test_french_has_its_own_spaces_and_apostrophes():
    assert [made for made in translations().values() if re.search(r" [;:!?»]|« |'", made)] == []


@pytest.mark.parametrize("spec", [*TASKS, *LESSONS], ids=lambda spec: spec.name)
def test_no_page_says_anything_in_english(french, spec):
    french.open(spec.name)
    for name in ("options", "look"):
        if name in french.page.title.buttons and not french.page.title.buttons[name].isHidden():
            french.page.title.buttons[name].click()
    QApplication.processEvents()
    assert english_in(french) == set()


@pytest.mark.parametrize("side", ["many", "compare"])
def test_no_side_of_a_page_says_anything_in_english(french, side):
    french.press(side)
    QApplication.processEvents()
    assert english_in(french) == set()


@pytest.mark.parametrize("place", ["history", "models", "settings"])
def test_no_place_says_anything_in_english(french, place):
    french.open(place)
    QApplication.processEvents()
    assert english_in(french) == set()


def test_no_dialog_says_anything_in_english(french):
    french.open_shortcuts()
    palette = open_palette(french, french._acts)
    lines = [palette.list.item(place).text() for place in range(palette.list.count())]
    assert [line for line in lines if ENGLISH.search(line)] == []
    why = WhyDialog("", [], french)
    QApplication.processEvents()
    assert english_in(french) == set()
    why.close()
    palette.close()


def test_english_left_in_the_window_would_be_found(french):
    QLabel("Open the file", french.page)
    assert english_in(french) == {"Open the file"}


def at_rest(window) -> set[str]:
    """What a window says; tool tips of cut labels come with their painting."""
    window.grab()
    return set(said(window))


def test_a_change_of_the_language_loses_nothing(window):
    page = window.page
    page.try_sample(SPEC.samples[1])
    window.client.answer()
    QApplication.processEvents()
    before, given, result = at_rest(window), page.parts.given(), page.runner.result
    window.services.settings.set("language", "fr")
    assert page.parts.given() == given
    assert page.runner.result is result
    assert window.page is page
    assert window.windowTitle() == "Unroll" and "Réglages" in said(window) and "Settings" not in said(window)
    known = translations()
    window.grab()
    assert {text for text in said(window) if known.get(text, text) != text} == set()
    window.services.settings.set("language", "en")
    QApplication.processEvents()
    assert at_rest(window) == before


def test_numbers_and_dates_follow_the_language(window):
    assert (number(0.5, ".2f"), size(27_400_000), counted(0, "words")) == ("0.50", "27.4\u202fMB", "0 words")
    window.services.settings.set("language", "fr")
    assert (number(0.5, ".2f"), size(27_400_000), counted(0, "words")) == ("0,50", "27,4\u202fMo", "0 mot")
    assert date("2026-01-31T12:00:00+00:00").startswith("31/01/")
    assert tr("What nobody translated") == "What nobody translated"
    window.services.settings.set("language", "en")


def test_the_setting_offers_the_system_and_both_languages():
    option = next(setting.option for setting in SETTINGS if setting.option.name == "language")
    assert option.choices == ("system", "en", "fr") and option.default == "system"
