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
from suite.layers.forced import Clock, another_whole, copy_of, count_steps, force_cells, whole_state
from suite.looks.intervene import Forcing
from suite.places import model_folder
from suite.task import PLAIN, Cancel, Question, Task, Tell
from suite.tasks.handwriting.data import normalised, restored
from suite.tasks.handwriting.reading.task import HandwritingReading
from suite.tasks.handwriting.synthesis import steady
from suite.tasks.handwriting.synthesis.data import CHARACTERS_FILE, END
from suite.tasks.handwriting.synthesis.hand import PLACES, READ, Hand, Style, Written
from suite.tasks.handwriting.synthesis.network import Writer
from suite.tasks.handwriting.synthesis.page import WIDTH, laid_out, lines_of
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

    @classmethod
    def load(cls, artefact: Artefact, device: str = "cpu", tell: Tell = lambda progress: None) -> "Synthesis":
        tell(Progress(stage="Building the network", fraction=0.0))
        if CHARACTERS_FILE not in artefact.contents:
            raise ModelError(f"The model in {artefact.folder} has no {CHARACTERS_FILE}. Get it again.")
        characters = Characters.from_bytes(artefact.contents[CHARACTERS_FILE])
        place = placed(device)
        with tf.device(place):
            network = Writer(**artefact.manifest.architecture)
            if network.characters != len(characters):
                raise ModelError(f"The model does not fit its network: it has {len(characters)} characters.")
            network.build()
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
        written: list[np.ndarray | None] = [None] * len(lines)
        spoken = [number for number, line in enumerate(lines) if line]
        first, rest = spoken[0], spoken[1:]
        for (line,) in self._write([lines[first]], [request.seed], request, style, cancel):
            written[first] = restored(line.offsets)
            yield Partial(values=_values(written))
        # The first line has shown a hand, and the others follow it.
        style = style or Style(written[first], lines[first])
        for start in range(0, len(rest), TOGETHER):
            group = rest[start : start + TOGETHER]
            for several in self._write_group(lines, group, request, style, cancel):
                for number, line in zip(group, several):
                    written[number] = restored(line.offsets)
                yield Progress(stage=SPEC.working, fraction=(start + 1) / len(rest))
            yield Partial(values=_values(written))
        seconds = {"total": time.perf_counter() - begun}
        yield Result(values=_values(written), seconds=seconds, model=self.model, note=note)

    def explain(self, request: Request, result: Result, kind: str, question: Question = PLAIN) -> Explanation:
        if kind != "gates":
            return super().explain(request, result, kind, question)
        lines, style = self._lines(request)[0], self._style(request)
        first = next(line for line in lines if line)
        *_, (line,) = steady.write(self.hand, [first], [request.seed], request.options["bias"], style)
        offsets, text, before = line.offsets, first, 0
        if style is not None:
            before = len(style.offsets)
            offsets = np.concatenate([normalised(style.offsets), offsets])
            text = f"{style.text} {first}"
        return Explanation(kind=kind, data=self.hand.gates(offsets, text, before))

    def forced(self) -> Forcing:
        network, clock = copy_of(self.hand.network), Clock()
        forces = force_cells(network, [network.lowest.cell, *(lstm.cell for lstm in network.lstms)], clock)
        count_steps(network, clock, whole_state, another_whole)
        return Forcing(Synthesis(Hand(network, self.hand.characters, self.hand.place), self.model), forces)

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
        characters, keep = self.hand.characters, request.options["unknown"] == "nearest"
        unknown = [c for c in characters.unknown(text) if not c.isspace()]
        lines = ["".join(c for c in line if keep or c in characters) for line in lines_of(text)]
        lines = [" ".join(characters.nearest(line).replace(END, "").split()) for line in lines]
        if not any(lines):
            raise UserError(
                f"Nothing in the text can be written. It knows: {' '.join(characters.known.strip(END + ' '))}."
            )
        note = f"Characters it never learnt: {' '.join(unknown[:12])}." if unknown else ""
        return [line[: 2 * WIDTH] for line in lines], note

    def _style(self, request: Request) -> Style | None:
        """The hand to follow: the user's, or one of the network's own."""
        value, own = request.inputs.get("ink"), request.options["style"]
        if value is not None:
            return self._style_of(strokes_of_value(value), request.options["ink-says"].strip())
        return self._own(own) if own != ANY else None

    def _style_of(self, strokes: list[np.ndarray], says: str) -> Style:
        offsets = offsets_of(to_device(strokes)[0])
        if len(offsets) > READ:
            raise UserError(f"The hand to follow may have about {READ // 20} letters. It has {len(offsets)} points.")
        says = self.hand.characters.nearest(says or self._read(strokes)).replace(END, "").strip()
        if not says:
            raise UserError(
                "To follow a hand it must be known what its ink says, and it cannot be read. Say it with ink-says."
            )
        if len(says) > WIDTH:
            raise UserError(f"The hand to follow may say at most {WIDTH} characters. Received {len(says)}.")
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


def _values(written: list[np.ndarray | None]) -> dict:
    return {"strokes": [np.round(stroke, 1).tolist() for stroke in laid_out(written)]}


TASK = Synthesis
