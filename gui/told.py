"""What went wrong before there was a window to say it in."""

from collections.abc import Callable

from suite.phrase import joined


class Told:
    """Hears sentences, and passes them on as soon as somebody says them."""

    def __init__(self) -> None:
        self._waiting: list[str] = []
        self._say: Callable[[str], None] = self._waiting.append

    def __call__(self, sentence: str) -> None:
        self._say(sentence)

    def follow(self, say: Callable[[str], None]) -> None:
        """From now on `say` says them, what has come until now in one piece."""
        self._say = say
        if self._waiting:
            say(self._waiting[0] if len(self._waiting) == 1 else joined("\n", self._waiting))
