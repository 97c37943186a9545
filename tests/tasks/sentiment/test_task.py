"""The task whole, with a tiny network: results, explanations, and that a batch is what single runs are."""

import threading

import numpy as np
import pytest

from suite import artefact
from suite.errors import ModelError
from suite.events import Partial, Request, Result
from suite.request import complete
from suite.task import Question, Stopped
from suite.tasks.sentiment.explain import WORD_BY_WORD
from suite.tasks.sentiment.reading import Reading, values
from suite.tasks.sentiment.spec import DEGREES, SPEC
from suite.tasks.sentiment.task import FOREIGN, TOGETHER, Sentiment
from suite.text.words import UNKNOWN
from tests.tasks.sentiment.conftest import WORDS

SHORT = "The film was n't bad , it was great !"
MIDDLE = "The soup was cold. I was not very good!\n\nThe room was awful, but a film, warm and good. " * 12
LONG = "It was good and the room was not warm, and the food was awful. " * 300
TEXTS = [SHORT, "bad", MIDDLE, "\u00a1Qu\u00e9 pel\u00edcula!", LONG, "\U0001f600", "good " * 90]


def request(text):
    return complete(SPEC, Request(inputs={"text": text}))


def run(task, text):
    return list(task.run(request(text), threading.Event()))


@pytest.mark.parametrize("text", TEXTS)
def test_the_last_partial_is_the_result_and_probabilities_follow_from_degrees(task, text):
    *partials, result = run(task, text)
    assert partials
    assert all(isinstance(event, Partial) for event in partials)
    assert isinstance(result, Result)
    assert partials[-1].values == result.values
    degrees, probabilities = result.values["degrees"], result.values["probabilities"]
    assert sum(degrees) == pytest.approx(1, abs=1e-5)
    assert list(probabilities.values()) == pytest.approx([sum(degrees[:2]), degrees[2], sum(degrees[3:])], abs=3e-6)
    assert result.values["label"] == max(probabilities, key=probabilities.get)
    assert result.model == task.model


