"""Labels that stand below one another, so that what stands beside them is in line."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QLabel


class Aligned(QLabel):
    """A label as wide as the widest of its peers that are shown."""

    def __init__(self, text: str = ""):
        super().__init__(text)
        self._peers: Sequence[Aligned] = (self,)

    def sizeHint(self) -> QSize:  # noqa: N802
        own = super().sizeHint()
        return QSize(max(own.width(), *(peer.needed() for peer in self._peers)), own.height())

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        return self.sizeHint()

    def setText(self, text: str) -> None:  # noqa: N802
        super().setText(text)
        for peer in self._peers:
            peer.updateGeometry()

    def needed(self) -> int:
        """The width that its own text needs; none where it was hidden."""
        hidden = self.isHidden() and self.testAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide)
        return 0 if hidden else max(super().sizeHint().width(), self.minimumWidth())

    def follow(self, peers: Sequence["Aligned"]) -> None:
        """Takes its width from these, itself among them."""
        self._peers = peers


def align(labels: Sequence[Aligned]) -> None:
    """Has labels be of one width, whatever they say later on."""
    for label in labels:
        label.follow(labels)
