"""A trained model on disk: a folder with a manifest, weights and whatever else its task needs, all under checksums."""

import hashlib
import os
import shutil
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import msgspec
import numpy as np
from safetensors import SafetensorError
from safetensors.numpy import load, save

from suite.errors import ModelError, UserError

SCHEMA = 1
WEIGHTS = "weights.safetensors"
# Written beside the model later on, by `evaluate` and by hand; they do not change what it computes.
UNLISTED = ("manifest.json", "metrics.json", "CARD.md")
_SCALE = "#scale"


class File(msgspec.Struct, frozen=True):
    """A file of the folder, as it was written."""

    name: str
    size: int
    sha256: str


class Data(msgspec.Struct, frozen=True):
    """A data set that the model was trained on, and its terms."""

    name: str
    licence: str


class Training(msgspec.Struct, frozen=True):
    """How the model was made."""

    command: str
    revision: str = ""


class Manifest(msgspec.Struct, frozen=True, kw_only=True):
    """What `manifest.json` says.

    Attributes:
        schema: version of this form.
        task: the task that can load it.
        architecture: arguments of the network's constructor.
        options: default options that differ from the spec's.
        data: what it was trained on.
        licence: the terms of the weights.
        training: how it was made.
        parameters: number of weights.
        files: every file but the manifest itself, `metrics.json` and `CARD.md`.
    """

    schema: int
    task: str
    architecture: dict[str, Any]
    options: dict[str, Any] = {}
    data: tuple[Data, ...] = ()
    licence: str = ""
    training: Training = Training("")
    parameters: int = 0
    files: tuple[File, ...] = ()


@dataclass(frozen=True)
class Artefact:
    """A model folder whose every byte has been checked.

    Attributes:
        folder: where it lies.
        manifest: what it says of itself.
        contents: the checked bytes of each listed file by name.
    """

    folder: Path
    manifest: Manifest
    contents: dict[str, bytes]

    @classmethod
    def open(cls, folder: Path, task: str) -> "Artefact":
        """Reads a folder and checks sizes and checksums before anything is made of it.

        Raises:
            ModelError: it is missing, incomplete, damaged, too new, or of another task.
        """
        manifest = read_manifest(folder)
        if manifest.schema != SCHEMA:
            raise ModelError(
                "The model in {folder} has form {form}, this program reads form {known}. Update the program.",
                folder=folder,
                form=manifest.schema,
                known=SCHEMA,
            )
        if manifest.task != task:
            raise ModelError(
                "{task} needs a model of its own. {folder} holds one for {other!r}.",
                task=task,
                folder=folder,
                other=manifest.task,
            )
        contents = {file.name: _checked(folder, file) for file in manifest.files}
        if WEIGHTS not in contents:
            raise ModelError("The model in {folder} has no {name}. Get it again.", folder=folder, name=WEIGHTS)
        return cls(folder, manifest, contents)

    @property
    def model(self) -> str:
        """sha256 of the weights' file, which names the model."""
        return next(file.sha256 for file in self.manifest.files if file.name == WEIGHTS)

    @property
    def bytes(self) -> int:
        """Size of the listed files."""
        return sum(file.size for file in self.manifest.files)

    def content(self, name: str) -> bytes:
        """The checked bytes of a file that a task cannot do without.

        Raises:
            ModelError: the manifest does not list it.
        """
        if name not in self.contents:
            raise ModelError("The model in {folder} has no {name}. Get it again.", folder=self.folder, name=name)
        return self.contents[name]

    def weights(self) -> dict[str, np.ndarray]:
        """The weights by name, float32.

        Raises:
            ModelError: the file is not safetensors.
        """
        try:
            stored = load(self.contents[WEIGHTS])
        except (SafetensorError, ValueError) as error:
            raise ModelError(
                "{path} cannot be read: {reason}. Get the model again.", path=self.folder / WEIGHTS, reason=str(error)
            ) from None
        weights = {name: array.astype("float32") for name, array in stored.items() if not name.endswith(_SCALE)}
        for name in weights:
            if name + _SCALE in stored:
                weights[name] *= stored[name + _SCALE].astype("float32")
        return weights


