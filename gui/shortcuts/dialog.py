"""The dialog of the shortcuts: every act with its keys, to be changed by pressing others."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QLabel, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from gui.act import Act
from gui.language import mark, tr
from gui.shortcuts.keymap import Keymap, refusal, shown
from gui.shortcuts.row import ShortcutRow
from gui.widgets.controls import button

_WIDTH, _HEIGHT = 560, 560
_AROUND = 60  # pixels beside the rows
_WHAT = mark(
    "Click into a field and press the keys that you want; Backspace leaves it without any. It applies at once."
)


class ShortcutsDialog(QDialog):
    """A row for each act; keys that another act has are only taken from it once that was said.

    Args:
        acts: what there is to do.
        keymap: which keys do what.
    """

    def __init__(self, acts: Sequence[Act], keymap: Keymap, parent: QWidget | None = None):
        super().__init__(parent)
        self.setWindowTitle(tr("Shortcuts"))
        self.setAccessibleName(tr("Shortcuts"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._acts, self._keymap = list(acts), keymap
        self.rows = {act.name: ShortcutRow(act, keymap) for act in self._acts}
        self.words = QLineEdit(placeholderText=tr("Find by name or keys"))
        self.words.setAccessibleName(tr("Find by name or keys"))
        self.said = QLabel()
        self.said.setWordWrap(True)
        self.said.setProperty("tone", "error")
        self.take = button(tr("Use them here instead"), kind="link")
        self._lay_out()
        self._say("")
        self.words.textChanged.connect(self.find)
        keymap.changed.connect(self._refresh)
        for row in self.rows.values():
            row.pressed.connect(partial(self._change, row.act))
            row.usual.connect(partial(self._back, row.act))

    def find(self, words: str) -> None:
        """Shows the rows that have all the words in their name or keys."""
        wanted = words.casefold().split()
        for row in self.rows.values():
            known = f"{tr(row.act.text)} {shown(self._keymap.keys(row.act))}".casefold()
            row.setVisible(all(word in known for word in wanted))

    def _change(self, act: Act, keys: str) -> None:
        """Gives an act other keys, or says why it keeps its own."""
        holder = self._keymap.holder(self._acts, keys, act) if keys else None
        if reason := refusal(keys) if keys else "":
            self._say(reason)
        elif holder:
            use = partial(self._give, act, (keys,))
            self._say(
                tr("{keys} does “{text}” already, and still does.", keys=shown([keys]), text=tr(holder.text)), use
            )
        else:
            self._give(act, (keys,) if keys else ())
        self.rows[act.name].refresh()

    def _back(self, act: Act) -> None:
        """Gives an act its usual keys; if another one has them now, that is said first."""
        holder = next((found for keys in act.keys if (found := self._keymap.holder(self._acts, keys, act))), None)
        if holder:
            text = tr("{keys} does “{text}” now, and still does.", keys=shown(act.keys), text=tr(holder.text))
            self._say(text, partial(self._give, act, act.keys))
        else:
            self._give(act, act.keys)

    def _give(self, act: Act, keys: Sequence[str]) -> None:
        self._say("")
        self._keymap.give(act, keys, self._acts)

    def _reset(self) -> None:
        self._say("")
        self._keymap.reset()

    def _say(self, text: str, use=None) -> None:
        """Says something below the rows; with `use`, offers that."""
        self.said.setText(text)
        self.take.setVisible(use is not None)
        self._use = use

    def _take(self) -> None:
        if self._use:
            self._use()

    def _refresh(self) -> None:
        for row in self.rows.values():
            row.refresh()

    def _lay_out(self) -> None:
        what = QLabel(tr(_WHAT))
        what.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(12)
        column.addWidget(what)
        column.addWidget(self.words)
        area = self._area()
        column.addWidget(area, 1)
        below = QHBoxLayout()
        below.addWidget(self.said, 1)
        below.addWidget(self.take)
        column.addLayout(below)
        reset, close = button(tr("All back to the usual keys")), button(tr("Close"), kind="primary")
        self.reset = reset
        reset.clicked.connect(self._reset)
        close.clicked.connect(self.accept)
        self.take.clicked.connect(self._take)
        row = QHBoxLayout()
        row.addWidget(reset)
        row.addStretch(1)
        row.addWidget(close)
        column.addLayout(row)
        for made in (reset, close, self.take):
            made.setAutoDefault(False)  # Enter is a key to be pressed in a field like any other
        self.resize(max(_WIDTH, area.widget().sizeHint().width() + _AROUND), _HEIGHT)

    def _area(self) -> QScrollArea:
        body = QWidget()
        body.setObjectName("body")
        rows = QVBoxLayout(body)
        rows.setContentsMargins(0, 0, 12, 0)
        rows.setSpacing(4)
        for row in self.rows.values():
            rows.addWidget(row)
        rows.addStretch(1)
        area = QScrollArea()
        area.setWidget(body)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        return area
