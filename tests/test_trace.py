"""Traces: what is written comes back, and what is none is refused in a sentence."""

import gzip
import json

import msgspec
import numpy as np
import pytest

from suite import registry, trace
from suite.errors import UserError
from suite.events import Explanation, Request, Result
from suite.phrase import Phrase, say
from suite.request import complete
from tests.image.pictures import encoded, quarters

VALUES = {
    "sentiment": {
        "label": "positive",
        "probabilities": {"negative": 0.25, "neutral": 0.25, "positive": 0.5},
        "degrees": [0.125, 0.125, 0.25, 0.25, 0.25],
        "certain": True,
    },
    "captioning": {"caption": "A cat.", "alternatives": [{"text": "A cat.", "score": 1.0}]},
    "handwriting-reading": {"text": "a", "alternatives": [], "words": []},
}
LAYER = {
    "name": "Words",
    "cell": "rnn",
    "direction": "forward",
    "steps": ["not"],
    "h": [[0.1234567890123, -1.0]],
    "h0": [0.0, 0.0],
}


def written(path, task="sentiment", inputs=None):
    spec = registry.spec(task)
    request = complete(spec, Request(inputs=inputs or {"text": "Not bad. “Été”"}, seed=7))
    values = {key: np.array(value) if key == "degrees" else value for key, value in VALUES[task].items()}
    result = Result(values=values, seconds={"a": 1.0}, model="ab", note="So.")
    data = {"layers": [LAYER | {"h": np.array(LAYER["h"])}]}
    trace.write(path, spec, request, result, [Explanation(kind="gates", data=data)], {"cell": "There are none."})
    return request


def test_what_was_written_comes_back(tmp_path):
    path = tmp_path / "a.trace.gz"
    request = written(path)
    found = trace.read(path)
    assert found.task == "sentiment"
    assert found.request() == request
    assert found.result() == Result(values=VALUES["sentiment"], seconds={"a": 1.0}, model="ab", note="So.")
    assert found.explanations == {"gates": {"layers": [LAYER]}}
    assert found.refused == {"cell": "There are none."}


def test_the_form_is_the_documented_one(tmp_path):
    written(tmp_path / "a.trace.gz")
    whole = json.loads(gzip.decompress((tmp_path / "a.trace.gz").read_bytes()))
    assert (whole["format"], whole["version"]) == ("unroll-trace", 1)
    assert all(f'"{name}"' in trace.__doc__ or name in ("values",) for name in whole)


def test_phrases_are_phrases_again_and_english_for_others(tmp_path):
    path = tmp_path / "a.trace.gz"
    spec = registry.spec("sentiment")
    request = complete(spec, Request(inputs={"text": "Fine."}))
    note, title = say("Of {count} words one is not known.", count=3), say("Layer {number}", number=2)
    result = Result(values=VALUES["sentiment"] | {"rows": [[1, title]]}, model="ab", note=note)
    data = {"layers": [LAYER | {"name": title, "label": "Fine."}], "said": say("{title} is shown.", title=title)}
    trace.write(path, spec, request, result, [Explanation(kind="gates", data=data)], {"words": say("No words.")})
    found = trace.read(path)
    assert found.result() == msgspec.structs.replace(result, seconds={})
    assert found.explanations == {"gates": data}
    told = found.note, found.values["rows"][0][1], found.explanations["gates"]["layers"][0]["name"]
    for phrase in (*told, found.refused["words"]):
        assert isinstance(phrase, Phrase)
    assert found.note.values == {"count": 3}
    assert isinstance(found.explanations["gates"]["said"].values["title"], Phrase)
    assert type(found.values["label"]) is str
    whole = json.loads(gzip.decompress(path.read_bytes()))
    assert (whole["note"], whole["values"]["rows"]) == ("Of 3 words one is not known.", [[1, "Layer 2"]])


def test_a_trace_of_an_earlier_version_has_no_phrases(tmp_path):
    path = tmp_path / "a.trace.gz"
    written(path)
    whole = json.loads(gzip.decompress(path.read_bytes()))
    del whole["phrases"]
    path.write_bytes(gzip.compress(json.dumps(whole).encode()))
    assert trace.read(path).note == "So."


def test_a_picture_is_in_the_trace(tmp_path):
    body = encoded(quarters(), "JPEG")
    picture = tmp_path / "p.jpg"
    picture.write_bytes(body)
    for given in (str(picture), body):
        written(tmp_path / "a.trace.gz", "captioning", {"image": given})
        assert trace.read(tmp_path / "a.trace.gz").request().inputs == {"image": body}


def test_the_same_run_gives_the_same_bytes(tmp_path):
    for name in ("a", "b"):
        written(tmp_path / f"{name}.trace.gz")
    assert (tmp_path / "a.trace.gz").read_bytes() == (tmp_path / "b.trace.gz").read_bytes()


def changed(path, **changes) -> None:
    """Puts something else into a trace."""
    whole = json.loads(gzip.decompress(path.read_bytes()))
    path.write_bytes(gzip.compress(json.dumps(whole | changes).encode()))


def refusal(path) -> str:
    with pytest.raises(UserError) as caught:
        trace.read(path)
    assert path.name in str(caught.value)
    return str(caught.value)


