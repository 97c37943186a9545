"""Ink as a picture: for the clipboard, and as a file of the size that a user wants."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QBuffer, QMimeData
from PySide6.QtWidgets import QCheckBox, QDialog, QFormLayout, QHBoxLayout, QSpinBox, QWidget

from gui.controls import button
from gui.strokes import Stroke, picture
from suite.ink.files import to_svg

_NARROWEST, _WIDEST = 100, 10_000  # pixels


def mime_of(strokes: Sequence[Stroke]) -> QMimeData:
    """A picture without background, and the same as SVG for programs that take it."""
    data = QMimeData()
    data.setImageData(picture(strokes))
    data.setData("image/svg+xml", to_svg(strokes).encode("utf-8"))
    return data


def png_of(strokes: Sequence[Stroke], width: int, transparent: bool) -> bytes:
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    picture(strokes, width, transparent).save(buffer, "PNG")
    return bytes(buffer.data())


class PictureDialog(QDialog):
    """Asks how wide a picture is to be, and whether it has a background.

    Args:
        width: in pixels, as it was the last time.
        transparent: as it was the last time.
        then: is given both once they are chosen.
    """

    def __init__(self, width: int, transparent: bool, then: Callable[[int, bool], None], parent: QWidget | None = None):
        super().__init__(parent)
        self.setWindowTitle("Picture of the ink")
        self.setAccessibleName("Picture of the ink")
        self.width_box = QSpinBox(minimum=_NARROWEST, maximum=_WIDEST, value=width, suffix=" pixels")
        self.width_box.setSingleStep(100)
        self.width_box.setAccessibleName("Width in pixels")
        self.transparent_box = QCheckBox("Transparent background", checked=transparent)
        self.save, cancel = button("Save", kind="primary"), button("Cancel")
        self.save.setDefault(True)
        self.save.clicked.connect(self.accept)
        cancel.clicked.connect(self.reject)
        self.accepted.connect(lambda: then(self.width_box.value(), self.transparent_box.isChecked()))
        form = QFormLayout(self)
        form.setContentsMargins(24, 20, 24, 16)
        form.setSpacing(12)
        form.addRow("Width", self.width_box)
        form.addRow(self.transparent_box)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(cancel)
        row.addWidget(self.save)
        form.addRow(row)

    def done(self, result: int) -> None:
        super().done(result)
        self.deleteLater()
