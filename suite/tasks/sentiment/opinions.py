"""Sentences on laptops, restaurants and hotels, whose opinions are marked one by one: labelled where they agree."""

from collections.abc import Iterable
from pathlib import Path

from suite.tasks.sentiment.data import BINARY, Example, rows

# Of each set: its folder beside the labelled texts, how its files begin, the key of its opinions.
_SETS = {
    "laptops": ("opinion_terms", ("lap14_",), "aspects"),
    "restaurants": ("opinion_terms", ("rest14_", "rest15_"), "aspects"),
    "hotels": ("opinion_hotels", ("",), "opinions"),
}


def read_opinions(data: Path, split: str, limit: int | None = None) -> dict[str, list[Example]]:
    """Sentences in which every opinion that takes a side takes the same one; sets that are missing are left out.

    Args:
        data: folder of DATA's sets, with `text/` in it or beside it.
        split: "train", "dev", ...
        limit: at most so many sentences of each set.

    Raises:
        UserError: a file is damaged.
    """
    found = {}
    for name, (folder, beginnings, key) in _SETS.items():
        paths = [
            path
            for above in (data, data.parent)
            for beginning in beginnings
            if (path := above / "text" / folder / f"{beginning}{split}.jsonl.xz").exists()
        ]
        examples = [
            Example(text, side, BINARY[side], text)
            for path in paths
            for _, row in rows(path)
            if (text := " ".join(row["tokens"])) and (side := _side(_polarities(row[key]))) is not None
        ]
        if examples:
            found[name] = examples[:limit]
    return found


def _polarities(opinions: Iterable[list | dict]) -> set[str]:
    return {opinion["polarity"] if isinstance(opinion, dict) else opinion[2] for opinion in opinions}


def _side(polarities: set[str]) -> int | None:
    """0 for negative, 1 for positive, None where there is no side or more than one."""
    sides = polarities - {"neutral"}
    return ("negative", "positive").index(*sides) if sides in ({"negative"}, {"positive"}) else None
