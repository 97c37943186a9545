"""The small controls that several parts of the window share."""

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QPushButton,
    QStyle,
    QStyleOptionComboBox,
    QStylePainter,
)

from gui.theme import points
from gui.widgets.icons import icon

_ICON = 18  # pixels, where the text has its usual size


_MOST = {"quiet": 1.5}  # times that size, of buttons that stand in a row of many


def icon_size(made: QPushButton) -> QSize:
    """Of a button's icon, beside text of the size that was chosen."""
    times = min(QApplication.font(made).pointSizeF() / points(15), _MOST.get(made.property("kind"), 2))
    return QSize(round(_ICON * times), round(_ICON * times))


class Button(QPushButton):
    """Its icon grows with the text."""

    def changeEvent(self, event) -> None:  # noqa: N802
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self.setIconSize(icon_size(self))


def button(
    text: str, *, icon_name: str = "", kind: str = "", hint: str = "", checkable: bool = False, of: type = Button
) -> QPushButton:
    """A button of the design; clicking it leaves the focus where the user types.

    Args:
        text, icon_name, hint, checkable: what it says and does.
        kind: as of the style sheet's buttons.
        of: its class.
    """
    made = of(text)
    made.setProperty("kind", kind)
    if icon_name:
        primary = kind == "primary"
        made.setIcon(icon(icon_name, "on_accent" if primary else "muted" if kind == "rail" else "text", "accent"))
        made.setIconSize(icon_size(made))
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
