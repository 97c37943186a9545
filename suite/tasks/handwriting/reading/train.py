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
from suite.training.provenance import made_by

SEED = 1
PEAK = 2e-3
JUDGED = 200


def train(data: Path, out: Path, limit: int | None = None, epochs: int = 40, resume: bool = False) -> Path:
    """Trains on written lines and what they say, and writes a model folder.

    Args:
        data: folder of DATA's sets, or a file of the user's own lines.
        out: the model folder to make; the run's own state lies in `out/run` until it is done.
        limit: at most so many lines of each set.
        epochs: passes over the lines.
        resume: go on with the run that lies in `out`.

    Raises:
        UserError: data missing or malformed, or `out` taken.
    """
    sets = read_split(data, "train", limit, SETS)
    run.prepare(out, resume)
    keras.utils.set_random_seed(SEED)
    keras.mixed_precision.set_dtype_policy("mixed_bfloat16")
    lines = [line for several in sets.values() for line in several]
    characters = Characters.learn(line.text for line in lines)
    model = InkReader(len(characters))
    model.build()
    run.fit(model, InkBatches(lines, characters, seed=SEED), out, epochs, PEAK, _judge(data, characters), clip=5.0)
    artefact.write(
        out,
        task="handwriting-reading",
        architecture=model.get_config(),
        weights=weights.read(model),
        files={
            CHARACTERS_FILE: characters.to_bytes(),
            LANGUAGE_FILE: learn([line.text for line in lines], data, characters).to_bytes(),
        },
        precision="float16",
        data=sources(sets)
        + tuple(artefact.Data(name, "counts of characters of the translator's corpus") for name in corpora(data)),
        licence=TERMS,
        training=made_by("handwriting-reading", limit=limit, epochs=epochs),
    )
    return out


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
