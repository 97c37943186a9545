"""One network: what it is, where it lies, and what can be done with it."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QLabel

from gui.language import tr
from gui.models.about import About, about
from gui.models.details import Details
from gui.page.loader import Loader
from gui.widgets.card import Card
from gui.widgets.controls import button
from gui.widgets.flow import Flow
from suite.places import model_folder
from suite.spec import TaskSpec


class ModelCard(Card):
    """Shows a task's model and follows it.

    Signals:
        notice(str): something to be said beside the page.

    Attributes:
        about: what its folder says.
        buttons: load, unload, details, other and shipped.
    """

    notice = Signal(str)

    def __init__(self, spec: TaskSpec, loader: Loader):
        super().__init__(tr(spec.title))
        self._spec, self._loader = spec, loader
        self.about = About(folder=Path())
        self._summary, self._where = QLabel(), QLabel()
        for label, tone in ((self._summary, ""), (self._where, "muted")):
            label.setProperty("tone", tone)
            label.setWordWrap(True)
            self.body.addWidget(label)
        self.buttons = {
            "load": button(tr("Load"), hint=tr("Load the model of {title}", title=tr(spec.title))),
            "unload": button(tr("Unload"), hint=tr("Free the memory of {title}", title=tr(spec.title))),
            "details": button(
                tr("Details…"), hint=tr("Card, figures, data, files and checksums of {title}", title=tr(spec.title))
            ),
            "other": button(
                tr("Another folder…"), hint=tr("Use a model of your own for {title}", title=tr(spec.title))
            ),
            "shipped": button(
                tr("Use the shipped one"), hint=tr("Leave the other folder for {title}", title=tr(spec.title))
            ),
        }
        row = Flow()
        for name, do in (
            ("load", loader.load),
            ("unload", loader.unload),
            ("details", self.show_details),
            ("other", self.choose),
            ("shipped", lambda: loader.use(None)),
        ):
            self.buttons[name].clicked.connect(lambda _=False, do=do: do())
            row.addWidget(self.buttons[name])
        self.foot.addLayout(row)
        loader.changed.connect(self.refresh)
        loader.refused.connect(self.notice)
        self.refresh()

    def choose(self) -> None:
        """Asks for a folder; the worker checks it and refuses what is no model of this task."""
        if name := QFileDialog.getExistingDirectory(self, tr("A model for {title}", title=tr(self._spec.title))):
            self._loader.use(Path(name))

    def show_details(self) -> Details:
        dialog = Details(tr(self._spec.title), self.about.text(), self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()
        return dialog

    def retell(self, _again) -> None:
        self.refresh()

    def refresh(self) -> None:
        """Shows what is so now."""
        loader, folder = self._loader, self._loader.folder or model_folder(self._spec.name)
        if folder != self.about.folder:
            self.about = about(folder)
        known = not self.about.trouble
        self._summary.setText(self.about.summary() if known else tr(self.about.trouble))
        self._where.setText(
            tr("{folder} · sha256 {model}…", folder=folder, model=self.about.model[:16]) if known else ""
        )
        self.set_unit(_state(loader))
        self.buttons["load"].setVisible(not loader.loaded)
        self.buttons["load"].setEnabled(loader.progress is None)
        self.buttons["unload"].setVisible(bool(loader.loaded))
        self.buttons["details"].setEnabled(known)
        self.buttons["shipped"].setVisible(loader.folder is not None)


def _state(loader: Loader) -> str:
    if loader.progress:
        return tr("Loading · {stage}", stage=tr(loader.progress.stage))
    if loader.error:
        return tr("Not loaded: see its page")
    return tr("In memory · {device}", device=loader.loaded.device) if loader.loaded else tr("Not in memory")
