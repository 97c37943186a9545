"""BLEU and CIDEr-D against the pycocoevalcap package, on random captions and on odd ones."""

import random

import pytest
from pycocoevalcap.bleu.bleu import Bleu
from pycocoevalcap.cider.cider import Cider

from suite.metrics.captioning import CiderD, bleu, score, tokens

WORDS = "a the man dog runs in on red ball grass two girls water jumps over beach".split()


def caption(rng, low=1, high=14):
    return rng.choices(WORDS, k=rng.randint(low, high))


def corpus(seed, size=40):
    rng = random.Random(seed)
    references = [[caption(rng) for _ in range(rng.randint(1, 5))] for _ in range(size)]
    # Half of the outputs are near a reference, so that long n-grams match too.
    outputs = [
        r[0][: rng.randint(1, 14)] + caption(rng, 0, 2) if i % 2 else caption(rng) for i, r in enumerate(references)
    ]
    return outputs, references


def published(outputs, references):
    right = {i: [" ".join(r) for r in several] for i, several in enumerate(references)}
    made = {i: [" ".join(words)] for i, words in enumerate(outputs)}
    return Bleu(4).compute_score(right, made, verbose=0)[0], Cider().compute_score(right, made)


@pytest.mark.parametrize("seed", range(5))
def test_equals_the_published_package(seed):
    outputs, references = corpus(seed)
    bleus, (mean, single) = published(outputs, references)
    assert bleu(outputs, references) == pytest.approx(bleus, rel=1e-9)
    cider = CiderD(references)
    assert cider.mean(outputs) == pytest.approx(mean, rel=1e-9)
    assert [cider.score(i, words) for i, words in enumerate(outputs)] == pytest.approx(list(single), rel=1e-9)


def test_equals_the_package_where_an_output_is_empty_or_strange():
    outputs, references = corpus(9)
    outputs[0], outputs[1], outputs[2] = [], ["a"], ["unheard"] * 30
    bleus, (mean, _) = published(outputs, references)
    assert bleu(outputs, references) == pytest.approx(bleus, rel=1e-9)
    assert CiderD(references).mean(outputs) == pytest.approx(mean, rel=1e-9)


def test_scores_are_points_and_rounded():
    # Word for word right: BLEU 100; CIDEr-D 10 where the caption has four orders of n-grams and one reference.
    outputs = [["two", "girls", "jump", "high"], ["a", "red", "ball", "rolls"]]
    assert score(outputs, [[words] for words in outputs]) == {
        "bleu1": 100.0, "bleu2": 100.0, "bleu3": 100.0, "bleu4": 100.0, "cider": 10.0,
    }  # fmt: skip


def test_tokens_are_lower_case_words():
    assert tokens("A man 's dog , brown - runs .") == ["a", "man", "'s", "dog", "brown", "runs"]
