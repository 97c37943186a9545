"""Labelled texts: reading and checking them, and what each label says of the five degrees."""

import json
import re
import zlib
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from suite.errors import UserError
from suite.training.lines import numbered

DEGREES = 5
# P(label | degree), one row a label. Where a set knows two sides only, a neutral text was given either by chance.
BINARY = ((1, 1, 0.5, 0, 0), (0, 0, 0.5, 1, 1))
TERNARY = ((1, 1, 0, 0, 0), (0, 0, 1, 0, 0), (0, 0, 0, 1, 1))
FIVE = tuple(tuple(float(i == j) for j in range(DEGREES)) for i in range(DEGREES))
# 1-2, 3-4, 7-8 and 9-10 stars.
STARS = ((0.8, 0.2, 0.25, 0, 0), (0.2, 0.8, 0.25, 0, 0), (0, 0, 0.25, 0.8, 0.2), (0, 0, 0.25, 0.2, 0.8))
LABELS = ("negative", "neutral", "positive")

SETS = ("imdb", "sst", "mr", "cr", "mpqa_polarity", "short_reviews", "pros_cons", "tweets")
LICENCES = {
    "imdb": "not stated, asks for a citation (Maas et al. 2011)",
    "sst": "not stated (Socher et al. 2013)",
    "phrases": "not stated (Socher et al. 2013)",
    "mr": "CC BY 4.0 (Pang and Lee 2005)",
    "cr": "CC BY 4.0 (Hu and Liu 2004)",
    "mpqa_polarity": "not stated (MPQA)",
    "short_reviews": "not stated, asks for a citation (Kotzias et al. 2015)",
    "pros_cons": "CC BY 4.0 (Liu 2008)",
    "tweets": "Twitter's terms, for research (SemEval 2013 to 2017)",
    "lexicon": "CC BY 4.0 (Hu and Liu 2004)",
    "laptops": "not stated (SemEval 2014)",
    "restaurants": "not stated (SemEval 2014 and 2015)",
    "hotels": "not stated (OpeNER)",
    "unlabelled": "not stated, asks for a citation (Maas et al. 2011)",
}
LEXICON = Path("opinion_lexicon") / "words.jsonl.xz"
UNLABELLED = Path("imdb") / "unlabelled.jsonl.xz"
_NODE = re.compile(r"\(([0-4]) |([^\s()]+)|\)")
_BRACKETS = {"-LRB-": "(", "-RRB-": ")"}


class Example(NamedTuple):
    """A text with its label.

    Attributes:
        text: raw.
        label: as the set counts it, from 0, most negative first.
        said: P(label | degree) for each of the five degrees.
        key: what must not be split between training and calibration: a film, a sentence, else the text.
    """

    text: str
    label: int
    said: tuple[float, ...]
    key: str


def find_split(data: Path, split: str) -> dict[str, Path]:
    """The files of a split by the name of their set.

    Args:
        data: a folder with `sentiment/` in it, that folder itself, or one file of the user's own.
        split: "train", "dev", ...

    Raises:
        UserError: there is none.
    """
    if data.is_file():
        return {data.name.split(".")[0]: data}
    folder = data / "sentiment" if (data / "sentiment").is_dir() else data
    paths = {name: folder / name / f"{split}.jsonl.xz" for name in SETS}
    found = {name: path for name, path in paths.items() if path.exists()}
    if not found:
        raise UserError(f"No labelled texts found: {folder} has no file NAME/{split}.jsonl.xz. Received --data {data}.")
    return found


def read_split(data: Path, split: str, limit: int | None = None) -> dict[str, list[Example]]:
    """Every set of a split, at most `limit` texts of each. A file of the user's own is none of our sets, whatever its
    name."""
    own = data.is_file()
    return {name: read_set(path, "" if own else name, limit) for name, path in find_split(data, split).items()}


def read_set(path: Path, name: str, limit: int | None = None) -> list[Example]:
    """Reads one object a line: {"text": ..., "label": ...}, UTF-8, plain or .xz.

    Args:
        path: of the file.
        name: of the set, which says how labels are meant; empty for a file of the user's own.
        limit: at most so many.

    A label is one of negative, neutral and positive, or 0 and 1; in the treebank 0 to 4.

    Raises:
        UserError: the file is missing, damaged, empty or has a malformed line; names the file and the line.
    """
    examples = []
    for number, row in rows(path):
        if limit is not None and len(examples) == limit:
            break
        try:
            examples.append(_example(name, row))
        except (KeyError, ValueError, TypeError, AttributeError):
            raise UserError(
                f"Line {number} of {path} must be an object with a text and a label (negative, neutral, positive, 0 or "
                f"1; 0 to 4 in the treebank). Received {json.dumps(row, ensure_ascii=False)[:80]}."
            ) from None
    if not examples:
        raise UserError(f'{path} is empty. It must hold lines such as {{"text": "Lovely.", "label": "positive"}}.')
    return examples


