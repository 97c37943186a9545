import itertools

import pytest

from suite.metrics.reading import distance, error_rates


def by_definition(a, b):
    """Levenshtein's distance by its recursive definition."""
    if not a or not b:
        return len(a) + len(b)
    if a[0] == b[0]:
        return by_definition(a[1:], b[1:])
    return 1 + min(by_definition(a[1:], b), by_definition(a, b[1:]), by_definition(a[1:], b[1:]))


def test_the_distance_is_the_defined_one():
    words = ["".join(letters) for n in range(4) for letters in itertools.product("ab", repeat=n)]
    for a, b in itertools.product(words, words):
        assert distance(a, b) == by_definition(a, b)


def test_rates_are_over_all_lines():
    rates = error_rates(["a cat", "xx"], ["a cut", "two"])
    assert rates == {"cer": round(100 * 4 / 8, 2), "wer": round(100 * 2 / 3, 2)}


def test_every_line_must_have_its_reading():
    with pytest.raises(ValueError, match="argument 2"):
        error_rates(["a"], ["a", "b"])
