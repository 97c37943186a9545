"""Between the characters that specs count and the UTF-16 units that Qt counts."""

from bisect import bisect_left


class Offsets:
    """Positions of one text in both countings; they differ behind each character beyond U+FFFF."""

    def __init__(self, text: str):
        self._wide: list[int] = []
        if text and max(text) > "\uffff":
            self._wide = [place for place, character in enumerate(text) if character > "\uffff"]
        self._wide_units = [place + before for before, place in enumerate(self._wide)]

    def units(self, characters: int) -> int:
        """The position in UTF-16 units of one in characters."""
        return characters + bisect_left(self._wide, characters)

    def characters(self, units: int) -> int:
        """The position in characters of one in UTF-16 units; within a pair, that of its character."""
        return units - bisect_left(self._wide_units, units)
