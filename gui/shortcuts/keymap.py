"""Which keys do what: the usual ones, but for what the user changed."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QKeyCombination, QObject, Qt, Signal
from PySide6.QtGui import QKeySequence

from gui.act import Act
from gui.language import tr
from suite.settings import Settings

_EDITING = (  # what every text keeps for itself
    QKeySequence.StandardKey.Copy,
    QKeySequence.StandardKey.Cut,
    QKeySequence.StandardKey.SelectAll,
    QKeySequence.StandardKey.Undo,
    QKeySequence.StandardKey.Redo,
)
_HELD = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
_ALONE = {Qt.Key.Key_Escape, *(Qt.Key(Qt.Key.Key_F1 + number) for number in range(35))}


class Keymap(QObject):
    """The keys of acts by their names, kept in the settings.

    Signals:
        changed(): something has other keys.
    """

    changed = Signal()

    def __init__(self, settings: Settings, parent: QObject | None = None):
        super().__init__(parent)
        self._settings = settings
        settings.follow("shortcuts", lambda _: self.changed.emit())

    def keys(self, act: Act) -> tuple[str, ...]:
        """An act's keys; none for one that has none, or had them taken away."""
        return tuple(self._settings.get("shortcuts").get(act.name, act.keys))

    def usual(self, act: Act) -> bool:
        """Whether an act has the keys that it comes with."""
        return self.keys(act) == act.keys

    def give(self, act: Act, keys: Sequence[str], others: Iterable[Act] = ()) -> None:
        """Gives an act keys, and takes them from the others."""
        kept = dict(self._settings.get("shortcuts"))
        for other in others:
            left = [key for key in self.keys(other) if key not in keys]
            if other.name != act.name and len(left) < len(self.keys(other)):
                kept[other.name] = left
        kept[act.name] = list(keys)
        if tuple(keys) == act.keys:
            del kept[act.name]
        self._settings.set("shortcuts", kept)

    def reset(self) -> None:
        """Gives every act its usual keys."""
        self._settings.set("shortcuts", {})

    def holder(self, acts: Iterable[Act], keys: str, but: Act) -> Act | None:
        """Which other act has these keys; None if they are free."""
        return next((act for act in acts if act.name != but.name and keys in self.keys(act)), None)


def shown(keys: Sequence[str]) -> str:
    """The first keys as this system writes them; empty if there are none."""
    return QKeySequence(keys[0]).toString(QKeySequence.SequenceFormat.NativeText) if keys else ""


def hint(text: str, keys: Sequence[str]) -> str:
    """What a button is for, and by which keys it is pressed."""
    return tr("{text} ({keys})", text=text, keys=shown(keys)) if keys else text


def refusal(keys: str) -> str:
    """Why keys cannot be anything's shortcut; empty if they can."""
    sequence = QKeySequence(keys)
    if any(sequence in QKeySequence.keyBindings(standard) for standard in _EDITING):
        return tr("{keys} is what every text is edited with. Choose other keys.", keys=shown([keys]))
    pressed: QKeyCombination = sequence[0]
    if not pressed.keyboardModifiers() & _HELD and pressed.key() not in _ALONE:
        return tr(
            "{keys} alone is typed into texts. Hold Ctrl or Alt with it, or choose a function key.",
            keys=shown([keys]),
        )
    return ""