def write(
    folder: Path,
    *,
    task: str,
    architecture: dict[str, Any],
    weights: dict[str, np.ndarray],
    files: dict[str, bytes] | None = None,
    precision: str = "float16",
    options: dict[str, Any] | None = None,
    data: tuple[Data, ...] = (),
    licence: str = "",
    training: Training | None = None,
) -> None:
    """Writes a model folder: into a temporary folder beside it first, so that `folder` is never half a model.

    Other files that lie in `folder` (the run's checkpoint, a card) stay.

    Args:
        folder: made if it is missing.
        task, architecture, options, data, licence, training: see `Manifest`.
        weights: float arrays by name.
        files: further files by name, such as a tokenizer.
        precision: "float16", or "int8" with a scale for each row or column of matrices.

    Raises:
        UserError: the folder cannot be written.
    """
    contents = {WEIGHTS: save(_packed(weights, precision)), **(files or {})}
    manifest = Manifest(
        schema=SCHEMA,
        task=task,
        architecture=architecture,
        options=options or {},
        data=data,
        licence=licence,
        training=training or Training(""),
        parameters=sum(array.size for array in weights.values()),
        files=tuple(File(name, len(body), hashlib.sha256(body).hexdigest()) for name, body in contents.items()),
    )
    contents["manifest.json"] = msgspec.json.format(msgspec.json.encode(manifest), indent=1) + b"\n"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        fresh = Path(tempfile.mkdtemp(prefix=".model-", dir=folder))
        try:
            for name, body in contents.items():
                (fresh / name).write_bytes(body)
            # The manifest comes last: until it is there, the checksums refuse a mixture of two models.
            for name in contents:
                os.replace(fresh / name, folder / name)
        finally:
            shutil.rmtree(fresh, ignore_errors=True)
    except OSError as error:
        raise UserError(
            "{folder} cannot be written: {reason}. Name a folder that can.", folder=folder, reason=error.strerror
        ) from None


def read_manifest(folder: Path) -> Manifest:
    """What a model's folder says of itself; nothing else in it is looked at.

    Raises:
        ModelError: it is missing, or no manifest.
    """
    path = folder / "manifest.json"
    try:
        return msgspec.json.decode(path.read_bytes(), type=Manifest)
    except OSError:
        raise ModelError(
            "There is no model in {folder}: it has no manifest.json. Name a model folder.", folder=folder
        ) from None
    except (ValueError, RecursionError) as error:  # bytes that are no UTF-8 are a `ValueError` too
        raise ModelError(
            "{path} is not a model's manifest: {reason}. Get the model again.", path=path, reason=str(error)
        ) from None


def _checked(folder: Path, file: File) -> bytes:
    """The bytes of a listed file, if they are the ones that were written."""
    if Path(file.name).name != file.name:
        raise ModelError(
            "The manifest in {folder} names {name!r}, which lies elsewhere. Get the model again.",
            folder=folder,
            name=file.name,
        )
    try:
        body = (folder / file.name).read_bytes()
    except OSError:
        raise ModelError("The model in {folder} has no {name}. Get it again.", folder=folder, name=file.name) from None
    if len(body) != file.size or hashlib.sha256(body).hexdigest() != file.sha256:
        raise ModelError(
            "{path} is damaged: its checksum is not the manifest's. Get the model again.", path=folder / file.name
        )
    return body


def _packed(weights: dict[str, np.ndarray], precision: str) -> dict[str, np.ndarray]:
    packed = {}
    for name, array in weights.items():
        if precision == "int8" and array.ndim >= 2:
            packed[name], packed[name + _SCALE] = _quantised(array)
        else:
            packed[name] = array.astype("float16")
    return packed


def _quantised(array: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """int8 values and the scale of each column, or of each row where that is nearer to the original."""
    best = None
    for axis in (tuple(range(array.ndim - 1)), tuple(range(1, array.ndim))):
        scale = np.maximum(np.abs(array).max(axis=axis, keepdims=True), 1e-8).astype("float32") / 127
        values = np.clip(np.rint(array / scale), -127, 127)
        error = np.square(values * scale - array).sum()
        if best is None or error < best[0]:
            best = error, values.astype("int8"), scale
    return best[1], best[2]
