import threading

import numpy as np
import pytest

from suite.errors import UserError
from suite.events import Request
from suite.ink.ink import value_of_strokes
from suite.ink.offsets import offsets_of
from suite.request import complete
from suite.tasks.handwriting.data import Line, normalised, restored
from suite.tasks.handwriting.synthesis import hand
from suite.tasks.handwriting.synthesis.data import END, spelled, told
from suite.tasks.handwriting.synthesis.hand import MOST_POINTS, SPARE_POINTS, Written
from suite.tasks.handwriting.synthesis.page import WIDTH, laid_out, lines_of
from suite.tasks.handwriting.synthesis.straying import ran_away
from suite.tasks.handwriting.synthesis.styles import SEEDS
from tests.tasks.handwriting.pen import loops
from tests.tasks.handwriting.synthesis.conftest import KNOWN

LINES = [Line(offsets_of(loops(count, seed=count)), "abcde"[:count]) for count in (2, 5, 3)]


def run(task, text, seed=0, ink=None, **options):
    inputs = {"text": text} | ({"ink": ink} if ink else {})
    *_, result = task.run(complete(task.spec, Request(inputs=inputs, options=options, seed=seed)), threading.Event())
    return result


def test_steps_give_what_the_whole_gives(network):
    x, _ = told(LINES, KNOWN)
    whole = np.array(network(x))
    state, text = network.start(3), network.spelled(x["text"])
    for i in range(10):
        raw, state, _ = network.step(x["pen"][:, i], state, text)
        np.testing.assert_allclose(raw, whole[:, i], atol=1e-5)


def test_padding_changes_nothing(network):
    both, _ = told(LINES, KNOWN)
    alone, _ = told(LINES[:1], KNOWN)
    steps = alone["pen"].shape[1]
    np.testing.assert_allclose(np.array(network(both))[0, :steps], np.array(network(alone))[0], atol=1e-5)


def test_every_text_ends_with_the_end():
    numbers = spelled(["ab", "a"], KNOWN)
    end = KNOWN.encode(END)[0]
    np.testing.assert_array_equal(numbers, [[*KNOWN.encode("ab"), end], [*KNOWN.encode("a"), end, 0]])


