"""The style sheet: the design's spacing, corners and type, written out in a scheme's colours."""

from collections.abc import Callable
from string import Template

from suite.places import shipped

_SHEET = Template("""
QMainWindow, QWidget#page, QWidget#body, QScrollArea#scroll { background: $background; }
QScrollArea { border: 0; background: transparent; }
QLabel { color: $text; background: transparent; }
QLabel[tone="title"] { font-size: ${size20}pt; font-weight: 600; }
QLabel[tone="brand"] { font-size: ${size17}pt; font-weight: 700; }
QLabel[tone="verdict"] { font-size: ${size28}pt; font-weight: 700; color: $accent; }
QLabel[tone="verdict"][against="true"] { color: $against; }
QLabel[tone="muted"] { color: $muted; font-size: ${size12}pt; }
QLabel[tone="strong"] { font-size: ${size12}pt; font-weight: 600; }
QLabel[tone="error"] { color: $against; font-size: ${size12}pt; font-weight: 600; }
QLabel a { color: $accent; }

QFrame#rail { background: $background; border: 0; border-right: 1px solid $line; }
QFrame#statusline { background: $background; border: 0; border-top: 1px solid $line; }
QFrame#card { background: $surface; border: 1px solid $line; border-radius: 12px; }
QFrame#card[drop="true"] { border: 2px solid $accent; }
QFrame#notice { background: $surface; border: 1px solid $accent; border-radius: 8px; }

QPushButton { background: $surface; color: $text; border: 1px solid $line; border-radius: 8px;
    padding: 0 12px; min-height: 32px; font-size: ${size13}pt; }
QPushButton:hover { background: $hover; }
QPushButton:pressed, QPushButton:checked { background: $soft; color: $accent; border-color: $accent; }
QPushButton:disabled { color: $muted; background: transparent; }
QPushButton:focus { border: 2px solid $accent; padding: 0 11px; }
QPushButton::menu-indicator { width: 0; }
QPushButton[kind="primary"] { background: $accent; color: $on_accent; border-color: $accent; font-weight: 600; }
QPushButton[kind="primary"]:focus { border: 2px solid $text; }
QPushButton[kind="primary"]:disabled { background: $hover; color: $muted; border-color: $line; }
QPushButton[kind="sample"] { text-align: left; background: transparent; }
QPushButton[kind="sample"]:hover { background: $hover; }
QPushButton[kind="rail"] { text-align: left; border: 1px solid transparent; background: transparent; color: $muted;
    padding: 0 12px; min-height: 38px; font-size: ${size15}pt; }
QPushButton[kind="rail"]:hover { background: $hover; }
QPushButton[kind="rail"]:checked { background: $soft; color: $accent; font-weight: 600; border-color: $soft; }
QPushButton[kind="rail"]:focus { border: 2px solid $accent; padding: 0 11px; }
QPushButton[kind="quiet"] { border: 1px solid transparent; background: transparent; color: $muted;
    padding: 0 4px; min-height: 24px; border-radius: 6px; font-size: ${size12}pt; }
QPlainTextEdit { border: 1px solid $line; border-radius: 8px; background: $surface; color: $text; }
QPlainTextEdit:focus { border: 2px solid $accent; }
QPushButton[kind="quiet"]:hover { background: $hover; color: $text; }
QPushButton[kind="quiet"]:checked { background: $soft; color: $accent; }
QPushButton[kind="quiet"]:focus { border: 2px solid $accent; padding: 0 3px; }
QPushButton[kind="link"] { border: 1px solid transparent; background: transparent; color: $accent;
    padding: 0 4px; min-height: 24px; border-radius: 6px; font-size: ${size12}pt; }
QPushButton[kind="link"]:hover { background: $hover; }
QPushButton[kind="link"]:focus { border: 2px solid $accent; padding: 0 3px; }

/* Without a colour of its own Qt makes that of the placeholder from `color`, half transparent: too pale to read. */
QLineEdit, QTextEdit, QPlainTextEdit { placeholder-text-color: $muted; }
QTextEdit { border: 0; background: transparent; color: $text;
    selection-background-color: $accent; selection-color: $on_accent; }
QTextEdit[content="large"] { font-size: ${size22}pt; }
QLineEdit { border: 1px solid $line; border-radius: 8px; padding: 0 12px; min-height: 36px; background: $surface;
    color: $text; selection-background-color: $accent; selection-color: $on_accent; }
QSpinBox { border: 1px solid $line; border-radius: 8px; padding: 0 12px; min-height: 36px; background: $surface;
    color: $text; selection-background-color: $accent; selection-color: $on_accent; }
QSpinBox:focus { border: 2px solid $accent; padding: 0 11px; }
QSpinBox::up-button, QSpinBox::down-button { width: 0; border: 0; }
QSpinBox QLineEdit { border: 0; min-height: 0; background: transparent; }
QLineEdit:focus { border: 2px solid $accent; padding: 0 11px; }
QComboBox { border: 1px solid $line; border-radius: 8px; padding: 0 12px; min-height: 32px; background: $surface;
    color: $text; font-size: ${size13}pt; }
QComboBox:focus { border: 2px solid $accent; padding: 0 11px; }
QComboBox::drop-down { border: 0; width: 28px; }
QComboBox::down-arrow { image: none; }
QCheckBox { color: $text; font-size: ${size13}pt; border: 2px solid transparent; border-radius: 6px; }
QCheckBox::indicator { width: 14px; height: 14px; border: 2px solid $muted; border-radius: 5px; background: $surface; }
QCheckBox::indicator:checked { border-color: $accent; background: $accent; image: url("$tick"); }
QCheckBox:focus { border-color: $accent; }
QSlider { min-height: 24px; border: 2px solid transparent; border-radius: 8px; }
QSlider:focus { border-color: $accent; }
QSlider::groove:horizontal { height: 6px; border-radius: 3px; background: $line; }
QSlider::sub-page:horizontal { background: $accent; border-radius: 3px; }
QSlider::handle:horizontal { background: $surface; border: 2px solid $accent; width: 12px; height: 12px;
    margin: -5px 0; border-radius: 8px; }
QProgressBar { border: 0; border-radius: 3px; background: $line; max-height: 6px; min-height: 6px; }
QProgressBar::chunk { background: $accent; border-radius: 3px; }

QListView#rows, QListWidget#rows { border: 0; background: transparent; font-size: ${size15}pt; outline: 0; }
QListWidget#rows::item { padding: 6px 8px; border-radius: 6px; color: $text; }
QListWidget#rows::item:selected { background: $soft; color: $text; }
QTableView { border: 0; background: transparent; gridline-color: $line; color: $text; font-size: ${size13}pt;
    selection-background-color: $soft; selection-color: $text; }
QTableView:focus { border: 2px solid $accent; border-radius: 6px; }
QTableView::item { padding: 0 5px; }
QHeaderView::section { background: transparent; color: $muted; border: 0; border-bottom: 1px solid $line;
    padding: 4px 8px; font-size: ${size12}pt; }
QDialog, QMessageBox { background: $background; }
QMenu { background: $surface; color: $text; border: 1px solid $line; padding: 4px; font-size: ${size13}pt; }
QMenu::item { padding: 6px 24px 6px 12px; border-radius: 6px; }
QMenu::item:selected { background: $soft; color: $text; }
QMenu::item:disabled { color: $muted; }
QMenu::indicator { width: 14px; }
QMenu::separator { height: 1px; background: $line; margin: 4px 8px; }
QToolTip { background: $surface; color: $text; border: 1px solid $line; padding: 4px; font-size: ${size12}pt; }
QAbstractScrollArea::corner { background: transparent; border: 0; }
QScrollBar:vertical { background: transparent; width: 10px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 0; }
QScrollBar::handle { background: $line; border-radius: 4px; margin: 1px; }
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::handle:hover { background: $muted; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
""")

_SIZES = {"size12": 12.5, "size13": 13.5, "size15": 15, "size17": 17, "size20": 20, "size22": 22, "size28": 28}


def sheet(colours, points: Callable[[float], float]) -> str:
    """The style sheet in a scheme's colours; `points` turns the design's pixels into points."""
    sizes = {name: f"{points(pixels):.3f}" for name, pixels in _SIZES.items()}
    tick = shipped("resources") / "icons" / f"tick-{'light' if colours.on_accent == '#FFFFFF' else 'dark'}.svg"
    return _SHEET.substitute(vars(colours), tick=tick.as_posix(), **sizes)
