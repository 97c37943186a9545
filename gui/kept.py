"""What of the pages a session keeps: as they are, or in the private mode as they were before it."""

from gui.page.page import Page
from gui.page.remember import kept
from gui.session import TaskState


class Kept:
    """What comes back of each task at the next start.

    What was done in private stays out of it after the private mode too, until that page is worked on again.

    Args:
        tasks: what was kept the last time.
        pages: of the tasks that were opened since; others may come.
    """

    def __init__(self, tasks: dict[str, TaskState], pages: dict[str, Page]):
        self._tasks, self._pages = tasks, pages
        self._on = True
        self._private: set[str] = set()

    def keep(self, on: bool) -> None:
        """Whether what is done from now on is kept."""
        if not on:
            self._tasks = self.tasks()
        elif not self._on:
            self._private = set(self._pages)
        self._on = on

    def edited(self, task: str) -> None:
        """A page was worked on."""
        if self._on:
            self._private.discard(task)

    def tasks(self) -> dict[str, TaskState]:
        """The states by the names of the tasks."""
        if not self._on:
            return self._tasks
        return self._tasks | {name: kept(page) for name, page in self._pages.items() if name not in self._private}
