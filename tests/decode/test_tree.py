"""The search that forgets nothing finds what the compiled one finds, and tells what it dropped."""

import threading

import pytest

from suite.decode.beam import BeamSearch
from suite.decode.tree import DROPPED, TreeSearch
from suite.task import Stopped
from tests.decode.toy import Toy, plain

START, END = 1, 0


def grown(seed, stubborn=0.0, **options):
    """The tree, and what a search with lists finds."""
    toy = Toy(seed, vocabulary=12, stubborn=stubborn)
    memory = toy.memory(seed, positions=4)
    tree = TreeSearch(toy.step, START, END).grow(*toy.start([memory]), **options)
    return tree, plain(toy, memory, start=START, end=END, **options)


@pytest.mark.parametrize(
    "options",
    [
        {"limit": 12, "beams": 1},
        {"limit": 12, "beams": 4, "penalty": 0.6},
        {"limit": 10, "beams": 3, "minimum": 6},
        {"limit": 12, "beams": 4, "prefix": [5, 3]},
        {"limit": 14, "beams": 3, "copies": 1, "stubborn": 4.0},
    ],
)
def test_it_finds_what_a_search_with_lists_finds(options):
    for seed in range(2):
        tree, found = grown(seed, **options)
        assert [tree.tokens(leaf) for leaf in tree.finished] == [tokens for _, _, tokens in found]
        scores = [tree.nodes[leaf].score for leaf in tree.finished]
        assert scores == pytest.approx([score for score, _, _ in found], abs=1e-4)


def test_it_finds_what_the_compiled_search_finds():
    toy = Toy(3, vocabulary=12)
    start = toy.start([toy.memory(3, positions=4)])
    tree = TreeSearch(toy.step, START, END).grow(*start, limit=12, beams=4)
    [found] = BeamSearch(toy.step, START, END).decode(*start, limits=[12], beams=4)
    assert [tree.tokens(leaf) for leaf in tree.finished] == [h.tokens for h in found]


def test_what_was_dropped_was_worse_by_what_is_told():
    tree, _ = grown(0, limit=12, beams=3)
    for step in range(1, max(node.step for node in tree.nodes)):
        here = [node for node in tree.nodes if node.step == step]
        kept, dropped = [n for n in here if n.kept], [n for n in here if not n.kept]
        assert 0 < len(dropped) <= DROPPED
        # Beams that have ended keep a place without a node of this step.
        assert len(kept) <= 3
        worst = min(node.score for node in kept)
        for node in dropped:
            assert node.behind >= 0
            assert node.score <= worst and node.behind <= worst - node.score + 1e-9


def test_a_node_goes_on_from_one_that_was_followed():
    tree, _ = grown(1, limit=12, beams=4)
    for node in tree.nodes:
        if node.parent >= 0:
            before = tree.nodes[node.parent]
            assert before.kept and not before.finished and before.step == node.step - 1
            assert node.log_probability <= before.log_probability + 1e-6
        else:
            assert node.step == 0


def test_its_data_says_words():
    tree, _ = grown(0, limit=6, beams=2)
    data = tree.data(str)
    assert len(data["nodes"]) == len(tree.nodes)
    assert all(node["text"] == ("" if node["finished"] else str(t.token)) for node, t in zip(data["nodes"], tree.nodes))
    assert all(data["nodes"][leaf]["finished"] for leaf in data["finished"])


def test_it_stops_when_asked():
    cancel = threading.Event()
    cancel.set()
    toy = Toy(0, vocabulary=12)
    with pytest.raises(Stopped):
        TreeSearch(toy.step, START, END).grow(*toy.start([toy.memory(0, 4)]), limit=5, beams=2, cancel=cancel)
