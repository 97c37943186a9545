"""Writes by hand: a text in, pen strokes out."""

import time
from collections.abc import Iterator

import numpy as np
import tensorflow as tf

from suite import weights
from suite.artefact import Artefact
from suite.backend import placed
from suite.errors import ModelError, UserError
from suite.events import Explanation, Partial, Progress, Request, Result
from suite.ink.ink import strokes_of_value
from suite.ink.offsets import offsets_of
from suite.ink.scale import to_device
from suite.layers.forced import (
    Clock,
    another_whole,
    copy_of,
    count_steps,
    force_cells,
    force_window,
    whole_state,
)
from suite.looks.again import run
from suite.looks.intervene import Forcing
from suite.phrase import say
from suite.places import model_folder
from suite.task import PLAIN, Cancel, Question, Task, Tell
from suite.tasks.handwriting.data import restored
from suite.tasks.handwriting.reading.task import HandwritingReading
from suite.tasks.handwriting.synthesis import steady
from suite.tasks.handwriting.synthesis.cloud import cloud
from suite.tasks.handwriting.synthesis.data import CHARACTERS_FILE, END
from suite.tasks.handwriting.synthesis.hand import PLACES, READ, Hand, Style, Written
from suite.tasks.handwriting.synthesis.letters import letters
from suite.tasks.handwriting.synthesis.network import Writer
from suite.tasks.handwriting.synthesis.page import WIDTH, Place, laid_out, lines_of
from suite.tasks.handwriting.synthesis.spec import SPEC
from suite.tasks.handwriting.synthesis.styles import ANY, SEEDS, TEXT
from suite.text.characters import Characters

# Lines that are written side by side, once the first one has shown the hand.
TOGETHER = 8
# What reads a hand to follow.
READER = "handwriting-reading"
# What a row says that nobody waits for.
_IDLE = "a"


