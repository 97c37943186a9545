"""What became of outputs, as `suite.looks.compare.compared` tells it."""

from typing import Any

import msgspec
from msgspec import UNSET, UnsetType

from suite.shapes.common import Count, Number, Span, Strokes, held


class Changes(msgspec.Struct):
    """As of `suite.looks.compare.words`."""

    before: list[Span]
    after: list[Span]


class Outcome(msgspec.Struct):
    """Of one output: a text has `changes`, a class `shares`, ink `parted`, alternatives none of these."""

    view: str
    label: str
    before: Any
    after: Any
    same: bool
    sentence: str
    changes: Changes | UnsetType = UNSET
    shares: list[tuple[str, Number, Number]] | UnsetType = UNSET
    parted: Count | UnsetType = UNSET

    def __post_init__(self):
        if self.changes is not UNSET or self.shares is not UNSET:
            shape = str
        else:
            shape = list[tuple[str, Number]] if self.parted is UNSET else Strokes
        for name in ("before", "after"):
            held(getattr(self, name), shape, name)
