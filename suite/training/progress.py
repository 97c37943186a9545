"""What a training run tells its user: a bar on a terminal, and a log that can be read by a program."""

import json
import sys
import time
from collections.abc import Callable
from pathlib import Path

import keras

from suite.training.averaging import averaged


class Progress(keras.callbacks.Callback):
    """One line in `log.jsonl` and one on the terminal a slice: loss, dev figures, steps a second, time left.

    Args:
        log: the file, appended to.
        slices: slices in the whole run.
        judge: gives dev figures of the averaged weights, {name: value}.
    """

    def __init__(self, log: Path, slices: int, judge: Callable[[keras.Model], dict[str, float]] | None = None):
        super().__init__()
        self.log = log
        self.slices = slices
        self.judge = judge

    def on_epoch_begin(self, epoch, logs=None):
        self._begun = time.monotonic()
        self._steps = 0

    def on_train_batch_end(self, batch, logs=None):
        self._steps = batch + 1
        if sys.stderr.isatty() and batch % 5 == 0:
            share = self._steps / max(1, self.params["steps"] or 1)
            bar = "█" * round(24 * share) + "·" * (24 - round(24 * share))
            print(f"\r{bar} slice {self._slice_text}  loss {logs['loss']:.3f} ", end="", file=sys.stderr, flush=True)

    def on_epoch_end(self, epoch, logs=None):
        seconds = time.monotonic() - self._begun
        row = {"slice": epoch + 1, "of": self.slices, "loss": round(float(logs["loss"]), 4)}
        if self.judge:
            with averaged(self.model) as model:
                row |= {name: round(value, 4) for name, value in self.judge(model).items()}
        row |= {"steps": self._steps, "seconds": round(seconds, 1)}
        row["left"] = round((self.slices - epoch - 1) * (time.monotonic() - self._begun))
        with self.log.open("a", encoding="utf-8") as file:
            file.write(json.dumps(row) + "\n")
        start = "\r" if sys.stderr.isatty() else ""
        print(start + "  ".join(f"{name} {value}" for name, value in row.items()), file=sys.stderr, flush=True)

    @property
    def _slice_text(self):
        return f"of {self.slices}"
