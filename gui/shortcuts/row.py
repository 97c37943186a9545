"""What one act is called, the keys that do it, and the way back to its usual ones."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QKeySequenceEdit, QLabel, QLineEdit, QWidget

from gui.act import Act
from gui.language import tr
from gui.shortcuts.keymap import Keymap, shown
from gui.widgets.controls import button

_EDIT = 168  # pixels
_LONGEST = "Ctrl+Shift+Return"  # of the usual keys
_AROUND = 28  # pixels beside the text
_EMPTIES = ("Backspace", "Del")  # pressed alone


class ShortcutRow(QWidget):
    """Keys are pressed in its field.

    Signals:
        pressed(str): other keys are wanted; none if empty, after Backspace.
        usual(): the usual keys are wanted.
    """

    pressed = Signal(str)
    usual = Signal()

    def __init__(self, act: Act, keymap: Keymap):
        super().__init__()
        self.act, self._keymap = act, keymap
        self.edit = QKeySequenceEdit()
        self.edit.setMaximumSequenceLength(1)
        self.edit.setAccessibleName(tr("Keys of: {text}", text=tr(act.text)))
        self.edit.findChild(QLineEdit).setAccessibleName(tr("Keys of: {text}", text=tr(act.text)))
        label = QLabel(tr(act.text))
        label.setBuddy(self.edit)
        label.setWordWrap(True)
        self.back = button(tr("Usual"), kind="quiet", hint=tr("Back to the usual keys of: {text}", text=tr(act.text)))
        policy = self.back.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.back.setSizePolicy(policy)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(label, 1)
        row.addWidget(self.back)
        row.addWidget(self.edit)
        self._fit()
        self.edit.editingFinished.connect(self._finished)
        self.back.clicked.connect(self.usual)
        self.refresh()

    def changeEvent(self, event) -> None:  # noqa: N802
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit()

    def _fit(self) -> None:
        self.edit.setFixedWidth(max(_EDIT, self.fontMetrics().horizontalAdvance(_LONGEST) + _AROUND))

    def refresh(self) -> None:
        """Shows the keys as they are."""
        keys = self._keymap.keys(self.act)
        self.edit.setKeySequence(QKeySequence(keys[0]) if keys else QKeySequence())
        self.edit.findChild(QLineEdit).setPlaceholderText(tr("no keys"))
        self.back.setVisible(not self._keymap.usual(self.act))
        self.back.setToolTip(tr("Back to {keys}", keys=shown(self.act.keys) or tr("no keys")))

    def _finished(self) -> None:
        wanted = self.edit.keySequence().toString(QKeySequence.SequenceFormat.PortableText)
        now = self._keymap.keys(self.act)
        if wanted in _EMPTIES:
            wanted = ""
        if wanted != (now[0] if now else ""):
            self.pressed.emit(wanted)
        else:
            self.refresh()
