"""Ink for other programs: as a picture on the clipboard, and as files, of pictures of the size that a user wants."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QBuffer, QMimeData
from PySide6.QtWidgets import QCheckBox, QDialog, QFormLayout, QHBoxLayout, QLabel, QLineEdit, QSpinBox, QWidget

from gui.ink.strokes import Stroke, picture
from gui.language import tr
from gui.widgets.controls import button
from suite.ink.files import FORMS, to_svg
from suite.ink.pressure import Pressures
from suite.settings import PICTURE_WIDTH, Settings


def in_form(suffix: str, strokes: Sequence[Stroke], pressures: Pressures = ()) -> bytes:
    """What a file with an ending holds; one of another ending than those of `FORMS` is an SVG."""
    return FORMS.get(suffix, to_svg)(strokes, pressures).encode("utf-8")


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
    """Asks how wide a picture is to be, and whether it has a background, beginning with what was chosen the last time.

    Args:
        settings: keep both from one start to the next.
        then: is called once they are chosen.
    """

    def __init__(self, settings: Settings, then: Callable[[], None], parent: QWidget | None = None):
        super().__init__(parent)
        self.setWindowTitle(tr("Picture of the ink"))
        self.setAccessibleName(tr("Picture of the ink"))
        self._settings, self._then = settings, then
        self.width_box = QSpinBox(suffix=" pixels")
        self.width_box.setRange(round(PICTURE_WIDTH.low), round(PICTURE_WIDTH.high))
        self.width_box.setSingleStep(round(PICTURE_WIDTH.step))
        self.width_box.setValue(settings.get("picture-width"))
        self.width_box.setAccessibleName(tr("Width in pixels"))
        self.width_box.findChild(QLineEdit).setTextMargins(10, 0, 10, 0)  # which the style sheet cannot say here
        self.transparent_box = QCheckBox(tr("Transparent background"), checked=settings.get("picture-transparent"))
        self.save, cancel = button(tr("Save"), kind="primary"), button(tr("Cancel"))
        self.save.setDefault(True)
        self.save.clicked.connect(self.accept)
        cancel.clicked.connect(self.reject)
        self.accepted.connect(self._keep)
        form = QFormLayout(self)
        form.setContentsMargins(24, 20, 24, 16)
        form.setSpacing(12)
        label = QLabel(tr("Width"))
        label.setMinimumHeight(self.width_box.sizeHint().height())  # a form would set it at the top of a taller field
        label.setBuddy(self.width_box)
        form.addRow(label, self.width_box)
        form.addRow(self.transparent_box)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(cancel)
        row.addWidget(self.save)
        form.addRow(row)

    def _keep(self) -> None:
        self._settings.set("picture-width", self.width_box.value())
        self._settings.set("picture-transparent", self.transparent_box.isChecked())
        self._then()

    def done(self, result: int) -> None:
        super().done(result)
        self.deleteLater()
