"""The lesson on bidirectional networks: one word's states in two sentences, and what they have heard of the rest."""

import time
from collections.abc import Iterator
from typing import NamedTuple

import numpy as np

from suite.errors import UserError
from suite.events import Progress, Request, Result
from suite.layers.gates import replay_both, side_by_side
from suite.lessons.bidirectional.drawing import drawing
from suite.lessons.bidirectional.spec import SPEC
from suite.lessons.translator import IntoTranslator, Line
from suite.phrase import Phrase, paragraphs, say
from suite.task import Cancel, Stopped

NEXT = say("To see what the translation makes of it, open Translate, type the sentence and look inside.")
STATES = (say("left to right"), say("right to left"), say("both"), say("second layer"))


class States(NamedTuple):
    """The state of one word in a sentence, when all of the word has been read.

    Attributes:
        forward: left to right, at its last piece [units].
        backward: right to left, at its first piece [units].
        second: of the second layer, which reads both, at its last piece [2 * units].
    """

    forward: np.ndarray
    backward: np.ndarray
    second: np.ndarray

    @property
    def both(self) -> np.ndarray:
        return np.concatenate([self.forward, self.backward])

    def moved(self, other: "States") -> list[float]:
        """How far another word's states lie from these, as shares of their length: forward, backward, both, second."""
        return [
            float(np.linalg.norm(theirs - mine) / np.linalg.norm(mine))
            for mine, theirs in (
                (self.forward, other.forward),
                (self.backward, other.backward),
                (self.both, other.both),
                (self.second, other.second),
            )
        ]


class Bidirectional(IntoTranslator):
    """Looks into the translation encoder."""

    spec = SPEC

    def run(self, request: Request, cancel: Cancel) -> Iterator[Progress | Result]:
        begun = time.perf_counter()
        word = request.options["word"]
        lines = [self._lent.line(request.options[name]) for name in ("text", "other")]
        places = [_find(line, word, request.options[name]) for line, name in zip(lines, ("text", "other"))]
        line, place = lines[0], places[0]
        yield _heard(say("Reading"), 0.0, cancel)
        here, there = (self.states(line.ids, line.words[place]) for line, place in zip(lines, places))
        reach = []
        for number, (first, after) in enumerate(line.words):
            without = say("Without “{word}”", word=line.word(number))
            yield _heard(without, number / len(line.words), cancel)
            if number != place:
                ids = [*line.ids[:first], *line.ids[after:]]
                start, end = (at - (after - first) * (number < place) for at in line.words[place])
                reach.append([line.word(number), *map(_share, here.moved(self.states(ids, (start, end))))])
        apart = here.moved(there)
        values = {
            "text": _text(line, place, request.options["other"], apart),
            "network": drawing(line, place),
            "reach": {"columns": [say("without"), *STATES], "rows": reach},
            "pair": {
                "columns": [say("state"), say("apart")],
                "rows": [[name, _share(part)] for name, part in zip(STATES, apart)],
            },
        }
        yield Result(values=values, seconds={"reading": time.perf_counter() - begun}, model=self.model, note=NEXT)

    def states(self, ids: list[int], word: tuple[int, int]) -> States:
        """The states of a word.

        Args:
            ids: pieces of the sentence, and the end.
            word: the word's place among them.
        """
        first_layer, second_layer = self._lent.network.encoder[:2]
        norm = self._lent.network.encoder_norms[0]
        first, last = word[0], word[1] - 1
        forward, backward = read = replay_both(first_layer, self._lent.vectors(ids))
        again = side_by_side(replay_both(second_layer, norm(side_by_side(read)[None])[0]))
        return States(forward.said[last], backward.said[first], again[last])


def _find(line: Line, word: str, text: str) -> int:
    place = line.find(word)
    if place < 0:
        raise UserError(
            "The word must stand in both sentences. “{word}” is not in “{text}”. Type one that is.",
            word=word,
            text=text,
        )
    return place


def _heard(stage: str, fraction: float, cancel: Cancel) -> Progress:
    """How far it is, where nobody has cancelled it."""
    if cancel.is_set():
        raise Stopped
    return Progress(stage=stage, fraction=fraction)


def _share(part: float) -> Phrase:
    """What rounding alone does is nothing."""
    return say("{share:.0f}\u202f%", share=0 if part < 1e-5 else 100 * part)


def _text(line: Line, place: int, other: str, apart: list[float]) -> Phrase:
    word = line.word(place)
    before = [line.word(number) for number in range(place + 1)]
    after = [line.word(number) for number in range(len(line.words) - 1, place - 1, -1)]
    forward, backward, both, second = map(_share, apart)
    return paragraphs(
        say(
            "This encoder reads a sentence twice: from left to right, and from right to left. It reads pieces: a rare "
            "word is cut in several. Each way it keeps a state of its own. At each piece both are put side by side."
        ),
        say(
            "Left to right, the state at “{word}” has read: {read}. What comes later it cannot know.",
            word=word,
            read=", ".join(before),
        ),
        say("Right to left, it has read the end of the sentence, then: {read}.", read=", ".join(after)),
        say(
            "Now take the same word in “{other}”. Left to right, its state differs by {forward} of its length; right "
            "to left, by {backward}; both together, by {both}.",
            other=other,
            forward=forward,
            backward=backward,
            both=both,
        ),
        say(
            "The first table leaves out one word at a time. A word that stands later moves nothing from left to right; "
            "one that stands earlier moves nothing from right to left."
        ),
        say(
            "The picture shows the first layer. A second one, not drawn, reads both its states, again in both "
            "directions. There every word can reach every other. Between the two sentences “{word}” differs there by "
            "{second}.",
            word=word,
            second=second,
        ),
    )


LESSON = Bidirectional
