"""The neuron against Python's own operators, and the search against a search in exact fractions."""

import itertools
from fractions import Fraction

import pytest

from suite.lessons.neuron.lesson import CELLS, FUNCTIONS, INPUTS, fires, search, shown, tried
from suite.lessons.neuron.spec import HIGH, LOW, STEP

OPERATORS = {
    "AND": lambda a, b: a and b,
    "OR": lambda a, b: a or b,
    "NOT x1": lambda a, b: not a,
    "NOT x2": lambda a, b: not b,
    "NAND": lambda a, b: not (a and b),
    "NOR": lambda a, b: not (a or b),
    "XOR": lambda a, b: a != b,
}


def expected(name):
    return tuple(int(OPERATORS[name](bool(a), bool(b))) for a, b in INPUTS)


def test_the_functions_are_pythons_operators():
    assert {name: expected(name) for name in OPERATORS} == FUNCTIONS


def of_map(data, x1, x2):
    """What the map says at a place, read as `SurfaceView` says."""
    values = data["values"]
    row, column = (
        int((at - data[axis]["low"]) / (data[axis]["high"] - data[axis]["low"]) * size)
        for at, axis, size in ((x2, "y", len(values)), (x1, "x", len(values[0])))
    )
    return values[row][column]


@pytest.mark.parametrize(
    "setting, name",
    [
        ((1, 1, 0, 1.5), "AND"),
        ((1, 1, 0, 1), "OR"),
        ((-1, 0, 0, 0), "NOT x1"),
        ((0, -1, 1, 0.5), "NOT x2"),
        ((-1, -1, 0, -1.5), "NAND"),
        ((-1, -1, 0.5, 0), "NOR"),
    ],
)
def test_the_settings_of_the_textbooks(setting, name):
    assert fires(*setting) == expected(name)
    values = shown(*setting)
    assert f"it computes {name}." in values["text"]
    assert [row[3] for row in values["truth"]["rows"]] == list(expected(name))
    assert [int(of_map(values["map"], x1, x2)) for x1, x2 in INPUTS] == list(expected(name))


def test_the_search_finds_what_a_search_in_fractions_finds():
    half = [Fraction(STEP) * place + LOW for place in range(round((HIGH - LOW) / STEP) + 1)]
    counts = dict.fromkeys(OPERATORS, 0)
    wanted = {expected(name): name for name in OPERATORS}
    # Only bias - threshold matters; how often each difference comes is counted rather than gone through.
    differences = [a - b for a, b in itertools.product(half, half)]
    often = {difference: differences.count(difference) for difference in set(differences)}
    for (w1, w2), (level, times) in itertools.product(itertools.product(half, half), often.items()):
        said = tuple(int(w1 * int(a) + w2 * int(b) + level >= 0) for a, b in INPUTS)
        if said in wanted:
            counts[wanted[said]] += times
    assert {name: count for name, (count, _) in search().items()} == counts
    assert tried() == len(half) ** 4


def test_no_setting_gives_xor_and_many_give_the_others():
    found = search()
    assert found["XOR"] == (0, None)
    for name, (count, smallest) in found.items():
        assert name == "XOR" or (count > 100 and fires(*smallest) == expected(name))


def test_a_neuron_that_never_fires_says_so():
    assert "It never fires." in shown(0, 0, 0, 1)["text"]
    assert "It always fires." in shown(0, 0, 0, 0)["text"]


@pytest.mark.parametrize("setting", [(1, 1, 0, 1.5), (-2, 0.5, 1, 0), (0, 0, 0, 0), (0, 0, 0, 1), (3, -3, 3, 3)])
def test_the_map_is_the_sum_against_the_threshold_in_fractions(setting):
    w1, w2, bias, threshold = map(Fraction, setting)
    data = shown(*setting)["map"]
    for x1, x2 in itertools.product(range(3, CELLS, 10), repeat=2):
        across, up = (Fraction(-1, 2) + Fraction(2 * place + 1, CELLS) for place in (x1, x2))
        assert data["values"][x2][x1] == int(w1 * across + w2 * up + bias >= threshold)


def test_where_both_ends_of_a_line_agree_so_does_its_middle():
    """What the lesson says of XOR, for all settings of a coarser search."""
    for setting in itertools.product(range(LOW, HIGH + 1), repeat=4):
        said = fires(*setting)
        w1, w2, bias, threshold = setting
        middle = int(Fraction(w1 + w2, 2) + bias >= threshold)
        for first, last in ((1, 2), (0, 3)):
            assert said[first] != said[last] or said[first] == middle


@pytest.mark.parametrize("setting", [(0.7, 0, -0.4, 0.3), (0.1, 0.2, 0, 0.3), (-0.7, 0, 1, 0.3), (0, 1.1, -0.9, 0.2)])
def test_a_sum_reaches_the_threshold_as_it_does_on_paper(setting):
    w1, w2, bias, threshold = (Fraction(str(value)) for value in setting)
    said = tuple(int(w1 * int(a) + w2 * int(b) + bias >= threshold) for a, b in INPUTS)
    assert fires(*setting) == said and any(said)
    data = shown(*setting)["map"]
    assert [int(of_map(data, x1, x2)) for x1, x2 in INPUTS] == list(said)


def test_a_dot_of_the_map_is_filled_where_the_neuron_fires():
    for setting in ((1, 1, 0, 1.5), (-1, 0, 0, 0), (0, 0, 0, 1)):
        data, said = shown(*setting)["map"], dict(zip(map(tuple, INPUTS.tolist()), fires(*setting)))
        dots = {tuple(point): dot for path in data["paths"] for point, dot in zip(path["points"], path["filled"])}
        assert dots == said


@pytest.mark.parametrize(
    ("setting", "edge"),
    [
        ((1, 1, 0, 1.5), "The edge is a straight line: there"),
        ((0, 0, 0, 0), "There is no edge: with both weights 0"),
        ((0, 0, 1, 3), "There is no edge: with both weights 0"),
        ((0.5, 0, 0, 3), "a straight line outside of the map"),
    ],
)
def test_an_edge_is_spoken_of_where_there_is_one(setting, edge):
    assert edge in shown(*setting)["text"]


def test_what_is_less_than_nothing_is_taken_away():
    rows = shown(1, -0.5, -0.4, 0)["truth"]["rows"]
    assert [row[2] for row in rows] == [
        "1·0 − 0.5·0 − 0.4 = -0.4",
        "1·0 − 0.5·1 − 0.4 = -0.9",
        "1·1 − 0.5·0 − 0.4 = 0.6",
        "1·1 − 0.5·1 − 0.4 = 0.1",
    ]


def test_the_last_table_says_what_its_settings_are():
    assert "the smallest one stands behind their number" in shown(1, 1, 0, 1)["text"]