def test_a_pen_that_comes_to_the_end_has_finished_there():
    offsets = np.zeros((100, 3), "float32")
    offsets[[20, 70, 90], 2] = 1
    looked = np.minimum(np.arange(100) // 20, 3)
    assert len(hand._cut(offsets, looked, 0, 3, 1000).offsets) == 71
    assert hand._cut(offsets, looked, 0, 3, 1000).finished
    assert not hand._cut(offsets, looked, 0, 4, 1000).finished
    assert len(hand._cut(offsets, looked, 0, 4, 50).offsets) == 50


def test_what_belongs_to_the_hand_that_is_followed_is_left_out():
    """The window still looked at it until step 40; the pen was lifted last at step 20."""
    offsets = np.zeros((100, 3), "float32")
    offsets[[10, 20, 70, 90], 2] = 1
    looked = np.minimum(np.arange(100) // 20, 3)
    assert len(hand._cut(offsets, looked, 2, 3, 1000).offsets) == 71 - 21
    assert len(hand._cut(offsets, looked, 0, 3, 1000).offsets) == 71


def test_no_pen_runs_away(task):
    """However long it wanders, a pen makes no more points than a text may have."""
    for text in ("a", "abcde abcde abcde"):
        *_, (line,) = task.hand.write([text], [3], 0.0)
        assert isinstance(line, Written)
        assert len(line.offsets) <= SPARE_POINTS + MOST_POINTS * len(text)


def test_a_pen_that_leaves_its_line_has_run_away():
    offsets = normalised(offsets_of(loops(5)))
    assert not ran_away(Written(offsets, True), "hello")
    assert ran_away(Written(offsets, False), "hello")
    assert ran_away(Written(offsets[:0], True), "hello")
    for axis, far in ((1, 1200), (0, 4000)):
        astray = restored(offsets)
        astray[-5, axis] += far
        assert ran_away(Written(normalised(astray), True), "hello")


def test_lines_side_by_side_are_those_written_alone(task):
    *_, several = task.hand.write(["abc", "dead bee"], [1, 2], 0.5)
    for text, seed, line in zip(("abc", "dead bee"), (1, 2), several, strict=True):
        *_, (alone,) = task.hand.write([text], [seed], 0.5)
        np.testing.assert_allclose(line.offsets, alone.offsets, atol=1e-3)


def test_the_same_seed_writes_the_same_ink(task):
    assert run(task, "abc").values == run(task, "abc").values
    assert run(task, "abc").values != run(task, "abc", seed=1).values


def test_what_it_never_learnt_is_named_and_written_as_the_nearest(task):
    assert run(task, "ab\u00e9").note == "Characters it never learnt: \u00e9."
    assert run(task, "ab\u00e9").values == run(task, "abe").values
    assert run(task, "ab\u00e9", unknown="leave out").values == run(task, "ab").values
    with pytest.raises(UserError, match="Nothing in the text can be written"):
        run(task, "\u4f60\u597d")


def test_the_end_cannot_be_typed(task):
    assert run(task, f"a{END}b").values == run(task, "ab").values


def test_a_hand_is_followed(task):
    ink = value_of_strokes(loops(3))
    assert run(task, "abc", ink=ink, **{"ink-says": "abc"}).values != run(task, "abc").values


def test_a_hand_is_read_where_nobody_says_what_it_says(task, monkeypatch):
    ink = value_of_strokes(loops(3))
    monkeypatch.setattr(task, "_read", lambda strokes: "abc")
    assert run(task, "abc", ink=ink).values == run(task, "abc", ink=ink, **{"ink-says": "abc"}).values
    monkeypatch.setattr(task, "_read", lambda strokes: "")
    with pytest.raises(UserError, match="what its ink says"):
        run(task, "abc", ink=ink)


def test_our_reader_reads_the_hand(task):
    assert task._read(loops(6)).strip()


def test_a_style_stays_the_same_whatever_the_seed(task):
    """The hand's first line is drawn from its own seed."""
    first, second = list(SEEDS)[:2]
    assert run(task, "abc", style=first).values != run(task, "abc", style=second).values
    assert run(task, "abc", style=first).values == run(task, "abc", style=first).values
    assert task._own(first) is task._own(first)


def test_long_text_wraps_and_line_breaks_stay():
    assert lines_of("one\n\ntwo") == ["one", "", "two"]
    assert max(map(len, lines_of("word " * 60))) <= WIDTH
    assert lines_of("x" * 100) == ["x" * 42, "x" * 42, "x" * 16]


def test_lines_stand_below_one_another():
    offsets = offsets_of(loops(3))
    strokes = laid_out([offsets, None, offsets])
    assert len(strokes) == 6
    assert min(stroke[:, 0].min() for stroke in strokes) == pytest.approx(0)
    upper, lower = (np.concatenate(part)[:, 1] for part in (strokes[:3], strokes[3:]))
    assert lower.min() > upper.max()
    assert np.median(lower) - np.median(upper) == pytest.approx(1800)


def test_a_line_that_rises_is_laid_out_level():
    line = np.concatenate([stroke + [400 * number, 0] for number, stroke in enumerate([loops(1)[0][:, :2]] * 8)])
    rising = line + np.stack([0 * line[:, 0], -0.2 * line[:, 0]], axis=1)
    found = np.concatenate(laid_out([offsets_of([rising])]))
    fitted = np.polyfit(found[:, 0], found[:, 1], 1)[0]
    assert abs(fitted) < 0.05 < 0.19 < abs(np.polyfit(rising[:, 0], rising[:, 1], 1)[0])


def test_of_long_ink_the_beginning_is_followed(task, monkeypatch):
    """What its beginning says is read; where the user says what all of it says, it must be short enough."""
    read = []
    monkeypatch.setattr(task, "_read", lambda strokes: read.append(strokes) or "abc")
    ink = value_of_strokes(loops(40))
    assert run(task, "ab", ink=ink).values["strokes"]
    assert 0 < len(read[0]) < 40
    with pytest.raises(UserError, match="may have about 35 letters"):
        run(task, "ab", ink=ink, **{"ink-says": "abc"})
