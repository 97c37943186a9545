"""A 12-megapixel JPEG: decode, encode, caption; the caption loop beside one `predict` a word; and a folder."""

import io
import tempfile
import threading
import time
from collections import defaultdict
from pathlib import Path
from statistics import median

from PIL import Image

from benchmarks.timing import machine, medians
from benchmarks.tutorial import Tutorial
from suite import weights
from suite.artefact import Artefact
from suite.events import Request
from suite.image.picture import read_square
from suite.places import model_folder, shipped
from suite.request import complete
from suite.tasks.captioning.decoder import Decoder, Search, Seen
from suite.tasks.captioning.network import Captioner
from suite.tasks.captioning.spec import SPEC
from suite.tasks.captioning.task import TASK
from suite.tasks.captioning.words import END, START

LARGE = (4000, 3000)
SMALL = (1024, 768)
FOLDER = 64
LONGEST = SPEC.option("longest").default


def measure(rounds: int = 7) -> dict:
    artefact = Artefact.open(model_folder("captioning"), "captioning")
    task = TASK.load(artefact)
    network = weights.built(Captioner, artefact.manifest.architecture)
    weights.assign(network, artefact.weights())
    tutorial = Tutorial(network, lambda pixels: network.start(network.look(pixels)))
    decoder = Decoder(network)
    square = read_square(_photograph(SMALL), network.size)
    [seen] = decoder.look([square])
    memory, state = tutorial.begin(square[None])
    times = medians(
        {
            "caption_loop": lambda: _describe(decoder, seen),
            "caption_predict": lambda: tutorial.decode(memory, state, START, END, LONGEST),
        },
        rounds,
    )
    one, many = _folder(task)
    return {
        "medians_ms": _stages(task, _photograph(LARGE), rounds) | times,
        "ratios": {
            "vs_predict": round(times["caption_predict"] / times["caption_loop"], 1),
            "folder_vs_one_by_one": round(many / one, 2),
        },
        "rates": {"photographs_per_second": round(many, 1), "one_by_one": round(one, 1)},
        "machine": machine(),
    }


def _describe(decoder: Decoder, seen: Seen) -> None:
    search = Search(SPEC.option("beams").default, SPEC.option("length-penalty").default)
    for _ in decoder.describe([seen], search, [[]], [LONGEST]):
        pass


def _photograph(size: tuple[int, int], turn: int = 0) -> bytes:
    """A JPEG of that size, from the astronaut that we ship; turned by some degrees, so that no two are alike."""
    file = io.BytesIO()
    with Image.open(shipped("resources") / "samples" / "astronaut.jpg") as picture:
        picture.rotate(turn).resize(size).save(file, "JPEG", quality=90)
    return file.getvalue()


def _stages(task, body: bytes, rounds: int) -> dict[str, float]:
    """Median milliseconds of each stage of a picture that was never seen."""
    found = defaultdict(list)
    for number in range(rounds + 1):
        task.forget()
        *_, result = task.run(complete(SPEC, Request(inputs={"image": body})), threading.Event())
        if number:
            for stage, seconds in result.seconds.items():
                found[stage].append(1000 * seconds)
    return {stage: round(median(several), 2) for stage, several in found.items()}


def _folder(task) -> tuple[float, float]:
    """Photographs a second, one by one and together, in turn."""
    with tempfile.TemporaryDirectory() as folder:
        requests = []
        for number in range(FOLDER):
            path = Path(folder, f"{number}.jpg")
            path.write_bytes(_photograph(SMALL, number))
            requests.append(complete(SPEC, Request(inputs={"image": str(path)})))
        one, many = [], []
        for _ in range(4):
            task.forget()
            begun = time.perf_counter()
            for request in requests[: FOLDER // 2]:
                list(task.run(request, threading.Event()))
            one.append(FOLDER // 2 / (time.perf_counter() - begun))
            task.forget()
            begun = time.perf_counter()
            list(task.run_many(requests, threading.Event()))
            many.append(FOLDER / (time.perf_counter() - begun))
    return median(one[1:]), median(many[1:])