def phrases(path: Path, limit: int | None = None) -> list[Example]:
    """Every labelled phrase inside the treebank's sentences, each text once a label; whole sentences left out."""
    found = {}
    for number, row in rows(path):
        if limit is not None and number > limit:
            break
        *inner, _ = _parsed(row.get("tree", ""), path, number)
        for label, text in inner:
            found.setdefault((text, label), Example(text, label, FIVE[label], row["text"]))
    return list(found.values())


def lexicon(data: Path, limit: int | None = None) -> list[Example]:
    """The list of single positive and negative words that lies beside the sets; empty where it is missing."""
    folder = data / "sentiment" if (data / "sentiment").is_dir() else data
    path = folder / LEXICON
    if not path.exists():
        return []
    sides = [(row["word"], int(row["polarity"] > 0)) for _, row in rows(path)][:limit]
    return [Example(word, side, BINARY[side], word) for word, side in sides]


def unlabelled(data: Path, limit: int | None = None) -> list[str]:
    """Reviews without labels; empty where there are none."""
    folder = data / "sentiment" if (data / "sentiment").is_dir() else data
    path = folder / UNLABELLED
    return [row["text"] for _, row in rows(path)][:limit] if path.exists() else []


def three_sided(examples: Iterable[Example]) -> bool:
    """Whether the labels of a set are negative, neutral and positive."""
    return any(example.said in (TERNARY[0], TERNARY[2]) for example in examples)


def five_sided(examples: Iterable[Example]) -> bool:
    """Whether the labels of a set are the five degrees."""
    return all(example.said in FIVE for example in examples)


def held_out(example: Example, share: int = 20) -> bool:
    """Whether an example is kept from training, to set the temperature on: one key in `share`."""
    return zlib.crc32(example.key.encode("utf-8", "surrogatepass")) % share == 0


def rows(path: Path) -> Iterator[tuple[int, dict]]:
    """Line numbers, from 1, and the objects on them."""
    for number, line in numbered(path, "labelled texts"):
        yield number, _object(line, path, number)


def _object(line: str, path: Path, number: int) -> dict:
    try:
        row = json.loads(line)
    except ValueError:
        row = None
    if not isinstance(row, dict):
        raise UserError(f"Line {number} of {path} must be a JSON object. Received {line.strip()[:60]!r}.")
    return row


def _example(name: str, row: dict) -> Example:
    text, label = row["text"], row["label"]
    if not text.strip():
        raise ValueError
    if name == "sst":
        return Example(text, label, FIVE[_among(label, DEGREES)], text)
    if label in LABELS:
        place = LABELS.index(label)
        return Example(text, place, TERNARY[place], text)
    said = BINARY[_among(label, 2)]
    if name == "imdb" and "rating" in row:
        said = STARS[{1: 0, 2: 0, 3: 1, 4: 1, 7: 2, 8: 2, 9: 3, 10: 3}[row["rating"]]]
    return Example(text, label, said, row.get("film", text))


def _among(label: int, count: int) -> int:
    if not isinstance(label, int) or isinstance(label, bool) or not 0 <= label < count:
        raise ValueError
    return label


def _parsed(tree: str, path: Path, number: int) -> list[tuple[int, str]]:
    """(label, text) of each node of a bracketed tree, in the order in which they close: the root comes last."""
    open_nodes, nodes = [], []
    for label, leaf in (match.groups() for match in _NODE.finditer(tree)):
        if label:
            open_nodes.append((int(label), []))
            continue
        if not open_nodes:
            raise UserError(f"Line {number} of {path} has a tree whose brackets do not match. Received {tree[:60]!r}.")
        if leaf:
            open_nodes[-1][1].append(_BRACKETS.get(leaf, leaf.replace("\\/", "/")))
            continue
        closed, leaves = open_nodes.pop()
        nodes.append((closed, " ".join(leaves)))
        if open_nodes:
            open_nodes[-1][1].extend(leaves)
    if open_nodes or not nodes:
        raise UserError(f"Line {number} of {path} has a tree whose brackets do not match. Received {tree[:60]!r}.")
    return nodes
