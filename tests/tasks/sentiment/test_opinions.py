"""Sentences with marked opinions: labelled where all opinions that take a side take the same."""

import json
import lzma

import pytest

from suite.tasks.sentiment.opinions import read_opinions


def write(path, *rows):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(lzma.compress("".join(json.dumps(row) + "\n" for row in rows).encode()))


def aspects(words, *polarities):
    return {"tokens": words.split(), "aspects": [[0, 1, polarity] for polarity in polarities]}


@pytest.mark.parametrize("inside", [True, False])
def test_sides_that_agree_label_a_sentence(tmp_path, inside):
    text = tmp_path / "text"
    write(
        text / "opinion_terms" / "lap14_train.jsonl.xz",
        aspects("the screen is great", "positive", "neutral"),
        aspects("the screen is great , the fan is loud", "positive", "negative"),
        aspects("it has a screen", "neutral"),
        aspects("it is a computer"),
        aspects("so so", "conflict"),
        aspects("the fan is loud", "negative", "negative"),
    )
    for name in ("rest14", "rest15"):
        write(text / "opinion_terms" / f"{name}_train.jsonl.xz", aspects(f"good soup {name}", "positive"))
    write(
        text / "opinion_hotels" / "train.jsonl.xz",
        {"tokens": ["Lovely", "rooms"], "opinions": [{"polarity": "positive", "intensity": "strong"}]},
    )
    found = read_opinions(tmp_path if inside else tmp_path / "sentiment", "train")
    assert [(e.text, e.label) for e in found["laptops"]] == [("the screen is great", 1), ("the fan is loud", 0)]
    assert [e.text for e in found["restaurants"]] == ["good soup rest14", "good soup rest15"]
    assert [(e.text, e.label) for e in found["hotels"]] == [("Lovely rooms", 1)]
    assert len(read_opinions(tmp_path, "train", 1)["laptops"]) == 1


def test_missing_sets_are_left_out(tmp_path):
    assert read_opinions(tmp_path, "train") == {}
