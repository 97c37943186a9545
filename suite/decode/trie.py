"""A prefix beam search as a tree: what was followed to the end, and the nearest of what was dropped beside it."""

from collections import defaultdict
from collections.abc import Callable, Sequence

from suite.decode.ctc import Reading
from suite.decode.tree import DROPPED, Node, Tree

Search = Callable[..., list[Reading]]
Prefix = tuple[int, ...]

# The token of a node that ends a sequence; no label is below 0.
END = -1


def tree_of(search: Search, begins: Sequence[int] = ()) -> Tree:
    """The tree of a search.

    A node's log probability is that of the likeliest sequence that goes on from it; of one that was dropped, what it
    had when it was, and `behind` is how near it came.

    Args:
        search: `prefix_beam_search` with all but `begins` and `dropped`.
        begins: labels that each sequence begins with.
    """
    nearest: dict[Prefix, tuple[float, float]] = {}

    def drop(prefix: Prefix, log_probability: float, behind: float) -> None:
        if prefix not in nearest or behind < nearest[prefix][1]:
            nearest[prefix] = log_probability, behind

    readings = search(begins=tuple(begins), dropped=drop)
    followed = _followed(readings)
    kept = [(prefix, best, 0.0) for prefix, best in followed.items()]
    beside = _beside(nearest, followed)
    nodes: list[Node] = []
    numbers: dict[Prefix, int] = {(): -1}
    for prefix, best, behind in sorted([*kept, *beside], key=lambda entry: (len(entry[0]), -entry[1])):
        numbers[prefix] = len(nodes)
        nodes.append(
            Node(numbers[prefix[:-1]], prefix[-1], len(prefix) - 1, best, best, prefix in followed, behind, False)
        )
    ends = []
    for reading in readings:
        log = reading.log_probability
        ends.append(len(nodes))
        nodes.append(Node(numbers[reading.labels], END, len(reading.labels), log, log, True, 0.0, True))
    return Tree(nodes, ends)


def _followed(readings: Sequence[Reading]) -> dict[Prefix, float]:
    """The prefixes of all readings, each with the best of them; the empty one apart."""
    found: dict[Prefix, float] = {}
    for reading in readings:
        for length in range(1, len(reading.labels) + 1):
            prefix = reading.labels[:length]
            found[prefix] = max(found.get(prefix, reading.log_probability), reading.log_probability)
    return found


def _beside(nearest: dict[Prefix, tuple[float, float]], followed: dict[Prefix, float]) -> list:
    """Of what was dropped right beside what was followed, the nearest of each length."""
    by_length = defaultdict(list)
    for prefix, (log_probability, behind) in nearest.items():
        if prefix and prefix not in followed and (len(prefix) == 1 or prefix[:-1] in followed):
            by_length[len(prefix)].append((prefix, log_probability, behind))
    return [entry for several in by_length.values() for entry in sorted(several, key=lambda e: e[2])[:DROPPED]]
