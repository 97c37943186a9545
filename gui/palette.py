"""The command palette: everything there is to do, found by a few letters of its name."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QDialog, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from gui.act import Act
from gui.language import tr
from gui.shortcuts.keymap import shown

_WIDTH, _HEIGHT = 520, 380
_ACT = Qt.ItemDataRole.UserRole
_MOVES = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class Palette(QDialog):
    """A line to type in, and below it what fits; Enter does it.

    Args:
        acts: what can be done now, in the order in which it is shown.
        keys: gives an act's keys.
    """

    def __init__(self, acts: Sequence[Act], keys: Callable[[Act], Sequence[str]], parent: QWidget):
        super().__init__(parent)
        self.setWindowTitle(tr("What to do"))
        self.setAccessibleName(tr("What to do"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._acts, self._keys = acts, keys
        self.words = QLineEdit(placeholderText=tr("What do you want to do?"))
        self.words.setAccessibleName(tr("What do you want to do?"))
        self.list = QListWidget()
        self.list.setObjectName("rows")
        self.list.setAccessibleName(tr("What can be done"))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the arrow keys reach it from the line
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(8)
        column.addWidget(self.words)
        column.addWidget(self.list, 1)
        self.words.installEventFilter(self)
        self.words.textChanged.connect(self.find)
        self.words.returnPressed.connect(self.do)
        self.list.itemClicked.connect(lambda _: self.do())
        self.resize(_WIDTH, _HEIGHT)
        self.find("")

    def find(self, words: str) -> None:
        """Shows what has all the words in its name, in any order."""
        wanted = words.casefold().split()
        self.list.clear()
        for act in self._acts:
            if all(word in tr(act.text).casefold() for word in wanted):
                item = QListWidgetItem("   ".join(filter(None, (tr(act.text), shown(self._keys(act))))), self.list)
                item.setData(_ACT, act)
        self.list.setCurrentRow(0)

    def do(self) -> None:
        """Does what is chosen, once the palette is gone."""
        if item := self.list.currentItem():
            act = item.data(_ACT)
            self.close()
            act.do()

    def eventFilter(self, watched, event) -> bool:  # noqa: N802
        if event.type() == QEvent.Type.KeyPress and event.key() in _MOVES:
            self.list.keyPressEvent(event)
            return True
        return False
