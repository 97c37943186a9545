"""Going on with a line, beside one `predict` a point, reading one, beside one `predict` a line, and writing one."""

import threading

import keras
import numpy as np

from benchmarks.timing import machine, medians
from suite import weights
from suite.artefact import Artefact
from suite.decode.sample import drawn, noise_of
from suite.events import Request
from suite.ink.files import read_ink
from suite.ink.ink import strokes_of_value
from suite.layers.mixture import PenMixture
from suite.places import model_folder, shipped
from suite.registry import part
from suite.request import complete
from suite.tasks.handwriting.reading.data import padded
from suite.tasks.handwriting.reading.features import features, levelled

POINTS = 320
LINE = "A line of just forty characters, as here"
# So many points are drawn by `predict`, which takes the same time for each.
SOME = 24


def measure(rounds: int = 5) -> dict:
    folders = {name: model_folder(f"handwriting-{name}") for name in ("prediction", "reading", "synthesis")}
    artefacts = {name: Artefact.open(folder, f"handwriting-{name}") for name, folder in folders.items()}
    writer, reader, scribe = (part(f"handwriting-{name}", "task").TASK.load(found) for name, found in artefacts.items())
    ink = read_ink(shipped("resources") / "samples" / "loops.json")
    # A written line is read that is as long as people's are, whatever it says.
    line = _run(writer, {"ink": ink}, points=600).values
    seen = padded([features(levelled(strokes_of_value(line))).steps])
    step = OneByOne(artefacts["prediction"])
    times = medians(
        {
            "write": lambda: _run(writer, {"ink": ink}, points=POINTS),
            "predict_points": lambda: step.write(SOME),
            "line_of_40_characters": lambda: _run(scribe, {"text": LINE}),
            "read": lambda: _run(reader, {"ink": {"strokes": line["strokes"]}}),
            "read_predict": lambda: reader.network.predict(seen, verbose=0),
        },
        rounds,
    )
    predict_a_point = times.pop("predict_points") / SOME
    return {
        "medians_ms": times | {"predict_a_point": round(predict_a_point, 2)},
        "ratios": {
            "vs_predict": round(predict_a_point * POINTS / times["write"], 1),
            "reading_vs_predict": round(times["read_predict"] / times["read"], 2),
        },
        "rates": {"points_per_second": round(1000 * POINTS / times["write"])},
        "machine": machine(),
    }


class OneByOne:
    """The predictor with one `predict` a point."""

    def __init__(self, artefact: Artefact):
        network = weights.built(part("handwriting-prediction", "network").Predictor, artefact.manifest.architecture)
        weights.assign(network, artefact.weights())
        self.network, self.step = network, Step(network)

    def write(self, points: int) -> np.ndarray:
        state = keras.tree.map_structure(np.array, self.network.start(1))
        noise, offset = noise_of(0, 1, points), np.zeros((1, 3), "float32")
        for number in range(points):
            raw, state = self.step.predict({"pen": offset, "state": state}, verbose=0)
            offset = np.array(drawn(PenMixture.of(raw), noise[number], np.float32(1)))
        return offset


class Step(keras.Model):
    def __init__(self, network):
        super().__init__()
        self.network = network

    def call(self, x):
        return self.network.step(x["pen"], x["state"])


def _run(task, inputs: dict, **options):
    *_, result = task.run(complete(task.spec, Request(inputs=inputs, options=options)), threading.Event())
    return result
