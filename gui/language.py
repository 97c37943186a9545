"""The language that the window speaks: English as it is written here, or French from its catalogue, switching live.

Texts are looked up by their English when they are shown, those of the specs and the phrases that the worker sends as
well. `python -m delivery.catalogue` gathers them.
"""

import string
from collections import OrderedDict
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QObject, QTranslator
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QComboBox, QWidget

from suite.phrase import Phrase, joined
from suite.places import shipped
from suite.settings import Settings

CONTEXT = "unroll"  # of every text in the catalogue
CATALOGUE = "unroll_fr"
_OF_QT = "qtbase_fr"  # the menus of texts, the dialogs of files, the names of keys
OWN_NAMES = {"en": "English", "fr": "Français"}  # each language by itself, whatever is spoken
_MEMORY = 20_000  # texts that a change of the language finds again on the screen
_PROPERTIES = (
    ("text", "setText"),
    ("title", "setTitle"),
    ("placeholderText", "setPlaceholderText"),
    ("toolTip", "setToolTip"),
    ("accessibleName", "setAccessibleName"),
    ("accessibleDescription", "setAccessibleDescription"),
    ("windowTitle", "setWindowTitle"),
    ("suffix", "setSuffix"),
)
_TYPED = ("setMaxLength", "toPlainText")  # only what is typed into has these: its text is the user's
_Made = tuple[str, dict[str, Any]] | Callable[[], str]  # a text in English with its values, or what makes it
_said: OrderedDict[str, _Made] = OrderedDict()  # by how it is shown
_english = False  # whatever the window speaks


class _Localised(string.Formatter):
    """Writes numbers that have a format, such as `{score:.2f}` or `{count:,}`, as the language does.

    What is converted with `!c` begins with a capital, with `!l` with a small letter.
    """

    def convert_field(self, value: Any, conversion: str | None) -> Any:
        match conversion:
            case "c":
                return value[:1].upper() + value[1:]
            case "l":
                return value[:1].lower() + value[1:]
        return super().convert_field(value, conversion)

    def format_field(self, value: Any, format_spec: str) -> str:
        made = super().format_field(value, format_spec)
        if isinstance(value, str) or not format_spec:
            return made
        locale = QLocale()
        if format_spec.endswith("%") and locale.language() == QLocale.Language.French:
            made = made.replace("%", "\u202f%")
        return made.translate({ord(","): locale.groupSeparator(), ord("."): locale.decimalPoint()})


_localised = _Localised()


def mark(text: str) -> str:
    """The text itself: one that is kept in English and given to `tr` when it is shown."""
    return text


def tr(text: str, /, **values: Any) -> str:
    """A text in the user's language.

    Args:
        text: in English, with a {name} for each value, or a phrase; what is not in the catalogue stays as it is.
        values: put in, phrases in the user's language; numbers with a format are written by the locale.
    """
    if not text:
        return ""
    if isinstance(text, Phrase):
        text, values = text.template, text.values
    found = text if _english else QCoreApplication.translate(CONTEXT, text)
    said = {name: tr(value) if isinstance(value, Phrase) else value for name, value in values.items()}
    shown = _localised.format(found, **said) if values else found
    better = shown in _said and (shown == text or shown in said.values())  # how its only part was made
    remember(shown, _said[shown] if better else (text, values))
    return shown


def remember(shown: str, made: _Made) -> None:
    """Keeps how a text was made, so that it can be made again in another language."""
    if _english:
        return
    _said[shown] = made
    _said.move_to_end(shown)
    if len(_said) > _MEMORY:
        _said.popitem(last=False)


def together(between: str, parts: Iterable[str]) -> str:
    """Parts that are shown as one, those that are not empty, so that each is said again when the language changes."""
    return tr(joined(between, filter(None, parts)))


@contextmanager
def in_english() -> Iterator[None]:
    """Meanwhile texts and numbers are English, for whoever maintains this, and none of them is one on the screen."""
    global _english
    before, locale = _english, QLocale()
    _english = True
    QLocale.setDefault(QLocale("en"))
    try:
        yield
    finally:
        _english = before
        QLocale.setDefault(locale)


