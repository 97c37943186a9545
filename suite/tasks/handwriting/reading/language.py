"""What is likely to be written: a model of English characters that has a say in what the strokes say."""

import lzma
from collections.abc import Iterator, Sequence
from pathlib import Path

from suite.decode.ctc import Worth
from suite.text.characters import Characters
from suite.text.ngrams import CharacterModel

LANGUAGE_FILE = "language.bin"
# Its share beside the strokes', and what each character is worth for itself, since the share makes texts shorter.
SHARE, LETTER = 0.5, 1.2
ORDER = 6
LEAST = 4
# English of everyday, of newspapers and of stories, where it lies beside the lines; at most so much of each.
CORPORA = ("tatoeba", "news", "stories", "wiki", "conversation")
MOST = 30_000


def learn(texts: Sequence[str], data: Path, characters: Characters) -> CharacterModel:
    """From the texts of the lines, and from other English under `data` where there is some."""
    return CharacterModel.learn([*texts, *_english(data)], characters.known, ORDER, LEAST)


def corpora(data: Path) -> tuple[str, ...]:
    """The names of the corpora that `learn` finds under `data`."""
    return tuple(path.name.split("_", 1)[1].split(".")[0] for path in _files(data))


def worth(model: CharacterModel, characters: Characters) -> Worth:
    """What a character adds to a reading."""
    known = characters.known

    def of(prefix: tuple[int, ...], label: int) -> float:
        before = "".join(known[number - 1] for number in prefix[1 - ORDER :])
        return SHARE * model.log_probability(known[label - 1], before) + LETTER

    return of


def _english(data: Path) -> Iterator[str]:
    for path in _files(data):
        with lzma.open(path, "rt", encoding="utf-8") as file:
            for _, line in zip(range(MOST), file):
                yield line.split("\t", 1)[0]


def _files(data: Path) -> list[Path]:
    folder = data / "translation"
    return [path for name in CORPORA if (path := folder / f"train_{name}.tsv.xz").exists()]
