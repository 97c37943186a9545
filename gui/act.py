"""What an action is: data from which shortcuts and the palette are made."""

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class Act:
    """Something to do.

    Attributes:
        text: what it is called.
        keys: its usual shortcuts, of which the first is shown; none for one that is only in the palette.
        do: does it.
        task: whether it concerns the task whose page is shown.
        can: whether it can be done now.
        name: under which a user's own shortcuts are kept; empty for one that can have none.
    """

    text: str
    keys: tuple[str, ...]
    do: Callable[[], None]
    task: bool = False
    can: Callable[[], bool] = lambda: True
    name: str = ""
