"""Says what a text feels, and why."""

import time
from collections.abc import Iterator, Sequence

import numpy as np
import tensorflow as tf

from suite import weights
from suite.artefact import Artefact
from suite.backend import placed
from suite.errors import ModelError
from suite.events import Explanation, Failed, Partial, Progress, Request, Result
from suite.layers.forced import Clock, copy_of, force_cells
from suite.looks.intervene import Forcing
from suite.phrase import say
from suite.task import PLAIN, Cancel, Question, Stopped, Task, Tell
from suite.tasks.sentiment.attribution import Attribution
from suite.tasks.sentiment.compiled import MOST, SHAPES, Compiled, Pools, Remembering, concatenated
from suite.tasks.sentiment.explain import running, sentence_by_sentence, word_weights
from suite.tasks.sentiment.gates import gates
from suite.tasks.sentiment.network import Reader
from suite.tasks.sentiment.reading import Reading, values
from suite.tasks.sentiment.spec import SPEC
from suite.text.words import Words

WORDS_FILE = "words.txt"
FOREIGN = say(
    "This hardly looks like English, the only language that the network has read, so its answer means little."
)
# Texts that are read side by side in `run_many` and `degrees`.
TOGETHER = 256


class Sentiment(Task):
    """Negative, neutral or positive, in five degrees.

    A text of any length is read whole, in windows of whole sentences; see `network.Reader`.

    Args:
        network: built, its weights assigned.
        words: its vocabulary.
        model: sha256 of the weights.
        place: TensorFlow's name of the device.
        xla: as of `Compiled`.
    """

    spec = SPEC

    def __init__(self, network: Reader, words: Words, model: str, place: str, xla: bool = True):
        self.model = model
        self._words = words
        self._compiled = Compiled(network, place, xla)
        self._attribution = Attribution(network, place)

    @classmethod
    def load(cls, artefact: Artefact, device: str = "cpu", tell: Tell = lambda progress: None) -> "Sentiment":
        tell(Progress(stage="Building the network", fraction=0.0))
        words = Words.from_bytes(artefact.content(WORDS_FILE))
        place = placed(device)
        with tf.device(place):
            network = weights.built(Reader, artefact.manifest.architecture)
            tell(Progress(stage="Reading the weights", fraction=0.1))
            weights.assign(network, artefact.weights())
        if len(words) != network.vocabulary:
            raise ModelError(
                "The model does not fit its network: it has {count} words. Get the model again.", count=len(words)
            )
        task = cls(network, words, artefact.model, place)
        for i, shape in enumerate(SHAPES):
            tell(Progress(stage="Warming up", fraction=0.2 + 0.7 * i / len(SHAPES)))
            task._compiled.warm(shape)
        tell(Progress(stage="Warming up", fraction=0.9))
        task._attribution.warm()
        return task

    def run(self, request: Request, cancel: Cancel) -> Iterator[Partial | Result]:
        begun = time.perf_counter()
        reading = Reading.of(request.inputs["text"], self._words)
        read: list[Pools] = []
        for first in range(0, len(reading.rows), MOST):
            if cancel.is_set():
                raise Stopped
            read.append(self._compiled.group(reading.rows[first : first + MOST]).joined())
            found = values(self._compiled.degrees(concatenated(read).joined())[0], reading.english)
            yield Partial(values=found)
        yield self._result(found, reading, time.perf_counter() - begun)

    def run_many(self, requests: Sequence[Request], cancel: Cancel) -> Iterator[Result | Failed]:
        """As `run` for each; the windows of many texts are read side by side, those of like length together."""
        for first in range(0, len(requests), TOGETHER):
            begun = time.perf_counter()
            readings = [Reading.of(r.inputs["text"], self._words) for r in requests[first : first + TOGETHER]]
            degrees = self._judged(readings, cancel)
            seconds = (time.perf_counter() - begun) / len(readings)
            for reading, several in zip(readings, degrees):
                yield self._result(values(several, reading.english), reading, seconds)

    def degrees(self, texts: Sequence[str]) -> Iterator[np.ndarray]:
        """Probabilities [5] of each text's degrees, very negative first."""
        for first in range(0, len(texts), TOGETHER):
            yield from self._judged([Reading.of(text, self._words) for text in texts[first : first + TOGETHER]])

    def explain(self, request: Request, result: Result, kind: str, question: Question = PLAIN) -> Explanation:
        reading = Reading.of(request.inputs["text"], self._words)
        match kind:
            case "reading":
                data = running(reading, self._compiled)
            case "sentences":
                data = sentence_by_sentence(reading, self._compiled)
            case "words":
                data = word_weights(reading, self._attribution)
            case "gates":
                data = gates(reading, self._compiled.network)
            case _:
                return super().explain(request, result, kind, question)
        return Explanation(kind=kind, data=data)

    def forced(self) -> Forcing:
        network, clock = copy_of(self._compiled.network), Clock()
        both = network.lstm
        forces = force_cells(network, [both.forward_layer.cell, both.backward_layer.cell], clock)
        task = Sentiment(network, self._words, self.model, self._compiled.place, xla=False)
        task._compiled = Remembering(network, self._compiled.place, xla=False)
        return Forcing(task, forces, clock)

    def forget(self) -> None:
        """Empties the memory of windows that were read before; only a copy that is intervened in has one."""
        self._compiled.forget()

    def forget_part(self, request: Request, part: int) -> None:
        self._compiled.forget_row(Reading.of(request.inputs["text"], self._words).rows[part])

    def _judged(self, readings: list[Reading], cancel: Cancel | None = None) -> np.ndarray:
        """Degrees [texts, 5]."""
        pools = self._compiled.pools([row for reading in readings for row in reading.rows], cancel)
        ends = np.cumsum([len(reading.rows) for reading in readings])
        parts = [pools.rows(slice(end - len(reading.rows), end)).joined() for reading, end in zip(readings, ends)]
        return self._compiled.degrees(concatenated(parts))

    def _result(self, found: dict, reading: Reading, seconds: float) -> Result:
        return Result(
            values=found, seconds={"reading": seconds}, model=self.model, note="" if reading.english else FOREIGN
        )


TASK = Sentiment
