"""Many items through one task: where they come from, what is written of each, and how far it is. Knows no window."""

from suite.batch.items import items_of
from suite.batch.rows import Rows
from suite.batch.run import Batch, Tally

__all__ = ["Batch", "Rows", "Tally", "items_of"]
