"""Trains the writer, from the predictor where there is one: how a pen moves is known then, what to write is not."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

import keras
import numpy as np

from suite import artefact, weights
from suite.artefact import Artefact
from suite.errors import ModelError
from suite.places import model_folder
from suite.tasks.handwriting.batches import by_length
from suite.tasks.handwriting.data import TERMS, Line, normalised, read_split, sources
from suite.tasks.handwriting.scoring import judge
from suite.tasks.handwriting.streams import Carrying, Streams
from suite.tasks.handwriting.synthesis.data import (
    CHARACTERS_FILE,
    COMMON,
    END,
    told,
)
from suite.tasks.handwriting.synthesis.network import Writer
from suite.text.characters import Characters
from suite.training import run
from suite.training import start as starting
from suite.training.provenance import made_by

SEED = 1
PEAK = 2e-3
AGAIN = 1e-3  # of a network that is trained already
JUDGED = 200
PREDICTOR = "handwriting-prediction"


def train(
    data: Path,
    out: Path,
    limit: int | None = None,
    epochs: int = 10,
    resume: bool = False,
    start: Path | None = None,
) -> Path:
    """Trains on written lines with their texts and writes a model folder.

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
    begun = starting.found(start, "handwriting-synthesis")
    sets = read_split(data, "train", limit, told=True, drawn=True)
    run.prepare(out, resume)
    keras.utils.set_random_seed(SEED)
    keras.mixed_precision.set_dtype_policy("mixed_bfloat16")
    lines = [line for several in sets.values() for line in several if len(line.offsets) > 1 and line.text]
    characters = _characters(begun, lines)
    texts = [characters.encode(line.text + END) for line in lines]
    batches = Streams([normalised(line.offsets) for line in lines], texts, seed=SEED)
    model = starting.network(partial(StreamingWriter, batches.rows), {"characters": len(characters)}, begun)
    source = starting.named(begun) if begun else start_from_predictor(model)
    run.fit(model, batches, out, epochs, AGAIN if begun else PEAK, _judge(data, characters))
    artefact.write(
        out,
        task="handwriting-synthesis",
        architecture=model.get_config(),
        weights=model.learnt(),
        files={CHARACTERS_FILE: characters.to_bytes()},
        precision="float16",
        data=sources(sets) + source,
        licence=TERMS,
        training=made_by("handwriting-synthesis", begun, limit=limit, epochs=epochs),
    )
    return out


class StreamingWriter(Carrying, Writer):
    """A writer in training."""


def _characters(begun: Artefact | None, lines: Sequence[Line]) -> Characters:
    """Those of the model that is started from, or those common in the texts."""
    if begun is not None:
        return Characters.from_bytes(begun.contents[CHARACTERS_FILE])
    return Characters(Characters.learn((line.text for line in lines), COMMON).known + END)


def start_from_predictor(model: Writer) -> tuple[artefact.Data, ...]:
    """Gives the writer what the shipped predictor knows, if there is one of its size; what the window saw counts for
    nothing at first.

    Returns:
        Where the weights come from, for the manifest.
    """
    try:
        found = Artefact.open(model_folder(PREDICTOR), PREDICTOR)
    except ModelError:
        return ()
    known, own = found.weights(), weights.read(model)
    for name, array in known.items():
        own_name = name.replace("lstm_1/lstm_cell", "lstm_1/cell")
        if own_name not in own or array.shape[1:] != own[own_name].shape[1:]:
            return ()
        own[own_name] = np.concatenate([array, np.zeros_like(own[own_name][len(array) :])])
    weights.assign(model, own)
    return (artefact.Data(f"{PREDICTOR} {found.model[:12]}, to start from", "as the lines"),)


def _judge(data: Path, characters: Characters):
    """Nats a line on the first dev lines, or nothing where there are none."""
    if data.is_file():
        return None
    lines = [line for several in read_split(data, "dev", JUDGED).values() for line in several]
    return judge([told(group, characters) for group in by_length(lines, 40)], len(lines))
