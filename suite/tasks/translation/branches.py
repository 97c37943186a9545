"""The search for a sentence's translation as a tree, and where one of its branches leads."""

from typing import Any

from suite.decode.tree import Tree
from suite.errors import UserError
from suite.events import Result
from suite.looks.compare import words
from suite.task import Cancel
from suite.tasks.translation.decoder import Decoder, Search
from suite.tasks.translation.source import Sentence, sentences
from suite.text.casing import restored
from suite.text.french import plain, printed
from suite.text.pieces import Pieces
from suite.text.spans import of_pieces


def branches(
    text: str,
    result: Result,
    decoder: Decoder,
    pieces: Pieces,
    search: Search,
    values: dict[str, Any],
    cancel: Cancel | None,
) -> dict[str, Any]:
    """Data of a `BeamTreeView`.

    Raises:
        UserError: there is no such sentence, or no such node.
        Stopped: `cancel` was set.
    """
    parts = [
        (sentence, place)
        for sentence, place in zip(sentences(text, pieces), result.values["sentences"])
        if sentence.ids
    ]
    number = values["part"]
    if not parts:
        raise UserError("Nothing in this text was translated, so there was no search.")
    if len(parts) == 1 != number:
        raise UserError("There is one sentence to search for. Received {number}; give 1.", number=number)
    if not 1 <= number <= len(parts):
        raise UserError(
            "There are {count} sentences to search for. Received {number}; give 1 to {count}.",
            count=len(parts),
            number=number,
        )
    sentence, place = parts[number - 1]
    tree = decoder.tree(sentence, search, cancel=cancel)
    shown = result.values["text"][slice(*place["target"])]
    data = tree.data(lambda piece: pieces.piece(piece).replace("\u2581", " "))
    data |= {
        "part": number,
        "parts": len(parts),
        "source": place["source"],
        "target": place["target"],
        "texts": [_printed(sentence, tree.tokens(leaf), pieces) for leaf in data["finished"]],
        "spans": _spans(shown, place["target"][0], pieces),
        "followed": None,
    }
    if values["follow"] >= 0:
        data["followed"] = _followed(tree, values["follow"], sentence, search, decoder, pieces, shown, cancel)
    return data


def _followed(
    tree: Tree,
    number: int,
    sentence: Sentence,
    search: Search,
    decoder: Decoder,
    pieces: Pieces,
    shown: str,
    cancel: Cancel | None,
) -> dict[str, Any]:
    """The best that a search finds which begins as a node of the tree does."""
    if number >= len(tree.nodes):
        raise UserError(
            "The search has {count} nodes. Received {number}; give 0 to {last}.",
            count=len(tree.nodes),
            number=number,
            last=len(tree.nodes) - 1,
        )
    further = decoder.tree(sentence, search, tree.tokens(number), cancel)
    best = further.finished[0]
    text = _printed(sentence, further.tokens(best), pieces)
    score = further.nodes[best].score
    return {"node": number, "text": text, "score": score, "before": shown, "changes": words(shown, text)}


def _printed(sentence: Sentence, tokens: list[int], pieces: Pieces) -> str:
    return printed(restored(sentence.line, pieces.decode(tokens))).text


def _spans(shown: str, start: int, pieces: Pieces) -> list[list[int]]:
    """Where the pieces of what is shown stand in the output."""
    french = plain(shown)
    offsets = printed(french).offsets
    return [
        [start + offsets[a], start + offsets[b]] if a >= 0 else [-1, -1]
        for a, b in of_pieces(pieces.surfaces(french), french)
    ]
