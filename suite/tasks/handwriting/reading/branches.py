"""The search for what a line says as a tree, and where one of its branches leads."""

from typing import Any

from suite.decode.trie import Search, tree_of
from suite.errors import UserError
from suite.looks.compare import words
from suite.text.characters import Characters


def branches(search: Search, characters: Characters, shown: str, values: dict[str, Any]) -> dict[str, Any]:
    """Data of a `BeamTreeView`; a line is one part.

    Args:
        search: `prefix_beam_search` over this line.
        characters: what labels stand for.
        shown: the text that is shown.
        values: what the view is asked with.

    Raises:
        UserError: there is no such part, or no such node.
    """
    if values["part"] != 1:
        raise UserError("A line is read as one. Received part {number}; give 1.", number=values["part"])
    tree, number = tree_of(search), values["follow"]
    if number >= len(tree.nodes):
        raise UserError(
            "The search has {count} nodes. Received {number}; give 0 to {last}.",
            count=len(tree.nodes),
            number=number,
            last=len(tree.nodes) - 1,
        )
    data = tree.data(lambda label: characters.decode([label])) | {
        "part": 1,
        "parts": 1,
        "source": [0, 0],
        "target": [0, len(shown)],
        "texts": [characters.decode(tree.tokens(leaf)) for leaf in tree.finished],
        "spans": [[place, place + 1] for place in range(len(shown))],
        "followed": None,
    }
    if number >= 0:
        further = tree_of(search, tree.tokens(number))
        best = further.finished[0]
        text = characters.decode(further.tokens(best))
        score = further.nodes[best].score
        data["followed"] = {
            "node": number,
            "text": text,
            "score": score,
            "before": shown,
            "changes": words(shown, text),
        }
    return data
