"""What the encoder's trunk makes of every training picture, computed once and kept on disk."""

import os
from pathlib import Path

import keras
import numpy as np
from PIL import Image

from suite.errors import UserError
from suite.events import Progress
from suite.image.picture import read_square
from suite.layers.efficientnet import EfficientNetLite, Published
from suite.task import Tell
from suite.tasks.captioning.data import Album

# Whole, mirrored, a part, a part mirrored.
VIEWS = 4
_TOGETHER = 32
# A part has at least this share of the width and the height.
_PART = 0.75


class Trunk(keras.Model):
    """The first blocks of an encoder as a model of its own: pixels to maps."""

    def __init__(self, published: Published, split: int):
        super().__init__(name="trunk")
        self.encoder = EfficientNetLite(published.blocks, split, name="encoder")
        self.encoder.build()
        self.encoder.assign(published.arrays)

    def call(self, pixels):
        return self.encoder.trunk(pixels)


def extract(
    trunk: Trunk, album: Album, size: int, path: Path, views: int = 1, tell: Tell = lambda progress: None
) -> np.ndarray:
    """The maps of all pictures, from `path` if they are there already.

    Args:
        trunk: makes them.
        album: the pictures.
        size: side at which pictures are read.
        path: a .npy file, written whole or not at all.
        views: how many views of each picture, at most `VIEWS`.
        tell: hears of progress.

    Returns:
        float16 [views, pictures, rows, columns, channels], left on disk and read when needed.

    Raises:
        UserError: a picture cannot be read, or the maps there are those of other pictures.
    """
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        fresh = path.with_name(path.name + ".new")
        _write(trunk, album, size, fresh, views, tell)
        os.replace(fresh, path)
    maps = np.load(path, mmap_mode="r")
    if maps.shape[:2] != (views, len(album)):
        raise UserError(
            f"{path} is of {maps.shape[1]} pictures in {maps.shape[0]} views. Received {len(album)} in {views}. "
            "Use another --out, or the --data and --limit that it was begun with."
        )
    return maps


def view(square: np.ndarray, number: int, rng: np.random.Generator) -> np.ndarray:
    """One of `VIEWS` views of a picture, uint8 [size, size, 3]."""
    if number >= 2:
        size = len(square)
        width, height = rng.integers(round(_PART * size), size, 2, endpoint=True)
        left, top = rng.integers(size - width, endpoint=True), rng.integers(size - height, endpoint=True)
        part = Image.fromarray(square).crop((left, top, left + width, top + height))
        square = np.array(part.resize((size, size), Image.Resampling.BICUBIC))
    return square[:, ::-1] if number % 2 else square


def _write(trunk, album, size, path, views, tell):
    maps, done = None, 0
    for number in range(views):
        for first in range(0, len(album), _TOGETHER):
            rows = range(first, min(first + _TOGETHER, len(album)))
            squares = [
                view(read_square(album.photograph(i), size), number, np.random.default_rng((i, number))) for i in rows
            ]
            found = keras.ops.convert_to_numpy(trunk.predict_on_batch(np.stack(squares)))
            if maps is None:
                shape = (views, len(album), *found.shape[1:])
                maps = np.lib.format.open_memmap(path, "w+", "float16", shape)
            maps[number, first : first + len(rows)] = found
            done += len(rows)
            tell(Progress(stage="Encoding pictures", fraction=done / (views * len(album))))
    maps.flush()
