"""Beam search against an exhaustive search, against a plain one, and what it promises besides."""

import threading

import numpy as np
import pytest
import tensorflow as tf

from suite.decode.beam import BeamSearch, BestSoFar, Decoded
from suite.decode.loops import most_copies
from suite.task import Stopped
from tests.decode.toy import Toy, exhaustive, plain

START, END = 1, 0


def search_of(toy, **options):
    return BeamSearch(toy.step, START, END, **options)


def assert_same(found, expected):
    assert [hypothesis.tokens for hypothesis in found] == [tokens for _, _, tokens in expected]
    np.testing.assert_allclose([h.score for h in found], [score for score, _, _ in expected], atol=1e-4)
    np.testing.assert_allclose([h.log_probability for h in found], [total for _, total, _ in expected], atol=1e-4)


def assert_equal(left, right):
    for a, b in zip(left, right, strict=True):
        assert [h.tokens for h in a] == [h.tokens for h in b]
        np.testing.assert_allclose([h.score for h in a], [h.score for h in b], atol=1e-4)


@pytest.mark.parametrize("seed", range(3))
def test_enough_beams_find_what_an_exhaustive_search_finds(seed):
    toy = Toy(seed, vocabulary=4)
    memory = toy.memory(seed, positions=3)
    search = search_of(toy)
    for penalty in (0.0, 0.6, 1.0):
        every = exhaustive(toy, memory, start=START, end=END, limit=5, penalty=penalty)
        for best in (1, 7, len(every)):
            [found] = search.decode(*toy.start([memory]), limits=[5], beams=len(every), best=best, penalty=penalty)
            assert_same(found, every[:best])


@pytest.mark.parametrize("beams", [1, 2, 5])
@pytest.mark.parametrize("seed", range(3))
def test_few_beams_find_what_a_plain_beam_search_finds(seed, beams):
    toy = Toy(seed, vocabulary=7)
    memory = toy.memory(seed, positions=4)
    search = search_of(toy)
    for penalty in (0.0, 0.6, 1.0):
        [found] = search.decode(*toy.start([memory]), limits=[14], beams=beams, best=beams, penalty=penalty)
        assert_same(found, plain(toy, memory, start=START, end=END, limit=14, beams=beams, penalty=penalty))


def test_xla_changes_nothing():
    toy = Toy(3, vocabulary=7)
    start = toy.start([toy.memory(3, positions=4)])
    options = {"limits": [14], "beams": 3, "copies": [2], "prefixes": [[4]], "attention": True}
    [compiled] = search_of(toy, jit_compile=True).decode(*start, **options)
    [plainly] = search_of(toy).decode(*start, **options)
    assert_equal([compiled], [plainly])
    for a, b in zip(compiled, plainly):
        np.testing.assert_allclose(a.attention, b.attention, atol=1e-5)


@pytest.mark.parametrize("beams", [1, 4])
def test_a_batch_gives_what_single_items_give(beams):
    toy = Toy(5, vocabulary=9)
    memories = [toy.memory(i, positions) for i, positions in enumerate((6, 2, 4, 3, 5))]
    limits, copies = [12, 3, 20, 7, 9], [1, 2, 3, 1, 2]
    prefixes = [[], [4], [2, 2, 5], [], [8]]
    search = search_of(toy)
    # Two rows more than there are items, and positions that nothing looks at.
    start = toy.start([*memories, memories[0], memories[1]], positions=8)
    batch = search.decode(*start, limits=limits, beams=beams, prefixes=prefixes, copies=copies, attention=True)
    assert len(batch) == 5
    for i, memory in enumerate(memories):
        own = {"limits": limits[i : i + 1], "prefixes": prefixes[i : i + 1], "copies": copies[i : i + 1]}
        [single] = search.decode(*toy.start([memory]), **own, beams=beams, attention=True)
        assert_equal([single], [batch[i]])
        for a, b in zip(single, batch[i]):
            np.testing.assert_allclose(a.attention, b.attention[:, : len(memory)], atol=1e-4)