def spoken(data: Any) -> Any:
    """What the worker sent, with its phrases in the user's language; the same object where there are none."""
    match data:
        case Phrase():
            return tr(data)
        case dict():
            made = {key: spoken(value) for key, value in data.items()}
            return made if any(made[key] is not data[key] for key in made) else data
        case list() | tuple():
            made = [spoken(value) for value in data]
            return made if any(new is not old for new, old in zip(made, data)) else data
    return data


def number(value: float, form: str = "g") -> str:
    """A number as the language writes it; `form` as Python's own formats have it."""
    return _localised.format_field(value, form)


def decimals(text: str) -> str:
    """Numbers that were written elsewhere, with the decimal sign of the language."""
    return text.replace(".", QLocale().decimalPoint())


def single(count: int) -> bool:
    """Whether so many things stand in the singular: one in English, none as well in French."""
    return count == 1 or (count == 0 and QLocale().language() == QLocale.Language.French)


class Language(QObject):
    """Has the application speak the chosen language, at once and everywhere; nothing is made anew, so nothing is lost.

    A widget that paints texts of its own, or keeps some, has a method `retell(again)`, where `again` gives a text that
    was shown in the language that is spoken now.

    Args:
        settings: `language`, applied as soon as it changes.
    """

    def __init__(self, settings: Settings):
        super().__init__()
        self._translators: list[QTranslator] = []
        self._spoken = ""
        settings.follow("language", self._choose)

    def _choose(self, choice: str) -> None:
        system = QLocale.system()
        french = choice == "fr" or (choice == "system" and system.language() == QLocale.Language.French)
        spoken = "fr" if french else "en"
        own = system.language() == (QLocale.Language.French if french else QLocale.Language.English)
        QLocale.setDefault(system if own else QLocale(spoken))  # a region has its own dates
        if spoken == self._spoken or (spoken == "en" and not self._spoken):
            self._spoken = spoken
            return
        self._spoken = spoken
        before = dict(_said)
        _said.clear()
        self._install(french)
        _retell(before)

    def _install(self, french: bool) -> None:
        for translator in self._translators:
            QCoreApplication.removeTranslator(translator)
        self._translators.clear()
        if french:
            of_qt = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
            for folder, name in ((of_qt, _OF_QT), (shipped("resources") / "translations", CATALOGUE)):
                translator = QTranslator(self)
                if translator.load(str(folder / f"{name}.qm")):
                    QCoreApplication.installTranslator(translator)
                    self._translators.append(translator)


def _retell(before: dict[str, _Made]) -> None:
    """Has everything on the screen said in the language that is spoken now."""

    def again(shown: str, within: frozenset[str] = frozenset()) -> str:
        if shown not in before or shown in within:
            return shown
        if callable(made := before[shown]):
            return made()
        text, values = made
        within |= {shown}
        return tr(text, **{name: again(value, within) if _shown(value) else value for name, value in values.items()})

    for widget in QApplication.allWidgets():
        for action in widget.actions():
            _retell_one(action, again)
        _retell_one(widget, again)
        if isinstance(widget, QComboBox):
            for place in range(widget.count()):
                if widget.itemData(place) not in OWN_NAMES:
                    widget.setItemText(place, again(widget.itemText(place)))
        if hasattr(widget, "retell"):
            widget.retell(again)
        widget.update()


def _retell_one(made: QWidget | QAction, again: Callable[[str], str]) -> None:
    typed = any(hasattr(made, name) for name in _TYPED)
    for name, setter in _PROPERTIES:
        if hasattr(made, setter) and not (typed and name == "text"):
            shown = getattr(made, name)()
            if shown and (said := again(shown)) != shown:
                getattr(made, setter)(said)


def _shown(value: Any) -> bool:
    """Whether a value may have been shown by itself; a phrase says itself in any language."""
    return isinstance(value, str) and not isinstance(value, Phrase)
