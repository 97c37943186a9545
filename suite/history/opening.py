"""Opens the history's file, whatever state it is in: a damaged one is set aside, in place of none there is memory."""

import contextlib
import sqlite3
from collections.abc import Callable
from pathlib import Path

from suite.aside import private, set_aside
from suite.history.schema import NewerVersionError
from suite.history.store import Store
from suite.phrase import Phrase

Say = Callable[[str], None]

_PRIMARY = 0xFF  # the part of SQLite's extended error codes that tells the kind


def open_store(path: Path | None, say: Say, after: int = 0) -> Store:
    """The store of a file, or one in memory; what is wrong is said. New ids are greater than `after`."""
    if path is None:
        return Store(None)
    for repair in (True, False):
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            private(path)
            return Store(path, after=after)
        except NewerVersionError:
            say(
                Phrase(
                    "The history {path} was written by a newer version of Unroll. What you do now is kept only until "
                    "the program ends.",
                    path=path,
                )
            )
            break
        except (OSError, sqlite3.DatabaseError) as error:
            if not (repair and damaged(error) and put_aside(path, error, say)):
                say(
                    Phrase(
                        "The history {path} cannot be opened: {reason}. What you do now is kept only until the program "
                        "ends.",
                        path=path,
                        reason=str(error),
                    )
                )
                break
    return Store(None, after=after)


def damaged(error: Exception) -> bool:
    """Whether it says that the file is damaged, and not that it cannot be used just now."""
    code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_OK) & _PRIMARY
    return code in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)


def put_aside(path: Path, error: Exception, say: Say) -> bool:
    """Sets a closed, damaged file aside with its log, and says where it lies; whether that was possible."""
    try:
        aside = set_aside(path, "damaged")
        for log in ("-wal", "-shm"):
            with contextlib.suppress(FileNotFoundError):
                Path(f"{path}{log}").replace(f"{aside}{log}")
    except OSError:
        return False
    say(
        Phrase(
            "The history was damaged ({reason}). It was set aside as {aside}, and a new one begun.",
            reason=str(error),
            aside=aside,
        )
    )
    return True


def clear_aside(path: Path | None, say: Say) -> bool:
    """Deletes the files that were set aside and the copies of older versions; whether that was possible."""
    if path is None:
        return True
    try:
        for copy in path.parent.glob(f"{path.stem}-*{path.suffix}*"):
            copy.unlink()
    except OSError as error:
        say(Phrase("An older copy of the history cannot be deleted: {reason}.", reason=str(error)))
        return False
    return True
