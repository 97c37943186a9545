"""Written lines: reading and checking them. All networks of the family learn from these."""

import json
import lzma
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple
from zipfile import BadZipFile

import msgspec
import numpy as np

from suite.artefact import Data
from suite.errors import UserError
from suite.ink.ink import strokes_of_value
from suite.ink.offsets import offsets_of
from suite.ink.scale import to_device
from suite.training.lines import numbered

LICENCES = {
    "iamondb": "IAM On-Line Handwriting Database: freely available for non-commercial research",
    "imadoc": "ImadocSen-OnDB (IRISA Rennes): no licence stated",
}
TERMS = "for research and other non-commercial use: the training lines allow no more"
# Mean and deviation of the offsets in iamondb's training lines, in units of its device: what networks see as 0 and 1.
MEAN = np.array([8.258, 0.097], "float32")
DEVIATION = np.array([42.849, 36.770], "float32")


class Line(NamedTuple):
    """A written line.

    Attributes:
        offsets: float32 [points, 3] as of `suite.ink.offsets`, in units of the set's device.
        text: what it says.
    """

    offsets: np.ndarray
    text: str


class Written(msgspec.Struct, frozen=True):
    """A line in a file of the user's own."""

    strokes: list[list[list[float]]]
    text: str = ""


def sources(names: Iterable[str]) -> tuple[Data, ...]:
    """Sets and their licences, for a manifest."""
    return tuple(Data(name, LICENCES.get(name, "the user's own")) for name in names)


def normalised(offsets: np.ndarray) -> np.ndarray:
    """Offsets [points, 3] of zero mean and unit deviation."""
    out = offsets.copy()
    out[:, :2] = (offsets[:, :2] - MEAN) / DEVIATION
    return out


def restored(offsets: np.ndarray) -> np.ndarray:
    """The other way of `normalised`."""
    out = offsets.copy()
    out[:, :2] = offsets[:, :2] * DEVIATION + MEAN
    return out


def find_split(data: Path, split: str) -> dict[str, Path]:
    """The files of a split by the name of their set.

    Args:
        data: a folder with `handwriting/` in it, that folder itself, or a file of the user's own, one JSON object with
            `strokes` and `text` a line.
        split: "train", "dev", ...

    Raises:
        UserError: there is none.
    """
    if data.is_file():
        return {data.name.split(".")[0]: data}
    folder = data / "handwriting" if (data / "handwriting").is_dir() else data
    end = f"_{split}.npz"
    paths = sorted(folder.glob("*" + end))
    if not paths:
        raise UserError(f"No written lines found: {folder} has no file NAME{end}. Received --data {data}.")
    return {path.name[: -len(end)]: path for path in paths}


def read_split(
    data: Path,
    split: str,
    limit: int | None = None,
    sets: tuple[str, ...] = ("iamondb",),
    told: bool = False,
    drawn: bool = False,
) -> dict[str, list[Line]]:
    """The lines of the sets named (of a file of the user's own: all), at most `limit` of each.

    Args:
        data, split: as of `find_split`.
        limit: at most so many lines of each set.
        sets: their names.
        told, drawn: as of `read_own`.

    Raises:
        UserError: a file is missing or malformed; names the file and, where it has lines, the line.
    """
    found = find_split(data, split)
    if data.is_file():
        return {name: read_own(path, told, drawn)[:limit] for name, path in found.items()}
    wanted = {name: path for name, path in found.items() if name in sets}
    if not wanted:
        raise UserError(f"None of the sets {', '.join(sets)} has a file of split {split}. Received --data {data}.")
    return {name: read_set(path, limit) for name, path in wanted.items()}


def read_set(path: Path, limit: int | None = None) -> list[Line]:
    """Reads a set as it is delivered: strokes in an .npz, texts in the .jsonl.xz of the same name beside it.

    Raises:
        UserError: a file is missing or damaged, or the two do not belong together.
    """
    try:
        with lzma.open(path.with_suffix(".jsonl.xz"), "rt", encoding="utf-8") as file:
            said = [json.loads(line) for line in file]
        with np.load(path, allow_pickle=False) as arrays:
            rows, lengths = _offsets(arrays), arrays["stroke_len"].astype(int)
        points = [entry["n_points"] for entry in said]
        if sum(points) != len(rows) or lengths.sum() != len(rows):
            raise ValueError(f"its texts speak of {sum(points)} points, its ink has {len(rows)}")
        several = np.split(rows, np.cumsum(points)[:-1])[:limit]
        return [_line(offsets, entry["text"]) for offsets, entry in zip(several, said)]
    except FileNotFoundError as error:
        raise UserError(f"There is no file {error.filename}. A set is an .npz and a .jsonl.xz of one name.") from None
    except (OSError, EOFError, ValueError, KeyError, TypeError, BadZipFile, lzma.LZMAError) as error:
        raise UserError(f"{path} cannot be read as written lines: {error}. Get it again.") from None


def read_own(path: Path, told: bool = False, drawn: bool = False) -> list[Line]:
    """Reads a file of the user's own: a JSON object a line, {"strokes": [[[x, y] or [x, y, seconds], ...], ...],
    "text": what it says}, y downwards, any unit.

    Args:
        path: of the file.
        told: whether each line must have a text.
        drawn: whether the ink is brought to the units and the pace of our sets' device, as it is before a network
            goes on with it.

    Raises:
        UserError: it cannot be read, or a line of it is malformed or empty; names the line.
    """
    lines = []
    for number, text in numbered(path, "written lines"):
        try:
            written = msgspec.json.decode(text, type=Written)
            strokes = strokes_of_value({"strokes": written.strokes})
            if told and not written.text.strip():
                raise ValueError("it does not say what is written")
        except (msgspec.DecodeError, ValueError, UserError) as error:
            reason = str(error).rstrip(".")
            raise UserError(f'Line {number} of {path} must hold "strokes" and "text": {reason}.') from None
        lines.append(Line(offsets_of(to_device(strokes)[0] if drawn else strokes), written.text))
    if not lines:
        raise UserError(f"{path} is empty. It must hold a written line as JSON in each line.")
    return lines


def _offsets(arrays) -> np.ndarray:
    """float32 [points, 3] of all lines of a set; across the border of two strokes too, which a line's first row is."""
    lengths = arrays["stroke_len"].astype(int)
    first = np.cumsum(lengths) - lengths
    steps = np.stack([arrays["dx"], arrays["dy"]], 1).astype(int)
    points = np.cumsum(steps, axis=0)
    starts = np.stack([arrays["start_x"], arrays["start_y"]], 1).astype(int)
    points += np.repeat(starts - points[first], lengths, axis=0)
    out = np.zeros((len(points), 3), "float32")
    out[1:, :2] = np.diff(points, axis=0)
    out[first + lengths - 1, 2] = 1
    return out


def _line(offsets: np.ndarray, text: str) -> Line:
    offsets = offsets.copy()
    offsets[0, :2] = 0
    return Line(offsets, text)
