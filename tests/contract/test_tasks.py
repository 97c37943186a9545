import json
import shutil
import threading

import msgspec
import numpy as np
import pytest

from suite.artefact import Artefact
from suite.errors import ModelError, UserError
from suite.events import Partial, Progress, Request, Result
from suite.looks.change import words
from suite.places import model_folder, shipped
from suite.request import complete
from suite.spec import InkField, TaskSpec, TextField
from suite.task import Question, Stopped

# Short where a pen that writes it loses its way: it is stopped late, and tries again.
HOSTILE = {
    "control characters": "\x00\x01\x02 a",
    "directions": "\u202e\u200b\ufeff b",
    "emoji": "🙂🙂🙂",
    "another script": "你好，世界。",
    "one long word": "a" * 5000,
    "accents apart": "a\u0301" * 20,
    "marks only": "?!" * 20,
    "line breaks": "\n" * 50 + "x",
    "half a character": "\ud83d",
}


def inputs_of(spec, sample):
    """A sample's inputs as a request has them: a picture's path in full, ink read from its file."""
    inputs = dict(sample.inputs)
    for field in spec.inputs:
        if field.name in inputs and not isinstance(field, TextField):
            path = shipped("resources") / inputs[field.name]
            inputs[field.name] = _ink(path) if isinstance(field, InkField) else str(path)
    return inputs


def _ink(path):
    from suite.ink.files import read_ink

    return read_ink(path)


def requests(spec):
    return [complete(spec, Request(inputs=inputs_of(spec, sample))) for sample in spec.samples]


def finish(task, request, cancel=None):
    *before, result = task.run(request, cancel or threading.Event())
    assert isinstance(result, Result)
    assert all(isinstance(event, Partial | Progress) for event in before)
    return before, result


@pytest.fixture(scope="session")
def answers(spec, task):
    """Every sample as a request, what is said before its result, and the result."""
    return [(request, *finish(task, request)) for request in requests(spec)]


def same(a, b):
    """Whether two results hold the same values; numbers may differ in what rounding does."""
    if isinstance(a, dict):
        return a.keys() == b.keys() and all(same(a[key], b[key]) for key in a)
    if isinstance(a, list | tuple):
        return len(a) == len(b) and all(map(same, a, b))
    if isinstance(a, float | np.ndarray):
        return np.allclose(a, b, atol=1e-3)
    return a == b


def test_the_spec_is_data(spec, name):
    assert spec.name == name
    assert msgspec.json.decode(msgspec.json.encode(spec), type=TaskSpec) == spec
    assert msgspec.msgpack.decode(msgspec.msgpack.encode(spec), type=TaskSpec) == spec


def test_names_are_unique(spec):
    for things in (spec.inputs, spec.options, (*spec.outputs, *spec.explanations)):
        names = [thing.name for thing in things]
        assert len(names) == len(set(names))


def test_every_sample_runs_and_fills_every_view(spec, task, answers):
    assert answers
    for _, _, result in answers:
        for view in spec.outputs:
            assert view.shows in result.values
        assert result.model == task.model
        assert msgspec.msgpack.decode(msgspec.msgpack.encode(result.values, enc_hook=np.ndarray.tolist))


def test_the_last_partial_equals_the_result(answers):
    ends = [([event for event in before if isinstance(event, Partial)], result) for _, before, result in answers]
    if not any(partials for partials, _ in ends):
        pytest.skip("it says nothing before its result")
    for partials, result in ends:
        for key, value in partials[-1].values.items():
            assert same(value, result.values[key])


def test_the_same_request_gives_the_same_result(task, answers):
    task.forget()
    for request, _, result in answers:
        assert same(finish(task, request)[1].values, result.values)


def test_many_equal_single(task, answers):
    several = [*answers, answers[0]]
    task.forget()
    together = list(task.run_many([request for request, _, _ in several], threading.Event()))
    assert len(together) == len(several)
    for (_, _, alone), result in zip(several, together):
        assert same(alone.values, result.values)


def test_a_run_that_nobody_wants_stops(spec, task):
    cancel = threading.Event()
    cancel.set()
    with pytest.raises(Stopped):
        list(task.run(_fresh(spec), cancel))


def _fresh(spec):
    """A request that the task has not seen, so that nothing is remembered of it."""
    inputs = inputs_of(spec, spec.samples[0])
    for field in spec.inputs:
        if isinstance(field, TextField):
            inputs[field.name] = "Nobody has ever typed these seven words before."
    return complete(spec, Request(inputs=inputs))


def test_every_explanation_can_be_had(spec, task, answers):
    request, _, result = answers[0]
    for view in spec.explanations:
        explanation = task.explain(request, result, view.name)
        assert explanation.kind == view.name
        assert explanation.data


