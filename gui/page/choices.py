"""Which of several alternatives a user chose, kept while they go on typing."""

from collections.abc import Iterable, Sequence
from typing import Any

from suite.spec import AlternativesView, TaskSpec, TextField


class Choices:
    """Remembers chosen alternatives and puts them into the values that the worker gives.

    A choice belongs to a part of a text, word for word; so it outlives edits around that part and is forgotten as soon
    as the part itself is another. Of an input that is no text it belongs to a place in it, as long as the same is read
    there.

    Args:
        view: the view that offers the alternatives.
        field: the text field whose parts they belong to; empty where no input is a text.
    """

    def __init__(self, view: AlternativesView, field: str = ""):
        self._view = view
        self._field = field
        self._chosen: dict[str, tuple[str, str]] = {}  # part of the input -> (the worker's text, the chosen one)

    def clear(self) -> None:
        self._chosen.clear()

    def choose(self, source: str, best: str, chosen: str) -> None:
        """Shows `chosen` for a part of the input, whose first alternative is `best`."""
        self._chosen[source] = (best, chosen)
        if best == chosen:
            del self._chosen[source]

    def streamed(self, values: dict[str, Any]) -> dict[str, Any]:
        """Values under way, where the parts are not known yet: finished parts already read as they were chosen."""
        text = values.get(self._view.replaces)
        if not self._chosen or not isinstance(text, str):
            return values
        for best, chosen in self._chosen.values():
            text = text.replace(best, chosen, 1)
        return {**values, self._view.replaces: text}

    def applied(self, values: dict[str, Any], inputs: dict[str, Any]) -> dict[str, Any]:
        """A result's values, with the chosen text and the places that its segments have in it."""
        text = values.get(self._view.replaces)
        if not isinstance(text, str):
            return values
        source = inputs.get(self._field)
        if not self._view.segments:
            whole = part_of(source, (0, len(source or "")))
            self._forget([whole])
            return {**values, self._view.replaces: self._shown(whole, text)}
        segments = values.get(self._view.segments, ())
        self._forget(part_of(source, segment["source"]) for segment in segments)
        text, moved = self._through(text, segments, source)
        return {**values, self._view.replaces: text, self._view.segments: moved}

    def _shown(self, source: str, text: str) -> str:
        best, chosen = self._chosen.get(source, (text, text))
        return chosen if self._field or best == text else text

    def _through(self, text: str, segments: Iterable[dict], source: str | None) -> tuple[str, list[dict]]:
        parts, moved, read, length = [], [], 0, 0
        for segment in segments:
            start, end = segment["target"]
            shown = self._shown(part_of(source, segment["source"]), text[start:end])
            parts += [text[read:start], shown]
            length += start - read
            moved.append({**segment, "target": [length, length + len(shown)]})
            length, read = length + len(shown), end
        return "".join([*parts, text[read:]]), moved

    def _forget(self, present: Iterable[str]) -> None:
        self._chosen = {source: self._chosen[source] for source in present if source in self._chosen}


def part_of(source: str | None, span: Sequence[int]) -> str:
    """What tells a part of an input from the others: its words where that is a text, its place where it is not."""
    return "{}-{}".format(*span) if source is None else source[slice(*span)]


def choices_for(spec: TaskSpec) -> Choices | None:
    """What a task whose results come with alternatives needs; None for one without."""
    view = next((view for view in spec.outputs if isinstance(view, AlternativesView)), None)
    field = next((field.name for field in spec.inputs if isinstance(field, TextField)), "")
    return Choices(view, field) if view else None
