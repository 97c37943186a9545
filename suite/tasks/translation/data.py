"""Parallel text: reading and checking it, and batches for training."""

from pathlib import Path

import numpy as np

from suite.errors import UserError
from suite.text.pieces import END, PAD, START, Pieces
from suite.training.lines import numbered
from suite.training.slices import Slices

# How often a line of each corpus is seen in one pass: everyday sentences, talk and descriptions count most.
WEIGHTS = {
    "tatoeba": 1.5,
    "multi30k": 3.0,
    "conversation": 3.0,
    "news": 1.0,
    "stories": 1.0,
    "wiki": 1.0,
    "games": 0.7,
    "health_tico19": 0.7,
    "dictionary": 1.0,
    "geo_names": 0.3,
    "software": 0.3,
    "help_docs": 0.3,
    "package_descriptions": 0.25,
}
LICENCES = {
    "tatoeba": "CC BY 2.0 FR (tatoeba.org, manythings.org/anki)",
    "multi30k": "not stated (captions of Flickr30k)",
    "conversation": "DiaBLa CC BY-SA 4.0; CoCoA-MT CDLA-Sharing-1.0",
    "news": "WMT news test sets, for research",
    "stories": "African Storybook CC BY or CC BY-NC; aligned tales MIT",
    "wiki": "MT-GenEval CC BY-SA 3.0",
    "games": "messages of Debian packages, mostly GPL",
    "health_tico19": "TICO-19, CC0",
    "dictionary": "FreeDict, GPL",
    "geo_names": "Debian iso-codes LGPL, KGeography GPL",
    "software": "messages of Debian packages, mostly GPL, LGPL or MPL",
    "help_docs": "help pages of Debian packages, mostly GPL, MPL or CC BY-SA",
    "package_descriptions": "Debian package descriptions",
}
PIECES_FILE = "pieces.model"
LENGTHS = (*range(4, 26, 2), 28, 32, 36, 40, 48, 56, 64, 80)

Pair = tuple[str, ...]


def read_pairs(path: Path) -> list[Pair]:
    """Reads `source<TAB>target[<TAB>more targets]` lines, UTF-8, plain or .xz.

    Raises:
        UserError: the file is missing, damaged or has a malformed line; names the file and the line.
    """
    pairs = []
    for number, line in numbered(path, "sentence pairs"):
        cells = tuple(line.split("\t"))
        if len(cells) < 2 or not all(cell.strip() for cell in cells):
            raise UserError(
                f"Line {number} of {path} is not a pair: it must be English, a tab, French. "
                f"Received {line.rstrip()[:60]!r}."
            )
        pairs.append(cells)
    if not pairs:
        raise UserError(f"{path} is empty. It must hold lines of English, a tab, French.")
    return pairs


def find_split(data: Path, split: str) -> dict[str, Path]:
    """The files of a split by the name of their set.

    Args:
        data: a folder with `translation/` in it, that folder itself, or one file of the user's own.
        split: "train", "dev", ...

    Raises:
        UserError: there is none.
    """
    if data.is_file():
        return {data.name.split(".")[0]: data}
    folder = data / "translation" if (data / "translation").is_dir() else data
    start, end = f"{split}_", ".tsv.xz"
    paths = sorted(p for p in folder.glob(f"{start}*{end}") if not p.name.endswith("_lctok" + end))
    if not paths:
        raise UserError(f"No sentence pairs found: {folder} has no file {start}NAME{end}. Received --data {data}.")
    return {path.name[len(start) : -len(end)]: path for path in paths}


def read_split(data: Path, split: str, limit: int | None = None) -> dict[str, list[Pair]]:
    """Every set of a split, at most `limit` pairs of each."""
    return {name: read_pairs(path)[:limit] for name, path in find_split(data, split).items()}


