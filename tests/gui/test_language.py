"""The window in French and in English: nothing untranslated, nothing lost when the language changes."""

import ast
import json
import re
import string
import threading

import pytest
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QLineEdit, QTableView, QWidget

from delivery.catalogue import ROOT, TS, compile_to, texts, translations
from delivery.phrases import prose, shown, templates, untranslatable
from gui.actions import open_palette
from gui.devices import DevicesDialog
from gui.figures import counted, size
from gui.history.words import date
from gui.language import OWN_NAMES, number, spoken, tr
from gui.told import Told
from suite import registry
from suite.errors import UserError
from suite.events import Failed, Partial, Request
from suite.phrase import Phrase, joined, kept, say, told
from suite.places import model_folder
from suite.request import complete
from suite.settings import SETTINGS
from tests.dummy.spec import SPEC

TASKS = [registry.spec(name) for name in registry.names()]
LESSONS = [registry.spec(name) for name in registry.lessons()]
PROPERTIES = ("text", "placeholderText", "toolTip", "accessibleName", "accessibleDescription", "windowTitle")
ENGLISH = re.compile(r"\b(the|of|and|with|from|which|what|your|this|that|is|are|not|to|in|show|open|save)\b", re.I)


def said(top: QWidget) -> list[str]:
    """All that a widget and those in it say, what a user typed or a program computed left out."""
    found = []
    for widget in (top, *top.findChildren(QWidget)):
        typed = isinstance(widget, QLineEdit) or hasattr(widget, "toPlainText")
        names = [name for name in PROPERTIES if callable(getattr(widget, name, None))]
        names = [name for name in names if not (typed and name == "text")]
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


def test_the_worker_says_nothing_that_the_catalogue_cannot_know():
    found = []
    for path in sorted((ROOT / "suite").rglob("*.py")):
        tree, where = ast.parse(path.read_text("utf-8")), path.relative_to(ROOT).as_posix()
        if shown(path, ROOT):
            found += [(where, *line) for line in untranslatable(tree)]
        if where.startswith("suite/lessons/") and path.name != "spec.py":  # the texts of a spec are gathered from it
            found += [(where, *line) for line in prose(tree)]
    assert found == [], "give `say` or the error a literal with a {name} for each value"


@pytest.mark.parametrize(
    "source",
    [
        'raise UserError(f"There is no {name}. Check it.")',
        'raise ModelError("There is no " + name)',
        'raise UserError("There is no {}.".format(name))',
        'Result(values={}, note="Mind this.")',
        'Failed(message=f"It ended with {status}.")',
        'Progress(stage=f"Reading {name}")',
        'say(f"step {step}")',
    ],
)
def test_what_the_catalogue_cannot_know_is_found(source):
    assert len(list(untranslatable(ast.parse(source)))) == 1


@pytest.mark.parametrize(
    "source",
    [
        'TEXT = "A network reads one letter at a time."',
        'diagram.node("h", "h", 0, 0, note=f"the state at step {step}")',
        'text = " ".join(["Nothing is learnt.", more])',
    ],
)
def test_a_sentence_of_a_lesson_outside_of_say_is_found(source):
    assert len(list(prose(ast.parse(source)))) == 1
    inside = ast.parse('"""A docstring of a module."""\nTEXT = say("A network reads one letter at a time.")')
    assert list(prose(inside)) == []


@pytest.mark.parametrize(
    "source",
    ['say("A sentence that nobody knows: {n}.", n=1)', 'raise UserError("A sentence that nobody knows: {n}.", n=1)'],
)
def test_a_new_sentence_of_the_worker_must_have_its_french(source):
    (template,) = templates(ast.parse(source))
    assert template not in translations()


def test_what_the_worker_says_comes_back_from_a_file_as_a_phrase():
    for path in sorted((ROOT / "suite").rglob("*.py")):
        for template in templates(ast.parse(path.read_text("utf-8"))):
            values = dict.fromkeys((name for _, name, _, _ in string.Formatter().parse(template) if name), 1.0)
            phrase = say(template, **values)
            assert isinstance(told(kept(phrase)), Phrase), template


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
    french.open_devices()
    dialog = french.findChild(DevicesDialog)
    QApplication.processEvents()
    assert english_in(french) == set()
    assert dialog.text.toPlainText().startswith("Appareils\n• cpu")
    dialog.close()
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


def test_a_lesson_follows_the_language_while_it_is_shown(french):
    french.open("cell")
    lesson = registry.part("cell", "lesson").LESSON.load()
    request = complete(lesson.spec, Request(inputs={}))
    (result,) = lesson.run(request, threading.Event())
    french.page.run()
    panels = french.page.parts.panels
    french.client.say("cell", Partial(values=result.values))
    QApplication.processEvents()
    assert panels["text"].text().startswith("Un LSTM transporte un état de cellule")
    french.client.say("cell", result)
    QApplication.processEvents()
    assert panels["text"].text().startswith("Un LSTM transporte un état de cellule, c, d’un pas à l’autre.")
    assert "elle conserve 90\u202f% et écrit 10\u202f%" in panels["text"].text()
    assert panels["lstm"].text().splitlines()[0] == "pas,équation,avec ses valeurs,donne"
    assert "0,90 · 1,000" in panels["lstm"].text()
    assert english_in(french) == set()
    french.services.settings.set("language", "en")
    assert panels["text"].text() == result.values["text"]
    assert "0.90 · 1.000" in panels["lstm"].text()
    assert result.note in said(french)


def test_an_error_of_the_worker_is_said_in_the_language(french):
    error = UserError(
        "{label} may have at most {limit:,} bytes. Received {size:,}.", label=say("Text"), limit=1000, size=1
    )
    page = french.page
    page.try_sample(page.spec.samples[0])
    french.client.say(page.spec.name, Failed(message=str(error)))
    QApplication.processEvents()
    expected = f"«\u202f{tr('Text')}\u202f» peut avoir au plus 1\u202f000 octets. Reçu\u202f: 1."
    assert expected in said(french)
    french.services.settings.set("language", "en")
    assert "Text may have at most 1,000 bytes. Received 1." in said(french)


def test_what_went_wrong_before_there_was_a_window_is_said_in_its_language(french):
    told, heard = Told(), []
    told(say("The settings {path} cannot be read: {reason}. The defaults are used.", path="a.json", reason="b"))
    told(say("An older copy of the history cannot be deleted: {reason}.", reason="c"))
    told.follow(lambda sentence: heard.append(tr(sentence)))
    assert heard[0].splitlines()[0].startswith("Les réglages a.json ne peuvent pas être lus")
    assert len(heard[0].splitlines()) == 2
    french.services.told(say("An older copy of the history cannot be deleted: {reason}.", reason="c"))
    assert french.notice.text() == heard[0].splitlines()[1]


def test_what_the_worker_sends_is_said_where_it_is_a_phrase(french):
    values = {
        "text": "loss",
        "rows": [[say("loss"), 1.5]],
        "told": joined("; ", [say("{share:.1%}", share=0.125), "loss"]),
    }
    assert spoken(values) == {"text": "loss", "rows": [["perte", 1.5]], "told": "12,5\u202f%; loss"}
    plain = {"strokes": [[[1, 2]]]}
    assert spoken(plain) is plain


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
