"""Continues handwriting: the pen strokes of a line in, what the pen may do next out."""

import time
from collections.abc import Iterator

import keras
import numpy as np
import tensorflow as tf

from suite import weights
from suite.artefact import Artefact
from suite.backend import placed
from suite.decode.sample import CHUNK, Pens, PenSampler, noise_of
from suite.events import Explanation, Partial, Progress, Request, Result
from suite.ink.ink import strokes_of_value
from suite.ink.offsets import offsets_of, strokes_of
from suite.ink.places import places_of
from suite.ink.scale import to_device
from suite.layers.forced import Clock, another_whole, copy_of, count_steps, force_cells, whole_state
from suite.layers.mixture import PenMixture
from suite.looks.intervene import Forcing
from suite.task import PLAIN, Cancel, Question, Stopped, Task, Tell
from suite.tasks.handwriting.data import normalised, restored
from suite.tasks.handwriting.prediction.cloud import cloud
from suite.tasks.handwriting.prediction.gates import gates
from suite.tasks.handwriting.prediction.network import Predictor
from suite.tasks.handwriting.prediction.spec import SPEC

# What the network reads of a long line; what lies further back it has forgotten.
READ = 1000
# Pens that write side by side where more than one future is asked for, so that one shape is compiled for all.
TOGETHER = SPEC.option("futures").high


class Prediction(Task):
    """Goes on writing.

    Args:
        network: with its weights.
        model: sha256 of the weights.
        place: TensorFlow's name of the device.
        xla: as of `PenSampler`.
    """

    spec = SPEC

    def __init__(self, network: Predictor, model: str, place: str, xla: bool = True):
        self.model = model
        self._network = network
        self._place = place
        self._sampler = PenSampler(self._step, place, xla)
        self._compiled = tf.function(network, input_signature=(tf.TensorSpec((None, None, 3), tf.float32),))

    @classmethod
    def load(cls, artefact: Artefact, device: str = "cpu", tell: Tell = lambda progress: None) -> "Prediction":
        tell(Progress(stage="Building the network", fraction=0.0))
        place = placed(device)
        with tf.device(place):
            network = weights.built(Predictor, artefact.manifest.architecture)
            tell(Progress(stage="Reading the weights", fraction=0.2))
            weights.assign(network, artefact.weights())
        task = cls(network, artefact.model, place)
        tell(Progress(stage="Warming up", fraction=0.4))
        pens = task._sampler.read(task._fresh(1), np.zeros((2, 1, 3), "float32"))
        task._sampler.write(pens, noise_of(0, 1, CHUNK), 0.0)
        return task

    def run(self, request: Request, cancel: Cancel) -> Iterator[Partial | Result]:
        begun = time.perf_counter()
        strokes, scale = to_device(strokes_of_value(request.inputs["ink"]))
        offsets = normalised(offsets_of(strokes))[-READ:]
        futures, points = request.options["futures"], request.options["points"]
        rows = 1 if futures == 1 else TOGETHER
        pens = self._sampler.read(self._fresh(rows), np.repeat(offsets[:, None], rows, axis=1))
        noise = noise_of(request.seed, rows, -(-points // CHUNK) * CHUNK)
        last, drawn = strokes[-1][-1, :2], np.zeros((0, futures, 3), "float32")
        for first in range(0, points, CHUNK):
            if cancel.is_set():
                raise Stopped
            pens, further, _ = self._sampler.write(pens, noise[first : first + CHUNK], request.options["bias"])
            drawn = np.concatenate([drawn, further[:, :futures]])[:points]
            values = _values([scale.back(strokes_of(restored(line), last)) for line in drawn.transpose(1, 0, 2)])
            yield Partial(values=values)
        yield Result(values=values, seconds={"total": time.perf_counter() - begun}, model=self.model)

    def explain(self, request: Request, result: Result, kind: str, question: Question = PLAIN) -> Explanation:
        if kind not in ("cloud", "gates"):
            return super().explain(request, result, kind, question)
        given = strokes_of_value(request.inputs["ink"])
        strokes, scale = to_device(given)
        spans = [[place, place + 1] for place in places_of(strokes, given).tolist()]
        further = [(np.array(stroke) - scale.origin) * scale.factor for stroke in result.values["strokes"]]
        strokes += [stroke for stroke in further if len(stroke)]
        written, count = sum(map(len, given)), sum(map(len, further))
        spans = (spans + [[place, place + 1] for place in range(written, written + count)])[-READ:]
        offsets = normalised(offsets_of(strokes))[-READ:]
        if kind == "gates":
            return Explanation(kind=kind, data=gates(self._network, offsets, spans))
        said = keras.tree.map_structure(lambda x: x.numpy()[0], self.said(offsets[None]))
        return Explanation(kind=kind, data=cloud(np.concatenate(strokes)[-READ:, :2], said, scale, spans))

    def forced(self) -> Forcing:
        network, clock = copy_of(self._network), Clock()
        forces = force_cells(network, [lstm.cell for lstm in network.lstms], clock)
        count_steps(network, clock, whole_state, another_whole)
        return Forcing(Prediction(network, self.model, self._place, xla=False), forces, clock)

    def said(self, offsets: np.ndarray) -> PenMixture:
        """What is said of the offset after each, of lines side by side, float32 [lines, steps, 3], normalised."""
        with tf.device(self._place):
            return PenMixture.of(self._compiled(tf.constant(offsets)))

    def _fresh(self, rows: int) -> Pens:
        return Pens(tf.zeros((rows, 3)), self._network.start(rows))

    def _step(self, offset, state, memory):
        raw, state = self._network.step(offset, state)
        return raw, state, offset[:, :0]


def _values(lines: list[list[np.ndarray]]) -> dict:
    """The first line's strokes, and the others as further futures, as plain lists."""
    plain = [[stroke.tolist() for stroke in line] for line in lines]
    return {"strokes": plain[0], "futures": plain[1:]}


TASK = Prediction
