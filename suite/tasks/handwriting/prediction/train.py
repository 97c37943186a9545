"""Trains the predictor."""

from functools import partial
from pathlib import Path

import keras

from suite import artefact
from suite.tasks.handwriting.batches import by_length, side_by_side
from suite.tasks.handwriting.data import TERMS, normalised, read_split, sources
from suite.tasks.handwriting.prediction.network import Predictor
from suite.tasks.handwriting.scoring import judge
from suite.tasks.handwriting.streams import Carrying, Streams
from suite.training import run
from suite.training import start as starting
from suite.training.provenance import made_by

SEED = 1
PEAK = 2e-3
AGAIN = 1e-3  # of a network that is trained already
STEPS = 75  # of a batch: twice the updates that 150 give, from the same points
JUDGED = 200


def train(
    data: Path,
    out: Path,
    limit: int | None = None,
    epochs: int = 20,
    resume: bool = False,
    start: Path | None = None,
) -> Path:
    """Trains on written lines and writes a model folder.

    Args:
        data: folder of DATA's sets, or a file of the user's own lines.
        out: the model folder to make; the run's own state lies in `out/run` until it is done.
        limit: at most so many lines.
        epochs: passes over the lines.
        resume: go on with the run that lies in `out`.
        start: a model folder whose network to start from.

    Raises:
        UserError: data missing or malformed, or `out` taken.
        ModelError: what `start` names cannot be started from.
    """
    begun = starting.found(start, "handwriting-prediction")
    sets = read_split(data, "train", limit, drawn=True)
    run.prepare(out, resume)
    keras.utils.set_random_seed(SEED)
    keras.mixed_precision.set_dtype_policy("mixed_bfloat16")
    lines = [normalised(line.offsets) for several in sets.values() for line in several if len(line.offsets) > 1]
    batches = Streams(lines, seed=SEED, steps=STEPS)
    model = starting.network(partial(StreamingPredictor, batches.rows), {}, begun)
    run.fit(model, batches, out, epochs, AGAIN if begun else PEAK, _judge(data))
    artefact.write(
        out,
        task="handwriting-prediction",
        architecture=model.get_config(),
        weights=model.learnt(),
        precision="float16",
        data=sources(sets) + starting.named(begun),
        licence=starting.terms(data, TERMS, begun),
        training=made_by("handwriting-prediction", begun, limit=limit, epochs=epochs),
    )
    return out


class StreamingPredictor(Carrying, Predictor):
    """A predictor in training."""


def _judge(data: Path):
    """Nats a line on the first dev lines, or nothing where there are none."""
    if data.is_file():
        return None
    lines = [line for several in read_split(data, "dev", JUDGED).values() for line in several]
    return judge([side_by_side(group) for group in by_length(lines, 50)], len(lines))
