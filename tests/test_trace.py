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


def written(path, task="sentiment", inputs=None):
    spec = registry.spec(task)
    request = complete(spec, Request(inputs=inputs or {"text": "Not bad. “Été”"}, seed=7))
    result = Result(
        values={"label": "positive", "degrees": np.array([0.25, 0.75])}, seconds={"a": 1.0}, model="ab", note="So."
    )
    data = {"layers": [{"name": "Words", "h": np.array([[0.1234567890123, -1.0]])}]}
    trace.write(path, spec, request, result, [Explanation(kind="gates", data=data)])
    return request


def test_what_was_written_comes_back(tmp_path):
    path = tmp_path / "a.trace.gz"
    request = written(path)
    found = trace.read(path)
    assert found.task == "sentiment"
    assert found.request() == request
    assert found.result() == Result(
        values={"label": "positive", "degrees": [0.25, 0.75]}, seconds={"a": 1.0}, model="ab", note="So."
    )
    assert found.explanations == {"gates": {"layers": [{"name": "Words", "h": [[0.1234567890123, -1.0]]}]}}


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
    result = Result(values={"label": "positive", "rows": [[1, title]]}, model="ab", note=note)
    data = {"layers": [{"name": title, "label": "Fine."}], "said": say("{title} is shown.", title=title)}
    trace.write(path, spec, request, result, [Explanation(kind="gates", data=data)])
    found = trace.read(path)
    assert found.result() == msgspec.structs.replace(result, seconds={})
    assert found.explanations == {"gates": data}
    for phrase in (found.note, found.values["rows"][0][1], found.explanations["gates"]["layers"][0]["name"]):
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


def damaged(path):
    whole = json.loads(gzip.decompress(path.read_bytes()))
    packed = lambda **changes: gzip.compress(json.dumps(whole | changes).encode())  # noqa: E731
    return {
        "text": (b"Hello", "no trace, or is damaged"),
        "cut": (path.read_bytes()[:-20], "no trace, or is damaged"),
        "other": (gzip.compress(b'{"a": 1}'), "no trace, or is damaged"),
        "later": (packed(version=99), "version 99"),
        "format": (packed(format="x"), "version"),
        "task": (packed(task="nothing"), "There is no task"),
        "field": (packed(inputs={"pictures": 1}), "no trace, or is damaged"),
        "empty": (packed(inputs={}), "is empty"),
        "options": (packed(options={"magic": 1}), "magic"),
    }


@pytest.mark.parametrize("kind", ["text", "cut", "other", "later", "format", "task", "field", "empty", "options"])
def test_what_is_no_trace_is_refused(tmp_path, kind):
    path = tmp_path / "a.trace.gz"
    written(path)
    body, said = damaged(path)[kind]
    path.write_bytes(body)
    with pytest.raises(UserError, match=said):
        trace.read(path)


def test_a_trace_that_cannot_be_written_is_said(tmp_path):
    with pytest.raises(UserError, match="cannot be written"):
        written(tmp_path / "none" / "a.trace.gz")


def test_a_trace_that_is_not_there_is_said(tmp_path):
    with pytest.raises(UserError, match="none.trace.gz cannot be read: No such file"):
        trace.read(tmp_path / "none.trace.gz")
