"""Frames on the worker's pipes: a length, a msgpack header, the raw buffers of the arrays that the header refers to.

A phrase stays one: the header holds its template and its values, and the message a mark in its place.
"""

import math
import re
import struct
from collections.abc import Callable
from typing import Any, BinaryIO

import msgspec
import numpy as np

from suite.phrase import Phrase

HEADER_LIMIT = 256 * 2**20  # bytes; a picture of the largest size that a field takes lies in the header
ARRAYS_LIMIT = 2**30  # bytes of all arrays of a frame together
_LENGTH = struct.Struct("<I")
_ARRAY = 1  # msgpack's extension code for "the array of this number"
_PHRASE = 2  # and for a phrase among the values of another one
_MARK = "\ufdd0"  # begins the mark of a phrase: no text has it (Unicode: a noncharacter, for internal use)
_LONE_SURROGATE = re.compile("[\ud800-\udfff]")


class WireError(Exception):
    """What came out of a pipe is no frame, or something cannot be put in one."""


class _Shape(msgspec.Struct, frozen=True, array_like=True):
    """What the header says of an array."""

    dtype: str
    shape: tuple[int, ...]

    @property
    def bytes(self) -> int:
        return math.prod(self.shape) * self.kind.itemsize

    @property
    def kind(self) -> np.dtype:
        try:
            kind = np.dtype(self.dtype)
        except (TypeError, ValueError, SyntaxError) as error:
            raise WireError(f"no type of numbers: {self.dtype!r:.80}") from error
        if kind.kind not in "biuf" or kind.subdtype is not None:
            raise WireError(f"arrays hold numbers; received {self.dtype!r:.80}")
        return kind


class _Header(msgspec.Struct, frozen=True, array_like=True):
    """The arrays' shapes first, so that they can be read before the message that refers to them is decoded."""

    arrays: tuple[_Shape, ...]
    message: msgspec.Raw
    phrases: tuple[msgspec.Raw, ...] = ()  # in the order in which the message has them


_encoder = msgspec.msgpack.Encoder()
_headers = msgspec.msgpack.Decoder(_Header)


def pack(message: msgspec.Struct) -> list[bytes | memoryview]:
    """A message as the pieces of a frame.

    Arrays may lie anywhere inside. Text keeps its length: what UTF-8 cannot carry becomes U+FFFD.

    Raises:
        WireError: something in it is neither data nor an array of numbers, or it is too large.
    """
    arrays: list[np.ndarray] = []
    phrases: list[msgspec.Raw] = []
    try:
        try:
            body = _encode(message, arrays, phrases)
        except UnicodeEncodeError:
            arrays.clear()
            phrases.clear()
            body = _encode(_each_text(message, _mended), arrays, phrases)
        shapes = tuple(_Shape(array.dtype.str, array.shape) for array in arrays)
        header = _encoder.encode(_Header(shapes, msgspec.Raw(body), tuple(phrases)))
        size = sum(shape.bytes for shape in shapes)
    except (TypeError, ValueError, OverflowError, RecursionError) as error:
        raise WireError(f"{type(message).__name__} cannot be sent: {error}") from error
    if len(header) > HEADER_LIMIT or size > ARRAYS_LIMIT:
        raise WireError(f"{type(message).__name__} is too large to be sent: {len(header) + size:,} bytes")
    buffers = [memoryview(np.ascontiguousarray(array).reshape(-1)).cast("B") for array in arrays if array.size]
    return [_LENGTH.pack(len(header)), header, *buffers]


def _encode(message: Any, arrays: list[np.ndarray], phrases: list[msgspec.Raw]) -> bytes:
    def hook(value: Any) -> Any:
        if isinstance(value, Phrase):
            phrases.append(msgspec.Raw(_phrase(value)))
            return f"{_MARK}{len(phrases) - 1}"
        if isinstance(value, np.generic):
            return value.item()
        if isinstance(value, np.ndarray):
            arrays.append(value)
            return msgspec.msgpack.Ext(_ARRAY, _LENGTH.pack(len(arrays) - 1))
        raise TypeError(f"{type(value).__name__} is no data")

    return msgspec.msgpack.encode(message, enc_hook=hook)


