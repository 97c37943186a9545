"""Which words of two texts the other one has not."""

import re
from collections.abc import Sequence
from difflib import SequenceMatcher

from gui.overlap import common_prefix

_MOST = 1000  # words of each side that are held against one another; more would hold the window up
_WORD = re.compile(r"\w+(?:[’'\-]\w+)*|[^\w\s]")

Span = tuple[int, int]


def unlike(left: str, right: str) -> tuple[list[Span], list[Span]]:
    """The words, and signs between them, of each text that have no partner in the other: [start, end) in characters."""
    here, there = list(_WORD.finditer(left)), list(_WORD.finditer(right))
    first, second = [match[0] for match in here], [match[0] for match in there]
    before = common_prefix(first, second)
    after = common_prefix(first[before:][::-1], second[before:][::-1])
    here, there = here[before : len(here) - after], there[before : len(there) - after]
    for start, end, start_there, end_there in _shared([match[0] for match in here], [match[0] for match in there]):
        here[start:end] = [None] * (end - start)
        there[start_there:end_there] = [None] * (end_there - start_there)
    return [match.span() for match in here if match], [match.span() for match in there if match]


def _shared(first: Sequence[str], second: Sequence[str]) -> list[tuple[int, int, int, int]]:
    """Runs that both have in common, as [start, end) in each; none where there is too much to be held together."""
    if max(len(first), len(second)) > _MOST:
        return []
    blocks = SequenceMatcher(None, first, second, autojunk=False).get_matching_blocks()
    return [(block.a, block.a + block.size, block.b, block.b + block.size) for block in blocks]
