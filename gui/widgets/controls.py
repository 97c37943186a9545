"""The small controls that several parts of the window share."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QComboBox, QPushButton, QStyle, QStyleOptionComboBox, QStylePainter

from gui.widgets.icons import icon

ICON = QSize(18, 18)


def button(text: str, *, icon_name: str = "", kind: str = "", hint: str = "", checkable: bool = False) -> QPushButton:
    """A button of the design; clicking it leaves the focus where the user types."""
    made = QPushButton(text)
    if icon_name:
        primary = kind == "primary"
        made.setIcon(icon(icon_name, "on_accent" if primary else "muted" if kind == "rail" else "text", "accent"))
        made.setIconSize(ICON)
    made.setProperty("kind", kind)
    made.setCheckable(checkable)
    made.setToolTip(hint)
    made.setAccessibleName(text or hint)
    made.setAccessibleDescription(hint)
    made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return made


class ComboBox(QComboBox):
    """A choice with the design's own arrow, whose list goes by its name."""

    def setAccessibleName(self, name: str) -> None:  # noqa: N802
        super().setAccessibleName(name)
        self.view().setAccessibleName(name)

    def shrink(self) -> None:
        """Lets it be narrower than its longest line."""
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(6)

    def paintEvent(self, event) -> None:  # noqa: N802
        painter, look = QStylePainter(self), QStyleOptionComboBox()
        self.initStyleOption(look)
        room = self.style().subControlRect(
            QStyle.ComplexControl.CC_ComboBox, look, QStyle.SubControl.SC_ComboBoxEditField, self
        )
        look.currentText = self.fontMetrics().elidedText(look.currentText, Qt.TextElideMode.ElideRight, room.width())
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, look)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, look)
        icon("chevron", "muted").paint(painter, QRect(self.width() - 26, (self.height() - 16) // 2, 16, 16))
        painter.end()
