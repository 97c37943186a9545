"""The French side: candidates of each sentence as one printed text, with its alternatives."""

import math
from collections.abc import Sequence
from typing import NamedTuple

from suite.phrase import say
from suite.tasks.translation.decoder import Candidate
from suite.tasks.translation.source import Sentence
from suite.text.french import printed
from suite.text.sentences import Span

_SHOWN = 5


class Joined(NamedTuple):
    """A text with the blanks and line breaks of its source.

    Attributes:
        text: as printed.
        places: where each sentence stands in it.
    """

    text: str
    places: list[Span]


def shown(text: str, sentence: Sentence, candidates: Sequence[Candidate]) -> list[str]:
    """What may stand for a sentence, best first, as printed; what is kept stands there as it was typed.

    Args:
        text: the whole source.
        sentence: one of its sentences.
        candidates: its translations; of one that waits there are none, and nothing stands for it.
    """
    if not sentence.ids:
        return [text[slice(*sentence.span)]]
    return [printed(candidate.text).text for candidate in candidates[:_SHOWN]] or [""]


def best(text: str, sentences: Sequence[Sentence], found: Sequence[Sequence[Candidate]]) -> list[str]:
    """What stands for each sentence that was found so far."""
    return [shown(text, sentence, candidates[:1])[0] for sentence, candidates in zip(sentences, found)]


def joined(text: str, sentences: Sequence[Sentence], lines: Sequence[str]) -> Joined:
    """Puts lines in the places of their sentences; what follows the last sentence that has one is left out."""
    out, places, length, last = [], [], 0, 0
    for sentence, line in zip(sentences, lines):
        gap = text[last : sentence.span.start]
        start = length + len(gap)
        length = start + len(line)
        last = sentence.span.end
        out += [gap, line]
        places.append(Span(start, length))
    if len(lines) == len(sentences):
        out.append(text[last:])
    return Joined("".join(out), places)


def values(text: str, sentences: Sequence[Sentence], found: Sequence[Sequence[Candidate]]) -> dict:
    """A result's values: the text, whole texts beside it, and of each sentence its alternatives."""
    lines = [shown(text, sentence, candidates) for sentence, candidates in zip(sentences, found)]
    whole = joined(text, sentences, [several[0] for several in lines])
    parts = [
        {
            "source": list(sentence.span),
            "target": list(place),
            "alternatives": [{"text": t, "score": s} for t, s in zip(several, _likelihoods(candidates))],
        }
        for sentence, place, several, candidates in zip(sentences, whole.places, lines, found)
    ]
    return {"text": whole.text, "alternatives": _alternatives(text, sentences, lines, found), "sentences": parts}


def note(sentences: list[Sentence]) -> str:
    """What the user should know of sentences that were kept as they are."""
    kept = sum(not sentence.ids and any(map(str.isalpha, sentence.line)) for sentence in sentences)
    if not kept:
        return ""
    return say(
        "{kept} of {count} sentences are not in Latin letters and were kept as they are.",
        kept=kept,
        count=len(sentences),
    )


def _alternatives(
    text: str, sentences: Sequence[Sentence], lines: list[list[str]], found: Sequence[Sequence[Candidate]]
) -> list[dict]:
    """Whole texts, best first: the n-th takes the n-th line of each sentence, or its last."""
    rows = []
    for n in range(max(map(len, lines), default=1)):
        chosen = [several[min(n, len(several) - 1)] for several in lines]
        lost = sum(several[0].score - several[min(n, len(several) - 1)].score for several in found)
        score = round(math.exp(-max(lost, 0.0)), 4)
        rows.append({"text": joined(text, sentences, chosen).text, "score": score})
    return rows


def _likelihoods(candidates: Sequence[Candidate]) -> list[float]:
    return [round(math.exp(min(0.0, candidate.score - candidates[0].score)), 4) for candidate in candidates]
