"""What a model folder says of itself, read without checking it: that is the worker's part, when it loads it."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import msgspec

from gui import figures
from gui.language import number, tr

WEIGHTS = "weights.safetensors"


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
    manifest: dict[str, Any] = {}
    metrics: dict[str, float] = {}
    split: str = ""
    card: str = ""
    bytes: int = 0

    @property
    def model(self) -> str:
        """sha256 of the weights; empty if it is not known."""
        files = self.manifest.get("files", ())
        return next((file["sha256"] for file in files if file["name"] == WEIGHTS), "")

    def summary(self) -> str:
        """Parameters · size · terms."""
        parts = [figures.parameters(self.manifest.get("parameters", 0)), figures.size(self.bytes)]
        return " · ".join([*parts, *filter(None, [tr(self.manifest.get("licence", ""))])])

    def text(self) -> str:
        """All there is to know, as Markdown."""
        return "\n\n".join(filter(None, [self.card, self._figures(), self._data(), self._training(), self._files()]))

    def _figures(self) -> str:
        rows = [(name, number(value)) for name, value in self.metrics.items()]
        return _table(tr("All figures on {split}", split=self.split), (tr("figure"), tr("value")), rows)

    def _data(self) -> str:
        rows = [(data["name"], data["licence"]) for data in self.manifest.get("data", ())]
        return _table(tr("Data and terms"), (tr("data"), tr("terms")), rows)

    def _training(self) -> str:
        training = self.manifest.get("training", {})
        return tr("## Training\n\n`{command}`", command=training["command"]) if training.get("command") else ""

    def _files(self) -> str:
        files = self.manifest.get("files", ())
        rows = [(file["name"], figures.size(file["size"]), file["sha256"]) for file in files]
        return _table(tr("Files in {folder}", folder=self.folder), (tr("file"), tr("size"), "sha256"), rows)


def _table(heading: str, columns: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """A section with a table; nothing where it would be empty."""
    lines = [f"| {' | '.join(cells)} |" for cells in (columns, ["---"] * len(columns), *rows)]
    return "\n".join([f"## {heading}", "", *lines]) if rows else ""


def about(folder: Path) -> About:
    """Reads what a folder says; a folder that says nothing is described by its trouble."""
    try:
        manifest = json.loads((folder / "manifest.json").read_text("utf-8"))
        measured = json.loads(_text(folder / "metrics.json") or "{}")
        size = sum(path.stat().st_size for path in folder.iterdir() if path.is_file())
    except FileNotFoundError:
        return About(folder=folder, trouble=tr("There is no model in {folder}.", folder=folder))
    except (OSError, ValueError) as error:
        return About(
            folder=folder, trouble=tr("The model in {folder} cannot be read: {error}.", folder=folder, error=error)
        )
    return About(
        folder=folder,
        manifest=manifest,
        metrics={name: value for name, value in measured.get("metrics", {}).items() if isinstance(value, (int, float))},
        split=measured.get("split", ""),
        card=_text(folder / "CARD.md"),
        bytes=size,
    )


def _text(path: Path) -> str:
    return path.read_text("utf-8", "replace") if path.exists() else ""
