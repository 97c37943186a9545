"""The input for a picture: opened, dropped or pasted; it is decoded in the worker, never here."""

from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QMimeData, QRectF, Qt
from PySide6.QtGui import QImage, QPainter, QPainterPath
from PySide6.QtWidgets import QLabel, QSizePolicy, QVBoxLayout, QWidget

from gui.figures import size
from gui.inputs.base import Input
from gui.language import tr
from gui.previews import Previews
from suite.errors import UserError
from suite.spec import ImageField

SIDE = 1024  # most pixels of the longer side of what is shown


class ImageInput(Input):
    """A picture: a file's, what was pasted, or what a trace holds."""

    def __init__(self, field: ImageField, parent: QWidget | None = None):
        super().__init__(field, parent)
        self.picture = Picture(tr(field.label))
        self.picture.say(tr(field.placeholder))
        self.setFocusProxy(self.picture)
        self.body.addWidget(self.picture)
        self._value: str | bytes | None = None
        self._previews: Previews | None = None

    def show_with(self, previews: Previews) -> None:
        """From now on the picture itself is shown, not only its name."""
        self._previews = previews
        previews.ready.connect(lambda source: self._show_preview() if source == self._value else None)

    def value(self) -> str | bytes | None:
        return self._value

    def set_value(self, value: str | bytes | None) -> None:
        self._value = value
        self.picture.show_image(QImage())
        if value is None:
            self.picture.say(tr(self.field.placeholder))
            self.set_unit("")
        else:
            self.picture.say(self._named())
            if isinstance(value, bytes):
                self.set_unit(size(len(value)))
            else:
                self.set_unit(size(Path(value).stat().st_size) if Path(value).is_file() else "")
            self._show_preview()
        self.edited.emit()

    def _named(self) -> str:
        """The name of a file; what it is, where it came without one."""
        return tr(self.field.label) if isinstance(self._value, bytes) else Path(self._value).name

    def _show_preview(self) -> None:
        image = self._previews.get(self._value, SIDE) if self._previews else None
        if image and not image.isNull():
            self._show(image)

    def _show(self, image: QImage) -> None:
        self.picture.show_image(image)
        self.picture.say("", described=self._named())

    def paste(self, data: QMimeData) -> bool:
        if not data.hasImage():
            return False
        image, buffer = QImage(data.imageData()), QBuffer()
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        if not image.save(buffer, "PNG"):
            raise UserError(tr("The pasted picture cannot be used. Save it as a file and open that."))
        self.set_value(bytes(buffer.data()))
        self._show(image)  # it is here already; the worker may still be loading
        return True


class Picture(QWidget):
    """A picture, with room for another one laid over it."""

    def __init__(self, name: str, parent: QWidget | None = None):
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumHeight(200)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._image, self._over = QImage(), QImage()
        self._described = ""
        self._label = QLabel()
        self._label.setWordWrap(True)
        self._label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        QVBoxLayout(self).addWidget(self._label)

    def say(self, text: str, described: str = "") -> None:
        """Shows a text; `described` says what is seen where there is none."""
        self._label.setText(text)
        self._label.setVisible(bool(text))
        self._described = text or described
        self.setAccessibleDescription(self._described)

    def describe_over(self, text: str) -> None:
        """Says what lies over the picture, beside what is seen; nothing if empty."""
        self.setAccessibleDescription(" ".join(filter(None, (self._described, text))))

    def show_image(self, image: QImage) -> None:
        self._image, self._over = image, QImage()
        self.update()

    def lay_over(self, image: QImage) -> None:
        """Paints an image over the picture, smoothly stretched; a null one takes it away."""
        self._over = image
        self.update()

    def image(self) -> QImage:
        """The picture that is shown; null where there is none."""
        return self._image

    def over(self) -> QImage:
        return self._over

    def paintEvent(self, event) -> None:  # noqa: N802
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.SmoothPixmapTransform | QPainter.RenderHint.Antialiasing)
        place = self._place()
        rounded = QPainterPath()
        rounded.addRoundedRect(place, 8, 8)
        painter.setClipPath(rounded)
        for image in (self._image, self._over):
            if not image.isNull():
                painter.drawImage(place, image)
        painter.end()

    def _place(self) -> QRectF:
        """Where the picture is drawn: as large as fits, in its own proportions."""
        room = QRectF(self.rect())
        if self._image.isNull():
            return room
        fitted = self._image.size().scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
        place = QRectF(0, 0, fitted.width(), fitted.height())
        place.moveCenter(room.center())
        return place
