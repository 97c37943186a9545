"""Which of several alternatives a user chose, kept while they go on typing."""

from collections.abc import Iterable
from typing import Any

from suite.spec import AlternativesView, TaskSpec, TextField


class Choices:
    """Remembers chosen alternatives and puts them into the values that the worker gives.

    A choice belongs to a part of the input, word for word; so it outlives edits around that part and is forgotten as
    soon as the part itself is another.

    Args:
        view: the view that offers the alternatives.
        field: the text field whose parts they belong to; empty where the input is no text.
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
        source = inputs.get(self._field, "")
        if not self._view.segments:
            self._forget([source])
            return {**values, self._view.replaces: self._shown(source, text)}
        segments = values.get(self._view.segments, ())
        self._forget(source[slice(*segment["source"])] for segment in segments)
        text, moved = self._through(text, segments, source)
        return {**values, self._view.replaces: text, self._view.segments: moved}

    def _shown(self, source: str, text: str) -> str:
        return self._chosen.get(source, (text, text))[1]

    def _through(self, text: str, segments: Iterable[dict], source: str) -> tuple[str, list[dict]]:
        parts, moved, read, length = [], [], 0, 0
        for segment in segments:
            start, end = segment["target"]
            shown = self._shown(source[slice(*segment["source"])], text[start:end])
            parts += [text[read:start], shown]
            length += start - read
            moved.append({**segment, "target": [length, length + len(shown)]})
            length, read = length + len(shown), end
        return "".join([*parts, text[read:]]), moved

    def _forget(self, present: Iterable[str]) -> None:
        self._chosen = {source: self._chosen[source] for source in present if source in self._chosen}


def choices_for(spec: TaskSpec) -> Choices | None:
    """What a task whose results come with alternatives needs; None for one without."""
    view = next((view for view in spec.outputs if isinstance(view, AlternativesView)), None)
    field = next((field.name for field in spec.inputs if isinstance(field, TextField)), "")
    return Choices(view, field) if view else None