@pytest.mark.parametrize(
    "body",
    [
        b"Hello",
        gzip.compress(b'{"a": 1}'),
        gzip.compress(b"[1]"),
        gzip.compress(b'{"format": "\xff"}'),
        gzip.compress(b'{"format": ' + b"[" * 100_000),
    ],
)
def test_what_is_no_trace_is_refused(tmp_path, body):
    (tmp_path / "a.trace.gz").write_bytes(body)
    assert "a.trace.gz is no trace, or is damaged" in refusal(tmp_path / "a.trace.gz")


def test_a_trace_that_is_cut_is_refused(tmp_path):
    path = tmp_path / "a.trace.gz"
    written(path)
    path.write_bytes(path.read_bytes()[:-20])
    assert "a.trace.gz is no trace, or is damaged" in refusal(path)


@pytest.mark.parametrize(
    "kind, version, said",
    [
        ("other", 1, "is no trace, or is damaged: its format is 'other'."),
        ("other", 2, "is no trace, or is damaged: its format is 'other'."),
        ("unroll-trace", 0, "is no trace, or is damaged: its version is 0."),
        ("unroll-trace", -5, "is no trace, or is damaged: its version is -5."),
        ("unroll-trace", 2, "is of version 2; this program reads up to 1."),
    ],
)
def test_form_and_version_come_first(tmp_path, kind, version, said):
    path = tmp_path / "a.trace.gz"
    path.write_bytes(gzip.compress(json.dumps({"format": kind, "version": version, "whatever": []}).encode()))
    assert said in refusal(path)


@pytest.mark.parametrize(
    "changes, said",
    [
        ({"task": "nothing"}, "The trace a.trace.gz cannot be shown: There is no task 'nothing'."),
        ({"inputs": {"pictures": 1}}, "The trace a.trace.gz cannot be shown: sentiment has no input 'pictures'."),
        ({"inputs": {}}, "The trace a.trace.gz cannot be shown: Text is empty."),
        ({"inputs": {"text": 1}}, "The trace a.trace.gz cannot be shown: Text must be text."),
        ({"options": {"magic": 1}}, "The trace a.trace.gz cannot be shown: sentiment has no option 'magic'."),
        ({"seed": 2**64}, "damaged"),
        ({"values": {}}, "damaged: label"),
        ({"values": VALUES["sentiment"] | {"label": 1}}, "damaged: label"),
        ({"values": VALUES["sentiment"] | {"label": "glad"}}, "damaged: probabilities"),
        ({"values": VALUES["sentiment"] | {"degrees": [1.0]}}, "damaged: degrees"),
        ({"values": VALUES["sentiment"] | {"probabilities": {"positive": "1"}}}, "damaged: probabilities"),
        ({"explanations": {"gates": {}}}, "damaged: gates"),
        ({"explanations": {"nothing": {}}}, "damaged: sentiment has no explanation 'nothing'."),
        ({"refused": {"nothing": "So."}}, "damaged: sentiment has no explanation 'nothing'."),
    ],
)
def test_what_cannot_be_shown_is_refused(tmp_path, changes, said):
    path = tmp_path / "a.trace.gz"
    written(path)
    changed(path, **changes)
    assert said in refusal(path)


@pytest.mark.parametrize(
    "task, given, broken",
    [
        ("captioning", {"image": encoded(quarters(), "JPEG")}, {"image": {"base64": "not so"}}),
        ("captioning", {"image": encoded(quarters(), "JPEG")}, {"image": "p.jpg"}),
        ("handwriting-reading", {"ink": {"strokes": [[[0, 0], [1, 1]]]}}, {"ink": {"strokes": [[["a"]]]}}),
        ("handwriting-reading", {"ink": {"strokes": [[[0, 0], [1, 1]]]}}, {"text": "a"}),
    ],
)
def test_inputs_of_another_kind_are_refused(tmp_path, task, given, broken):
    path = tmp_path / "a.trace.gz"
    written(path, task, given)
    assert trace.read(path).request().inputs == given
    changed(path, inputs=broken)
    assert refusal(path)


def test_options_are_complete_and_of_their_kind(tmp_path):
    path = tmp_path / "a.trace.gz"
    written(path, "handwriting-reading", {"ink": {"strokes": [[[0, 0], [1, 1]]]}})
    for given in ({}, {"beams": "16"}):
        changed(path, options=given)
        assert trace.read(path).options == {"beams": 16}


def test_a_phrase_says_what_stands_in_its_place(tmp_path):
    path = tmp_path / "a.trace.gz"
    written(path)
    changed(path, phrases={"positive": json.dumps({"say": "negative", "with": {}})})
    assert trace.read(path).values["label"] == "positive"


def test_a_trace_that_cannot_be_written_is_said(tmp_path):
    with pytest.raises(UserError, match="cannot be written"):
        written(tmp_path / "none" / "a.trace.gz")


def test_a_trace_that_is_not_there_is_said(tmp_path):
    with pytest.raises(UserError, match="none.trace.gz cannot be read: No such file"):
        trace.read(tmp_path / "none.trace.gz")
