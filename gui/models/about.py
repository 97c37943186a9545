"""What a model folder says of itself, read without checking it: that is the worker's part, when it loads it."""

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated, Any

import msgspec

from gui import figures
from gui.language import number, together, tr
from suite.phrase import say

WEIGHTS = "weights.safetensors"
_Count = Annotated[int, msgspec.Meta(ge=0, le=2**63 - 1)]


class File(msgspec.Struct, frozen=True):
    name: str
    size: _Count
    sha256: str


class Data(msgspec.Struct, frozen=True):
    name: str
    licence: str


class Training(msgspec.Struct, frozen=True):
    command: str = ""


class Manifest(msgspec.Struct, frozen=True):
    """What is shown of a `manifest.json`; it has more."""

    parameters: _Count = 0
    licence: str = ""
    data: tuple[Data, ...] = ()
    training: Training = Training()
    files: tuple[File, ...] = ()


class Measured(msgspec.Struct, frozen=True):
    """What is shown of a `metrics.json`; it has more."""

    metrics: dict[str, Any] = {}
    split: str = ""


class About(msgspec.Struct, frozen=True, kw_only=True):
    """A model folder, for people.

    Attributes:
        folder: where it lies.
        trouble: why nothing can be said of it; empty as a rule.
        manifest: what `manifest.json` says.
        metrics: what `evaluate` found, by name.
        split: on what.
        card: the text of `CARD.md`.
        bytes: every file counted.
    """

    folder: Path
    trouble: str = ""
    manifest: Manifest = Manifest()
    metrics: dict[str, float] = {}
    split: str = ""
    card: str = ""
    bytes: int = 0

    @property
    def model(self) -> str:
        """sha256 of the weights; empty if it is not known."""
        return next((file.sha256 for file in self.manifest.files if file.name == WEIGHTS), "")

    def summary(self) -> str:
        """Parameters · size · terms."""
        parts = [figures.parameters(self.manifest.parameters), figures.size(self.bytes)]
        return together(" · ", [*parts, tr(self.manifest.licence)])

    def text(self) -> str:
        """All there is to know, as Markdown."""
        return "\n\n".join(filter(None, [self.card, self._figures(), self._data(), self._training(), self._files()]))

    def _figures(self) -> str:
        rows = [(name, number(value)) for name, value in self.metrics.items()]
        return _table(tr("All figures on {split}", split=self.split), (tr("figure"), tr("value")), rows)

    def _data(self) -> str:
        rows = [(data.name, data.licence) for data in self.manifest.data]
        return _table(tr("Data and terms"), (tr("data"), tr("terms")), rows)

    def _training(self) -> str:
        command = self.manifest.training.command
        return tr("## Training\n\n`{command}`", command=command) if command else ""

    def _files(self) -> str:
        rows = [(file.name, figures.size(file.size), file.sha256) for file in self.manifest.files]
        return _table(tr("Files in {folder}", folder=self.folder), (tr("file"), tr("size"), "sha256"), rows)


def _table(heading: str, columns: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """A section with a table; nothing where it would be empty."""
    lines = [f"| {' | '.join(cells)} |" for cells in (columns, ["---"] * len(columns), *rows)]
    return "\n".join([f"## {heading}", "", *lines]) if rows else ""


def about(folder: Path) -> About:
    """Reads what a folder says; a folder that says nothing is described by its trouble."""
    try:
        manifest = msgspec.json.decode((folder / "manifest.json").read_bytes(), type=Manifest)
        measured = msgspec.json.decode(_text(folder / "metrics.json") or "{}", type=Measured)
        size = sum(path.stat().st_size for path in folder.iterdir() if path.is_file())
    except FileNotFoundError:
        return About(folder=folder, trouble=say("There is no model in {folder}.", folder=folder))
    except (OSError, ValueError, RecursionError) as error:
        return About(
            folder=folder,
            trouble=say("The model in {folder} cannot be read: {error}.", folder=folder, error=str(error)),
        )
    return About(
        folder=folder,
        manifest=manifest,
        metrics={name: value for name, value in measured.metrics.items() if isinstance(value, (int, float))},
        split=measured.split,
        card=_text(folder / "CARD.md"),
        bytes=size,
    )


def _text(path: Path) -> str:
    return path.read_text("utf-8", "replace") if path.exists() else ""
