"""A folder of shards: each holds the rows of so many items, and is written whole or not at all."""

import itertools
import os
import platform
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import msgspec

from suite.batch.forms import Lines, Row
from suite.batch.run import CHUNK
from suite.errors import UserError
from suite.spec import TaskSpec

FORMS = ("parquet", "jsonl")
PLAN = "batch.json"
MOST = 16  # chunks of a shard
SHARDS = 16  # that a batch should have at least, so that work can be shared out


class Plan(msgspec.Struct, frozen=True, kw_only=True):
    """What a folder of shards is made of; whoever goes on with it must mean the same.

    Attributes:
        task: its name.
        model: sha256 of the weights.
        options, seed: the same for all items.
        column: of a table; empty where there is none.
        form: of the shards, one of `FORMS`.
        total: items.
    """

    task: str
    model: str
    options: dict[str, str | float | bool] = {}
    seed: int = 0
    column: str = ""
    form: str = FORMS[0]
    total: int

    @property
    def size(self) -> int:
        """Items of a shard. Whole chunks, so that the same items are computed side by side as in one process."""
        return CHUNK * min(MOST, max(1, self.total // (SHARDS * CHUNK)))

    @property
    def shards(self) -> int:
        return -(-self.total // self.size)

    def count(self, number: int) -> int:
        """Items of one shard, from 0."""
        return min(self.size, self.total - number * self.size)

    def path(self, out: Path, number: int) -> Path:
        """The file of a shard."""
        return out / f"rows-{number:06d}.{self.form}"

    def places(self, chunks: list[Any]) -> tuple[Any, ...]:
        """Where each shard begins, of the places where each chunk does."""
        return tuple(chunks[:: self.size // CHUNK])

    def missing(self, out: Path) -> list[int]:
        """The shards that are not there yet."""
        return [number for number in range(self.shards) if not self.path(out, number).exists()]


class Shard:
    """The rows of one shard; a `Batch` writes into it as into `Rows`.

    Args:
        before: items of the shards before it.
    """

    done = failed = 0  # it begins with nothing

    def __init__(self, before: int) -> None:
        self._before = before
        self._rows: list[Row] = []

    def write(self, row: Row) -> None:
        self._rows.append(row | {"item": self._before + row["item"]})

    def sync(self) -> None:
        """Nothing is on disk before everything is."""

    def close(self) -> None:
        """See `sync`."""

    def publish(self, path: Path, spec: TaskSpec) -> None:
        """Writes the shard under another name and renames it, so that it can be repeated and is never half there.

        Raises:
            OSError: it cannot be written.
        """
        fresh = path.with_name(f".{path.name}.{platform.node()}-{os.getpid()}")
        try:
            with fresh.open("wb") as file:
                if path.suffix == ".parquet":
                    from pyarrow import parquet

                    from suite.batch.columns import table_of

                    parquet.write_table(table_of(self._rows, spec), file)
                else:
                    form = Lines(spec)
                    file.writelines(form.line(row) for row in self._rows)
                file.flush()
                os.fsync(file.fileno())
            os.replace(fresh, path)
            _tries(path).unlink(missing_ok=True)
        finally:
            fresh.unlink(missing_ok=True)


def tried(path: Path) -> int:
    """How often a shard was begun before, and not finished; counts this time too.

    Raises:
        OSError: its folder cannot be written.
    """
    with _tries(path).open("ab") as file:
        file.write(b".")
        return file.tell() - 1


def _tries(path: Path) -> Path:
    return path.with_name(f".{path.name}.tries")


def prepare(out: Path, plan: Plan, resume: bool) -> None:
    """Makes the folder of a batch, or checks that it can be gone on with.

    Raises:
        UserError: it holds something else, or a batch that was not to be gone on with, or it cannot be written.
    """
    known = out / PLAN
    try:
        if known.exists() and any(out.glob("rows-*")):
            _check(out, plan, resume)
        elif not known.exists() and out.exists() and (not out.is_dir() or any(out.iterdir())):
            raise UserError(f"--out {out} holds something else. Name a folder that is empty or not there.")
        out.mkdir(parents=True, exist_ok=True)
        for torn in out.glob(".rows-*"):  # what a killed worker left
            torn.unlink()
        known.write_bytes(msgspec.json.format(msgspec.json.encode(plan), indent=1) + b"\n")
    except OSError as error:
        raise UserError(f"--out {out} cannot be written: {error.strerror}. Name another folder.") from None


def _check(out: Path, plan: Plan, resume: bool) -> None:
    if not resume:
        raise UserError(f"{out} holds a batch. Add --resume to go on with it, or name another folder.")
    try:
        begun = msgspec.json.decode((out / PLAN).read_bytes(), type=Plan)
    except msgspec.MsgspecError as error:
        raise UserError(f"{out / PLAN} cannot be read: {error}. Name another folder.") from None
    for name in plan.__struct_fields__:
        was, now = getattr(begun, name), getattr(plan, name)
        if was != now:
            raise UserError(
                f"{out} holds a batch with another {name}: {was!r:.80}. Received {now!r:.80}. "
                "Give what it was begun with, or name another folder."
            )


def failures(path: Path) -> Iterator[Row]:
    """item, input and error of the rows of a shard that failed."""
    if path.suffix == ".parquet":
        from pyarrow import compute, parquet

        found = parquet.read_table(path, columns=["item", "input", "error"], filters=compute.field("error").is_valid())
        yield from found.to_pylist()
        return
    with path.open("rb") as file:
        for line in file:
            if b'"error"' in line and "error" in (row := msgspec.json.decode(line)):
                yield row


def write_failures(out: Path, plan: Plan, shards: Iterable[int]) -> Path:
    """The one table of what failed, made anew from the shards; empty where nothing did."""
    path = out / f"failures.{plan.form}"
    rows = itertools.chain.from_iterable(failures(plan.path(out, number)) for number in shards)
    if plan.form == "parquet":
        from pyarrow import RecordBatch, parquet

        from suite.batch.columns import FAILURES

        with parquet.ParquetWriter(path, FAILURES) as writer:
            while some := list(itertools.islice(rows, plan.size)):
                writer.write_batch(RecordBatch.from_pylist(some, FAILURES))
    else:
        with path.open("wb") as file:
            file.writelines(msgspec.json.encode(row) + b"\n" for row in rows)
    return path
