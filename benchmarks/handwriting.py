"""Writing a line of 40 characters, going on with one, and reading one, each beside one `predict` a point or a line."""

import threading

import keras
import numpy as np

from benchmarks.timing import machine, medians
from suite import weights
from suite.artefact import Artefact
from suite.decode.sample import drawn, noise_of
from suite.events import Request
from suite.ink.files import read_ink
from suite.layers.mixture import PenMixture
from suite.places import model_folder, shipped
from suite.registry import part
from suite.request import complete
from suite.tasks.handwriting.reading.data import padded
from suite.tasks.handwriting.reading.features import features, levelled
from suite.tasks.handwriting.synthesis.data import spelled

LINE = "Thank you for your letter of last month."
POINTS = 320
# So many points are drawn by `predict`, which takes the same time for each.
SOME = 24


def measure(rounds: int = 5) -> dict:
    folders = {name: model_folder(f"handwriting-{name}") for name in ("prediction", "synthesis", "reading")}
    artefacts = {name: Artefact.open(folder, f"handwriting-{name}") for name, folder in folders.items()}
    tasks = {name: part(f"handwriting-{name}", "task").TASK.load(artefact) for name, artefact in artefacts.items()}
    ink = read_ink(shipped("resources") / "samples" / "loops.json")
    written = _run(tasks["synthesis"], {"text": LINE})
    points = sum(map(len, written.values["strokes"]))
    step = OneByOne(artefacts["synthesis"])
    line = [np.array(stroke) for stroke in written.values["strokes"]]
    seen = padded([features(levelled(line)).steps])
    reader = tasks["reading"]
    times = medians(
        {
            "line": lambda: _run(tasks["synthesis"], {"text": LINE}),
            "predict_points": lambda: step.write(LINE, SOME),
            "continue": lambda: _run(tasks["prediction"], {"ink": ink}, points=POINTS),
            "read": lambda: _run(reader, {"ink": written.values}),
            "read_predict": lambda: reader.network.predict(seen, verbose=0),
        },
        rounds,
    )
    predict_a_point = times.pop("predict_points") / SOME
    return {
        "medians_ms": times | {"predict_a_point": round(predict_a_point, 2)},
        "ratios": {
            "vs_predict": round(predict_a_point * points / times["line"], 1),
            "reading_vs_predict": round(times["read_predict"] / times["read"], 2),
        },
        "rates": {
            "points_per_second": round(1000 * points / times["line"]),
            "points_per_second_continuing": round(1000 * POINTS / times["continue"]),
        },
        "machine": machine(),
    }


class OneByOne:
    """The writer with one `predict` a point."""

    def __init__(self, artefact: Artefact):
        self.characters = part("handwriting-synthesis", "task").Characters.from_bytes(
            artefact.contents["characters.txt"]
        )
        network = part("handwriting-synthesis", "network").Writer(**artefact.manifest.architecture)
        network.build()
        weights.assign(network, artefact.weights())
        self.network, self.step = network, Step(network)

    def write(self, text: str, points: int) -> np.ndarray:
        spelt = np.array(self.network.spelled(spelled([text], self.characters)))
        state = keras.tree.map_structure(np.array, self.network.start(1))
        noise, offset = noise_of(0, 1, points), np.zeros((1, 3), "float32")
        for number in range(points):
            raw, state = self.step.predict({"pen": offset, "state": state, "text": spelt}, verbose=0)
            offset = np.array(drawn(PenMixture.of(raw), noise[number], np.float32(1)))
        return offset


class Step(keras.Model):
    def __init__(self, network):
        super().__init__()
        self.network = network

    def call(self, x):
        raw, state, _ = self.network.step(x["pen"], x["state"], x["text"])
        return raw, state


def _run(task, inputs: dict, **options):
    *_, result = task.run(complete(task.spec, Request(inputs=inputs, options=options)), threading.Event())
    return result
