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
from suite.training import machines, run
from suite.training import start as starting
from suite.training.provenance import made_by

SEED = 1
PIECES = 8000
PEAK = 1e-3  # highest learning rate of Adam
AGAIN = 6e-4  # of a network that is trained already
TERMS = "for research and other non-commercial use: some of the training texts allow no more"
JUDGED = ("multi30k", "tatoeba", "conversation_diabla")


def train(
    data: Path,
    out: Path,
    limit: int | None = None,
    epochs: int = 12,
    resume: bool = False,
    start: Path | None = None,
) -> Path:
    """Trains on the corpora under `data` and writes a model folder.

    Args:
        data: folder of DATA's corpora, or a file of pairs, as of `read_pairs`.
        out: the model folder to make; the run's own state lies in `out/run` until it is done.
        limit: at most so many pairs of each corpus.
        epochs: passes over the data, each corpus as often as its weight says.
        resume: go on with the run that lies in `out`.
        start: a model folder whose network and subword pieces to start from.

    Raises:
        UserError: data missing or malformed, or `out` taken.
        ModelError: what `start` names cannot be started from.
    """
    begun = starting.found(start, "translation")
    corpora = read_split(data, "train", limit)
    run.prepare(out, resume)
    keras.utils.set_random_seed(SEED)
    keras.mixed_precision.set_dtype_policy("mixed_bfloat16")
    pieces = Pieces(begun.contents[PIECES_FILE]) if begun else _pieces(out / "run" / PIECES_FILE, corpora)
    model = starting.network(Translator, {"vocabulary": len(pieces)}, begun)
    judge = _judge(data, pieces) if data.is_dir() else None
    run.fit(model, PairBatches(corpora, pieces, seed=SEED), out, epochs, AGAIN if begun else PEAK, judge)
    artefact.write(
        out,
        task="translation",
        architecture=model.get_config(),
        weights=weights.read(model),
        files={PIECES_FILE: pieces.model},
        precision="int8",
        data=tuple(artefact.Data(name, LICENCES.get(name, "the user's own")) for name in corpora)
        + starting.named(begun),
        licence=starting.terms(data, TERMS, begun),
        training=made_by("translation", begun, limit=limit, epochs=epochs),
    )
    return out


def _pieces(path: Path, corpora: dict[str, list[Pair]]) -> Pieces:
    """The run's subword model, learnt once a run."""
    machines.lead(lambda: path.exists() or path.write_bytes(_learnt(corpora).model))
    return Pieces.load(path)


def _learnt(corpora: dict[str, list[Pair]]) -> Pieces:
    """From a sample in which each corpus has its weight."""
    rng = np.random.default_rng(SEED)
    lines = []
    for name, pairs in corpora.items():
        times = np.floor(WEIGHTS.get(name, 1.0) + rng.random(len(pairs))).astype(int)
        lines += [line for pair, count in zip(pairs, times) for line in pair[:2] * count]
    return Pieces.train(lines, PIECES)


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
