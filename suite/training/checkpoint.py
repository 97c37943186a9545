"""The whole state of a training run on disk: weights, optimizer, averages, random seeds, position."""

import json
import os
import shutil
from pathlib import Path

import keras
import numpy as np
from safetensors.numpy import load_file, save_file

from suite.errors import UserError


class Checkpoint(keras.callbacks.Callback):
    """Writes the state at the end of each slice, atomically, and restores it.

    Args:
        folder: where the state lies; made if it is missing.
    """

    def __init__(self, folder: Path):
        super().__init__()
        self.folder = folder

    def restore(self, model: keras.Model) -> int:
        """Puts the saved state into a built, compiled model.

        Returns:
            The slice to go on with; 0 if there is no checkpoint.

        Raises:
            UserError: the checkpoint belongs to a network of another shape.
        """
        if not (self.folder / "position.json").exists():
            return 0
        saved = load_file(self.folder / "state.safetensors")
        current = _variables(model)
        if {name: v.shape for name, v in saved.items()} != {name: tuple(v.shape) for name, v in current.items()}:
            raise UserError(
                f"The checkpoint in {self.folder} was made by another network. "
                "Use another --out, or the options that it was begun with."
            )
        for name, variable in current.items():
            variable.assign(saved[name])
        return json.loads((self.folder / "position.json").read_text("utf-8"))["slice"]

    def on_epoch_end(self, epoch, logs=None):
        fresh = self.folder.with_name(self.folder.name + ".new")
        shutil.rmtree(fresh, ignore_errors=True)
        fresh.mkdir(parents=True)
        save_file({name: np.array(v) for name, v in _variables(self.model).items()}, fresh / "state.safetensors")
        (fresh / "position.json").write_text(json.dumps({"slice": epoch + 1}), "utf-8")
        old = self.folder.with_name(self.folder.name + ".old")
        shutil.rmtree(old, ignore_errors=True)
        if self.folder.exists():
            os.replace(self.folder, old)
        os.replace(fresh, self.folder)
        shutil.rmtree(old, ignore_errors=True)


def _variables(model: keras.Model) -> dict:
    """Every variable of a model and of its optimizer, by a name that depends on their order only."""
    groups = {"model": model.variables, "optimizer": model.optimizer.variables}
    return {f"{group}/{i:04d}": v for group, variables in groups.items() for i, v in enumerate(variables)}
