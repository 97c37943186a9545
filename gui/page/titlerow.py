"""The row above a page: its title and its few actions."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, QSize
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QPushButton, QWidget

from gui.language import mark, tr
from gui.shortcuts.keymap import hint
from gui.widgets.controls import button
from suite.spec import TaskSpec

_ELSEWHERE = {  # the actions that a side of the page does not have
    "many": ("run", "open", "save", "look", "compare"),
    "compare": ("save", "options", "look", "many"),
}
_WORDLESS = (("options", "look", "many", "compare"), ("open", "save", "stop"), ("run",))  # each with those before
_NARROWEST = 400  # pixels
_LINES = 2  # of a title beside the buttons


class TitleRow(QWidget):
    """A title at the left, actions at the right; only those that do something on this page.

    Attributes:
        stop: shown while there is something to stop, its place kept else.
        buttons: the others by name: run, open, save, options, lead, look, many, compare.
    """

    def __init__(self, spec: TaskSpec, saves: bool, parent: QWidget | None = None):
        super().__init__(parent)
        self.setAccessibleName(tr(spec.title))
        self._title = QLabel(tr(spec.title))
        self._title.setProperty("tone", "title")
        self._title.setToolTip(tr(spec.summary))
        self._title.setWordWrap(True)
        self._row, self._actions = QBoxLayout(QBoxLayout.Direction.LeftToRight, self), QHBoxLayout()
        self._row.setContentsMargins(32, 20, 32, 12)
        self._row.setSpacing(8)
        self._row.addWidget(self._title, 1)
        self._row.addLayout(self._actions)
        self._actions.addStretch(1)
        self.stop = button(tr("Stop"), icon_name="stop")
        policy = self.stop.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.stop.setSizePolicy(policy)
        self.stop.hide()
        self._actions.addWidget(self.stop)
        self.buttons: dict[str, QPushButton] = {}
        self._working = spec.working
        self._hints = {"stop": mark("Stop {working}")}
        if not spec.live:
            self._add("run", button(tr("Run"), icon_name="run", kind="primary"), mark("Run"))
        if spec.inputs:
            self._add("open", button(tr("Open…"), icon_name="open"), mark("Open a file"))
        if saves:
            self._add("save", button(tr("Save…"), icon_name="save"), mark("Save the result"))
        if spec.options and spec.inputs:
            self._add("options", button(tr("Options"), icon_name="options", checkable=True), mark("Show the options"))
        if spec.leads:
            self._add("lead", button(tr(spec.leads[0].title), kind="primary"), mark("Open the task and look inside"))
        if any(not view.eager for view in spec.explanations):
            look = button(tr("Look inside"), icon_name="look", checkable=True)
            self._add("look", look, mark("See how the network came to this"))
        if spec.batch:
            self._add("many", button(tr("Many"), icon_name="many", checkable=True), mark("Many inputs at once"))
        if spec.inputs:
            self._add(
                "compare", button(tr("Compare"), icon_name="compare", checkable=True), mark("Two settings side by side")
            )
        self.show_keys({})

    def show_side(self, shown: str) -> None:
        """Shows the actions of a side of the page: "one", "many" or "compare"."""
        for name, made in self.buttons.items():
            made.setHidden(name in _ELSEWHERE.get(shown, ()))
            if name in _ELSEWHERE:
                made.setChecked(name == shown)
        self._fit()

    def show_keys(self, keys: Mapping[str, Sequence[str]]) -> None:
        """Says by which keys the buttons are pressed, {name: keys}."""
        for name, made in {"stop": self.stop, **self.buttons}.items():
            text = hint(tr(self._hints[name], working=tr(self._working).lower()), keys.get(name, ()))
            made.setToolTip(text)
            made.setAccessibleDescription(text)

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """It can be much narrower than with all its words."""
        return QSize(_NARROWEST, super().minimumSizeHint().height())

    def resizeEvent(self, event) -> None:  # noqa: N802
        super().resizeEvent(event)
        self._fit()

    def retell(self, _again) -> None:
        self._fit()

    def changeEvent(self, event) -> None:  # noqa: N802
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit()

    def _fit(self) -> None:
        """Leaves buttons without their words, those that are used least first, where there is no room for all.

        Then the title goes on in a second line, and where two are not enough the buttons stand below it.
        """
        direction, text = QBoxLayout.Direction, self._title.text()
        around = self._row.contentsMargins()
        whole = self.width() - around.left() - around.right()
        self._shorten(whole - self._row.spacing() - self._title.fontMetrics().horizontalAdvance(text) - 1)
        beside = whole - self._row.spacing() - self._actions.minimumSize().width()
        lines = self._title.heightForWidth(beside) // self._title.fontMetrics().height() if beside > 0 else _LINES + 1
        stacked = lines > _LINES or beside < self._title.minimumSizeHint().width()
        self._row.setDirection(direction.TopToBottom if stacked else direction.LeftToRight)
        if stacked:
            self._shorten(whole)

    def _shorten(self, room: int) -> None:
        """Has the buttons say as much as there is room for."""
        made = {"stop": self.stop, **self.buttons}
        for short in range(len(_WORDLESS) + 1):
            wordless = {name for names in _WORDLESS[:short] for name in names}
            for name, one in made.items():
                one.setText("" if name in wordless else one.accessibleName())
            self._actions.setSpacing(8 if short else 12)
            if self._actions.minimumSize().width() <= room:
                return

    def _add(self, name: str, made: QPushButton, what_for: str) -> None:
        self.buttons[name], self._hints[name] = made, what_for
        self._actions.addWidget(made)