def test_a_run_computes_no_explanation(spec, task, monkeypatch):
    def refuse(*_, **__):
        raise AssertionError("nobody asked for an explanation")

    for name in ("explain", "forcing", "forced"):
        monkeypatch.setattr(type(task), name, refuse)
    finish(task, _short(spec))


def _short(spec):
    """A request that takes little time."""
    options = {"beams": 1, "points": 40}
    given = {option.name: options[option.name] for option in spec.options if option.name in options}
    inputs = inputs_of(spec, spec.samples[0])
    return complete(spec, Request(inputs=inputs, options=given))


def test_an_intervention_that_must_change_nothing_changes_nothing(spec, task):
    """A unit that is clamped to what it lets out anyway."""
    request = _short(spec)
    _, result = finish(task, request)
    layers = task.explain(request, result, "gates").data["layers"]
    for number in (1, len(layers)):
        layer = layers[number - 1]
        value = layer["h"][-1 if layer["direction"] == "backward" else 0][3]
        values = {"layer": number, "unit": 3, "what": "h", "value": float(value), "first": 1, "last": 1}
        data = task.explain(request, result, "intervene", Question(values)).data
        assert data["outputs"] and all(output["same"] for output in data["outputs"]), data["said"]


def test_a_word_that_stays_as_it_is_changes_nothing(spec, task):
    view = spec.explanation("what-if")
    if {option.name for option in view.asks} != {"word", "becomes"}:
        pytest.skip("it takes no words")
    request = _short(spec)
    _, result = finish(task, request)
    text = request.inputs[view.field]
    word = text[slice(*words(text)[0])]
    data = task.explain(request, result, "what-if", Question({"word": 1, "becomes": word})).data
    assert all(output["same"] for output in data["outputs"])
    assert {change for layer in data["layers"] for change in layer["change"]} <= {None, 0.0}


def test_an_explanation_that_there_is_not_is_refused(spec, task, answers):
    request, _, result = answers[0]
    with pytest.raises(UserError, match=f"no explanation 'magic'. It has: .*{spec.explanations[0].name}"):
        task.explain(request, result, "magic")


def test_the_gates_of_a_shipped_network_add_up(task, answers):
    """c = f * c_before + i * g and h = o * tanh(c), with seven digits or more."""
    request, _, result = answers[0]
    layers = task.explain(request, result, "gates").data["layers"]
    assert layers
    for layer in layers:
        assert layer["cell"] == "lstm" and layer["direction"] in ("forward", "backward")
        before = np.concatenate([layer["c0"][None], layer["c"][:-1]])
        np.testing.assert_allclose(layer["c"], layer["f"] * before + layer["i"] * layer["g"], atol=1e-6)
        np.testing.assert_allclose(layer["h"], layer["o"] * np.tanh(layer["c"]), atol=1e-6)
        assert len(layer["steps"]) == len(layer["c"]) > 0


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_hostile_text_gives_a_result_or_a_clear_message(spec, task, text):
    fields = [field.name for field in spec.inputs if isinstance(field, TextField)]
    if not fields:
        pytest.skip("it takes no text")
    for name in fields:
        inputs = inputs_of(spec, spec.samples[0]) | {name: text}
        try:
            _, result = finish(task, complete(spec, Request(inputs=inputs)))
            assert result.values
        except UserError as error:
            assert str(error).endswith(".")


def test_nothing_and_too_much_are_refused(spec):
    with pytest.raises(UserError, match="is empty"):
        complete(spec, Request(inputs={}))
    for field in spec.inputs:
        if isinstance(field, TextField):
            with pytest.raises(UserError, match="at most"):
                complete(spec, Request(inputs={**inputs_of(spec, spec.samples[0]), field.name: "é" * field.limit}))


def test_a_damaged_model_is_refused(name, tmp_path):
    folder = tmp_path / "model"
    shutil.copytree(model_folder(name), folder)
    weights = folder / "weights.safetensors"
    body = bytearray(weights.read_bytes())
    body[-7] ^= 4
    weights.write_bytes(body)
    with pytest.raises(ModelError, match="damaged"):
        Artefact.open(folder, name)


def test_a_model_of_another_version_of_the_network_is_refused(name, task, tmp_path):
    folder = tmp_path / "model"
    shutil.copytree(model_folder(name), folder)
    manifest = json.loads((folder / "manifest.json").read_text("utf-8"))
    manifest["architecture"]["of_another_version"] = 1
    (folder / "manifest.json").write_text(json.dumps(manifest), "utf-8")
    with pytest.raises(ModelError, match="another version of its network: .*of_another_version"):
        type(task).load(Artefact.open(folder, name))
