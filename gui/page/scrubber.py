"""The one step that all views of a page follow, whichever of them it was pointed at in."""

from bisect import bisect_right
from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal

Span = tuple[int, int]
Link = Callable[[int], int]


def of_input(field: str) -> str:
    """The track of an input field."""
    return f"input:{field}"


def of_output(key: str) -> str:
    """The track of an output."""
    return f"output:{key}"


class Scrubber(QObject):
    """Knows the present step as a place on a track.

    A track is a text or the ink of a page; its places are characters, or points counted through all strokes. Views
    offer the spans of their steps, and links that lead from a place on one track to the place on another that belongs
    to it; so each view finds the step of its own that belongs to what is pointed at.

    Signals:
        moved(): the step is another.
        offered(): what can be stepped through is another.

    Attributes:
        track, at: where the step is; -1 for nowhere.
        held: whether it stays when the mouse leaves.
    """

    moved = Signal()
    offered = Signal()

    def __init__(self, parent: QObject | None = None):
        super().__init__(parent)
        self.track, self.at, self.held = "", -1, False
        self._kept: tuple[str, int] = ("", -1)
        self._spans: dict[str, dict[str, list[Span]]] = {}  # by track and view
        self._links: dict[tuple[str, str], tuple[str, Link]] = {}

    def offer(self, owner: str, track: str, spans: Sequence[Sequence[int]]) -> None:
        """Has a view's steps stepped through; those that stand nowhere are left out."""
        found = sorted({(start, end) for start, end in spans if 0 <= start < end})
        self._spans.setdefault(track, {})[owner] = found
        self.offered.emit()

    def link(self, owner: str, here: str, there: str, find: Link) -> None:
        """Has `find` lead from a place on one track to a place on another, -1 where there is none."""
        self._links[here, there] = owner, find

    def withdraw(self, owner: str) -> None:
        """Takes back all that a view offered and linked."""
        for views in self._spans.values():
            views.pop(owner, None)
        self._links = {tracks: link for tracks, link in self._links.items() if link[0] != owner}
        if self.held and self.at >= 0 and not self.steps(self.track):
            self.hold("", -1)
        self.offered.emit()

    def tracks(self) -> list[str]:
        """Those that can be stepped through."""
        return [track for track in self._spans if self.steps(track)]

    def steps(self, track: str) -> list[Span]:
        """The finest steps that are offered on a track."""
        return max(self._spans.get(track, {}).values(), key=len, default=[])

    def point(self, track: str, place: int) -> None:
        """Goes to what is pointed at; at -1 back to what is held."""
        self._move(*((track, place) if place >= 0 else self._kept), held=place < 0 and self._kept[1] >= 0)

    def hold(self, track: str, place: int) -> None:
        """Goes to a place and stays there; -1 lets go."""
        self._kept = (track, place) if place >= 0 else ("", -1)
        self._move(*self._kept, held=place >= 0)

    def place(self, track: str) -> int:
        """The place on a track that belongs to the step; -1 where there is none."""
        if self.at < 0 or track == self.track:
            return self.at
        return self.linked(self.track, track, self.at)

    def linked(self, here: str, there: str, place: int) -> int:
        """The place on a track that belongs to a place on another; -1 where there is none."""
        _, find = self._links.get((here, there), ("", lambda place: -1))
        return find(place)

    def _move(self, track: str, place: int, held: bool) -> None:
        if (track, place, held) != (self.track, self.at, self.held):
            self.track, self.at, self.held = track, place, held
            self.moved.emit()


def step_at(spans: Sequence[Sequence[int]], place: int) -> int:
    """The step whose span holds a place, -1 if none does; of several the first."""
    if place < 0:
        return -1
    return next((step for step, (start, end) in enumerate(spans) if start <= place < end), -1)


def span_at(spans: list[Span], place: int) -> int:
    """The number of the sorted, separate span that holds a place, or of the last one that begins before it."""
    return bisect_right(spans, (place, float("inf"))) - 1 if place >= 0 else -1
