"""The lesson on sequence to sequence: one sentence, decoded with and without what passes between the two networks."""

import time
from collections.abc import Iterator
from typing import Any

import numpy as np

from suite.events import Progress, Request, Result
from suite.lessons.seq2seq.decoding import ATTENTION, BOTH, NEITHER, STATE, Decoded, Way, decode
from suite.lessons.seq2seq.drawing import drawing
from suite.lessons.seq2seq.spec import SPEC
from suite.lessons.translator import IntoTranslator
from suite.phrase import Phrase, joined, paragraphs, say
from suite.task import Cancel, Stopped

NEXT = say("To point at French words and see which English ones they looked at, open Translate.")
NAMES = {
    BOTH: say("attention and last state"),
    ATTENTION: say("attention alone"),
    STATE: say("last state alone"),
    NEITHER: say("neither"),
}


class Seq2seq(IntoTranslator):
    """Looks into the translation network."""

    spec = SPEC

    def run(self, request: Request, cancel: Cancel) -> Iterator[Progress | Result]:
        begun = time.perf_counter()
        way = Way(request.options["attention"], request.options["state"])
        line = self._lent.line(request.options["text"])
        for decoded in decode(self._lent.network, line.ids):  # noqa: B007 (the last one is complete)
            if cancel.is_set():
                raise Stopped
            yield Progress(stage=say("“{text}”", text=self._french(decoded[BOTH])))
        values = {
            "text": self._text(decoded),
            "network": drawing(line.labels, self._labels(decoded[way]), decoded[way], way),
            "ways": self._ways(decoded),
            "whole": self._curve(decoded, BOTH),
            "alone": self._curve(decoded, STATE),
        }
        yield Result(values=values, seconds={"decoding": time.perf_counter() - begun}, model=self.model, note=NEXT)

    def _labels(self, decoded: Decoded) -> list[str]:
        """Its pieces, and the end that it was given at the latest."""
        labels = [self._lent.pieces.decode([number]) or "·" for number in decoded.ids]
        return [*labels, say("end")][: len(decoded.attention)]

    def _ways(self, decoded: dict[Way, Decoded]) -> dict[str, Any]:
        rows = [
            [
                name,
                _of(decoded[way]),
                typical(decoded[way]),
                self._french(decoded[way]),
            ]
            for way, name in NAMES.items()
        ]
        columns = [say("what passes over"), say("right guesses"), say("probability a piece"), say("what it writes")]
        return {"columns": columns, "rows": rows}

    def _curve(self, decoded: dict[Way, Decoded], way: Way) -> dict[str, Any]:
        steps = self._labels(decoded[BOTH])
        return {"steps": steps, "values": decoded[way].probabilities.tolist(), "low": 0, "high": 1}

    def _french(self, decoded: Decoded) -> str:
        return self._lent.pieces.decode(decoded.ids)

    def _text(self, decoded: dict[Way, Decoded]) -> Phrase:
        steps, alone = self._labels(decoded[BOTH]), decoded[STATE]
        held = [step for step, right in zip(steps, alone.first & ~decoded[NEITHER].first) if right]
        pieces = joined(", ", [say("“{piece}”", piece=piece) for piece in held])
        holds = say("It still knows: {pieces}.", pieces=pieces) if held else say("It knows none.")
        return paragraphs(
            say(
                "The encoder reads the English sentence, piece by piece, both ways. The decoder writes the French one, "
                "piece by piece, and is given each piece that it wrote."
            ),
            say(
                "Two things pass from one to the other. The encoder's last state is where the decoder begins. With "
                "attention it looks back, for each piece, at all states of the encoder. Switch either off."
            ),
            say(
                "With both it writes: “{both}” With attention alone: “{attention}” From the last state alone: "
                "“{state}”",
                both=self._french(decoded[BOTH]),
                attention=self._french(decoded[ATTENTION]),
                state=self._french(alone),
            ),
            say(
                "Now the decoder is shown the first translation, piece by piece, and guesses the next. Right guesses "
                "with both: {both}, with attention alone: {attention}, with the last state alone: {state}, with "
                "neither: {neither}.",
                both=_of(decoded[BOTH]),
                attention=_of(decoded[ATTENTION]),
                state=_of(alone),
                neither=_of(decoded[NEITHER]),
            ),
            say(
                "So what does the last state alone hold? We look for pieces that it gets right and that cannot be "
                "guessed from the French so far. {holds}",
                holds=holds,
            ),
            say(
                "This network learnt with attention, so it never had to put a sentence into one state. A network "
                "without attention must, however long the sentence is. That is why attention was invented."
            ),
        )


def typical(decoded: Decoded) -> float:
    """The geometric mean of the probabilities: what a piece was given on average."""
    return float(np.exp(np.log(np.maximum(decoded.probabilities, 1e-300)).mean()))


def _of(decoded: Decoded) -> Phrase:
    return say("{right} of {total}", right=int(decoded.first.sum()), total=len(decoded.first))


LESSON = Seq2seq
