"""How likely a character is after others: n-grams of characters, counted."""

import math
import zlib
from collections import Counter, defaultdict
from collections.abc import Iterable

# Stands before every text.
START = "\u0002"


class CharacterModel:
    """Interpolated n-grams of characters (Witten and Bell 1991; Chen and Goodman 1999, 2.4).

    The chance of a character after a context is what was counted there, mixed with its chance after the context
    without its first character, the more of that the more different characters followed.

    Args:
        counts: how often each sequence of 1 to `order` characters stood; sequences may be left out if longer ones that
            begin with them are left out too.
        characters: every character that can be asked for.
    """

    def __init__(self, counts: dict[str, int], characters: str):
        self.characters = characters
        self.order = max(map(len, counts), default=1)
        self._counts = counts
        self._followed: dict[str, tuple[int, int]] = {}
        totals, kinds = defaultdict(int), defaultdict(int)
        for sequence, count in counts.items():
            totals[sequence[:-1]] += count
            kinds[sequence[:-1]] += 1
        self._followed = {context: (totals[context], kinds[context]) for context in totals}
        self._known: dict[str, float] = {}

    @classmethod
    def learn(cls, texts: Iterable[str], characters: str, order: int = 5, least: int = 2) -> "CharacterModel":
        """Counts the sequences of texts.

        Args:
            texts: others than `characters` are skipped over.
            characters: those that count.
            order: longest sequence.
            least: longer ones than two characters count only if they stand so often.
        """
        known, counts = set(characters), Counter()
        for text in texts:
            plain = START + "".join(character for character in text if character in known)
            for size in range(1, order + 1):
                counts.update(plain[i : i + size] for i in range(len(plain) - size + 1))
        del counts[START]
        return cls({s: n for s, n in counts.items() if len(s) <= 2 or n >= least}, characters)

    @classmethod
    def from_bytes(cls, body: bytes) -> "CharacterModel":
        """The other way of `to_bytes`.

        Raises:
            ValueError: the bytes are no such model.
        """
        try:
            characters, *lines = zlib.decompress(body).decode("utf-8").split("\n")
        except zlib.error as error:
            raise ValueError(f"not a model of characters: {error}") from None
        counts, before = {}, ""
        for line in lines:
            shared, _, rest = line.partition("\t")
            sequence, _, count = rest.rpartition("\t")
            before = before[: int(shared)] + sequence
            counts[before] = int(count)
        return cls(counts, characters)

    def to_bytes(self) -> bytes:
        """Sequences in order, each as how much it shares with the one before, the rest, and its count; deflated."""
        lines, before = [self.characters], ""
        for sequence, count in sorted(self._counts.items()):
            shared = next(
                (i for i, (a, b) in enumerate(zip(before, sequence)) if a != b), min(len(before), len(sequence))
            )
            lines.append(f"{shared}\t{sequence[shared:]}\t{count}")
            before = sequence
        return zlib.compress("\n".join(lines).encode("utf-8"), 9)

    def log_probability(self, character: str, before: str) -> float:
        """Nats of a character after what stands before it, of which the last `order - 1` count."""
        sequence = (START + before)[1 - self.order :] + character if self.order > 1 else character
        found = self._known.get(sequence)
        if found is None:
            found = self._known[sequence] = math.log(self._chance(sequence))
        return found

    def _chance(self, sequence: str) -> float:
        """Of the last character after the others."""
        shorter = self._chance(sequence[1:]) if len(sequence) > 1 else 1 / len(self.characters)
        total, kinds = self._followed.get(sequence[:-1], (0, 0))
        return (self._counts.get(sequence, 0) + kinds * shorter) / (total + kinds) if total else shorter
