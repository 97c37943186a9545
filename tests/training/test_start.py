"""Starting from a trained network with data of one's own leaves a model folder that loads, with the words it had."""

import importlib
import json
import threading

import keras
import numpy as np
import pytest

from suite import artefact, registry, weights
from suite.artefact import Artefact
from suite.errors import ModelError
from suite.events import Request
from suite.ink.ink import value_of_strokes
from suite.request import complete
from suite.text.characters import Characters
from suite.text.ngrams import CharacterModel
from suite.text.pieces import Pieces
from suite.text.words import Words
from suite.training.start import found
from tests.tasks.captioning.album import drawn, write_files
from tests.tasks.captioning.conftest import BLOCKS, SIZE
from tests.tasks.captioning.conftest import WORDS as CAPTION_WORDS
from tests.tasks.handwriting.pen import loops

PAIRS = [("The girl draws a house.", "La fille dessine une maison."), ("I am fine.", "Je vais bien.")] * 20
TERMS = "for research"


def _translation(folder):
    pieces = Pieces.train([text for pair in PAIRS for text in pair], 60)
    (folder / "mine.tsv").write_text("".join("\t".join(pair) + "\n" for pair in PAIRS), "utf-8")
    given = {"vocabulary": len(pieces), "units": 16, "encoder_layers": 1, "heads": 2}
    return "Translator", given, {"pieces.model": pieces.model}, folder / "mine.tsv", {"text": "I draw."}


def _sentiment(folder):
    words = Words(["lovely", "dreadful", "film", "room"])
    rows = [{"text": f"A {word} {thing}.", "label": label} for thing in ("film", "room", "song")
            for word, label in (("lovely", "positive"), ("dreadful", "negative"))]  # fmt: skip
    (folder / "sst.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows * 4))
    given = {"vocabulary": len(words), "width": 8, "units": 8, "sources": ["films"]}
    return "Reader", given, {"words.txt": words.to_bytes()}, folder / "sst.jsonl", {"text": "A lovely song."}


def _captioning(folder):
    files = {"words.txt": "\n".join(CAPTION_WORDS).encode(), "verbatim.bin": b"\1" * 8}
    given = {"vocabulary": len(CAPTION_WORDS) + 4, "blocks": BLOCKS, "split": 2, "size": SIZE, "units": 16, "heads": 2}
    pictures = drawn(4)
    return "Captioner", given, files, write_files(folder, pictures), {"image": next(iter(pictures.values()))[0]}


def _reading(folder):
    known = Characters("abc ")
    language = CharacterModel.learn(["abc abc"] * 9, known.known, 3)
    given = {"characters": len(known), "units": 8, "layers": 1}
    files = {"characters.txt": known.to_bytes(), "language.bin": language.to_bytes()}
    return "InkReader", given, files, _lines(folder, "ab", "cé"), {"ink": value_of_strokes(loops(2))}


def _prediction(folder):
    given = {"units": 8, "layers": 1, "components": 2}
    return "Predictor", given, {}, _lines(folder, "", ""), {"ink": value_of_strokes(loops(2))}


def _lines(folder, *texts):
    rows = [{"strokes": [stroke.tolist() for stroke in loops(2, size=1.5, seed=n)], "text": text}
            for n, text in enumerate(texts * 4)]  # fmt: skip
    (folder / "mine.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")
    return folder / "mine.jsonl"


CASES = {
    "translation": _translation,
    "sentiment": _sentiment,
    "captioning": _captioning,
    "handwriting-reading": _reading,
    "handwriting-prediction": _prediction,
}


@pytest.mark.timeout(300)  # Compiling takes long on a busy machine.
@pytest.mark.parametrize("task", CASES)
def test_what_starts_from_a_network_loads(task, tmp_path, monkeypatch):
    network_class, given, files, data, inputs = CASES[task](tmp_path)
    module = importlib.import_module(registry.part(task, "train").__name__)
    if task == "captioning":
        monkeypatch.setattr(module, "PHASES", (module.Phase("eyes", 1.0, 1e-3, eyes=True),))
        monkeypatch.setattr(module, "VIEWS", 1)
    keras.utils.set_random_seed(1)
    network = getattr(registry.part(task, "network"), network_class)(**given)
    network.build()
    written = {"architecture": network.get_config(), "weights": weights.read(network), "files": files}
    artefact.write(tmp_path / "before", task=task, licence=TERMS, **written)
    try:
        out = module.train(data, tmp_path / "after", epochs=1, start=tmp_path / "before")
    finally:
        keras.mixed_precision.set_dtype_policy("float32")
    before, after = Artefact.open(tmp_path / "before", task), Artefact.open(out, task)
    assert after.manifest.architecture | {"temperature": 0} == before.manifest.architecture | {"temperature": 0}
    assert after.manifest.licence == TERMS
    assert after.manifest.data[-1].name == f"{task} {before.model[:12]}, to start from"
    assert all(after.contents[name] == body for name, body in files.items() if name != "verbatim.bin")
    moved = [np.abs(array - before.weights()[name]).max() for name, array in after.weights().items()]
    assert 0 < max(moved) < 0.5
    loaded = registry.part(task, "task").TASK.load(after)
    *_, result = loaded.run(complete(loaded.spec, Request(inputs=inputs)), threading.Event())
    assert result.values


def test_another_tasks_network_is_no_start(tmp_path):
    artefact.write(tmp_path, task="sentiment", architecture={}, weights={"a": np.zeros(2)})
    with pytest.raises(ModelError, match="holds one for 'sentiment'"):
        found(tmp_path, "translation")


def test_a_network_of_another_version_is_not_started_from(tmp_path):
    network_class, given, files, data, _ = _sentiment(tmp_path)
    network = weights.built(getattr(registry.part("sentiment", "network"), network_class), given)
    written = {"architecture": network.get_config() | {"hidden": 8}, "weights": weights.read(network), "files": files}
    artefact.write(tmp_path / "before", task="sentiment", licence=TERMS, **written)
    module = importlib.import_module(registry.part("sentiment", "train").__name__)
    try:
        with pytest.raises(ModelError, match="another version of its network: .*hidden"):
            module.train(data, tmp_path / "after", epochs=1, start=tmp_path / "before")
    finally:
        keras.mixed_precision.set_dtype_policy("float32")
