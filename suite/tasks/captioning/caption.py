"""The side of words: what a request asks of the search, and what the search found as people read it."""

import math
from collections.abc import Sequence
from typing import NamedTuple

from suite.errors import UserError
from suite.events import Request
from suite.phrase import say
from suite.tasks.captioning.decoder import Candidate, Search
from suite.tasks.captioning.words import UNKNOWN, Vocabulary, plain, printed, split

_SHOWN = 5


class Asked(NamedTuple):
    """What a request asks.

    Attributes:
        search: settings that all pictures side by side must share.
        start: first words as they were typed.
        prefix: their numbers.
        longest: most words.
    """

    search: Search
    start: list[str]
    prefix: list[int]
    longest: int


def asked(request: Request, vocabulary: Vocabulary) -> Asked:
    """Reads a request's options.

    Raises:
        UserError: there are more first words than a caption may have.
    """
    options = request.options
    start = split(options["start"])
    if len(start) > options["longest"]:
        raise UserError(
            "A caption of at most {most} words cannot begin with {count}. Raise `longest`.",
            most=options["longest"],
            count=len(start),
        )
    return Asked(search_of(request), start, vocabulary.encode(plain(start)), options["longest"])


def search_of(request: Request) -> Search:
    return Search(request.options["beams"], request.options["length-penalty"])


def text(candidate: Candidate, asked: Asked, vocabulary: Vocabulary) -> str:
    """A caption for people, its first words as they were typed."""
    return printed([*asked.start, *vocabulary.decode(candidate.numbers[len(asked.start) :])])


def values(candidates: Sequence[Candidate], asked: Asked, vocabulary: Vocabulary) -> dict:
    """The values of a result: the best caption, and the others with their likelihood beside it."""
    best = candidates[0].score
    scores: dict[str, float] = {}
    for candidate in candidates:
        likelihood = math.exp(min(0.0, candidate.score - best))
        scores.setdefault(text(candidate, asked, vocabulary), round(likelihood, 4))
    alternatives = [{"text": caption, "score": score} for caption, score in scores.items()][:_SHOWN]
    return {"caption": alternatives[0]["text"], "alternatives": alternatives}


def note(asked: Asked) -> str:
    """What the user should know of first words that the network has not learnt."""
    unknown = [word for word, number in zip(asked.start, asked.prefix) if number == UNKNOWN]
    if not unknown:
        return ""
    return say("The network has not learnt {words}; it goes on as after any word.", words=", ".join(map(repr, unknown)))
