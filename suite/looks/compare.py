"""What differs between two results, as data: words, shares, ink."""

import difflib
import re
from collections.abc import Mapping
from typing import Any

import numpy as np

from suite.phrase import say
from suite.spec import AlternativesView, InkView, LabelView, TaskSpec, TextView

_WORD = re.compile(r"\s*\S+")
# The share of an ink's size that a point must move to count as moved.
_MOVED = 0.005
_NOTHING = say("Nothing changes.")
_FEWER = say("There are fewer others.")


def words(before: str, after: str) -> dict[str, list[list[int]]]:
    """The words that only one of two texts has: {"before": [[start, end], ...], "after": ...}, in characters."""
    old, new = list(_WORD.finditer(before)), list(_WORD.finditer(after))
    matcher = difflib.SequenceMatcher(None, *([m.group().strip() for m in side] for side in (old, new)), autojunk=False)
    found: dict[str, list[list[int]]] = {"before": [], "after": []}
    for kind, a, b, c, d in matcher.get_opcodes():
        if kind != "equal":
            for side, matches, first, last in (("before", old, a, b), ("after", new, c, d)):
                if first < last:
                    found[side].append([_start(matches[first]), matches[last - 1].end()])
    return found


def compared(spec: TaskSpec, before: Mapping[str, Any], after: Mapping[str, Any]) -> list[dict[str, Any]]:
    """What became of each output, in the order of the spec.

    Returns:
        [{"view": name, "label", "before", "after", "same": bool, "sentence", and "changes" of a text, "shares": [[name,
        before, after], ...] of a class}, ...]; alternatives only where they alone changed, "before" and "after" [[text,
        score], ...].
    """
    return [found for view in spec.outputs if (found := _compare(view, before, after))]


def _compare(view, before, after) -> dict[str, Any] | None:
    pair = {
        "view": view.name,
        "label": say(view.label),
        "before": before.get(view.shows),
        "after": after.get(view.shows),
    }
    if pair["before"] is None or pair["after"] is None:
        return None
    match view:
        case AlternativesView():
            if before.get(view.replaces) != after.get(view.replaces):  # with another text they are others, too
                return None
            return _of_alternatives(pair, _alternatives(view, before), _alternatives(view, after))
        case TextView():
            return pair | _of_texts(pair["before"], pair["after"])
        case LabelView():
            return pair | _of_shares(before[view.probabilities], after[view.probabilities])
        case InkView():
            return pair | _of_ink(pair["before"], pair["after"])
    return None


def _alternatives(view: AlternativesView, values: Mapping[str, Any]) -> list[list[Any]]:
    """Texts and scores of all parts, those of the first part first."""
    parts = values.get(view.segments) or () if view.segments else [{"alternatives": values.get(view.shows) or ()}]
    return [[each["text"], float(each["score"])] for part in parts for each in part["alternatives"]]


def _of_alternatives(pair: dict[str, Any], before: list, after: list) -> dict[str, Any] | None:
    old, new = dict(map(tuple, before)), dict(map(tuple, after))
    came = [text for text in new if text not in old]
    stayed = [text for text in old if text in new]
    moved = max(stayed, key=lambda text: abs(new[text] - old[text]), default=None)
    far = moved is not None and abs(new[moved] - old[moved]) > 1e-3
    if not came and len(old) == len(new) and not far:
        return None
    if far:
        sentence = say(
            "Among the others “{text}” went from {old:.2f} to {new:.2f}.", text=moved, old=old[moved], new=new[moved]
        )
    else:
        sentence = say("Among the others “{text}” came up.", text=came[0]) if came else _FEWER
    return pair | {"before": before, "after": after, "same": False, "sentence": sentence}


def _of_texts(before: str, after: str) -> dict[str, Any]:
    changes = words(before, after)
    count = max(
        len(re.findall(r"\S+", "".join(text[a:b] + " " for a, b in changes[side])))
        for side, text in (("before", before), ("after", after))
    )
    changed = say("1 word changed.") if count == 1 else say("{count} words changed.", count=count)
    sentence = _NOTHING if before == after else changed
    return {"same": before == after, "changes": changes, "sentence": sentence}


def _of_shares(before: Mapping[str, float], after: Mapping[str, float]) -> dict[str, Any]:
    shares = [[name, float(before[name]), float(after[name])] for name in before]
    name, old, new = max(shares, key=lambda share: abs(share[2] - share[1]))
    moved = abs(new - old) > 1e-5
    became = say("{name}: {old:.1f} % became {new:.1f} %.", name=say(name), old=100 * old, new=100 * new)
    return {"same": not moved, "shares": shares, "sentence": became if moved else _NOTHING}


def _of_ink(before: list, after: list) -> dict[str, Any]:
    old, new = (
        np.concatenate([np.asarray(s, "float64")[:, :2] for s in ink] or [np.zeros((0, 2))]) for ink in (before, after)
    )
    parted = _parted(old, new)
    same = parted == len(old) == len(new)
    parts = say("The pen goes another way from point {point} of {count} on.", point=parted + 1, count=len(old))
    return {"same": same, "parted": parted, "sentence": _NOTHING if same else parts}


def _parted(old: np.ndarray, new: np.ndarray) -> int:
    """The first point [points, 2] at which two ways of a pen differ, wherever each begins and however it was levelled.

    A line that is levelled is sheared: y becomes y - slope * x, with a slope that depends on the whole line.
    """
    count = min(len(old), len(new))
    if not count:
        return 0
    least = _MOVED * max(float(np.ptp(old, axis=0).max()), 1e-9)
    (x, y), (across, up) = ((ink[:count] - ink[0]).T for ink in (old, new))
    shared = _first(np.abs(across - x) > least)
    far = np.abs(x[:shared]) > least
    slope = float(np.median((up - y)[:shared][far] / x[:shared][far])) if far.any() else 0.0
    return min(shared, _first(np.abs(up - y - slope * x) > least))


def _first(found: np.ndarray) -> int:
    """Where the first of them is true; their number where none is."""
    return int(found.argmax()) if found.any() else len(found)


def _start(match: re.Match) -> int:
    return match.end() - len(match.group().lstrip())
