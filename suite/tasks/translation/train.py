"""Trains the translator."""

from pathlib import Path

import keras
import numpy as np

from suite import artefact, weights
from suite.tasks.translation.data import (
    LICENCES,
    PIECES_FILE,
    WEIGHTS,
    Pair,
    PairBatches,
    find_split,
    pad,
    read_pairs,
    read_split,
)
from suite.tasks.translation.network import Translator
from suite.text.pieces import END, START, Pieces
from suite.training import run
from suite.training.provenance import made_by

SEED = 1
PIECES = 8000
JUDGED = ("multi30k", "tatoeba", "conversation_diabla")


def train(data: Path, out: Path, limit: int | None = None, epochs: int = 12, resume: bool = False) -> Path:
    """Trains on the corpora under `data` and writes a model folder.

    Args:
        data: folder of DATA's corpora, or a file of pairs.
        out: the model folder to make; the run's own state lies in `out/run` until it is done.
        limit: at most so many pairs of each corpus.
        epochs: passes over the data, each corpus as often as its weight says.
        resume: go on with the run that lies in `out`.

    Raises:
        UserError: data missing or malformed, or `out` taken.
    """
    corpora = read_split(data, "train", limit)
    begun = run.prepare(out, resume)
    keras.utils.set_random_seed(SEED)
    keras.mixed_precision.set_dtype_policy("mixed_bfloat16")
    pieces = _pieces(out / "run" / "pieces.model", corpora, begun)
    model = Translator(len(pieces))
    model.build()
    judge = _judge(data, pieces) if data.is_dir() else None
    run.fit(model, PairBatches(corpora, pieces, seed=SEED), out, epochs, peak=1e-3, judge=judge)
    artefact.write(
        out,
        task="translation",
        architecture=model.get_config(),
        weights=weights.read(model),
        files={PIECES_FILE: pieces.model},
        precision="int8",
        data=tuple(artefact.Data(name, LICENCES.get(name, "the user's own")) for name in corpora),
        licence="for research and other non-commercial use: some of the training texts allow no more",
        training=made_by("translation", limit=limit, epochs=epochs),
    )
    return out


def _pieces(path: Path, corpora: dict[str, list[Pair]], begun: bool) -> Pieces:
    """The run's subword model, learnt from a sample in which each corpus has its weight."""
    if begun and path.exists():
        return Pieces.load(path)
    rng = np.random.default_rng(SEED)
    lines = []
    for name, pairs in corpora.items():
        times = np.floor(WEIGHTS.get(name, 1.0) + rng.random(len(pairs))).astype(int)
        lines += [line for pair, count in zip(pairs, times) for line in pair[:2] * count]
    pieces = Pieces.train(lines, PIECES)
    path.write_bytes(pieces.model)
    return pieces


def _judge(data: Path, pieces: Pieces):
    """Loss of teacher forcing on the dev sentences of up to 24 pieces, a set at a time."""
    sets = {}
    for name, path in find_split(data, "dev").items():
        if name in JUDGED:
            rows = [(pieces.encode(pair[0]), pieces.encode(pair[1])) for pair in read_pairs(path)[:500]]
            rows = [(s, t) for s, t in rows if max(len(s), len(t)) < 24]
            x = {"source": pad([[*s, END] for s, _ in rows], 24), "target": pad([[START, *t] for _, t in rows], 24)}
            sets[name] = x, pad([[*t, END] for _, t in rows], 24)
    return lambda model: {
        f"dev {name}": model.evaluate(x, y, batch_size=128, verbose=0) for name, (x, y) in sets.items()
    }
