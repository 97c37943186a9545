"""The French side: candidates of each sentence as one printed text, with its alternatives."""

import math
from typing import NamedTuple

from suite.phrase import say
from suite.tasks.translation.decoder import Candidate
from suite.tasks.translation.source import Sentence
from suite.text.french import printed

_SHOWN = 5


class Assembled(NamedTuple):
    """A text with the blanks and line breaks of its source.

    Attributes:
        text: as printed.
        sentences: of each sentence its place on both sides and its alternatives, as `AlternativesView` takes them.
    """

    text: str
    sentences: list[dict]


def assembled(text: str, sentences: list[Sentence], found: list[list[Candidate]]) -> Assembled:
    """Puts the best candidates in the places of their sentences; what follows the last one found is left out."""
    out, parts, length, last = [], [], 0, 0
    for sentence, candidates in zip(sentences, found):
        gap = text[last : sentence.span.start]
        shown = [printed(candidate.text).text for candidate in candidates[:_SHOWN]] or [""]
        start = length + len(gap)
        length = start + len(shown[0])
        last = sentence.span.end
        out += [gap, shown[0]]
        parts.append(
            {
                "source": list(sentence.span),
                "target": [start, length],
                "alternatives": [{"text": t, "score": s} for t, s in zip(shown, _likelihoods(candidates))],
            }
        )
    if len(found) == len(sentences):
        out.append(text[last:])
    return Assembled("".join(out), parts)


def alternatives(text: str, sentences: list[Sentence], found: list[list[Candidate]]) -> list[dict]:
    """Whole texts, best first: the n-th takes the n-th candidate of each sentence, or its last."""
    count = max((len(candidates) for candidates in found), default=1)
    rows = []
    for n in range(min(count, _SHOWN)):
        chosen = [[candidates[min(n, len(candidates) - 1)]] for candidates in found]
        lost = sum(best[0].score - own[0].score for best, own in zip(found, chosen))
        rows.append({"text": assembled(text, sentences, chosen).text, "score": round(math.exp(-max(lost, 0.0)), 4)})
    return rows


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


def _likelihoods(candidates: list[Candidate]) -> list[float]:
    return [round(math.exp(min(0.0, candidate.score - candidates[0].score)), 4) for candidate in candidates]
