"""What lessons draw: the data of a `DiagramView`, put together node by node."""

from typing import Any


class Diagram:
    """Nodes and arrows; what they may have besides, `suite.spec.DiagramView` says."""

    def __init__(self) -> None:
        self._nodes: list[dict[str, Any]] = []
        self._arrows: list[dict[str, Any]] = []

    def node(self, name: str, label: str, column: float, row: float, **look: Any) -> str:
        """Adds a node and gives its name back."""
        self._nodes.append({"name": name, "label": label, "column": column, "row": row} | look)
        return name

    def arrow(self, start: str, end: str, **look: Any) -> None:
        self._arrows.append({"start": start, "end": end} | look)

    def data(self) -> dict[str, Any]:
        return {"nodes": self._nodes, "arrows": self._arrows}
