"""How many characters and words of handwriting are read wrongly."""

from collections.abc import Sequence


def distance(a: Sequence, b: Sequence) -> int:
    """Fewest insertions, deletions and replacements that make one sequence of the other (Levenshtein 1966)."""
    row = list(range(len(b) + 1))
    for i, left in enumerate(a, 1):
        before, row[0] = row[0], i
        for j, right in enumerate(b, 1):
            before, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, before + (left != right))
    return row[-1]


def error_rates(read: Sequence[str], said: Sequence[str]) -> dict[str, float]:
    """Character and word error rate in hundredths: all errors over all characters or words of what was said."""
    characters = sum(distance(a, b) for a, b in zip(read, said, strict=True))
    words = sum(distance(a.split(), b.split()) for a, b in zip(read, said))
    return {
        "cer": round(100 * characters / max(1, sum(map(len, said))), 2),
        "wer": round(100 * words / max(1, sum(len(text.split()) for text in said)), 2),
    }
