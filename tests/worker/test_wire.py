"""Frames: what goes in comes out, and what is no frame is said to be none."""

import io
import struct
from typing import Any

import msgspec
import numpy as np
import pytest

from suite.events import Failed, Request, Result
from suite.phrase import Phrase, joined, say
from suite.worker import wire
from suite.worker.messages import Run, Said, ToClient, ToServer


def frame(values: dict[str, Any]) -> bytes:
    return b"".join(wire.pack(Said(id=7, event=Result(values=values))))


def round_trip(values: dict[str, Any]) -> dict[str, Any]:
    pipe = io.BytesIO(frame(values))
    message = wire.read(pipe, ToClient)
    assert message.id == 7 and pipe.read() == b""
    return message.event.values


@pytest.mark.parametrize("dtype", ["bool", "int8", "uint8", "int64", "float16", "float32", ">f8"])
@pytest.mark.parametrize("shape", [(), (0,), (3,), (2, 0, 5), (2, 3, 4)])
def test_arrays_arrive_as_they_were(dtype, shape):
    array = np.arange(np.prod(shape, dtype=int)).reshape(shape).astype(dtype)
    (found,) = round_trip({"array": array}).values()
    assert found.dtype == array.dtype and found.shape == shape
    np.testing.assert_array_equal(found, array)


def test_arrays_may_lie_anywhere():
    strided, column = np.arange(12.0)[::2], np.asfortranarray(np.arange(6).reshape(2, 3))
    values = round_trip({"a": [{"b": strided}, [column]], "c": {"d": {"e": np.float32(0.5)}}, "text": "é\n\0"})
    np.testing.assert_array_equal(values["a"][0]["b"], [0, 2, 4, 6, 8, 10])
    np.testing.assert_array_equal(values["a"][1][0], [[0, 1, 2], [3, 4, 5]])
    assert values["c"] == {"d": {"e": 0.5}} and values["text"] == "é\n\0"


def test_the_same_array_twice():
    array = np.ones(3)
    values = round_trip({"a": array, "b": array})
    np.testing.assert_array_equal(values["a"], values["b"])


def test_phrases_stay_phrases():
    inner = say("one of {count}", count=np.int64(4))
    phrase = joined("; ", [inner, say("A {loss:.2f}.", loss=np.float64(0.5)), "as it is"])
    values = round_trip({"text": phrase, "rows": [[inner, "one of 4", np.ones(2), "\ufdd07"]]})
    assert values["text"] == phrase and values["text"].values["part0"].template == "one of {count}"
    assert values["text"].values["part1"].values == {"loss": 0.5}
    first, plain, array, odd = values["rows"][0]
    assert (first, first.values) == ("one of 4", {"count": 4})
    assert not isinstance(plain, Phrase) and plain == "one of 4" and odd == "\ufdd07"
    np.testing.assert_array_equal(array, [1, 1])


def test_a_phrase_may_stand_where_a_text_is_wanted():
    message = Said(id=7, event=Failed(message=say("No {what}\ud800.", what="\ud800"), status=3))
    event = wire.read(io.BytesIO(b"".join(wire.pack(message))), ToClient).event
    assert event == Failed(message="No \ufffd\ufffd.", status=3) and event.message.values == {"what": "\ufffd"}


def test_what_utf8_cannot_carry_is_replaced_letter_by_letter():
    request = Request(inputs={"text": "a\ud800b\udfff", "ink": [np.ones(2), {"\udc00": 1}]})
    pipe = io.BytesIO(b"".join(wire.pack(Run(id=1, task="t", request=request))))
    inputs = wire.read(pipe, ToServer).request.inputs
    assert inputs["text"] == "a\ufffdb\ufffd"
    np.testing.assert_array_equal(inputs["ink"][0], [1, 1])
    assert inputs["ink"][1] == {"\ufffd": 1}


@pytest.mark.parametrize(
    "value",
    [object(), lambda: 0, np.array([object()]), np.array(["text"]), np.array([1], "datetime64[s]"), 2**70, 1j],
    ids=lambda value: type(value).__name__,
)
def test_what_is_no_data_is_refused(value):
    with pytest.raises(wire.WireError):
        frame({"value": value})


