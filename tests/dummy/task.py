"""The dummy task: words backwards, and words in the input that make it misbehave.

`crash` ends the process, `hang` ignores `cancel`, `slow` takes two seconds in steps of 20 ms, `fail` refuses the input,
`print` writes to standard output, `bug` raises what nobody expects, `memory` runs out of it, `unsendable` gives what no
frame can carry. An artefact's architecture may say {"load_steps": N}: loading then takes N steps of 20 ms.
"""

import os
import re
import sys
import time
from collections.abc import Iterator

import numpy as np

from suite.artefact import Artefact
from suite.errors import UserError
from suite.events import Explanation, Partial, Progress, Request, Result
from suite.task import PLAIN, Cancel, Question, Stopped, Task, Tell
from tests.dummy.spec import SPEC

STEP = 0.02  # seconds
CLASSES = ("short", "middle", "long")
CASES = {"kept": str, "upper": str.upper, "lower": str.lower}


def backwards(text: str) -> str:
    """Each word backwards; what lies between the words stays."""
    return re.sub(r"\S+", lambda match: match[0][::-1], text)


class DummyTask(Task):
    """Reverses words; needs no TensorFlow."""

    spec = SPEC

    def __init__(self, model: str) -> None:
        self.model = model
        self.parameters = 3

    @classmethod
    def load(cls, artefact: Artefact, device: str = "cpu", tell: Tell = lambda progress: None) -> "DummyTask":
        steps = artefact.manifest.architecture.get("load_steps", 1)
        for step in range(steps):
            tell(Progress(stage="Reading the weights", fraction=(step + 1) / steps))
            time.sleep(STEP if steps > 1 else 0)
        return cls(artefact.model)

    def run(self, request: Request, cancel: Cancel) -> Iterator[Partial | Result]:
        begin = time.perf_counter()
        text, options = request.inputs["text"], request.options
        greeting = options["greeting"] + " " if options["greeting"] else ""
        for word_end in (match.end() for match in re.finditer(r"\S+", text)):
            if cancel.is_set():
                raise Stopped
            partial = Partial(values={"text": greeting + CASES[options["case"]](backwards(text[:word_end]))})
            for pause in _pauses(text[:word_end].split()[-1]):
                time.sleep(pause)
                yield partial
                if cancel.is_set():
                    raise Stopped
            time.sleep(options["pause"] / 1000)
            yield partial
        out = greeting + CASES[options["case"]](backwards(text)) + "!" * options["louder"]
        yield Partial(values={"text": out})
        values = {"text": out, "alternatives": _alternatives(out), "lines": _lines(text, out, len(greeting))}
        if "unsendable" in text.split():
            values["object"] = object()
        yield Result(
            values=values | _length(text), seconds={"reversing": time.perf_counter() - begin}, model=self.model
        )

    def explain(self, request: Request, result: Result, kind: str, question: Question = PLAIN) -> Explanation:
        text, shift = request.inputs["text"], len(request.options["greeting"])
        shift += 1 if shift else 0
        spans = [[match.start(), match.end()] for match in re.finditer(r"\S+", text)]
        if kind == "alignment":
            target = [[start + shift, end + shift] for start, end in spans]
            parts = [{"source": spans, "target": target, "weights": np.eye(len(spans), dtype=np.float32)}]
            return Explanation(kind=kind, data={"parts": parts})
        if kind == "weights":
            weights = [[float(end - start) for start, end in spans]]
            return Explanation(kind=kind, data={"spans": spans, "outputs": ["long"], "weights": weights, "error": 0.0})
        raise UserError(f"dummy has no explanation {kind!r}. It has: alignment, weights.")


def _pauses(word: str) -> list[float]:
    """Does what a word asks for; seconds to spend on it, step by step."""
    match word:
        case "crash":
            os._exit(13)
        case "hang":
            time.sleep(60)
        case "slow":
            return [STEP] * 100
        case "fail":
            raise UserError("Text must not say 'fail'. Received 'fail'. Say something else.")
        case "print":
            print("chatter from Python")
            sys.stdout.flush()
            os.write(1, b"\xff\xff\xff\xffchatter from C\n")
        case "bug":
            raise RuntimeError("nobody expected this")
        case "memory":
            raise MemoryError
    return []


def _alternatives(text: str) -> list[dict]:
    ways = [text, text.upper(), text.lower(), text.title()]
    return [{"text": way, "score": 1 / (1 + place)} for place, way in enumerate(dict.fromkeys(ways))]


def _lines(source: str, target: str, shift: int) -> list[dict]:
    """The lines, with their places in source and target; `shift` letters stand before the first one of the target."""
    parts, start = [], 0
    for line in source.split("\n"):
        end = start + len(line)
        first, last = (start + shift if start else 0), (end + shift if end < len(source) else len(target))
        alternatives = _alternatives(target[first:last])
        parts.append({"source": [start, end], "target": [first, last], "alternatives": alternatives})
        start = end + 1
    return parts


def _length(text: str) -> dict:
    """A class by the number of words, as a classifier would give it."""
    words = len(text.split())
    place = 0 if words < 3 else 1 if words < 10 else 2
    probabilities = {name: 0.8 if name == CLASSES[place] else 0.1 for name in CLASSES}
    degrees = np.full(5, 0.05, dtype=np.float32)
    degrees[2 * place] = 0.8
    return {
        "label": CLASSES[place],
        "probabilities": probabilities,
        "degrees": degrees,
        "certain": words > 1,
    }


TASK = DummyTask