class Synthesis(Task):
    """Writes by hand.

    Args:
        hand: what writes lines.
        model: sha256 of the weights.
    """

    spec = SPEC

    def __init__(self, hand: Hand, model: str):
        self.hand = hand
        self.model = model
        self._styles: dict[str, Style] = {}
        self._reader: HandwritingReading | None = None
        # What was written last; it is asked about most often.
        self._last: tuple[Request, list[Written | None]] | None = None

    @classmethod
    def load(cls, artefact: Artefact, device: str = "cpu", tell: Tell = lambda progress: None) -> "Synthesis":
        tell(Progress(stage="Building the network", fraction=0.0))
        if CHARACTERS_FILE not in artefact.contents:
            raise ModelError(
                "The model in {folder} has no {name}. Get it again.", folder=artefact.folder, name=CHARACTERS_FILE
            )
        characters = Characters.from_bytes(artefact.contents[CHARACTERS_FILE])
        place = placed(device)
        with tf.device(place):
            network = weights.built(Writer, artefact.manifest.architecture)
            if network.characters != len(characters):
                raise ModelError(
                    "The model does not fit its network: it has {count} characters. Get the model again.",
                    count=len(characters),
                )
            tell(Progress(stage="Reading the weights", fraction=0.2))
            weights.assign(network, artefact.weights())
        hand = Hand(network, characters, place)
        tell(Progress(stage="Warming up", fraction=0.4))
        hand.warm(PLACES[1])
        return cls(hand, artefact.model)

    def run(self, request: Request, cancel: Cancel) -> Iterator[Progress | Partial | Result]:
        begun = time.perf_counter()
        lines, note = self._lines(request)
        style = self._style(request)
        written: list[Written | None] = [None] * len(lines)
        spoken = [number for number, line in enumerate(lines) if line]
        first, rest = spoken[0], spoken[1:]
        for (line,) in self._write([lines[first]], [request.seed], request, style, cancel):
            written[first] = line
            yield Partial(values=_values(written))
        # The first line has shown a hand, and the others follow it.
        style = style or Style(restored(written[first].offsets), lines[first])
        for start in range(0, len(rest), TOGETHER):
            group = rest[start : start + TOGETHER]
            for several in self._write_group(lines, group, request, style, cancel):
                for number, line in zip(group, several):
                    written[number] = line
                yield Progress(stage=SPEC.working, fraction=(start + 1) / len(rest))
            yield Partial(values=_values(written))
        self._last = request, written
        seconds = {"total": time.perf_counter() - begun}
        yield Result(values=_values(written), seconds=seconds, model=self.model, note=note)

    def explain(self, request: Request, result: Result, kind: str, question: Question = PLAIN) -> Explanation:
        if kind not in ("letters", "cloud", "gates"):
            return super().explain(request, result, kind, question)
        lines, written = self._lines(request)[0], self._written(request, question.cancel)
        if kind == "letters":
            text = request.inputs["text"]
            return Explanation(kind=kind, data=letters(text, self._typed(request), lines, written))
        # The first line, which all others follow.
        first = next(number for number, line in enumerate(lines) if line)
        line, text, style = written[first], lines[first], self._style(request)
        if kind == "gates":
            return Explanation(kind=kind, data=self.hand.gates(line, text, style))
        points = np.cumsum(restored(line.offsets)[:, :2].astype("float64"), axis=0)
        mixture = self.hand.mixture(line, text, style)
        return Explanation(kind=kind, data=cloud(points, mixture, Place.of(points, first)))

    def forced(self) -> Forcing:
        network, clock = copy_of(self.hand.network), Clock()
        forces = force_cells(network, [network.lowest.cell, *(lstm.cell for lstm in network.lstms)], clock)
        gaze = force_window(network.lowest, clock)
        count_steps(network, clock, whole_state, another_whole)
        task = Synthesis(Hand(network, self.hand.characters, self.hand.place, xla=False), self.model)
        return Forcing(task, forces, clock, gaze, places=task._looks)

    def _looks(self, request: Request) -> range:
        """The places of the first line's text, after that of a hand that is followed."""
        style, line = self._style(request), next(line for line in self._lines(request)[0] if line)
        before = len(style.text) + 1 if style else 0
        return range(before, before + len(line))

    def _written(self, request: Request, cancel: Cancel | None) -> list[Written | None]:
        """What is written when a request is run."""
        if self._last is None or self._last[0] != request:
            run(self, request, cancel)
        return self._last[1]

    def _write_group(
        self, lines: list[str], group: list[int], request: Request, style: Style, cancel: Cancel
    ) -> Iterator[list[Written]]:
        """Lines side by side, always `TOGETHER` rows, so that one shape is compiled."""
        texts = [lines[number] for number in group]
        texts += [_IDLE] * (TOGETHER - len(texts))
        seeds = [request.seed + number for number in group] + [request.seed] * (TOGETHER - len(group))
        yield from self._write(texts, seeds, request, style, cancel)

    def _write(self, texts, seeds, request: Request, style: Style | None, cancel: Cancel) -> Iterator[list[Written]]:
        yield from steady.write(self.hand, texts, seeds, request.options["bias"], style, cancel)

    def _lines(self, request: Request) -> tuple[list[str], str]:
        """Lines of known characters only, and what the user should know of the others."""
        text = "".join(c for c in request.inputs["text"] if c.isprintable() or c.isspace())
        characters = self.hand.characters
        unknown = [c for c in characters.unknown(text) if not c.isspace()]
        lines = self._spelled(request, text)
        if not any(lines):
            raise UserError(
                "Nothing in the text can be written. It knows: {known}.",
                known=" ".join(characters.known.strip(END + " ")),
            )
        note = say("Characters it never learnt: {unknown}.", unknown=" ".join(unknown[:12])) if unknown else ""
        return [line[: 2 * WIDTH] for line in lines], note

    def _spelled(self, request: Request, text: str) -> list[str]:
        """Lines of a text in characters that are known."""
        characters, keep = self.hand.characters, request.options["unknown"] == "nearest"
        lines = ["".join(c for c in line if keep or c in characters) for line in lines_of(text)]
        return [" ".join(characters.nearest(line).replace(END, "").split()) for line in lines]

    def _typed(self, request: Request) -> list[list[int]]:
        """The place in the text of each character of each line, -1 of blanks."""
        text = request.inputs["text"]
        sources = iter(
            place
            for place, c in enumerate(text)
            if c.isprintable()
            for written in "".join(self._spelled(request, c)).split()
            for _ in written
        )
        whole = "".join(c for c in text if c.isprintable() or c.isspace())
        return [[-1 if c == " " else next(sources) for c in line] for line in self._spelled(request, whole)]

    def _style(self, request: Request) -> Style | None:
        """The hand to follow: the user's, or one of the network's own."""
        value, own = request.inputs.get("ink"), request.options["style"]
        if value is not None:
            return self._style_of(strokes_of_value(value), request.options["ink-says"].strip())
        return self._own(own) if own != ANY else None

    def _style_of(self, strokes: list[np.ndarray], says: str) -> Style:
        sized = to_device(strokes)[0]
        fits = int(np.searchsorted(np.cumsum([len(stroke) for stroke in sized]), READ, "right"))
        if fits and not says:  # what some of it says can be read, too
            sized, strokes = sized[:fits], strokes[:fits]
        offsets = offsets_of(sized)
        if len(offsets) > READ:
            raise UserError(
                "The hand to follow may have about {letters} letters. It has {points} points.",
                letters=READ // 20,
                points=len(offsets),
            )
        says = self.hand.characters.nearest(says or self._read(strokes)).replace(END, "").strip()
        if not says:
            raise UserError(
                "To follow a hand it must be known what its ink says, and it cannot be read. Say it with ink-says."
            )
        if len(says) > WIDTH:
            raise UserError(
                "The hand to follow may say at most {most} characters. Received {count}.", most=WIDTH, count=len(says)
            )
        return Style(offsets, says)

    def _own(self, name: str) -> Style:
        if name not in self._styles:
            *_, (line,) = steady.write(self.hand, [TEXT], [SEEDS[name]], SPEC.option("bias").default)
            self._styles[name] = Style(restored(line.offsets), TEXT)
        return self._styles[name]

    def _read(self, strokes: list[np.ndarray]) -> str:
        """What ink says, as our reader reads it; nothing where there is no reader."""
        if self._reader is None:
            try:
                self._reader = HandwritingReading.load(Artefact.open(model_folder(READER), READER))
            except ModelError:
                return ""
        return self._reader.read([strokes])[0]


def _values(written: list[Written | None]) -> dict:
    lines = [None if line is None else restored(line.offsets) for line in written]
    return {"strokes": [np.round(stroke, 1).tolist() for stroke in laid_out(lines)]}


TASK = Synthesis
