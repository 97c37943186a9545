"""Photographs with captions: reading and checking them, and batches for training."""

import json
import tarfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from suite.errors import UserError
from suite.image.picture import check
from suite.tasks.captioning.words import END, PAD, START, UNKNOWN, Vocabulary
from suite.training.lines import numbered
from suite.training.slices import Slices

SET = "flickr8k"
LICENCES = {SET: "Flickr8k: photographs of Flickr's users and captions, for research, not to be passed on"}
ENCODER = Path("encoders", "efficientnet_lite2.npz")
WORDS_FILE = "words.txt"
# Longer captions are cut in training; one in thirty is.
LONGEST = 18
CAPTIONS = 5
_SWAPPED = {"left": "right", "right": "left"}


@dataclass(frozen=True)
class Album:
    """Photographs, each with what people wrote of it.

    Attributes:
        captions: of each photograph, one or more.
        places: of each photograph, the file that it is in, its first byte and how many there are (-1: the file is it).
    """

    captions: list[tuple[str, ...]]
    places: list[tuple[Path, int, int]]

    def __len__(self) -> int:
        return len(self.places)

    def __add__(self, other: "Album") -> "Album":
        return Album(self.captions + other.captions, self.places + other.places)

    def first(self, limit: int | None) -> "Album":
        return Album(self.captions[:limit], self.places[:limit])

    def photograph(self, number: int) -> bytes | Path:
        """A picture's file: where it lies, or its bytes where it lies inside another."""
        path, start, size = self.places[number]
        if size < 0:
            return path
        with path.open("rb") as file:
            file.seek(start)
            return file.read(size)


def read_split(data: Path, split: str, limit: int | None = None) -> Album:
    """The photographs of a split, at most `limit` of them; those that are in no split are trained on too.

    Args:
        data: a folder with `captioning/` in it, that folder itself, or a file of the user's own with a line
            {"image": path, "captions": [text, ...]} for each picture, paths relative to it.
        split: "train", "dev", ...

    Raises:
        UserError: files are missing, damaged or do not belong together; names the file and the line.
    """
    if data.is_file():
        return _from_files(data).first(limit)
    folder = folder_of(data)
    album = _from_tar(folder, split)
    if split == "train" and (folder / "images-extra.tar").exists():
        album += _from_tar(folder, "extra")
    return album.first(limit)


def folder_of(data: Path) -> Path:
    """The folder that holds the pictures and the encoders."""
    if data.is_file():
        return data.parent
    return data / "captioning" if (data / "captioning").is_dir() else data


def _from_tar(folder: Path, split: str) -> Album:
    images, captions = folder / f"images-{split}.tar", folder / f"captions-{split}.jsonl.xz"
    for path in (images, captions):
        if not path.exists():
            raise UserError(f"No captioned photographs found: {folder} has no {path.name}. Name another --data.")
    rows = _rows(captions)
    try:
        with tarfile.open(images) as tar:
            members = {m.name: (images, m.offset_data, m.size) for m in tar if m.isfile()}
    except (OSError, tarfile.TarError) as error:
        raise UserError(f"{images} cannot be read as a tar file: {error}. Get it again.") from None
    for number, (name, _) in enumerate(rows, 1):
        if name not in members:
            raise UserError(f"Line {number} of {captions} names {name!r}, which {images.name} does not hold.")
    return Album([texts for _, texts in rows], [members[name] for name, _ in rows])


def _from_files(path: Path) -> Album:
    rows = _rows(path)
    for number, (name, _) in enumerate(rows, 1):
        if not (path.parent / name).is_file():
            raise UserError(f"Line {number} of {path} names {name!r}. There is no such file beside it.")
        try:
            check(path.parent / name)
        except UserError as error:
            raise UserError(f"Line {number} of {path} names no picture: {error}") from None
    return Album([texts for _, texts in rows], [(path.parent / name, 0, -1) for name, _ in rows])


