"""Where the nodes of a search stand: steps from left to right, each branch in the first row that has room for it."""

from collections.abc import Sequence
from typing import Any

Node = dict[str, Any]


def rows_of(nodes: Sequence[Node], finished: Sequence[int]) -> list[int]:
    """The row of each node.

    What leads to the best hypothesis stands in the first row; what branches off it stands below.

    Args:
        nodes: as of a `BeamTreeView`; a node's parent comes before it.
        finished: the nodes that end a hypothesis, best first.
    """
    children = _children(nodes, finished)
    rows, taken = [0] * len(nodes), []
    waiting = [(number, 0) for number in reversed(children[-1])]
    while waiting:
        number, lowest = waiting.pop()
        path = [number]
        while (further := children[path[-1]]) and nodes[further[0]]["kept"]:
            path.append(further[0])
        row = _free(taken, lowest, nodes[path[0]]["step"], nodes[path[-1]]["step"])
        for place in path:
            rows[place] = row
        # Branches near the path's end first: those before them then find the rows that are further away.
        for place in path:
            further = children[place]
            branches = further[1:] if further and nodes[further[0]]["kept"] else further
            waiting += [(child, row + 1) for child in reversed(branches)]
    return rows


def path_to(nodes: Sequence[Node], number: int) -> list[int]:
    """The nodes from the first step to one."""
    path = []
    while number >= 0:
        path.append(number)
        number = nodes[number]["parent"]
    return path[::-1]


def _children(nodes: Sequence[Node], finished: Sequence[int]) -> dict[int, list[int]]:
    """The nodes that go on from each, -1 for the beginning: what leads to a better hypothesis first, then by score."""
    rank = {number: len(finished) for number in range(len(nodes))}
    for place, leaf in enumerate(finished):
        for number in path_to(nodes, leaf):
            rank[number] = min(rank[number], place)
    found: dict[int, list[int]] = {number: [] for number in range(-1, len(nodes))}
    for number, node in enumerate(nodes):
        found[node["parent"]].append(number)
    for several in found.values():
        several.sort(key=lambda number: (rank[number], not nodes[number]["kept"], -nodes[number]["score"]))
    return found


def _free(taken: list[list[tuple[int, int]]], lowest: int, first: int, last: int) -> int:
    """The first row from `lowest` on in which the steps `first` to `last` are free; they are taken then."""
    row = lowest
    while row < len(taken) and any(a <= last and first <= b for a, b in taken[row]):
        row += 1
    while row >= len(taken):
        taken.append([])
    taken[row].append((first, last))
    return row
