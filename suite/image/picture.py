"""Any picture file as the square that a network sees; refuses in one sentence what is not a picture."""

import io
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import numpy as np
from PIL import Image, UnidentifiedImageError

from suite.errors import UserError
from suite.image import heic
from suite.image.colour import as_rgb
from suite.phrase import say

FORMATS = ("JPEG", "PNG", "WEBP", "GIF", "TIFF", "BMP", *([heic.FORMAT] if heic.readable() else ()))
# A decoded picture of this size takes at most 640 MB.
MOST_PIXELS = 160_000_000
# EXIF orientation -> how to turn what is stored.
_ORIENTATION = 0x0112
_TURNS = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}

# Pillow's own limit, for the frames inside a file; from there to twice as much it would only warn.
Image.MAX_IMAGE_PIXELS = MOST_PIXELS


def read_square(source: str | os.PathLike | bytes, size: int) -> np.ndarray:
    """The whole picture, upright, squeezed into a square: no part of it is cut off.

    Args:
        source: a path, or the bytes of an encoded file; of an animation the first frame counts.
        size: of the square, in pixels.

    Returns:
        RGB, uint8 [size, size, 3]; what is transparent is white.

    Raises:
        UserError: the file is missing, is no picture, is damaged or is too large.
    """
    with _picture(source) as image:
        return _square(image, size)


def check(source: str | os.PathLike | bytes) -> None:
    """Refuses what its first bytes say is no picture, without decoding it.

    Raises:
        UserError: as of `read_square`.
    """
    with _picture(source):
        pass


def read_small(source: str | os.PathLike | bytes, side: int) -> tuple[np.ndarray, tuple[int, int]]:
    """The picture, upright, in its own proportions, to be shown.

    Args:
        source: as of `read_square`.
        side: most pixels of the longer side; a smaller picture stays as it is.

    Returns:
        RGB, uint8 [height, width, 3], and width and height of the whole picture.

    Raises:
        UserError: as of `read_square`.
    """
    with _picture(source) as image:
        return _small(image, side)


@contextmanager
def _picture(source: str | os.PathLike | bytes) -> Iterator[Image.Image]:
    """An opened picture of a size that can be decoded; whatever goes wrong with it becomes a `UserError`."""
    name = say("The picture") if isinstance(source, bytes) else str(source)
    try:
        with _opened(source) as image:
            _check_size(image, name)
            yield image
    except UserError:
        raise
    except UnidentifiedImageError:
        if heic.FORMAT not in FORMATS and heic.looks_like_one(_head(source)):
            raise UserError(
                "{name} is HEIC, which needs an extra: pip install 'unroll[heic]'. Or save it as JPEG.", name=name
            ) from None
        raise UserError(
            "{name} is not a picture of a kind that can be read: {kinds}. Save it as one.",
            name=name,
            kinds=", ".join(FORMATS),
        ) from None
    except Image.DecompressionBombError:
        raise UserError(
            "{name} would have more than {most:,} pixels. Make it smaller.", name=name, most=MOST_PIXELS
        ) from None
    except MemoryError:
        raise UserError("{name} needs more memory than there is. Make it smaller.", name=name) from None
    except FileNotFoundError:
        raise UserError("There is no file {path}. Check the name.", path=name) from None
    except Exception as error:
        # A damaged file makes Pillow's readers raise whatever they stumble over: struct.error, IndexError ...
        reason = str(error).split("\n")[0][:120] or type(error).__name__
        raise UserError(
            "{name} cannot be read as a picture: {reason}. Get or save it again.", name=name, reason=reason
        ) from None


def _opened(source: str | os.PathLike | bytes) -> Image.Image:
    return Image.open(io.BytesIO(source) if isinstance(source, bytes) else Path(source), formats=FORMATS)


def _head(source: str | os.PathLike | bytes) -> bytes:
    if isinstance(source, bytes):
        return source[:12]
    with open(source, "rb") as file:
        return file.read(12)


def _check_size(image: Image.Image, name: str) -> None:
    width, height = image.size
    if width * height > MOST_PIXELS:
        raise UserError(
            "A picture may have at most {most:,} pixels. {name} has {width} x {height}. Make it smaller.",
            most=MOST_PIXELS,
            name=name,
            width=width,
            height=height,
        )


def _square(image: Image.Image, size: int) -> np.ndarray:
    turn = _TURNS.get(_orientation(image))
    # A JPEG can be decoded at half, a quarter or an eighth of its size, which takes a fraction of the time.
    image.draft(None, (size * 3 // 2, size * 3 // 2))
    image.load()
    small = as_rgb(image).resize((size, size), Image.Resampling.BICUBIC, reducing_gap=2.0)
    # A square turns into a square, so the small one can be turned instead of the large one.
    return np.array(small if turn is None else small.transpose(turn))


def _small(image: Image.Image, side: int) -> tuple[np.ndarray, tuple[int, int]]:
    size, turn = image.size, _TURNS.get(_orientation(image))
    image.draft(None, (side * 3 // 2, side * 3 // 2))
    image.load()
    small = as_rgb(image)
    small.thumbnail((side, side), Image.Resampling.BICUBIC, reducing_gap=2.0)
    if turn is not None:
        small = small.transpose(turn)
    lies = turn in (_TURNS[5], _TURNS[6], _TURNS[7], _TURNS[8])
    return np.array(small), size[::-1] if lies else size


def _orientation(image: Image.Image) -> int | None:
    """What EXIF says; None where it says nothing or nonsense, which is no reason to refuse the picture."""
    try:
        return image.getexif().get(_ORIENTATION)
    except Exception:
        return None