def _rows(path: Path) -> list[tuple[str, tuple[str, ...]]]:
    rows = []
    for number, line in numbered(path, "captioned pictures"):
        try:
            row = json.loads(line)
            name, captions = row["image"], row["captions"]
            if not isinstance(captions, list) or not captions:
                raise ValueError("captions must be a list of texts")
            if not all(isinstance(text, str) and text.strip() for text in (name, *captions)):
                raise ValueError("a name or a caption is no text")
        except (ValueError, KeyError, TypeError) as error:
            raise UserError(
                f"Line {number} of {path} must be "
                f'{{"image": name, "captions": [text, ...]}}. Received something else ({error}).'
            ) from None
        rows.append((name, tuple(captions)))
    if not rows:
        raise UserError(f"{path} is empty. It must have a line for each picture.")
    return rows


class CaptionBatches(Slices):
    """Batches of pictures, each with `CAPTIONS` of its captions side by side.

    Noise: the picture whole, mirrored or cut (whichever views were kept), and words of the input hidden.

    Args:
        maps: float16 [views, pictures, rows, columns, channels], as `features.extract` keeps them.
        captions: of each picture, the words of its captions.
        vocabulary: numbers the words.
        pictures: in a batch.
        hidden: share of input words that the network does not get to see.
        seed, per_pass: of `Slices`.
    """

    def __init__(
        self,
        maps: np.ndarray,
        captions: Sequence[Sequence[Sequence[str]]],
        vocabulary: Vocabulary,
        pictures: int = 32,
        hidden: float = 0.1,
        seed: int = 1,
        per_pass: int = 1,
    ):
        self.maps = maps
        self.pictures = pictures
        self.hidden = hidden
        self.numbers = [[vocabulary.encode(words[:LONGEST]) for words in several] for several in captions]
        # In a mirror left is right.
        self.mirrored = [
            [vocabulary.encode(_SWAPPED.get(word, word) for word in words[:LONGEST]) for words in several]
            for several in captions
        ]
        self.sizes = np.array([max(map(len, several)) + 1 for several in self.numbers])
        super().__init__(seed, per_pass)

    def plan(self, slice):
        """Lists of picture numbers, each list one batch, of pictures whose longest captions are of like length."""
        order = self.order(len(self.numbers), slice)
        rng = np.random.default_rng((self.seed, slice, 1 << 20))
        pool = 16 * self.pictures
        batches = []
        for first in range(0, len(order), pool):
            some = order[first : first + pool]
            some = some[np.argsort(self.sizes[some], kind="stable")]
            batches += [some[i : i + self.pictures] for i in range(0, len(some), self.pictures)]
        rng.shuffle(batches)
        return batches

    def make(self, item, rng):
        views = rng.integers(len(self.maps), size=len(item))
        captions = [self._captions(number, view, rng) for number, view in zip(item, views)]
        steps = -(-(1 + max(len(words) for several in captions for words in several)) // 4) * 4
        y = self.padded([[[*words, END] for words in several] for several in captions], steps)
        x = self.padded([[[START, *words] for words in several] for several in captions], steps)
        hide = (rng.random(x.shape) < self.hidden) & (x > END)
        return {"maps": self.maps[views, item], "words": np.where(hide, UNKNOWN, x).astype("int32")}, y

    @staticmethod
    def padded(captions: list[list[list[int]]], steps: int) -> np.ndarray:
        """int32 [pictures, CAPTIONS, steps], filled up with PAD."""
        out = np.full((len(captions), CAPTIONS, steps), PAD, "int32")
        for i, several in enumerate(captions):
            for j, words in enumerate(several):
                out[i, j, : len(words)] = words
        return out

    def _captions(self, number, view, rng):
        """Up to `CAPTIONS` of a picture's captions; odd views are mirrored."""
        several = (self.mirrored if view % 2 else self.numbers)[number]
        if len(several) <= CAPTIONS:
            return several
        return [several[i] for i in rng.choice(len(several), CAPTIONS, replace=False)]
