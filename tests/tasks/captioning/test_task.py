import threading

import numpy as np
import pytest
from PIL import Image

from suite.errors import UserError
from suite.events import Failed, Partial, Request, Result
from suite.request import complete
from suite.task import Stopped
from suite.tasks.captioning.spec import SPEC
from suite.tasks.captioning.words import split
from tests.image.pictures import encoded, quarters

PICTURE = encoded(quarters())


def noise(seed):
    return encoded(Image.fromarray(np.random.default_rng(seed).integers(0, 256, (40, 50, 3)).astype("uint8")))


def request(image=PICTURE, **options):
    return complete(SPEC, Request(inputs={"image": image}, options=options))


def run(task, image=PICTURE, **options):
    return list(task.run(request(image, **options), threading.Event()))


def test_the_last_partial_equals_the_result_and_stages_are_timed(task):
    task.forget()
    *_, partial, result = run(task)
    assert isinstance(partial, Partial)
    assert isinstance(result, Result)
    assert partial.values["caption"] == result.values["caption"]
    assert result.seconds.keys() == {"decode", "encode", "caption"}


def test_alternatives_differ_and_the_first_is_the_caption(task):
    values = run(task)[-1].values
    texts = [way["text"] for way in values["alternatives"]]
    scores = [way["score"] for way in values["alternatives"]]
    assert texts[0] == values["caption"]
    assert len(set(texts)) == len(texts)
    assert scores[0] == 1
    assert scores == sorted(scores, reverse=True)


def test_many_equal_single_and_a_bad_one_stops_nothing(task):
    images = [noise(seed) for seed in range(18)]
    images[3], images[17] = b"no picture", PICTURE[:60]
    many = list(task.run_many([request(image) for image in images], threading.Event()))
    assert [place for place, outcome in enumerate(many) if isinstance(outcome, Failed)] == [3, 17]
    assert many[3].status == 2
    task.forget()
    for image, together in zip(images, many):
        if isinstance(together, Result):
            assert run(task, image)[-1].values["caption"] == together.values["caption"]


def test_many_with_settings_of_their_own(task):
    several = [request(beams=1), request(start="The red"), request(longest=2), request(start="Two girls", longest=4)]
    many = list(task.run_many(several, threading.Event()))
    for one, together in zip(several, many, strict=True):
        *_, alone = task.run(one, threading.Event())
        assert alone.values["caption"] == together.values["caption"]


def test_none_at_all(task):
    assert list(task.run_many([], threading.Event())) == []


def test_it_goes_on_from_the_first_words(task):
    for way in run(task, start="the RED ball")[-1].values["alternatives"]:
        assert way["text"].startswith("The RED ball")


def test_first_words_that_it_has_not_learnt_are_kept_and_said(task):
    result = run(task, start="A zebra's dog")[-1]
    assert result.values["caption"].startswith("A zebra's dog")
    assert "'zebra'" in result.note
    assert "'A'" not in result.note


def test_the_longest_caption(task):
    for longest in (1, 3, 40):
        for way in run(task, longest=longest)[-1].values["alternatives"]:
            assert len(split(way["text"])) <= longest


def test_more_first_words_than_a_caption_may_have(task):
    with pytest.raises(UserError, match="at most 2 words cannot begin with 3"):
        run(task, start="a red ball", longest=2)


def test_the_same_request_gives_the_same_result(task):
    task.forget()
    first = run(task)[-1]
    assert run(task)[-1].values == first.values
    task.forget()
    assert run(task)[-1].values == first.values


def test_a_file_that_changed_is_looked_at_again(task, tmp_path):
    path = tmp_path / "picture.png"
    path.write_bytes(noise(1))
    first = run(task, str(path))[-1].values
    path.write_bytes(PICTURE)
    assert run(task, str(path))[-1].values == run(task)[-1].values != first


def test_cancel_is_heard(task):
    cancel = threading.Event()
    events = task.run(request(longest=40), cancel)
    next(events)
    cancel.set()
    with pytest.raises(Stopped):
        list(events)
    with pytest.raises(Stopped):
        list(task.run_many([request()] * 3, cancel))


def test_a_picture_that_cannot_be_read(task):
    with pytest.raises(UserError, match="not a picture"):
        run(task, b"something else")


def test_where_it_looked_for_each_word(task):
    asked = request(start="a man's")
    *_, result = task.run(asked, threading.Event())
    data = task.explain(asked, result, "attention").data
    assert data["steps"] == split(result.values["caption"])
    assert data["maps"].shape == (len(data["steps"]), 4, 4)
    np.testing.assert_allclose(data["maps"].sum((1, 2)), 1, atol=1e-5)


def test_where_it_looks_for_a_caption_that_was_edited(task):
    asked = request()
    for caption in ("Two girls, and a zebra!", "Ball", ""):
        data = task.explain(asked, Result(values={"caption": caption}), "attention").data
        assert data["steps"] == split(caption)
        assert len(data["maps"]) == len(data["steps"])
