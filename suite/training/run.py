"""One training run: compile, resume, fit, and leave averaged weights in the model."""

import shutil
from collections.abc import Callable
from pathlib import Path

import keras

from suite.errors import UserError
from suite.training import machines
from suite.training.checkpoint import Checkpoint
from suite.training.progress import Progress
from suite.training.schedule import Trapezoid
from suite.training.slices import Slices


def prepare(out: Path, resume: bool) -> bool:
    """Makes the folder of a run; of several machines the first does.

    Returns:
        Whether there is a run to go on with.

    Raises:
        UserError: a run lies there already and `resume` was not asked for, or the folder cannot be written.
    """
    begun = machines.lead(lambda: _prepare(out, resume))
    if not (out / "run").is_dir():
        raise UserError(f"--out {out} is another folder here. It must be one that all machines see.")
    return bool(begun)


def _prepare(out: Path, resume: bool) -> bool:
    begun = (out / "run").exists()
    if begun and not resume:
        raise UserError(f"{out} already holds a training run. Add --resume to go on with it, or name another --out.")
    try:
        (out / "run").mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UserError(f"--out {out} cannot be written: {error.strerror}. Name a folder that can.") from None
    return begun


def fit(
    model: keras.Model,
    data: Slices,
    out: Path,
    epochs: int,
    peak: float,
    judge: Callable[[keras.Model], dict[str, float]] | None = None,
    clip: float = 1.0,
) -> keras.Model:
    """Trains a built model, from the checkpoint in `out/run` if there is one.

    Args:
        model: built, so that it has all its variables; it brings its own loss (`compute_loss`).
        data: what to learn from.
        out: the run's folder.
        epochs: passes over the data.
        peak: highest learning rate of Adam.
        judge: dev figures of the averaged weights after each slice.
        clip: largest norm of the whole gradient.

    Returns:
        The model with its averaged weights.

    Raises:
        UserError: the checkpoint is another network's.
        Done: there are several machines, and this one has done its part; the state is in the checkpoint.
    """
    slices = epochs * data.per_pass
    steps = len(data) * slices
    average = min(0.999, 1 - 10 / (steps + 10))
    optimizer = keras.optimizers.Adam(
        Trapezoid(peak, steps), beta_2=0.98, global_clipnorm=clip, use_ema=True, ema_momentum=average
    )
    # XLA compiles anew for each shape of batch and is no faster on a processor; JAX knows nothing else.
    model.compile(optimizer, jit_compile="auto" if keras.backend.backend() == "jax" else False)
    optimizer.build(model.trainable_variables)
    checkpoint = Checkpoint(out / "run" / "checkpoint")
    first = checkpoint.restore(model)
    if first < slices:
        # The judge measures before the checkpoint is written, so a run stopped in between repeats the slice.
        callbacks = [keras.callbacks.LambdaCallback(on_epoch_begin=lambda epoch, logs: data.begin(epoch))]
        if machines.first():
            # A judge computes on one machine what several would have to compute together.
            judge = None if machines.several() else judge
            callbacks += [Progress(out / "run" / "log.jsonl", slices, judge), checkpoint]
        share = machines.share(data)
        # The order of batches is the data's own; Keras would draw one that a resumed run does not draw again.
        model.fit(share, initial_epoch=first, epochs=slices, callbacks=callbacks, shuffle=False, verbose=0)
    if machines.several():
        raise machines.Done
    optimizer.finalize_variable_values(model.trainable_variables)
    return model


def discard(out: Path) -> None:
    """Removes the run's checkpoint, which nobody needs once the network is written."""
    shutil.rmtree(out / "run", ignore_errors=True)