def test_chunks_of_any_size_give_the_same():
    toy = Toy(6, vocabulary=9, sharpness=1.0)
    start = toy.start([toy.memory(0, 4), toy.memory(1, 3)])
    search = search_of(toy)
    options = {"limits": [21, 17], "beams": 3, "prefixes": [[3] * 9, []], "attention": True, "minimum": 11}
    whole = search.decode(*start, **options)
    for chunk in (1, 3, 7):
        events = list(search.run(*start, **options, chunk=chunk))
        assert len(events) > 11 // chunk
        assert_equal(events[-1].items, whole)
        for a, b in zip(events[-1].items[0], whole[0]):
            np.testing.assert_array_equal(a.attention, b.attention)


@pytest.mark.parametrize("prefix", [[5], [2, 2, 3], [6, 1, 4, 1, 5, 2, 6, 5, 3, 5]])
def test_a_forced_prefix_is_followed_and_counted(prefix):
    toy = Toy(7, vocabulary=7)
    memory = toy.memory(7, positions=4)
    [found] = search_of(toy).decode(*toy.start([memory]), limits=[14], beams=3, prefixes=[prefix])
    assert all(hypothesis.tokens[: len(prefix)] == prefix for hypothesis in found)
    assert_same(found, plain(toy, memory, start=START, end=END, limit=14, beams=3, prefix=prefix))


@pytest.mark.parametrize("seed", [1, 12, 28])
def test_finished_beams_stay_as_they_are_while_others_go_on(seed):
    toy = Toy(seed, vocabulary=7, sharpness=0.5)
    memory = toy.memory(seed, positions=4)
    every = exhaustive(toy, memory, start=START, end=END, limit=3, penalty=0.0)
    *partials, decoded = search_of(toy).run(*toy.start([memory]), limits=[20], beams=5, penalty=0.0, chunk=1)
    assert len(partials) > 15, "the search must go on after the short ones have ended"
    short = [hypothesis for hypothesis in decoded.items[0] if len(hypothesis.tokens) <= 2]
    assert short
    assert_same(short, every[: len(short)])


def test_the_limit_ends_every_beam():
    toy = Toy(9, vocabulary=7, stubborn=20.0)
    [found] = search_of(toy).decode(*toy.start([toy.memory(9, 3)]), limits=[11], beams=3)
    assert len(found) == 3
    assert max(len(hypothesis.tokens) for hypothesis in found) == 10


@pytest.mark.parametrize("minimum", [4, 9])
def test_a_minimum_is_kept(minimum):
    toy = Toy(10, vocabulary=5)
    memory = toy.memory(10, positions=3)
    [found] = search_of(toy).decode(*toy.start([memory]), limits=[12], beams=3, minimum=minimum)
    assert min(len(hypothesis.tokens) for hypothesis in found) + 1 >= minimum
    assert_same(found, plain(toy, memory, start=START, end=END, limit=12, beams=3, minimum=minimum))


@pytest.mark.parametrize("copies", [1, 2, 3])
@pytest.mark.parametrize("stubborn", [0.0, 8.0])
def test_nothing_is_repeated_more_often_than_allowed(stubborn, copies):
    toy = Toy(12, vocabulary=5, stubborn=stubborn)
    memory = toy.memory(12, positions=3)
    start, search = toy.start([memory]), search_of(toy)
    options = {"limits": [26], "beams": 3, "minimum": 26}
    [free] = search.decode(*start, **options)
    assert most_copies(free[0].tokens) > copies, "without the rule this network must repeat itself"
    [found] = search.decode(*start, **options, copies=[copies])
    assert max(most_copies(hypothesis.tokens) for hypothesis in found) <= copies
    assert_same(found, plain(toy, memory, start=START, end=END, limit=26, beams=3, minimum=26, copies=copies))


@pytest.mark.parametrize("beams", [1, 4])
def test_the_last_partial_is_the_result(beams):
    toy = Toy(11, vocabulary=8, sharpness=1.0)
    start = toy.start([toy.memory(0, 4), toy.memory(1, 3)])
    *partials, last = search_of(toy).run(*start, limits=[30, 12], beams=beams, minimum=10, chunk=4)
    assert isinstance(last, Decoded) and all(isinstance(partial, BestSoFar) for partial in partials)
    assert partials[-1].tokens == [found[0].tokens for found in last.items]
    assert [len(tokens) for tokens in partials[0].tokens] == [4, 4]
    assert [len(tokens) for tokens in partials[1].tokens] == [8, 8]


