"""The palette, light and dark, and how the application wears it."""

import sys
from dataclasses import dataclass

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication

from gui.style import sheet
from suite.settings import Settings


@dataclass(frozen=True)
class Scheme:
    """The colours of one appearance: one accent, one counter-colour, greys for the rest."""

    background: str
    surface: str
    text: str
    muted: str
    line: str
    hover: str
    accent: str
    soft: str
    on_accent: str
    against: str


LIGHT = Scheme(
    "#F6F6F3", "#FFFFFF", "#1B1D21", "#5C6068", "#E2E2DD", "#EFEFEA", "#0B6E6E", "#DDEFEE", "#FFFFFF", "#B8432F"
)
DARK = Scheme(
    "#15171A", "#1D2024", "#ECEDEE", "#A3A8B0", "#2D3138", "#262A2F", "#5CC8C4", "#1F3B3C", "#0C1F1F", "#F08A73"
)
SCALES = (0.8, 0.9, 1.0, 1.1, 1.25, 1.5, 1.75, 2.0)  # of the text, by keys
TINT = 0.45  # the strongest a coloured word may be, as alpha: text on it keeps its contrast


def scheme() -> Scheme:
    """The scheme in force, read from the application's palette."""
    return DARK if QApplication.palette().color(QPalette.ColorRole.Window) == QColor(DARK.background) else LIGHT


def points(pixels: float) -> float:
    """A size of the design, in pixels at 100 %, as points, so that a user's own font resolution counts."""
    return pixels if sys.platform == "darwin" else pixels * 0.75


def refresh(widget) -> None:
    """Lets the style sheet see a changed dynamic property."""
    widget.style().unpolish(widget)
    widget.style().polish(widget)


class Theme(QObject):
    """Applies the chosen scheme and text size to the application, and follows the system where told to.

    Args:
        settings: `scheme` and `text-size`, applied as soon as they change.
    """

    def __init__(self, settings: Settings):
        super().__init__()
        self._settings = settings
        self._applied: tuple | None = None
        QApplication.setStyle("Fusion")
        QApplication.styleHints().colorSchemeChanged.connect(self._apply)
        settings.follow("scheme", self._choose)
        settings.follow("text-size", lambda _: self._apply())

    def step(self, by: int) -> None:
        """Makes all text larger or smaller by one step; 0 brings back the design's sizes."""
        now = self._settings.get("text-size")
        beyond = [size for size in SCALES if (size - now) * by > 1e-9]
        if by == 0 or beyond:
            self._settings.set("text-size", min(beyond, key=lambda size: abs(size - now)) if by else 1.0)

    def _choose(self, choice: str) -> None:
        wanted = {"light": Qt.ColorScheme.Light, "dark": Qt.ColorScheme.Dark}.get(choice, Qt.ColorScheme.Unknown)
        QApplication.styleHints().setColorScheme(wanted)
        self._apply()

    def _apply(self) -> None:
        choice, scale = self._settings.get("scheme"), self._settings.get("text-size")
        system = QApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
        colours = DARK if choice == "dark" or (choice == "system" and system) else LIGHT
        if self._applied == (colours, scale):
            return
        self._applied = (colours, scale)
        app = QApplication.instance()
        app.setPalette(_palette(colours))
        app.setFont(_font(scale))
        app.setStyleSheet(sheet(colours, lambda pixels: points(pixels * scale)))


def _palette(colours: Scheme) -> QPalette:
    role = QPalette.ColorRole
    palette = QPalette()
    for name, colour in {
        role.Window: colours.background,
        role.Base: colours.surface,
        role.AlternateBase: colours.hover,
        role.Button: colours.surface,
        role.ToolTipBase: colours.surface,
        role.WindowText: colours.text,
        role.Text: colours.text,
        role.ButtonText: colours.text,
        role.ToolTipText: colours.text,
        role.PlaceholderText: colours.muted,
        role.BrightText: colours.against,
        role.Highlight: colours.accent,
        role.Accent: colours.accent,
        role.HighlightedText: colours.on_accent,
        role.Link: colours.accent,
        role.LinkVisited: colours.accent,
        role.Mid: colours.line,
        role.Midlight: colours.hover,
    }.items():
        palette.setColor(name, QColor(colour))
    for name in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, name, QColor(colours.muted))
    return palette


def _font(scale: float) -> QFont:
    """The system's own family; where no desktop has chosen one, a well-drawn one that is installed."""
    font = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
    if font.family() == "Sans Serif":
        font.setFamilies(["Inter", "Noto Sans", "Cantarell", "Ubuntu", "Sans Serif"])
    font.setPointSizeF(points(15 * scale))
    return font
