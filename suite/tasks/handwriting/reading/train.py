"""Trains the reader."""

from pathlib import Path

import keras
import numpy as np

from suite import artefact, weights
from suite.decode.ctc import best_path
from suite.ink.offsets import strokes_of
from suite.metrics.reading import error_rates
from suite.tasks.handwriting.data import TERMS, read_split, sources
from suite.tasks.handwriting.reading.data import CHARACTERS_FILE, SETS, InkBatches, padded
from suite.tasks.handwriting.reading.features import features, levelled
from suite.tasks.handwriting.reading.language import LANGUAGE_FILE, corpora, learn
from suite.tasks.handwriting.reading.network import InkReader
from suite.text.characters import Characters
from suite.training import run
from suite.training import start as starting
from suite.training.provenance import made_by

SEED = 1
PEAK = 2e-3
AGAIN = 5e-4  # of a network that is trained already
JUDGED = 200


def train(
    data: Path,
    out: Path,
    limit: int | None = None,
    epochs: int = 40,
    resume: bool = False,
    start: Path | None = None,
) -> Path:
    """Trains on written lines and what they say, and writes a model folder.

    Args:
        data: folder of DATA's sets, or a file of the user's own lines.
        out: the model folder to make; the run's own state lies in `out/run` until it is done.
        limit: at most so many lines of each set.
        epochs: passes over the lines.
        resume: go on with the run that lies in `out`.
        start: a model folder whose network, characters and language to start from.

    Raises:
        UserError: data missing or malformed, or `out` taken.
        ModelError: what `start` names cannot be started from.
    """
    begun = starting.found(start, "handwriting-reading")
    sets = read_split(data, "train", limit, SETS, told=True)
    run.prepare(out, resume)
    keras.utils.set_random_seed(SEED)
    keras.mixed_precision.set_dtype_policy("mixed_bfloat16")
    lines = [line for several in sets.values() for line in several]
    if begun:
        characters = Characters.from_bytes(begun.contents[CHARACTERS_FILE])
        lines = [line._replace(text=characters.nearest(line.text)) for line in lines]
    else:
        characters = Characters.learn(line.text for line in lines)
    model = starting.network(InkReader, {"characters": len(characters)}, begun)
    batches = InkBatches(lines, characters, seed=SEED)
    run.fit(model, batches, out, epochs, AGAIN if begun else PEAK, _judge(data, characters), clip=5.0)
    artefact.write(
        out,
        task="handwriting-reading",
        architecture=model.get_config(),
        weights=weights.read(model),
        files={
            CHARACTERS_FILE: characters.to_bytes(),
            LANGUAGE_FILE: begun.contents[LANGUAGE_FILE]
            if begun
            else learn([line.text for line in lines], data, characters).to_bytes(),
        },
        precision="float16",
        data=sources(sets) + (starting.named(begun) or _counted(data)),
        licence=starting.terms(data, TERMS, begun),
        training=made_by("handwriting-reading", begun, limit=limit, epochs=epochs),
    )
    return out


def _counted(data: Path) -> tuple[artefact.Data, ...]:
    """What the language was learnt from besides the lines, for the manifest."""
    return tuple(artefact.Data(name, "counts of characters of the translator's corpus") for name in corpora(data))


def _judge(data: Path, characters: Characters):
    """Error rates of the best paths on the first dev lines, or nothing where there are none."""
    if data.is_file():
        return None
    lines = [line for several in read_split(data, "dev", JUDGED).values() for line in several]
    x = padded([features(levelled(strokes_of(line.offsets))).steps for line in lines])

    def judge(model):
        logits = model.predict(x, batch_size=50, verbose=0)
        read = [
            characters.decode([span.label for span in best_path(np.asarray(row[:length], "float32"))])
            for row, length in zip(logits, x["length"])
        ]
        return {f"dev {name}": value for name, value in error_rates(read, [line.text for line in lines]).items()}

    return judge
