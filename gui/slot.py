"""Which events of a slot still matter: those of the newest request in it."""

from suite.events import END, AnyEvent


class Slot:
    """Counts requests and their ends.

    Each request ends with exactly one END event, older ones before the newest begins to speak; so whatever comes while
    more than one is open belongs to one that nobody waits for any more.

    Attributes:
        open: requests that have not ended.
    """

    def __init__(self) -> None:
        self.open = 0

    def begin(self) -> None:
        self.open += 1

    def hear(self, event: AnyEvent) -> bool:
        """Takes the next event; true if it belongs to the newest request."""
        newest = self.open == 1
        if isinstance(event, END):
            self.open = max(0, self.open - 1)
        return newest
