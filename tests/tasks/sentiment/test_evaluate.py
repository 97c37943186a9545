"""Figures against examples worked by hand, and the report's form."""

import json
import lzma

import numpy as np
import pytest

from suite.errors import UserError
from suite.tasks.sentiment.data import BINARY, FIVE, TERNARY, Example
from suite.tasks.sentiment.evaluate import challenge, evaluate
from suite.tasks.sentiment.scores import positive, score, softmax


def examples(labels, table):
    return [Example("", label, table[label], "") for label in labels]


def test_binary_sets_share_the_middle_between_the_sides():
    # P(positive) is 0.3 + 0.2 + 0.1 / 2 = 0.55 and 0.05: right and right; then 0.05 against a positive: wrong.
    degrees = np.array([[0.2, 0.2, 0.1, 0.2, 0.3], [0.6, 0.3, 0.1, 0, 0], [0.6, 0.3, 0.1, 0, 0]])
    found = score("imdb", degrees, examples([1, 0, 1], BINARY))
    assert found["imdb.accuracy"] == 66.67
    # One bin holds 0.55 (right), another 0.95 twice (one right): (0.45 + |1.9 - 1|) / 3.
    assert found["imdb.ece"] == pytest.approx((0.45 + 0.9) / 3, abs=1e-4)


def test_a_reader_that_is_sure_still_has_odds():
    sides = positive(softmax(np.array([[60, 0, 0, 0, 0], [0, 0, 0, 0, 60], [0, 0, 0, 60, 60]], "float32")))
    assert np.isfinite(np.log(sides) - np.log1p(-sides)).all()
    assert sides == pytest.approx([0, 1, 1], abs=1e-5)


def test_the_treebank_counts_two_ways():
    degrees = np.array(np.eye(5)[[0, 1, 2, 3, 3]])
    found = score("sst", degrees, examples([0, 0, 2, 3, 1], FIVE))
    assert found == {"sst2.accuracy": 75.0, "sst5.accuracy": 60.0}


def test_tweets_count_each_class_alike():
    degrees = np.array(np.eye(5)[[0, 2, 2, 2, 4]])
    found = score("tweets", degrees, examples([0, 1, 1, 2, 2], TERNARY))
    assert found == {"tweets.macro_recall": round(100 * (1 + 1 + 0.5) / 3, 2)}


@pytest.mark.parametrize("name", ["sst", "tweets", "mine"])
def test_a_file_of_ones_own_is_scored_by_its_labels_whatever_its_name(task, tmp_path, name):
    rows = [{"text": "good film", "label": "positive"}, {"text": "awful", "label": 0}, {"text": "cold", "label": 1}]
    path = tmp_path / f"{name}.jsonl"
    path.write_text("".join(json.dumps(row) + "\n" for row in rows[1:]), "utf-8")
    assert set(evaluate(task, path, "dev", limit=2).metrics) == {f"{name}.accuracy", "challenge.accuracy"}
    path.write_text(json.dumps(rows[0]) + "\n", "utf-8")
    assert set(evaluate(task, path, "dev", limit=2).metrics) == {f"{name}.macro_recall", "challenge.accuracy"}


def test_the_challenge_holds_a_hundred_pairs_of_three_kinds():
    pairs = challenge()
    assert len(set(pairs)) == len(pairs) >= 100
    assert {pair.kind for pair in pairs} == {"negation", "contrast", "typo"}
    assert all(pair.negative.strip() and pair.positive.strip() != pair.negative.strip() for pair in pairs)


def test_a_report_of_what_lies_there(task, tmp_path):
    rows = {
        "mr": [{"text": "good film", "label": 1}, {"text": "awful", "label": 0}],
        "sst": [{"text": "good", "label": 3}],
        "pros_cons": [{"text": "warm", "label": 1}],
    }
    for name, several in rows.items():
        (tmp_path / name).mkdir()
        body = "".join(json.dumps(row) + "\n" for row in several)
        (tmp_path / name / "night.jsonl.xz").write_bytes(lzma.compress(body.encode()))
    told = []
    report = evaluate(task, tmp_path, "night", limit=50, tell=told.append)
    assert set(report.metrics) == {"mr.accuracy", "sst2.accuracy", "sst5.accuracy", "challenge.accuracy"}
    assert (report.task, report.split, report.model) == ("sentiment", "night", task.model)
    assert report.items == 2 + 1 + 100
    assert told[0].stage == "Reading sst"
    with pytest.raises(UserError, match="NAME/dev.jsonl.xz"):
        evaluate(task, tmp_path, "dev")
