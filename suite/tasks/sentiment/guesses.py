"""Guessed labels of reviews that have none (self-training with a second opinion: Blum and Mitchell 1998)."""

from pathlib import Path

import numpy as np

from suite.tasks.sentiment.batches import encode, predict
from suite.tasks.sentiment.data import Example, held_out
from suite.tasks.sentiment.network import Reader
from suite.tasks.sentiment.ngrams import Ngrams, agreed
from suite.tasks.sentiment.scores import positive, softmax
from suite.tasks.sentiment.windows import text_windows
from suite.text.words import Words


def guessed(
    path: Path,
    texts: list[str],
    encoded: list[list[np.ndarray]],
    examples: list[Example],
    words: Words,
    reader: Reader | None,
) -> np.ndarray:
    """What the labels of reviews may be, by runs of words and, where it has learnt already, by the reader.

    How far each is to be trusted is learnt from labelled reviews that both have not seen.

    Args:
        path: a file that keeps the guesses, so that they are made once a run.
        texts: the reviews without labels.
        encoded: the same, as `encode` gives them.
        examples: labelled reviews.
        words: what the reader knows.
        reader: a network that is trained already.

    Returns:
        P(positive) of each, float32 [texts].

    Raises:
        UserError: scikit-learn is missing.
    """
    if path.exists():
        return np.load(path, allow_pickle=False)
    learnt, held = ([e for e in examples if held_out(e) == side] for side in (False, True))
    if len({e.label for e in held}) < 2:  # a handful, tried with `limit`
        held = learnt
    ngrams = Ngrams([e.text for e in learnt], np.array([e.label for e in learnt]))

    def opinions(several: list[str], numbers: list[list[np.ndarray]]) -> np.ndarray:
        found = [ngrams.odds(several)]
        if reader is not None:
            sides = positive(softmax(predict(reader, numbers)))
            found.append(np.log(sides) - np.log1p(-sides))
        return np.stack(found, axis=1)

    own = [e.text for e in held]
    of_held = opinions(own, encode(map(text_windows, own), words))
    guesses = agreed(of_held, np.array([e.label for e in held]), opinions(texts, encoded))
    np.save(path, guesses, allow_pickle=False)
    return guesses
