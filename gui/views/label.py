"""The view of a class: the verdict in a word and a sentence, and the probabilities behind it as bars."""

from typing import Any

from PySide6.QtWidgets import QLabel

from gui.figures import share
from gui.language import mark, tr
from gui.page.board import Board
from gui.theme import refresh
from gui.views.bars import Bars
from gui.views.base import Panel
from gui.widgets.card import Card
from suite.spec import LabelView


class LabelPanel(Panel):
    """A verdict in one card, its degrees or probabilities in another."""

    suffix = ".txt"

    def __init__(self, view: LabelView, board: Board, parent=None):
        super().__init__(view, board, parent)
        verdict = Card(tr(view.label), tr(view.unit))
        self._verdict, self._sentence = QLabel(), QLabel()
        self._verdict.setProperty("tone", "verdict")
        self._sentence.setProperty("tone", "muted")
        self._sentence.setWordWrap(True)
        for label in (self._verdict, self._sentence):
            verdict.body.addWidget(label)
        verdict.body.addStretch(1)
        degrees = Card(tr("Degrees") if view.degrees else tr("Probabilities"))
        name = mark("{label}: degrees") if view.degrees else mark("{label}: probabilities")
        self._bars = Bars(tr(name, label=tr(view.label)))
        degrees.body.addWidget(self._bars)
        degrees.body.addStretch(1)
        self.cards = [verdict, degrees]
        self.clear()

    def show(self, values: dict[str, Any], final: bool = True) -> None:
        label = self.payload(values)
        if not isinstance(label, str):
            return
        probabilities = values.get(self.view.probabilities) or {}
        degrees = self._degrees(values)
        self._verdict.setText(tr("{label!c}", label=tr(label)))
        self._verdict.setProperty("against", _leans_low([value for _, value in degrees]))
        refresh(self._verdict)
        self._sentence.setText(self._say(label, probabilities, values.get(self.view.certain, True)))
        self._bars.show_shares([(tr(name), value) for name, value in degrees or probabilities.items()])

    def clear(self) -> None:
        self._verdict.setText("–")
        self._verdict.setProperty("against", False)
        refresh(self._verdict)
        self._sentence.setText("")
        self._bars.show_shares([(tr(name), 0.0) for name in self.view.degree_labels])

    def text(self) -> str:
        sentence = self._sentence.text()
        return tr("{name}: {said}", name=self._verdict.text(), said=sentence) if sentence else ""

    def _degrees(self, values: dict[str, Any]) -> list[tuple[str, float]]:
        shares = values.get(self.view.degrees) if self.view.degrees else None
        return [] if shares is None else [(name, float(value)) for name, value in zip(self.view.degree_labels, shares)]

    def _say(self, label: str, probabilities: dict[str, float], certain: bool) -> str:
        sure = probabilities.get(label)
        if sure is None:
            return ""
        if not certain:
            return tr("Only {sure} sure: not enough to rely on.", sure=share(sure))
        return tr("{sure} sure · of 100 such verdicts about {right:.0f} are right", sure=share(sure), right=sure * 100)


def _leans_low(shares: list[float]) -> bool:
    """Whether ordered degrees lean to their first half, which the counter-colour shows."""
    middle = (len(shares) - 1) / 2
    total = sum(shares)
    return total > 0 and sum(place * value for place, value in enumerate(shares)) / total < middle - 0.25