def test_a_batch_is_what_single_runs_are(task):
    texts = (TEXTS * (TOGETHER // len(TEXTS) + 2))[: TOGETHER + 3]
    together = list(task.run_many([request(text) for text in texts], threading.Event()))
    assert len(together) == len(texts)
    for text, result in zip(TEXTS, together):
        alone = run(task, text)[-1]
        assert result.values["degrees"] == pytest.approx(alone.values["degrees"], abs=2e-6)
        assert (result.values["label"], result.note) == (alone.values["label"], alone.note)


def test_the_network_itself_gives_the_same(task):
    from suite.tasks.sentiment.batches import predict

    network = task._compiled.network
    network.compile()
    for text in (SHORT, MIDDLE):
        logits = predict(network, [Reading.of(text, task._words).rows])[0] / network.temperature
        expected = np.exp(logits - logits.max()) / np.exp(logits - logits.max()).sum()
        assert run(task, text)[-1].values["degrees"] == pytest.approx(expected.tolist(), abs=1e-5)


def test_a_set_cancel_stops_runs(task):
    cancel = threading.Event()
    events = task.run(request(LONG), cancel)
    next(events)
    cancel.set()
    with pytest.raises(Stopped):
        list(events)
    with pytest.raises(Stopped):
        list(task.run_many([request(SHORT)], cancel))


def test_what_is_hardly_english_or_neutral_is_not_certain(task):
    assert run(task, "\u00a1Qu\u00e9 pel\u00edcula!")[-1].note == FOREIGN
    assert run(task, SHORT)[-1].note == ""
    sure, neutral, torn = np.array([[0.7, 0.2, 0.1, 0, 0], [0, 0.1, 0.8, 0.1, 0], [0.2, 0.25, 0, 0.25, 0.3]])
    assert values(sure, english=True)["certain"]
    assert not values(sure, english=False)["certain"]
    assert values(neutral, english=True)["label"] == "neutral"
    assert not values(neutral, english=True)["certain"]
    assert not values(torn, english=True)["certain"]


def test_the_running_reading_is_the_result_of_each_beginning(task):
    event = run(task, SHORT)[-1]
    data = task.explain(request(SHORT), event, "reading").data
    assert data["steps"][:4] == ["The", "film", "was", "n't"]
    for (_, end), value in zip(data["spans"], data["values"]):
        chances = run(task, SHORT[:end])[-1].values["probabilities"]
        assert value == pytest.approx(chances["positive"] - chances["negative"], abs=1e-5)


def test_a_long_text_is_followed_by_sentences(task):
    event = run(task, LONG)[-1]
    data = task.explain(request(LONG), event, "reading").data
    assert len(data["steps"]) == 300 < WORD_BY_WORD < len(LONG.split())
    chances = event.values["probabilities"]
    assert data["values"][-1] == pytest.approx(chances["positive"] - chances["negative"], abs=1e-5)


def test_each_sentence_by_itself(task):
    data = task.explain(request(MIDDLE), run(task, MIDDLE)[-1], "sentences").data
    assert len(data["values"]) == 36
    for (start, end), value in list(zip(data["spans"], data["values"]))[:3]:
        chances = run(task, MIDDLE[start:end])[-1].values["probabilities"]
        assert value == pytest.approx(chances["positive"] - chances["negative"], abs=1e-5)


@pytest.mark.parametrize("text", [SHORT, "bad", MIDDLE])
def test_word_weights_add_up_within_the_error_that_they_state(task, text):
    result = run(task, text)[-1]
    data = task.explain(request(text), result, "words").data
    reading = Reading.of(text, task._words)
    pools = task._compiled.pools([np.full_like(row, UNKNOWN) for row in reading.rows])
    blank = task._compiled.degrees(pools.joined())[0]
    blank = values(blank, english=True)
    assert data["outputs"] == ["negative", "neutral", "positive", *DEGREES]
    gains = [result.values["probabilities"][name] - blank["probabilities"][name] for name in data["outputs"][:3]]
    gains += [there - before for there, before in zip(result.values["degrees"], blank["degrees"])]
    sums = np.sum(data["weights"], axis=1)
    assert np.abs(sums[3:] - gains[3:]).max() == pytest.approx(data["error"], abs=5e-6)
    assert data["error"] < 0.02
    assert np.abs(sums[:3] - gains[:3]).max() < 2 * data["error"] + 5e-6
    assert [text[start:end].lower() for start, end in data["spans"]] == [token.form for token in reading.tokens]


def test_word_weights_are_the_integral_of_the_gradient(task):
    """Against central differences of the network along the path, summed at many points."""
    rows = Reading.of("not bad", task._words).rows
    found = task._attribution.contributions(rows, 64).weights
    network, table = task._compiled.network, task._attribution.table
    blank, change = table[UNKNOWN], table[rows[0]] - table[UNKNOWN]
    mask, step = np.ones((200, 2), bool), 1e-2

    def degrees(vectors):
        logits = network.judge(*network.pool(network.read(vectors.astype("float32"), mask), mask))
        return np.exp(logits / network.temperature) / np.exp(logits / network.temperature).sum(1, keepdims=True)

    path = blank + ((np.arange(200) + 0.5) / 200)[:, None, None] * change
    for word in range(2):
        along = step * change * (np.arange(2) == word)[:, None]
        slopes = (degrees(path + along) - degrees(path - along)) / (2 * step)
        assert found[:, word] == pytest.approx(slopes.mean(0), abs=2e-3)


def test_gates_say_how_many_words_of_a_long_text_they_leave_out(task):
    text = "the film was good . " * 250
    request = complete(SPEC, Request(inputs={"text": text}))
    *_, result = task.run(request, threading.Event())
    told = task.explain(request, result, "gates").data
    steps = sum(len(layer["steps"]) for layer in told["layers"] if layer["direction"] == "forward")
    assert steps + told["left_out"] == 1250 and 0 < steps <= 1000


def test_an_intervention_reaches_the_part_that_is_meant_and_no_other(task):
    text = " ".join(["the film was good ."] * 40 + ["the soup was cold and awful !"] * 40)
    request = complete(SPEC, Request(inputs={"text": text}))
    *_, result = task.run(request, threading.Event())
    layers = task.explain(request, result, "gates").data["layers"]
    assert len({layer["part"] for layer in layers}) > 1
    forcing, reading = task.forcing(), Reading.of(text, WORDS)

    def pools(layer):
        task.explain(request, result, "intervene", Question({"layer": layer, "unit": -1, "what": "h", "value": 0.9}))
        return forcing.task._compiled.group(reading.rows).top

    plain = task._compiled.group(reading.rows).top
    for part in (0, len(reading.rows) - 1):
        changed = np.abs(pools(2 * part + 1) - plain).max(axis=1) > 1e-4
        same = [row.tobytes() == reading.rows[part].tobytes() for row in reading.rows]
        assert changed.tolist() == same


def test_a_model_without_its_words_is_refused(model, tmp_path):
    good = artefact.Artefact.open(model, "sentiment")
    lacking = artefact.Artefact(model, good.manifest, {k: v for k, v in good.contents.items() if k != "words.txt"})
    with pytest.raises(ModelError, match="has no words.txt"):
        Sentiment.load(lacking)
    short = artefact.Artefact(model, good.manifest, good.contents | {"words.txt": b"one\ntwo"})
    with pytest.raises(ModelError, match="4 words"):
        Sentiment.load(short)
