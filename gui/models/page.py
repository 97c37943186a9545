"""The page of the networks, one card for each task, and what they need of the memory."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from gui.figures import size
from gui.language import tr
from gui.models.card import ModelCard
from gui.models.memory import resident
from gui.page.arrange import scrolling
from gui.page.loader import Loader
from gui.widgets.card import HEADER
from gui.widgets.controls import button
from suite.spec import TaskSpec

LOOK = 1000  # milliseconds between two looks at the memory, while the page is shown


class ModelsPage(QWidget):
    """Cards of models.

    Args:
        specs: of the tasks.
        loaders: of their models, by their names.
        pid: gives the worker's process, or None.

    Signals:
        notice(str): something to be said beside the page.
        devices(): their dialog is wanted.

    Attributes:
        cards: by the names of the tasks.
    """

    notice = Signal(str)
    devices = Signal()

    def __init__(self, specs: Sequence[TaskSpec], loaders: dict[str, Loader], pid: Callable[[], int | None]):
        super().__init__()
        self.setObjectName("page")
        self.setAccessibleName(tr("Models"))
        self._pid = pid
        self.memory = QLabel()
        self.memory.setProperty("tone", "muted")
        self.cards = {spec.name: ModelCard(spec, loaders[spec.name]) for spec in specs}
        self._look = QTimer(self, interval=LOOK)
        self._look.timeout.connect(self.look)
        self._lay_out()
        for card in self.cards.values():
            card.notice.connect(self.notice)

    def look(self) -> None:
        """Shows what the inference process needs now."""
        used = resident(self._pid())
        self.memory.setText(tr("The inference process uses {used} of memory", used=size(used)) if used else "")

    def showEvent(self, event) -> None:  # noqa: N802
        super().showEvent(event)
        self.look()
        self._look.start()

    def hideEvent(self, event) -> None:  # noqa: N802
        super().hideEvent(event)
        self._look.stop()

    def _lay_out(self) -> None:
        title = QLabel(tr("Models"))
        title.setProperty("tone", "title")
        title.setMinimumHeight(HEADER)  # as high as the buttons that other pages have there
        devices = button(tr("Devices…"), kind="link", hint=tr("What there is to compute on, and why no GPU is used"))
        devices.clicked.connect(self.devices)
        self.memory.setMinimumHeight(self.memory.fontMetrics().height())  # it comes later, and moves nothing then
        self.memory.setWordWrap(True)
        head = QGridLayout()
        head.setContentsMargins(32, 20, 32, 12)
        head.setVerticalSpacing(0)
        head.setColumnStretch(0, 1)
        head.addWidget(title, 0, 0)
        head.addWidget(devices, 0, 1)
        head.addWidget(self.memory, 1, 0, 1, 2)
        body = QWidget()
        body.setObjectName("body")
        cards = QVBoxLayout(body)
        cards.setContentsMargins(32, 0, 32, 24)
        cards.setSpacing(16)
        for card in self.cards.values():
            cards.addWidget(card)
        cards.addStretch(1)
        area = scrolling(body)
        area.setAccessibleName(tr("Models"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(area, 1)
