"""What every view is: cards, or marks on other parts, that show one thing of a result."""

from collections.abc import Callable, Sequence
from typing import Any, ClassVar

from PySide6.QtCore import QMimeData, QObject
from PySide6.QtWidgets import QWidget

from gui.ink.sheet import Sheet
from gui.page.board import Board
from gui.widgets.card import Card
from gui.widgets.marks import Mark, MarkedText
from suite.spec import AnyView


class Panel(QObject):
    """Shows one view of the spec.

    Attributes:
        beside: whether it stands beside the input rather than below it.
        view: what it shows.
        cards: where it shows it; none where it lights up other parts.
        surface: the text of it that other parts point into, or None.
        sheet: the ink of it that they do, or None.
        suffix: ending of the files that it is saved to as a rule; empty if it cannot be saved.
        forms: other endings that it can be saved to.
    """

    beside: ClassVar[bool] = False
    suffix: ClassVar[str] = ""
    forms: ClassVar[tuple[str, ...]] = ()

    def __init__(self, view: AnyView, board: Board, parent: QObject | None = None):
        super().__init__(parent)
        self.view = view
        self.board = board
        self.cards: list[Card] = []
        self.surface: MarkedText | None = None
        self.sheet: Sheet | None = None

    def show(self, values: dict[str, Any], final: bool = True) -> None:
        """Shows values of a result, or the data of an explanation; `final` is false while they stream."""
        raise NotImplementedError

    def clear(self) -> None:
        """There is no result."""
        raise NotImplementedError

    def outdate(self) -> None:
        """The input is another than that of the result that is shown."""

    def tell(self, stage: str) -> None:
        """The explanation is being computed, and this is done for it."""

    def refuse(self, reason: str) -> None:
        """The explanation cannot be had."""
        self.clear()
        for card in self.cards:
            card.say(reason)

    def retell(self) -> None:
        """The language is another: what it put together itself is said again."""

    def has_something(self, values: dict[str, Any]) -> bool:
        """Whether a result's values give it anything to show."""
        value = self.payload(values)
        return value is not None and (not hasattr(value, "__len__") or len(value) > 0)

    def payload(self, values: dict[str, Any]) -> Any:
        """Its part of a result's values; an explanation's data is all its own."""
        return values.get(self.view.shows) if self.view.shows else values

    def text(self) -> str:
        """What copying gives; empty if there is nothing to be copied or saved."""
        return ""

    def as_file(self, suffix: str) -> bytes:
        """What a file with one of its endings holds."""
        return self.text().encode("utf-8")

    def prepare(self, suffix: str, parent: QWidget, then: Callable[[], None]) -> None:
        """Asks what a file with one of its endings is to be like, if that is to be asked, then calls `then`."""
        then()

    def mime(self) -> QMimeData:
        """What copying puts on the clipboard."""
        data = QMimeData()
        data.setText(self.text())
        return data

    def light(self, text: MarkedText | None, spans: Sequence[Sequence[int]], **look) -> None:
        """Lights up spans of a text as this view's own marks; `look` as of `Mark`."""
        if text:
            text.set_marks(self.view.name, [Mark(start, end, **look) for start, end in spans])
