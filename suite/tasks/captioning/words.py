"""The words that captions are made of, and captions as people read them."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence

PAD, UNKNOWN, START, END = 0, 1, 2, 3
_RESERVED = 4
# A word, with hyphens inside, or what an apostrophe begins: man 's.
_WORD = re.compile(r"['\u2019][^\W_]+|[^\W_]+(?:-[^\W_]+)*")


class Vocabulary:
    """Word to number and back; 0 is padding, 1 any other word, 2 stands before and 3 after a caption.

    Args:
        words: the words, commonest first.
    """

    def __init__(self, words: Iterable[str]):
        self.words = list(words)
        self._numbers = {word: number for number, word in enumerate(self.words, _RESERVED)}

    @classmethod
    def learn(cls, captions: Iterable[Sequence[str]], seen: int) -> "Vocabulary":
        """The words that stand at least `seen` times in captions."""
        counts = Counter(word for caption in captions for word in caption)
        return cls(sorted((w for w, n in counts.items() if n >= seen), key=lambda w: (-counts[w], w)))

    @classmethod
    def from_bytes(cls, body: bytes) -> "Vocabulary":
        return cls(body.decode("utf-8").split("\n"))

    def to_bytes(self) -> bytes:
        """One word a line, UTF-8."""
        return "\n".join(self.words).encode("utf-8")

    def __len__(self) -> int:
        """Numbers in use, the four reserved ones included."""
        return len(self.words) + _RESERVED

    def encode(self, words: Iterable[str]) -> list[int]:
        return [self._numbers.get(word, UNKNOWN) for word in words]

    def decode(self, numbers: Iterable[int]) -> list[str]:
        return [self.words[number - _RESERVED] if number >= _RESERVED else "?" for number in numbers]


def split(text: str) -> list[str]:
    """The words of a text as they are written; signs between them are left out."""
    return _WORD.findall(text)


def places(text: str) -> list[list[int]]:
    """[start, end] of each word of `split`."""
    return [list(match.span()) for match in _WORD.finditer(text)]


def plain(words: Iterable[str]) -> list[str]:
    """Words as the vocabulary has them."""
    return [word.lower().replace("\u2019", "'") for word in words]


def printed(words: Sequence[str]) -> str:
    """A caption for people: a capital at its beginning, apostrophes joined to their word."""
    text = "".join(word if word.startswith(("'", "\u2019")) else " " + word for word in words).strip()
    return text[:1].upper() + text[1:]
