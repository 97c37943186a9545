"""What differs between two results, view by view: a sentence, and the words to be marked."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from gui.compare.words import Span, unlike
from gui.figures import counted, duration, share
from gui.language import mark, tr
from suite.events import Result
from suite.spec import AlternativesView, AnyView, InkView, LabelView, TextView

_EVEN = 1.1  # times as long: less than that is the machine's

_FRESH = mark("A first run with new settings also prepares for them; only the next ones tell which is faster.")


@dataclass(frozen=True)
class Difference:
    """How one view of a result differs from the same view of another one.

    Attributes:
        sentence: says it.
        left, right: the words that only this side has, in characters of its text.
    """

    sentence: str
    left: Sequence[Span] = ()
    right: Sequence[Span] = ()


def difference(view: AnyView, left: dict[str, Any], right: dict[str, Any]) -> Difference | None:
    """Compares the values of two results in one view; None where the view says nothing by itself."""
    if isinstance(view, AlternativesView):
        return None
    tell = _KINDS.get(type(view), _other)
    return tell(view, left, right)


def times(left: Result, right: Result, fresh: bool = False) -> str:
    """What both sides took; `fresh` if one of them ran for the first time with its model and settings."""
    here, there = sum(left.seconds.values()), sum(right.seconds.values())
    if min(here, there) <= 0:
        return ""
    took = tr("Time: {here} on the left, {there} on the right", here=duration(here), there=duration(there))
    ratio = max(here, there) / min(here, there)
    if ratio < _EVEN:
        return tr("{took}; that is about the same.", took=took)
    caution = f" {tr(_FRESH)}" if fresh else ""
    if here > there:
        return tr(
            "{took}; the left side took {ratio:.1f} times as long.{caution}", took=took, ratio=ratio, caution=caution
        )
    return tr(
        "{took}; the right side took {ratio:.1f} times as long.{caution}", took=took, ratio=ratio, caution=caution
    )


def _text(view: TextView, left: dict[str, Any], right: dict[str, Any]) -> Difference:
    here, there = left.get(view.shows) or "", right.get(view.shows) or ""
    if here == there:
        return Difference(tr("{label}: both sides say the same, word for word.", label=tr(view.label)))
    mine, theirs = unlike(here, there)
    if not mine and not theirs:
        return Difference(
            tr("{label}: the words are the same; only the blanks between them differ.", label=tr(view.label))
        )
    sentence = tr(
        "{label}: {words} on the left and {words2} on the right have no partner on the other side; "
        "they are underlined.",
        label=tr(view.label),
        words=counted(len(mine), "words"),
        words2=counted(len(theirs), "words"),
    )
    return Difference(sentence, mine, theirs)


def _label(view: LabelView, left: dict[str, Any], right: dict[str, Any]) -> Difference:
    here, there = (_verdict(view, values) for values in (left, right))
    if left.get(view.shows) == right.get(view.shows):
        return Difference(
            tr(
                "{label}: both sides agree, {here} on the left and {there} on the right.",
                label=tr(view.label),
                here=here,
                there=there,
            )
        )
    return Difference(
        tr(
            "{label}: the sides disagree, {here} on the left and {there} on the right.",
            label=tr(view.label),
            here=here,
            there=there,
        )
    )


def _verdict(view: LabelView, values: dict[str, Any]) -> str:
    label = str(values.get(view.shows, "–"))
    sure = (values.get(view.probabilities) or {}).get(label)
    return tr(label) if sure is None else tr("{label} ({sure})", label=tr(label), sure=share(sure))


def _ink(view: InkView, left: dict[str, Any], right: dict[str, Any]) -> Difference:
    here, there = strokes_of(view, left), strokes_of(view, right)
    if _same(here, there):
        return Difference(tr("{label}: both sides draw the same strokes.", label=tr(view.label)))
    return Difference(
        tr(
            "{label}: {strokes} with {points} on the left, {strokes2} with {points2} on the right.",
            label=tr(view.label),
            strokes=counted(len(here), "strokes"),
            points=counted(sum(map(len, here)), "points"),
            strokes2=counted(len(there), "strokes"),
            points2=counted(sum(map(len, there)), "points"),
        )
    )


def strokes_of(view: InkView, values: dict[str, Any]) -> list[list[list[float]]]:
    """The strokes that a view shows of a result."""
    ink = values.get(view.shows, ())
    strokes = ink["strokes"] if isinstance(ink, dict) else ink
    return [[[float(number) for number in point[:2]] for point in stroke] for stroke in strokes]


def _other(view: AnyView, left: dict[str, Any], right: dict[str, Any]) -> Difference:
    if _same(left.get(view.shows), right.get(view.shows)):
        return Difference(tr("{label}: both sides show the same.", label=tr(view.label)))
    return Difference(tr("{label}: the two sides differ.", label=tr(view.label)))


def _same(left: Any, right: Any) -> bool:
    """Whether two values are equal, number for number where they hold arrays."""
    if isinstance(left, dict) and isinstance(right, dict):
        return left.keys() == right.keys() and all(_same(left[key], right[key]) for key in left)
    if isinstance(left, (list, tuple)) and isinstance(right, (list, tuple)):
        return len(left) == len(right) and all(map(_same, left, right))
    return bool(np.array_equal(left, right))


_KINDS: dict[type, Callable[[Any, dict, dict], Difference]] = {TextView: _text, LabelView: _label, InkView: _ink}
