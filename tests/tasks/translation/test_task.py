import threading

import numpy as np
import pytest

from suite.artefact import Artefact
from suite.errors import ModelError
from suite.events import Partial, Progress, Request, Result
from suite.request import complete
from suite.task import Stopped
from suite.tasks.translation.spec import SPEC
from suite.tasks.translation.task import Translation

TEXT = "The little girl is drawing.\n\n  How are you? I am fine!\nA house"


def request(text, **options):
    return complete(SPEC, Request(inputs={"text": text}, options=options))


def run(task, text, **options):
    return list(task.run(request(text, **options), threading.Event()))


def test_the_last_partial_equals_the_result(task):
    *_, partial, result = run(task, TEXT)
    assert isinstance(partial, Partial)
    assert isinstance(result, Result)
    assert partial.values["text"] == result.values["text"]


def test_line_breaks_and_order_are_kept(task):
    result = run(task, TEXT)[-1]
    whole = result.values["text"]
    assert [whole[a:b] for a, b in (s["target"] for s in result.values["sentences"])] == [
        run(task, TEXT[a:b])[-1].values["text"] for a, b in (s["source"] for s in result.values["sentences"])
    ]
    assert [line == "" for line in whole.splitlines()][:2] == [False, True]


def test_many_equal_single(task):
    requests = [request(text) for text in ("The red house.", "How are you?", TEXT, "A")]
    task.forget()
    many = list(task.run_many(requests, threading.Event()))
    task.forget()
    for one, together in zip(requests, many, strict=True):
        *_, alone = task.run(one, threading.Event())
        task.forget()
        assert alone.values["text"] == together.values["text"]
        for a, b in zip(alone.values["alternatives"], together.values["alternatives"]):
            assert a["text"] == b["text"]
            assert a["score"] == pytest.approx(b["score"], abs=2e-4)


def test_the_same_request_gives_the_same_result(task):
    task.forget()
    first = run(task, TEXT)[-1]
    task.forget()
    assert run(task, TEXT)[-1].values == first.values


def test_cancel_is_heard_between_chunks(task):
    task.forget()
    cancel = threading.Event()
    events = task.run(request("The little girl is drawing a red house, and her brother is watching."), cancel)
    next(events)
    cancel.set()
    with pytest.raises(Stopped):
        list(events)


def test_a_long_text_reports_progress(task):
    events = run(task, "How are you? " * 40)
    assert any(isinstance(event, Progress) for event in events)
    assert len(events[-1].values["sentences"]) == 40


def test_what_is_not_latin_is_kept_and_said(task):
    result = run(task, "你好，世界\n\n12345")[-1]
    assert result.values["text"] == "你好，世界\n\n12345"
    assert "1 of 2" in result.note


@pytest.mark.parametrize(
    "text",
    [
        '\u6211\u8bf4 "\u4f60\u597d" : 10 %',
        "\U0001f468\u200d\U0001f469\u200d\U0001f467",
        "\u062e\u0627\u0646\u0647\u200c\u0647\u0627 \u2026",
    ],
)
def test_what_is_kept_stays_as_it_was_typed(task, text):
    assert run(task, f"{text}\nA house")[-1].values["text"].startswith(f"{text}\n")


def test_emoji_stay_where_they_stand_among_the_words(task):
    halves = [run(task, half)[-1].values["text"] for half in ("The little girl", "is watching.")]
    text = run(task, "The little girl \U0001f355\U0001f1eb\U0001f1f7 is watching.")[-1].values["text"]
    assert text == " \U0001f355\U0001f1eb\U0001f1f7 ".join(halves)


def test_an_overlong_line_is_explained_as_far_as_it_was_read(task):
    text = "a" + "1234567890" * 30
    asked = request(text)
    *_, result = task.run(asked, threading.Event())
    for part in task.explain(asked, result, "alignment").data["parts"]:
        assert np.shape(part["weights"]) == (len(part["target"]), len(part["source"]))
    assert task.explain(asked, result, "gates").data["layers"]


def test_a_model_without_its_pieces_is_refused(model):
    whole = Artefact.open(model, "translation")
    lacking = Artefact(model, whole.manifest, {k: v for k, v in whole.contents.items() if k != "pieces.model"})
    with pytest.raises(ModelError, match="has no pieces.model"):
        Translation.load(lacking)


@pytest.mark.parametrize("text", ["\x00\x01a", "a" * 3000, "🙂", "a\u0301" * 200, "?", "\ufffd b", "- - -", "\u2028x"])
def test_hostile_text_gives_a_result(task, text):
    result = run(task, text)[-1]
    assert isinstance(result.values["text"], str)


def test_the_alignment_lies_inside_both_texts_and_is_a_share(task):
    asked = request(TEXT)
    *_, result = task.run(asked, threading.Event())
    parts = task.explain(asked, result, "alignment").data["parts"]
    assert len(parts) == 4
    for part in parts:
        assert all(0 <= a < b <= len(TEXT) for a, b in part["source"])
        assert all(0 <= a <= b <= len(result.values["text"]) for a, b in part["target"])
        weights = np.array(part["weights"])
        assert weights.shape == (len(part["target"]), len(part["source"]))
        assert np.all(weights >= 0)
        assert np.all(weights.sum(1) <= 1.001)
