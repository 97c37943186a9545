"""What `evaluate` finds, in the form of metrics.json."""

from typing import Any

import msgspec


class Report(msgspec.Struct, frozen=True, kw_only=True):
    """The figures of one model on one split.

    Attributes:
        task: the task.
        split: "dev", ...
        model: sha256 of the weights.
        options: those that decoding used.
        items: how many inputs were scored.
        metrics: by `set.metric`; percentages from 0 to 100 and rounded to 0.01, except where DATA says otherwise.
        signatures: how a metric was computed, where its library says.
    """

    task: str
    split: str
    model: str
    options: dict[str, Any] = {}
    items: int
    metrics: dict[str, float]
    signatures: dict[str, str] = {}
