"""The outputs of another run beside those of the one that is shown."""

from typing import Any

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from gui.figures import share
from gui.ink.sheet import Sheet
from gui.language import tr
from gui.views.beside import Beside

_FAINT = 0.35
_HIGH = 180  # pixels of ink


class Outcome(QWidget):
    """Shows what `suite.looks.compare.compared` says: texts with their differences marked, shares as they were and are,
    ink over the ink that it was."""

    def __init__(self, parent: QWidget | None = None):
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self.sentences: list[str] = []

    def show_outputs(self, said: str, outputs: list[dict[str, Any]]) -> None:
        """Shows what was done and what came of it."""
        while (item := self._column.takeAt(0)) is not None:
            before = item.widget()
            before.hide()
            before.deleteLater()
        became = [tr("{name}: {reason}", name=output["label"], reason=output["sentence"]) for output in outputs]
        self.sentences = [said, *became]
        label = QLabel(" ".join([said, *(output["sentence"] for output in outputs)]))
        label.setWordWrap(True)
        self._column.addWidget(label)
        for output in outputs:
            if shown := _shown(output):
                self._column.addWidget(shown)

    def text(self) -> str:
        """What is shown, in sentences."""
        return "\n".join(self.sentences)


def _shown(output: dict[str, Any]) -> QWidget | None:
    if "changes" in output:
        beside = Beside(tr("As it is"), tr("Then"))
        beside.show_texts(output["before"], output["after"], output["changes"])
        return beside
    if "shares" in output:
        label = QLabel("     ".join(f"{tr(name)}  {share(a)} → {share(b)}" for name, a, b in output["shares"]))
        label.setProperty("tone", "muted")
        label.setAccessibleName(output["sentence"])
        return label
    if "parted" not in output:
        return None  # its sentence says it all
    sheet = Sheet(output["label"])
    sheet.setFixedHeight(_HIGH)
    sheet.show_theirs([(output["before"], _FAINT), (output["after"], 1.0)])
    sheet.setAccessibleDescription(output["sentence"])
    return sheet