def test_attention_belongs_to_the_tokens_that_it_stands_beside():
    toy = Toy(6, vocabulary=7, sharpness=0.3)
    memories = [toy.memory(6, 4), toy.memory(1, 4)]
    options = {"limits": [20, 20], "beams": 5, "penalty": 0.0, "attention": True, "chunk": 3}
    items = search_of(toy).decode(*toy.start(memories), **options)
    assert len({len(hypothesis.tokens) for hypothesis in items[0]}) > 3, "beams must part early"
    for memory, found in zip(memories, items):
        for hypothesis in found:
            _, looked = toy.follow(memory, hypothesis.tokens, START)
            np.testing.assert_allclose(hypothesis.attention, looked[:-1], atol=1e-4)


def test_attention_is_left_out_unless_asked_for():
    toy = Toy(2, vocabulary=9)
    [found] = search_of(toy).decode(*toy.start([toy.memory(0, 4)]), limits=[9])
    assert [hypothesis.attention for hypothesis in found] == [None] * len(found)


def test_a_step_need_not_attend():
    toy = Toy(2, vocabulary=9)
    start = toy.start([toy.memory(0, 4)])
    blind = BeamSearch(lambda *arguments: (*toy.step(*arguments)[:2], None), START, END)
    assert_equal(blind.decode(*start, limits=[9], attention=True), search_of(toy).decode(*start, limits=[9]))


def test_a_search_stops_when_it_is_settled():
    toy = Toy(0, vocabulary=6)

    def end_third_or_never(tokens, state, memory):
        _, state, attention = toy.step(tokens, state, memory)
        third = tf.constant([-0.01, -50, -50, -6, -50, -50])
        others = tf.constant([-50.0, -9, -9, -0.01, -9, -9])
        return tf.where(state["time"] == 3, third, others), state, attention

    search = BeamSearch(end_third_or_never, START, END)
    start, options = toy.start([toy.memory(0, 3)]), {"limits": [80], "beams": 3, "penalty": 0.0}
    *partials, decoded = search.run(*start, **options, best=1)
    assert decoded.items[0][0].tokens == [3, 3]
    assert len(partials) == 1, "the best is known in the first chunk"
    *partials, _ = search.run(*start, **options)
    assert len(partials) == 10, "all three are known only when the last one had to end"


def test_cancel_is_heard_between_two_chunks():
    toy = Toy(9, vocabulary=7, stubborn=20.0)
    cancel = threading.Event()
    events = search_of(toy).run(*toy.start([toy.memory(9, 3)]), limits=[64], cancel=cancel)
    assert len(next(events).tokens[0]) == 8
    cancel.set()
    with pytest.raises(Stopped):
        next(events)


def test_other_values_make_no_other_graph():
    toy = Toy(4, vocabulary=20)
    search = search_of(toy)
    start = toy.start([toy.memory(0, 4), toy.memory(1, 3)])
    search.warm(*start, beams=4)
    traces = toy.traces
    assert traces > 0
    for seed, options in enumerate(
        (
            {"limits": [5, 9]},
            {"limits": [40, 3], "penalty": 0.6, "best": 2},
            {"limits": [12], "penalty": 2, "prefixes": [[3, 4]], "copies": [2]},
            {"limits": [17, 17], "minimum": 12, "attention": True, "chunk": 3},
        )
    ):
        search.decode(*toy.start([toy.memory(seed, 4), toy.memory(seed + 9, 2)]), beams=4, **options)
    assert toy.traces == traces
    search.decode(*start, limits=[5, 9], beams=2)
    assert toy.traces > traces, "another number of beams is another graph"


@pytest.mark.parametrize(
    "options, says",
    [
        ({"best": 5}, "best=5"),
        ({"limits": [0]}, "limits"),
        ({"limits": []}, "limits"),
        ({"penalty": -1.0}, "penalty"),
        ({"chunk": 9}, "chunk"),
        ({"prefixes": [[3] * 6]}, "6 tokens"),
        ({"copies": [3, 3]}, "copies"),
    ],
)
def test_what_makes_no_sense_is_refused(options, says):
    toy = Toy(4, vocabulary=6)
    with pytest.raises(ValueError, match=says):
        search_of(toy).decode(*toy.start([toy.memory(0, 4)]), **{"limits": [6], "beams": 4, **options})