def test_what_contains_itself_is_refused():
    loop: list = []
    loop.append(loop)
    with pytest.raises(wire.WireError):
        frame({"loop": loop})


def test_several_frames_then_the_end():
    pipe = io.BytesIO(frame({"n": 1}) + frame({"n": 2}))
    assert [wire.read(pipe, ToClient).event.values["n"] for _ in range(2)] == [1, 2]
    assert wire.read(pipe, ToClient) is None


def test_an_end_inside_a_frame_is_an_error_at_every_place():
    whole = frame({"array": np.arange(4), "text": "t"})
    for end in range(1, len(whole)):
        with pytest.raises(wire.WireError):
            wire.read(io.BytesIO(whole[:end]), ToClient)


def hostile(arrays: Any, message: bytes, tail: bytes = b"") -> io.BytesIO:
    header = msgspec.msgpack.encode([arrays, msgspec.Raw(message)])
    return io.BytesIO(struct.pack("<I", len(header)) + header + tail)


READY = msgspec.msgpack.encode({"say": "ready"})
REFERENCE = msgspec.msgpack.encode(
    {"say": "said", "id": 1, "event": {"event": "partial", "values": {"a": msgspec.msgpack.Ext(1, b"\1\0\0\0")}}}
)
FOREIGN = msgspec.msgpack.encode(
    {"say": "said", "id": 1, "event": {"event": "partial", "values": {"a": msgspec.msgpack.Ext(9, b"x")}}}
)


@pytest.mark.parametrize(
    "pipe",
    [
        io.BytesIO(b"\xff\xff\xff\xff"),
        io.BytesIO(struct.pack("<I", wire.HEADER_LIMIT + 1)),
        io.BytesIO(struct.pack("<I", 0)),
        io.BytesIO(struct.pack("<I", 3) + b"\xc1\xc1\xc1"),
        hostile([], b"\x93\x01"),
        hostile([["|O", [1]]], READY, bytes(8)),
        hostile([["<f4", [-1]]], READY),
        hostile([["<f4", [-1, -1]]], READY, bytes(4)),
        hostile([["<f8", [2**40]]], READY),
        hostile([["<f8", [2**62, 2**62]]], READY),
        hostile([["(2,3)f4", [1]]], READY, bytes(24)),
        hostile([["f4,O", [1]]], READY, bytes(12)),
        hostile([["<U9", [1]]], READY, bytes(36)),
        hostile([["nonsense", [1]]], READY),
        hostile([["|u1", [1] * 100]], READY, bytes(1)),
        hostile([["|u1", [0, 2**63 - 1, 2**63 - 1]]], READY),
        hostile([["|u1", [1]]], REFERENCE, bytes(1)),
        hostile([], FOREIGN),
        hostile([], msgspec.msgpack.encode({"say": "something else"})),
        hostile([], msgspec.msgpack.encode({"say": "begun", "id": "one"})),
        hostile([], b"\x91" * 5000 + b"\x90"),
    ],
)
def test_hostile_frames_are_errors(pipe):
    pipe.seek(0)
    with pytest.raises(wire.WireError):
        wire.read(pipe, ToClient)


def test_random_bytes_are_errors_or_messages():
    whole = bytearray(frame({"array": np.arange(4), "text": "t"}))
    random = np.random.default_rng(0)
    for _ in range(500):
        broken = bytearray(whole)
        for place in random.integers(0, len(whole), 3):
            broken[place] = random.integers(256)
        try:
            message = wire.read(io.BytesIO(broken), ToClient)
        except wire.WireError:
            continue
        assert isinstance(message, ToClient)


def test_too_large_is_refused(monkeypatch):
    monkeypatch.setattr(wire, "ARRAYS_LIMIT", 100)
    with pytest.raises(wire.WireError, match="too large"):
        frame({"array": np.zeros(101, np.uint8)})
    frame({"array": np.zeros(100, np.uint8)})
