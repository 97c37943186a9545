"""Every word that a lesson says has its French; what a reader typed and a network wrote stays as it is."""

import re
import threading
from collections.abc import Iterator
from typing import Any

import pytest

from delivery.catalogue import translations
from suite import registry
from suite.events import Partial, Request, Result
from suite.lessons.architectures.spec import KINDS
from suite.lessons.neuron.lesson import FUNCTIONS
from suite.phrase import Phrase, say
from suite.request import complete

SHORT = {"steps": 3, "units": 3, "training": 2}
RUNS = [  # so that every sentence which depends on an option is said
    *(("architectures", {"architecture": kind}) for kind in KINDS),
    ("bidirectional", {"text": "red bank", "word": "bank", "other": "bank"}),
    *(("cell", {"f": f, "i": i}) for f, i in ((1, 0), (1, 0.5), (0, 0.5), (0.9, 0.5), (0.9, 0))),
    ("gradients", SHORT),
    ("gradients", SHORT | {"steps": 1, "clip": False, "gain": 3, "keep": -2}),
    ("gradients", SHORT | {"steps": 30, "keep": -2, "gain": 0.1}),
    *(("neuron", {"threshold": threshold}) for threshold in (-3, 0.5, 3)),
    ("neuron", {"w1": 3, "w2": -3, "bias": 3, "threshold": 3}),
    ("neuron", {"w1": 0, "w2": 0}),
    ("neuron", {"w1": 0, "w2": 0.5, "threshold": 3}),
    ("seq2seq", {"text": "dog"}),
    ("seq2seq", {"text": "dog", "attention": False, "state": False}),
    *(("unrolling", {"text": "zwz", "cell": cell}) for cell in ("Plain RNN", "GRU", "LSTM")),
    ("unrolling", {"text": "12"}),
]
UNSEEN = {"name", "kind", "start", "end"}  # keys of nodes and arrows
WORD = re.compile(r"[^\W\d_]{2,}")


def texts(data: Any) -> Iterator[str]:
    """All that is shown of values, phrases before those that are in them."""
    match data:
        case Phrase():
            yield data
            yield from texts([value for value in data.values.values() if isinstance(value, Phrase)])
        case str():
            yield data
        case dict():
            yield from texts([value for key, value in data.items() if key not in UNSEEN])
        case list() | tuple():
            for part in data:
                yield from texts(part)


def untranslated(data: Any, foreign: set[str]) -> set[str]:
    """What is said in English only.

    Args:
        foreign: what is the same in every language.
    """
    known, found = translations(), set()
    for text in texts(data):
        said = re.sub(r"\{[^}]*\}", "", text.template) if isinstance(text, Phrase) else text
        french = known.get(text.template) if isinstance(text, Phrase) else text in foreign
        if WORD.search(said) and not french:
            found.add(text)
    return found


def of_the_network(values: dict[str, Any]) -> set[str]:
    """Pieces and words of the sentence, and what the network makes of it."""
    found = {node["label"] for node in values["network"]["nodes"] if node.get("kind") in ("input", "output")}
    if "ways" in values:
        found |= {row[-1] for row in values["ways"]["rows"]} | set(values["whole"]["steps"])
    return found | ({row[0] for row in values["reach"]["rows"]} if "reach" in values else set())


@pytest.mark.parametrize(("name", "options"), RUNS, ids=lambda value: str(value))
def test_a_lesson_says_everything_in_french(name, options, lent):
    made = registry.part(name, "lesson").LESSON
    lesson = made(lent, "0" * 64) if registry.spec(name).borrows else made.load()
    request = complete(lesson.spec, Request(inputs={}, options=options, seed=3))
    events = list(lesson.run(request, threading.Event()))
    result = events[-1]
    assert isinstance(result, Result)
    told = [event.values if isinstance(event, Partial) else event.stage for event in events[:-1]]
    explained = [
        {"layers": [layer["name"] for layer in lesson.explain(request, result, view.name).data["layers"]]}
        for view in lesson.spec.explanations
    ]
    foreign = {*FUNCTIONS} | (of_the_network(result.values) if lesson.spec.borrows else set())
    assert untranslated([told, result.values, result.note, explained], foreign) == set()


def test_a_sentence_without_french_would_be_found():
    new = say("This sentence is new: {what}.", what=say("so is this"))
    assert untranslated({"text": new, "rows": [["loss", say("loss"), 1.5]]}, set()) == {new, "so is this", "loss"}
