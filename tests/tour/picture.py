"""What is on the screen, kept as a small file."""

from pathlib import Path

from PIL import Image
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QWidget

COLOURS = 200  # of a palette: a third of the size, and nothing that the eye would miss


def shoot(window: QWidget, path: Path) -> None:
    """Keeps what the X server shows where a window is, dialogs over it included."""
    place = window.geometry()
    screen = QGuiApplication.primaryScreen()
    shot = screen.grabWindow(0, place.x(), place.y(), place.width(), place.height())
    image = shot.toImage().convertToFormat(QImage.Format.Format_RGB888)
    pixels = Image.frombytes(
        "RGB", (image.width(), image.height()), bytes(image.constBits()), "raw", "RGB", image.bytesPerLine()
    )
    path.parent.mkdir(parents=True, exist_ok=True)
    pixels.quantize(COLOURS, Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE).save(path, optimize=True)