def _phrase(phrase: Phrase) -> bytes:
    """Its template and its values; what is no data among these as text."""

    def hook(value: Any) -> Any:
        if isinstance(value, Phrase):
            return msgspec.msgpack.Ext(_PHRASE, _phrase(value))
        return value.item() if isinstance(value, np.generic) else str(value)

    return msgspec.msgpack.encode((phrase.template, phrase.values), enc_hook=hook)


def _mended(text: str) -> str:
    """The same with lone surrogates replaced, letter by letter, so that offsets still hold."""
    if isinstance(text, Phrase):
        return Phrase(_mended(text.template), **_each_text(text.values, _mended))
    return _LONE_SURROGATE.sub("\ufffd", text)


def _each_text(value: Any, change: Callable[[str], str]) -> Any:
    """The same with every text in it changed."""
    match value:
        case str():
            return change(value)
        case dict():
            return {_each_text(key, change): _each_text(item, change) for key, item in value.items()}
        case list():
            return [_each_text(item, change) for item in value]
        case tuple():
            return tuple(_each_text(item, change) for item in value)
        case msgspec.Struct():
            return type(value)(**_each_text(msgspec.structs.asdict(value), change))
    return value


def read(pipe: BinaryIO, kind: Any) -> Any:
    """The next message, of type `kind`; None where the pipe ended between two frames.

    Raises:
        WireError: the pipe ended inside a frame, or the frame is malformed.
    """
    length = pipe.read(_LENGTH.size)
    if not length:
        return None
    if len(length) < _LENGTH.size:
        raise WireError("the pipe ended inside a frame")
    (size,) = _LENGTH.unpack(length)
    if size > HEADER_LIMIT:
        raise WireError(f"a header may have {HEADER_LIMIT:,} bytes; received {size:,}")
    try:
        header = _headers.decode(_exactly(pipe, size))
        return _decode(header, _arrays(header, pipe), kind)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
        raise WireError(f"malformed frame: {error}") from error


def _arrays(header: _Header, pipe: BinaryIO) -> list[np.ndarray]:
    if any(side < 0 for shape in header.arrays for side in shape.shape):
        raise WireError("an array with a negative side")
    size = sum(shape.bytes for shape in header.arrays)
    if size > ARRAYS_LIMIT:
        raise WireError(f"the arrays of a frame may have {ARRAYS_LIMIT:,} bytes; received {size:,}")
    return [_array(shape, _exactly(pipe, shape.bytes)) for shape in header.arrays]


def _array(shape: _Shape, buffer: bytearray) -> np.ndarray:
    try:
        return np.frombuffer(buffer, shape.kind).reshape(shape.shape)
    except ValueError as error:  # more sides than numpy knows
        raise WireError(f"no shape of an array: {error}") from error


def _decode(header: _Header, arrays: list[np.ndarray], kind: Any) -> Any:
    def hook(code: int, data: memoryview) -> np.ndarray:
        number = _LENGTH.unpack(data)[0] if code == _ARRAY and len(data) == _LENGTH.size else len(arrays)
        if number >= len(arrays):
            raise WireError("a reference to an array that is not there")
        return arrays[number]

    message = msgspec.msgpack.decode(header.message, type=kind, ext_hook=hook)
    if not header.phrases:
        return message
    phrases = [_phrase_of(body) for body in header.phrases]
    return _each_text(message, lambda text: _unmarked(text, phrases))


def _phrase_of(body: bytes | msgspec.Raw) -> Phrase:
    def hook(code: int, data: memoryview) -> Phrase:
        if code != _PHRASE:
            raise WireError("something else among the values of a phrase")
        return _phrase_of(bytes(data))

    template, values = msgspec.msgpack.decode(body, type=tuple[str, dict[str, Any]], ext_hook=hook)
    try:
        return Phrase(template, **values)
    except (ValueError, LookupError, TypeError, AttributeError) as error:
        raise WireError(f"no phrase: {error}") from error


def _unmarked(text: str, phrases: list[Phrase]) -> str:
    """The phrase that a mark stands for; what is no mark as it is."""
    number = text.removeprefix(_MARK)
    known = number != text and number.isdecimal() and int(number) < len(phrases)
    return phrases[int(number)] if known else text


def _exactly(pipe: BinaryIO, size: int) -> bytearray:
    buffer = bytearray(size)
    view, filled = memoryview(buffer), 0
    while filled < size:
        got = pipe.readinto(view[filled:])
        if not got:
            raise WireError("the pipe ended inside a frame")
        filled += got
    return buffer
