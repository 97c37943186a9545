"""Writes lines, and those again in which the pen ran away."""

from collections.abc import Iterator

from suite.task import Cancel
from suite.tasks.handwriting.synthesis.hand import Hand, Style, Written
from suite.tasks.handwriting.synthesis.straying import ran_away

# Two lines in a thousand go astray; three times in a row is one in a hundred million.
TRIES = 3
# Between the seeds of one try and the next, so that they are not those of neighbouring lines.
_APART = 1_000_003


def write(
    hand: Hand,
    texts: list[str],
    seeds: list[int],
    bias: float,
    style: Style | None = None,
    cancel: Cancel | None = None,
) -> Iterator[list[Written]]:
    """As `Hand.write`, whose arguments these are; lines of which the pen ran away are written anew with other seeds.

    Raises:
        Stopped: `cancel` was set.
    """
    written: list[Written] = []
    for tried in range(TRIES):
        astray = [row for row, text in enumerate(texts) if not tried or ran_away(written[row], text)]
        if not astray:
            return
        # All rows each time, since one shape is compiled.
        others = [seed + tried * _APART for seed in seeds]
        before = written
        for lines in hand.write(texts, others, bias, style, cancel):
            written = [lines[row] if row in astray else line for row, line in enumerate(before or lines)]
            yield written
