"""The search for a caption as a tree, and where one of its branches leads."""

from typing import Any

from suite.errors import UserError
from suite.events import Request, Result
from suite.looks.compare import words
from suite.request import asked as complete
from suite.task import Question
from suite.tasks.captioning.caption import Asked, asked, text
from suite.tasks.captioning.decoder import Candidate, Decoder
from suite.tasks.captioning.pictures import Pictures
from suite.tasks.captioning.spec import SPEC
from suite.tasks.captioning.words import Vocabulary, places


def branches(
    request: Request,
    result: Result,
    decoder: Decoder,
    pictures: Pictures,
    vocabulary: Vocabulary,
    question: Question,
) -> dict[str, Any]:
    """Data of a `BeamTreeView`; a caption is one part.

    Raises:
        UserError: there is no such part, or no such node.
        Stopped: the question's `cancel` was set.
    """
    values = complete(SPEC.explanation("tree"), question.values)
    if values["part"] != 1:
        raise UserError("A caption is searched for as one. Received part {number}; give 1.", number=values["part"])
    wanted, seen, shown = asked(request, vocabulary), pictures.seen(request.inputs["image"]), result.values["caption"]

    def grow(prefix=()):
        return decoder.tree(seen, wanted.search, wanted.prefix, wanted.longest, prefix, question.cancel)

    tree = grow()
    data = tree.data(lambda number: vocabulary.decode([number])[0])
    data |= {
        "part": 1,
        "parts": 1,
        "source": [0, 0],
        "target": [0, len(shown)],
        "texts": [_said(tree.tokens(leaf), wanted, vocabulary) for leaf in tree.finished],
        "spans": places(shown),
        "followed": None,
    }
    number = values["follow"]
    if number >= len(tree.nodes):
        raise UserError(
            "The search has {count} nodes. Received {number}; give 0 to {last}.",
            count=len(tree.nodes),
            number=number,
            last=len(tree.nodes) - 1,
        )
    if number >= 0:
        further = grow(tree.tokens(number))
        best = further.finished[0]
        after = _said(further.tokens(best), wanted, vocabulary)
        score = further.nodes[best].score
        data["followed"] = {
            "node": number,
            "text": after,
            "score": score,
            "before": shown,
            "changes": words(shown, after),
        }
    return data


def _said(tokens: list[int], wanted: Asked, vocabulary: Vocabulary) -> str:
    return text(Candidate(tokens, 0.0), wanted, vocabulary)
