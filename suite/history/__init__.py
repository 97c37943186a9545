"""What was done: every result kept on this machine, to be found again, starred, run again, deleted and exported."""

from suite.history.entry import Entry, Line
from suite.history.export import export
from suite.history.history import History, place
from suite.history.query import Query

__all__ = ["Entry", "History", "Line", "Query", "export", "place"]
