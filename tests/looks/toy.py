"""A task for the looks inside: words through a numpy LSTM, a feeling and a text out; no TensorFlow."""

import re

import numpy as np

from suite.events import Explanation, Request, Result
from suite.layers.gates import replay
from suite.layers.told import told
from suite.looks.asks import CHANGE_TEXT, FIND_IN_WORDS
from suite.request import complete
from suite.spec import (
    CellView,
    GatesView,
    LabelView,
    Sample,
    TaskSpec,
    TextField,
    TextView,
    UnitsView,
    WhatIfView,
)
from suite.task import PLAIN, Question, Task
from suite.text.marks import marks_of

WIDTH, UNITS = 5, 6
SPEC = TaskSpec(
    name="toy",
    title="Toy",
    short="Toy",
    summary="Feels.",
    icon="task",
    inputs=(TextField(name="text", label="Text"),),
    outputs=(
        TextView(name="text", label="Text", shows="text"),
        LabelView(name="label", label="Feeling", shows="label"),
    ),
    explanations=(
        GatesView(name="gates", label="Inside"),
        CellView(name="cell", label="Cell"),
        WhatIfView(name="what-if", label="What if", asks=CHANGE_TEXT),
        UnitsView(name="units", label="Find a unit", asks=FIND_IN_WORDS),
    ),
    samples=(Sample(title="One", inputs={"text": "it was not good"}),),
)


class Weights:
    """An LSTM's."""

    units = UNITS
    kernel = np.random.default_rng(1).normal(size=(WIDTH, 4 * UNITS))
    recurrent_kernel = np.random.default_rng(2).normal(size=(UNITS, 4 * UNITS))
    bias = np.zeros(4 * UNITS)


class Toy(Task):
    """The mean of the last state is the feeling; the text comes back in capitals, with the feeling behind it."""

    spec = SPEC
    model = "toy"

    @classmethod
    def load(cls, artefact=None, device="cpu", tell=lambda progress: None):
        return cls()

    def run(self, request, cancel):
        h = self._gates(request.inputs["text"]).values["h"][-1]
        good = float((h.mean() + 1) / 2)
        label = "good" if good > 0.5 else "bad"
        values = {"text": f"{request.inputs['text'].upper()} {label}", "label": label}
        yield Result(values=values | {"probabilities": {"good": good, "bad": 1 - good}}, model=self.model)

    def explain(self, request, result, kind, question: Question = PLAIN):
        if kind != "gates":
            return super().explain(request, result, kind, question)
        words = _words(request.inputs["text"])
        labels = [word.group() for word in words]
        spans, gates = [list(word.span()) for word in words], self._gates(request.inputs["text"])
        layer = told(gates, "Words", labels, spans=spans, marks=marks_of(labels))
        return Explanation(kind=kind, data={"layers": [layer]})

    def _gates(self, text):
        vectors = [np.random.default_rng(list(word.group().encode())).normal(size=WIDTH) for word in _words(text)]
        return replay(Weights, np.array(vectors))


def _words(text):
    return list(re.finditer(r"\S+", text))


def explained(text, kind, **values):
    """An explanation's data for a text."""
    task, request = Toy(), complete(SPEC, Request(inputs={"text": text}))
    (result,) = task.run(request, None)
    return task.explain(request, result, kind, Question(values)).data
