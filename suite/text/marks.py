"""Sets of a text's words that a unit may be looked for in."""

from collections.abc import Sequence

_NEGATIONS = frozenset("not n't no never nobody nothing nor none neither nowhere without cannot".split())
_OPENING, _CLOSING = frozenset("“«„‹"), frozenset("”»‟›")
_EITHER = '"'


def marks_of(words: Sequence[str]) -> dict[str, list[bool]]:
    """Which words lie inside quotes, deny something, are signs, or hold a figure; quotes themselves lie outside."""
    bare = [word.strip().lower().replace("’", "'") for word in words]
    return {
        "inside quotes": _quoted(bare),
        "negations": [word in _NEGATIONS or word.endswith("n't") for word in bare],
        "signs": [bool(word) and not any(map(str.isalnum, word)) for word in bare],
        "figures": [any(map(str.isdigit, word)) for word in bare],
    }


def _quoted(words: Sequence[str]) -> list[bool]:
    inside, found = False, []
    for word in words:
        quote = word in _OPENING or word in _CLOSING or word == _EITHER
        if quote:
            inside = word in _OPENING or (word == _EITHER and not inside)
        found.append(inside and not quote)
    return found
