"""Each drawing against the Keras network itself: its layers, and which input can reach which output."""

import keras
import numpy as np
import pytest

from suite.artefact import read_manifest
from suite.errors import ModelError
from suite.lessons.architectures import networks
from suite.lessons.architectures.lesson import shown
from suite.lessons.architectures.networks import KINDS
from suite.places import model_folder
from suite.tasks.captioning.network import Captioner
from suite.tasks.handwriting.prediction.network import Predictor
from suite.tasks.sentiment.network import Reader
from suite.tasks.translation.network import Translator
from suite.text.pieces import START
from tests.tasks.captioning.conftest import BLOCKS, SIZE

STEPS = 4
NETWORKS = {
    "one to many": Captioner,
    "many to one": Reader,
    "many to many": Translator,
    "synced": Predictor,
}


def reached(kind):
    """{name of an output: names of the inputs and outputs from which arrows lead to it}."""
    network = shown(kind, STEPS)["network"]
    ways = {}
    for node in network["nodes"]:
        if node["name"].startswith("out"):
            found, new = set(), {node["name"]}
            while new:
                found |= new
                new = {arrow["start"] for arrow in network["arrows"] if arrow["end"] in new} - found
            ways[node["name"]] = {name for name in found if name.startswith(("in", "out"))} - {node["name"]}
    return ways


def depends(network, inputs, changed, steps):
    """Whether each output step of a network changes with each of the changed inputs, {name: inputs}; all run at once,
    as one batch."""
    rows = [inputs, *changed.values()]
    if isinstance(inputs, dict):
        batch = {key: np.concatenate([row[key] for row in rows]) for key in inputs}
    else:
        batch = np.concatenate(rows)
    found = np.array(network(batch)).reshape(len(rows), steps, -1)
    return dict(zip(changed, np.abs(found[1:] - found[0]).max(axis=2) > 1e-6))


def small(kind):
    keras.utils.set_random_seed(3)
    made = {
        "one to many": lambda: Captioner(12, BLOCKS, split=2, size=SIZE, units=16, heads=2),
        "many to one": lambda: Reader(12, ("films", "things"), width=6, units=5),
        "many to many": lambda: Translator(12, units=8, encoder_layers=2, heads=2),
        "synced": lambda: Predictor(units=6, layers=3, components=2),
    }[kind]()
    made.build()
    return made


@pytest.mark.parametrize("kind", NETWORKS)
def test_the_layers_are_those_of_the_shipped_network(kind):
    architecture = read_manifest(model_folder(KINDS[kind].task)).architecture
    network = NETWORKS[kind](**architecture)
    lstms, both = [], keras.layers.Bidirectional
    for layer in network._flatten_layers(include_self=False, recursive=False):
        if isinstance(layer, both):
            lstms.append((layer.forward_layer.units, True))
        elif isinstance(layer, keras.layers.LSTM):
            lstms.append((layer.units, False))
    assert [(layer.units, layer.both) for layer in KINDS[kind].recurrent(architecture)] == lstms


def test_the_part_that_looks_has_as_many_blocks_as_the_manifest_and_no_recurrence():
    network = shown("one to one", STEPS)["network"]
    blocks = len(read_manifest(model_folder("captioning")).architecture["blocks"])
    assert f"{blocks} blocks" in [node["label"] for node in network["nodes"]]
    assert [(arrow["start"], arrow["end"]) for arrow in network["arrows"]] == [("in 0", "blocks"), ("blocks", "out 0")]


def test_one_to_many_depends_on_what_the_arrows_say():
    network, random = small("one to many"), np.random.default_rng(1)
    maps = np.array(network.look(random.integers(0, 255, (1, SIZE, SIZE, 3), "uint8")))
    words = np.array([[[START, 5, 6, 7]]])
    changed = {"in 0": {"maps": maps + 0.5, "words": words}}
    for step in range(STEPS - 1):
        other = words.copy()
        other[0, 0, step + 1] = 9  # what was written at this step goes in at the next one
        changed[f"out {step}"] = {"maps": maps, "words": other}
    check("one to many", depends(network, {"maps": maps, "words": words}, changed, STEPS))


def test_many_to_one_depends_on_what_the_arrows_say():
    network, words = small("many to one"), np.array([[[3, 4, 5, 6]]])
    changed = {}
    for step in range(STEPS):
        other = words.copy()
        other[0, 0, step] = 9
        changed[f"in {step}"] = other
    check("many to one", depends(network, words, changed, 1))


def test_many_to_many_depends_on_what_the_arrows_say():
    network = small("many to many")
    source, target = np.array([[5, 6, 7, 3]]), np.array([[START, 8, 9, 10, 11]])
    changed = {}
    for step in range(STEPS):
        other = source.copy()
        other[0, step] = 4
        changed[f"in {step}"] = {"source": other, "target": target}
        other = target.copy()
        other[0, step + 1] = 4
        changed[f"out {step}"] = {"source": source, "target": other}
    inputs = {"source": source, "target": target}
    check("many to many", depends(network, inputs, changed, STEPS + 1))


def test_synced_depends_on_what_the_arrows_say():
    network, pen = small("synced"), np.random.default_rng(2).normal(size=(1, STEPS, 3)).astype("float32")
    changed = {}
    for step in range(STEPS):
        other = pen.copy()
        other[0, step] += 0.5
        changed[f"in {step}"] = other
    check("synced", depends(network, pen, changed, STEPS))


def check(kind, found):
    """Every input and output of the drawing was tried, and reaches what it is drawn to reach."""
    ways = reached(kind)
    assert set().union(*ways.values()) == set(found)
    for name, changes in found.items():
        for output, step in zip(ways, range(len(changes))):
            assert changes[step] == (name in ways[output]), (name, output)
    assert len(ways) == len(changes)


def test_more_steps_are_more_arrows_and_no_more_weights():
    few, many = shown("synced", 2), shown("synced", 6)
    assert len(few["network"]["arrows"]) < len(many["network"]["arrows"])
    assert few["five"] == many["five"] and few["text"] == many["text"]


def test_a_network_that_is_not_there_is_named(tmp_path, monkeypatch):
    real = networks.model_folder
    monkeypatch.setattr(networks, "model_folder", lambda task: tmp_path / task if task == "captioning" else real(task))
    with pytest.raises(ModelError, match="drawn from the network of “Captions”. There is none in"):
        shown("one to many", STEPS)
    rows = shown("synced", STEPS)["five"]["rows"]
    assert [row[-1] for row in rows].count("the network is missing") == 2


def test_layers_that_are_alike_are_counted_in_the_table():
    """So that it is not wider than a page."""
    told = {row[0]: row[-1] for row in shown("many to many", STEPS)["five"]["rows"]}
    assert told["many to many"] == "2 × 256 each way · 2 × 512" and told["synced"] == "3 × 400"
    assert told["many to one"] == "192 each way" and told["one to one"] == "none"