def pad(rows: list[list[int]], length: int | None = None) -> np.ndarray:
    """Rows of ids as one int32 array [rows, length], right-padded."""
    out = np.full((len(rows), length or max(map(len, rows))), PAD, "int32")
    for i, row in enumerate(rows):
        out[i, : len(row)] = row
    return out


class PairBatches(Slices):
    """Batches of about `tokens` target pieces, of sentences of like length, with light noise.

    Noise: a segmentation drawn at random (Kudo 2018), a full stop left out on both sides, everything in lower case.

    Args:
        corpora: {name: pairs}; `WEIGHTS` says how often each is seen. Pairs of more pieces than the last of `LENGTHS`
            are left out.
        pieces: the subword model.
        tokens: rows times length of a batch.
        sampling: (source, target) share of sentences whose segmentation is drawn at random.
        sharpness: of that draw.

    Raises:
        UserError: no pair is short enough.
    """

    def __init__(self, corpora, pieces: Pieces, tokens=4096, sampling=(0.5, 0.2), sharpness=0.35, seed=1, per_pass=12):
        self.pieces = pieces
        self.tokens = tokens
        self.sampling = sampling
        self.sharpness = sharpness
        self.pairs, self.weights = [], []
        for name, pairs in corpora.items():
            self.pairs += [pair[:2] for pair in pairs]
            self.weights += [WEIGHTS.get(name, 1.0)] * len(pairs)
        self.weights = np.array(self.weights)
        self.encoded = [(pieces.encode(s), pieces.encode(t)) for s, t in self.pairs]
        self.sizes = np.array([max(len(s), len(t)) + 1 for s, t in self.encoded])
        if self.sizes.min() > LENGTHS[-1]:
            raise UserError(
                f"Every pair is longer than {LENGTHS[-1]} pieces of words, and none of that length is learnt from. Cut "
                "them into sentences."
            )
        # A handful of pairs is not cut into more slices than it fills.
        super().__init__(seed, max(1, min(per_pass, len(self.pairs) // 8)))

    def plan(self, slice):
        """For each batch its length and the numbers of its pairs."""
        chosen = self._chosen(slice)
        rng = np.random.default_rng((self.seed, slice, 1 << 20))
        buckets = np.searchsorted(LENGTHS, self.sizes[chosen])
        batches = []
        for bucket, length in enumerate(LENGTHS):
            rows = rng.permutation(chosen[buckets == bucket])
            count = max(8, self.tokens // length // 8 * 8)
            batches += [(length, rows[i : i + count]) for i in range(0, len(rows), count)]
        rng.shuffle(batches)
        return batches

    def _chosen(self, slice):
        order = self.order(len(self.pairs), slice)
        rng = np.random.default_rng((self.seed, slice, 2 << 20))
        times = np.floor(self.weights[order] + rng.random(len(order))).astype(int)
        return np.repeat(order, times)

    def make(self, item, rng):
        length, numbers = item
        sources, targets = zip(*(self._noised(number, length, rng) for number in numbers))
        shifted = [[START, *target] for target in targets]
        expected = [[*target, END] for target in targets]
        sources = [[*source, END] for source in sources]
        source_length = -(-max(map(len, sources)) // 4) * 4
        return {"source": pad(sources, source_length), "target": pad(shifted, length)}, pad(expected, length)

    def _noised(self, number, length, rng):
        """One pair's ids; its plain segmentation where the noise would not fit."""
        source, target = self.pairs[number]
        chance = rng.random(4)
        lowered = chance[1] < 0.06
        # Whoever types no capitals often types no full stop either.
        if chance[0] < (0.5 if lowered else 0.06) and source[-1:] == target[-1:] == "." and source[-2:] != "..":
            source, target = source[:-1], target[:-1]
        if lowered:
            source, target = source.lower(), target.lower()
        ids = tuple(
            self.pieces.sample(text, self.sharpness, rng) if drawn < share else self.pieces.encode(text)
            for text, drawn, share in zip((source, target), chance[2:], self.sampling)
        )
        return ids if max(map(len, ids)) < length else self.encoded[number]
