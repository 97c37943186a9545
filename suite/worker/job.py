"""Something that was asked of the inference process, and how far it has come."""

import dataclasses

import msgspec

from suite.worker.messages import Explain, Load, Run, RunMany, Unload, Work


@dataclasses.dataclass(eq=False)
class Job:
    """One request of the client's user.

    Attributes:
        slot: whose it is; a newer one in the same slot replaces it.
        work: what the process is to do.
        begun: whether the process works on it.
        done: items of many that have been answered.
        crashes: processes that ended while at it.
        stop_by: when a cancel must have been heard, on the monotonic clock; None while nobody cancelled it.
    """

    slot: str
    work: Work
    begun: bool = False
    done: int = 0
    crashes: int = 0
    stop_by: float | None = None

    @property
    def many(self) -> bool:
        return isinstance(self.work, RunMany)

    @property
    def stopping(self) -> bool:
        return self.stop_by is not None

    @property
    def needs(self) -> str:
        """The task whose model must be in memory; empty if none."""
        return self.work.task if isinstance(self.work, Run | RunMany | Explain) else ""

    @property
    def loads(self) -> str:
        """The task whose model it brings into memory; empty if none."""
        return self.work.task if isinstance(self.work, Load) else ""

    @property
    def changes(self) -> str:
        """The task whose model is another one afterwards, or gone; empty if none."""
        return self.work.task if isinstance(self.work, Load | Unload) else ""

    def same_load(self, other: "Job") -> bool:
        return (
            isinstance(self.work, Load)
            and isinstance(other.work, Load)
            and msgspec.structs.replace(other.work, id=self.work.id) == self.work
        )

    def message(self) -> Work:
        """What to send: of many requests, those that have not been answered."""
        if not self.many:
            return self.work
        return msgspec.structs.replace(self.work, requests=self.work.requests[self.done :], first=self.done)
