"""The view of a search: all that was followed, what was dropped, and where a branch leads when it is clicked."""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea

from gui.language import mark, tr
from gui.page.board import Board
from gui.page.scrubber import of_output, step_at
from gui.views.base import Panel
from gui.views.beside import Beside
from gui.views.tree import Tree
from gui.widgets.card import Card
from gui.widgets.controls import ComboBox, button
from suite.spec import BeamTreeView

_NOTHING = mark("The search appears here a moment after a result.")
_HINT = mark(
    "The best hypothesis stands at the top. Faint words were dropped, with how far they were behind. Click a word to "
    "follow its branch."
)
_TALLEST = 300  # pixels of the tree that are in sight


class BeamTreePanel(Panel):
    """A tree of words; a click follows a branch, and the text that comes of it can be used."""

    def __init__(self, view: BeamTreeView, board: Board, parent=None):
        super().__init__(view, board, parent)
        self._data: dict[str, Any] = {}
        self._track = of_output(view.target)
        self._card = Card(tr(view.label), tr(view.unit))
        self._part = ComboBox()
        self._part.setAccessibleName(tr("{label}: which part", label=tr(view.label)))
        self._part.activated.connect(lambda place: self._ask(part=place + 1))
        self._card.header.insertWidget(1, self._part)
        self._tree = Tree(tr(view.label))
        self._tree.pointed.connect(self._point)
        self._tree.chosen.connect(lambda number: self._ask(part=self._data["part"], follow=number))
        self._area = QScrollArea()
        self._area.setWidget(self._tree)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.viewport().setAutoFillBackground(False)
        self._tree.setAutoFillBackground(False)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._card.setFocusProxy(self._tree)
        self._card.body.addWidget(self._area)
        hint = QLabel(tr(_HINT))
        hint.setProperty("tone", "muted")
        hint.setWordWrap(True)
        self._card.body.addWidget(hint)
        self._beside = Beside(tr("As it is"), tr("Followed"))
        self._use = button(tr("Use this"), hint=tr("Put the followed text in the place of what is shown"))
        self._use.clicked.connect(self._choose)
        row = QHBoxLayout()
        row.addWidget(self._beside, 1)
        row.addWidget(self._use, 0, Qt.AlignmentFlag.AlignBottom)
        self._card.body.addLayout(row)
        self.cards = [self._card]
        board.scrubber.moved.connect(self._follow)
        self.clear()

    def show(self, values: dict[str, Any], final: bool = True) -> None:
        self._data = values
        followed = values["followed"]
        self._part.clear()
        self._part.addItems(
            [
                tr("{number} of {parts}", number=number, parts=values["parts"])
                for number in range(1, values["parts"] + 1)
            ]
        )
        self._part.setCurrentIndex(values["part"] - 1)
        self._part.setVisible(values["parts"] > 1)
        self._tree.show_nodes(values["nodes"], values["finished"], followed["node"] if followed else -1)
        room = self._area.horizontalScrollBar().sizeHint().height()
        self._area.setFixedHeight(min(self._tree.height() + room, _TALLEST))
        self._beside.setVisible(followed is not None)
        self._use.setVisible(followed is not None)
        if followed:
            self._beside.show_texts(followed["before"], followed["text"], followed["changes"])
            self._use.setEnabled(followed["before"] != followed["text"])
        self._card.unsay()
        self.board.scrubber.offer(self.view.name, self._track, values["spans"])
        self._tree.setAccessibleDescription(self._describe())
        self._follow()

    def clear(self) -> None:
        self._data = {}
        self.board.scrubber.withdraw(self.view.name)
        self._part.hide()
        self._card.say(tr(_NOTHING))

    def outdate(self) -> None:
        self.board.scrubber.withdraw(self.view.name)

    def _ask(self, **values: int) -> None:
        self.board.asked.emit(self.view.name, values)

    def _choose(self) -> None:
        """Has the page use the followed text, as one of the alternatives."""
        text = self.board.first_source()
        source = text.text()[slice(*self._data["source"])] if text else ""
        followed = self._data["followed"]
        self.board.chosen.emit(source, self._data["texts"][0], followed["text"])

    def _point(self, number: int) -> None:
        self._card.set_unit(self._say(number) if number >= 0 else tr(self.view.unit))

    def _say(self, number: int) -> str:
        node = self._data["nodes"][number]
        word = tr("the end") if node["finished"] else f"“{node['text'].strip()}”"
        fate = tr("followed") if node["kept"] else tr("dropped, {behind:.2f} behind", behind=node["behind"])
        return tr(
            "{word} · {fate} · score {score:.2f} · log probability {log_probability:.2f}",
            word=word,
            fate=fate,
            score=node["score"],
            log_probability=node["log_probability"],
        )

    def _follow(self) -> None:
        place = self.board.scrubber.place(self._track)
        step = step_at(self._data.get("spans", ()), place)
        self._tree.show_step(step)
        if step >= 0 and self.board.scrubber.held:
            self._area.ensureVisible(self._tree.left_of(step), 0, 120, 0)

    def _describe(self) -> str:
        several = "; ".join(f"{place}. {text}" for place, text in enumerate(self._data["texts"], 1))
        dropped = sum(not node["kept"] for node in self._data["nodes"])
        return tr("Hypotheses: {several}. {dropped} dropped words are shown.", several=several, dropped=dropped)
