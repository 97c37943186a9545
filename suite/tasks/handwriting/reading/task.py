"""Reads handwriting: the pen strokes of a line in, what it says out."""

import time
from collections.abc import Iterator, Sequence

import numpy as np
import tensorflow as tf

from suite import weights
from suite.artefact import Artefact
from suite.backend import placed
from suite.decode.ctc import Reading, align, prefix_beam_search
from suite.errors import ModelError, UserError
from suite.events import Explanation, Progress, Request, Result
from suite.ink.ink import strokes_of_value
from suite.task import Cancel, Stopped, Task, Tell
from suite.tasks.handwriting.reading.data import CHARACTERS_FILE, padded
from suite.tasks.handwriting.reading.features import WIDTH, Seen, features, levelled
from suite.tasks.handwriting.reading.gates import gates
from suite.tasks.handwriting.reading.language import LANGUAGE_FILE, worth
from suite.tasks.handwriting.reading.letters import ink_of
from suite.tasks.handwriting.reading.network import InkReader
from suite.tasks.handwriting.reading.spec import SPEC
from suite.text.characters import Characters
from suite.text.ngrams import CharacterModel

# Steps of the longest line; more ink is not one line.
MOST = 1536
OTHERS = 5


class HandwritingReading(Task):
    """Reads a line of handwriting.

    Args:
        network: with its weights.
        characters: those that it knows.
        language: what is likely to be written.
        model: sha256 of the weights.
        place: TensorFlow's name of the device.
    """

    spec = SPEC

    def __init__(self, network: InkReader, characters: Characters, language: CharacterModel, model: str, place: str):
        self.model = model
        self.network = network
        self._characters = characters
        self._worth = worth(language, characters)
        self._place = place
        self._compiled = tf.function(
            lambda steps, length: tf.nn.log_softmax(network({"steps": steps, "length": length})),
            input_signature=(tf.TensorSpec((None, None, WIDTH), tf.float32), tf.TensorSpec((None,), tf.int32)),
        )

    @classmethod
    def load(cls, artefact: Artefact, device: str = "cpu", tell: Tell = lambda progress: None) -> "HandwritingReading":
        tell(Progress(stage="Building the network", fraction=0.0))
        for name in (CHARACTERS_FILE, LANGUAGE_FILE):
            if name not in artefact.contents:
                raise ModelError(f"The model in {artefact.folder} has no {name}. Get it again.")
        characters = Characters.from_bytes(artefact.contents[CHARACTERS_FILE])
        language = CharacterModel.from_bytes(artefact.contents[LANGUAGE_FILE])
        place = placed(device)
        with tf.device(place):
            network = InkReader(**artefact.manifest.architecture)
            if network.characters != len(characters):
                raise ModelError(f"The model does not fit its network: it has {len(characters)} characters.")
            network.build()
            tell(Progress(stage="Reading the weights", fraction=0.3))
            weights.assign(network, artefact.weights())
        task = cls(network, characters, language, artefact.model, place)
        tell(Progress(stage="Warming up", fraction=0.6))
        task.said([np.zeros((1, WIDTH), "float32")])
        return task

    def run(self, request: Request, cancel: Cancel) -> Iterator[Result]:
        begun = time.perf_counter()
        (said,) = self.said([_seen(strokes_of_value(request.inputs["ink"])).steps])
        if cancel.is_set():
            raise Stopped
        values = self._values(self._readings(said, request.options["beams"]))
        yield Result(values=values, seconds={"total": time.perf_counter() - begun}, model=self.model)

    def explain(self, request: Request, result: Result, kind: str) -> Explanation:
        if kind not in ("letters", "gates"):
            return super().explain(request, result, kind)
        # Of the text as it stands, which may be another reading that was chosen.
        text, strokes = result.values["text"], strokes_of_value(request.inputs["ink"])
        seen = _seen(strokes)
        if kind == "gates":
            return Explanation(kind=kind, data=gates(self.network, seen.steps))
        (said,) = self.said([seen.steps])
        spans = align(said, self._characters.encode(text))
        ink = ink_of(spans, seen.places, [len(stroke) for stroke in strokes]) if spans else []
        return Explanation(kind=kind, data={"text": text, "spans": [[i, i + 1] for i in range(len(spans))], "ink": ink})

    def said(self, seen: Sequence[np.ndarray]) -> list[np.ndarray]:
        """Log probabilities [steps, characters] of each line's steps, as of `features`."""
        x = padded(seen)
        with tf.device(self._place):
            found = self._compiled(tf.constant(x["steps"]), tf.constant(x["length"])).numpy()
        return [row[: len(line)] for row, line in zip(found, seen)]

    def read(self, lines: Sequence[Sequence[np.ndarray]], beams: int | None = None) -> list[str]:
        """What lines of strokes say, side by side."""
        beams = beams or SPEC.option("beams").default
        said = self.said([features(levelled(strokes)).steps for strokes in lines])
        return [self.text(self._readings(log_probabilities, beams)[0]) for log_probabilities in said]

    def _readings(self, said: np.ndarray, beams: int) -> list[Reading]:
        return prefix_beam_search(said, beams, worth=self._worth)

    def text(self, reading: Reading) -> str:
        return self._characters.decode(reading.labels)

    def _values(self, readings: list[Reading]) -> dict:
        likeliest = readings[0].log_probability
        others = [
            {
                "text": self.text(reading),
                "score": round(float(np.exp(reading.log_probability - likeliest)), 4),
            }
            for reading in readings[:OTHERS]
        ]
        return {"text": others[0]["text"], "alternatives": others}


def _seen(strokes: list[np.ndarray]) -> Seen:
    seen = features(levelled(strokes))
    if len(seen.steps) > MOST:
        raise UserError(
            f"Ink must be one line, at most {MOST} steps of the pen. Received {len(seen.steps)}. Give fewer lines."
        )
    return seen


TASK = HandwritingReading
