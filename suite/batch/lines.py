"""The lines of a file from any place in it: what a batch's text files and tables are read with."""

import codecs
from collections.abc import Iterator
from pathlib import Path

# Where a line begins: bytes before it, and its number from 1.
Place = tuple[int, int]
START: Place = (0, 1)


class Lines:
    """Goes through lines, their ends included. Bytes that are not UTF-8 are replaced, a mark of byte order is left out.

    Args:
        path: of the file.
        start: where to begin.

    Attributes:
        place: of the line that comes next.
    """

    def __init__(self, path: Path, start: Place | None = None) -> None:
        self.place = start or START
        self._lines = self._read(path)

    def __iter__(self) -> Iterator[str]:
        return self._lines

    def _read(self, path: Path) -> Iterator[str]:
        offset, number = self.place
        with path.open("rb") as file:
            file.seek(offset)
            for several in file:
                for line in several.splitlines(keepends=True):  # a lone carriage return ends a line too
                    offset, number = offset + len(line), number + 1
                    self.place = offset, number
                    text = line.removeprefix(codecs.BOM_UTF8) if offset == len(line) else line
                    yield text.decode("utf-8", "replace")
