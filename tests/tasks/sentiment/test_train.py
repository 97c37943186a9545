"""A training run on a handful of texts: it learns, and leaves a model that loads."""

import itertools
import json

import keras
import numpy as np

from suite import artefact, weights
from suite.tasks.sentiment import train as module
from suite.tasks.sentiment.batches import encode, predict
from suite.tasks.sentiment.network import Reader
from suite.tasks.sentiment.windows import text_windows
from suite.text.words import Words

THINGS = ["film", "room", "soup", "phone", "book", "hotel", "song", "game", "lamp", "train"]


def texts():
    for thing, (word, label) in itertools.product(THINGS, [("lovely", 1), ("dreadful", 0)]):
        yield {"text": f"The {thing} was {word}.", "label": label}


def test_a_run_learns_and_leaves_a_model(tmp_path, monkeypatch):
    monkeypatch.setattr(
        module, "Reader", lambda vocabulary, sources: Reader(vocabulary, sources, width=8, units=8, dropout=0.1)
    )
    monkeypatch.setattr(module, "PEAK", 0.02)
    data = tmp_path / "mine.jsonl"
    data.write_text("".join(json.dumps(row) + "\n" for row in texts()), "utf-8")
    module.train(data, tmp_path / "out", epochs=20)
    keras.mixed_precision.set_dtype_policy("float32")
    found = artefact.Artefact.open(tmp_path / "out", "sentiment")
    words = Words.from_bytes(found.contents["words.txt"])
    network = Reader(**found.manifest.architecture)
    network.build()
    weights.assign(network, found.weights())
    network.compile()
    logits = predict(network, encode(map(text_windows, ["A lovely song.", "A dreadful lamp."]), words))
    assert np.argmax(logits[0]) >= 3
    assert np.argmax(logits[1]) <= 1
