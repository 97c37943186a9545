"""A batch on Ray: the same work in several processes, here or on many machines. Comes with the extra `cluster`.

Ray Data hands the numbers of shards to actors. Each has an inference process of its own, reads its items itself, and
writes its shard itself; the driver sees numbers only.
"""

import dataclasses
import itertools
import logging
import os
import platform
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from suite import registry
from suite.artefact import Artefact
from suite.batch.items import Items, items_of
from suite.batch.run import CHUNK, Batch, Tally
from suite.batch.shards import Plan, Shard, failures, tried, write_failures
from suite.errors import ModelError, UserError, WorkerError, error_of
from suite.events import AnyEvent
from suite.places import model_folder
from suite.worker.client import Client

TRIES = 4  # of a shard, after which it is not bad luck
STARTS = 3  # of a Ray on this machine: Ray gives up after 30 s, which a busy machine may take
STORE = 100 * 2**20  # bytes of Ray's store of objects, which holds numbers of shards


@dataclasses.dataclass(frozen=True)
class Order:
    """What every worker is told; all paths must mean the same on all machines.

    Attributes:
        plan: of the folder.
        source, out: absolute.
        places: where each shard begins in the source.
        model: the folder of the network; None for the shipped one.
        device: "cpu" or "gpu:0"; Ray gives each worker a GPU of its own then.
        threads: that a worker computes with.
        tasks: further tasks, {name: package}.
    """

    plan: Plan
    source: Path
    out: Path
    places: tuple[Any, ...]
    model: Path | None = None
    device: str = "cpu"
    threads: int = 1
    tasks: dict[str, str] = dataclasses.field(default_factory=dict)

    def prepare(self) -> None:
        """Makes further tasks known in this process, and checks the network.

        Raises:
            ModelError: it is not there, or is another one than the driver's.
        """
        for name, package in self.tasks.items():
            registry.add(name, package)
        folder = self.model or model_folder(self.plan.task)
        if Artefact.open(folder, self.plan.task).model != self.plan.model:
            raise ModelError(f"{folder} on {platform.node()} holds another network. Install the same one everywhere.")


class Worker:
    """An actor: makes shards. What would end a batch in one process is told in its answer.

    Ray starts an actor that has died anew and repeats its shard, for ever; so each shard counts its tries.

    Args:
        order: the same for all.
    """

    def __init__(self, order: Order) -> None:
        self._order = order
        self._batch: Batch | None = None
        self._client: Client | None = None

    def __call__(self, given: dict[str, Any]) -> dict[str, list]:
        """Makes the shard of the one number in `given`."""
        (number,) = (int(number) for number in given["shard"])
        try:
            tally = self._make(number)
        except UserError as error:
            return _answer(number, 0, 0, str(error), error.status)
        except OSError as error:
            where = f"{self._order.out} on {platform.node()}"
            return _answer(number, 0, 0, f"{where} cannot be written: {error.strerror}.", UserError.status)
        return _answer(number, tally.done, tally.failed)

    def _make(self, number: int) -> Tally:
        order, plan = self._order, self._order.plan
        if self._client is None:
            order.prepare()
        spec, count = registry.spec(plan.task), plan.count(number)
        path = plan.path(order.out, number)
        if tried(path) == TRIES:
            raise WorkerError(f"Shard {number} has ended its worker {TRIES} times. Look at its items: {path.name}.")
        items = items_of(spec, order.source, plan.column or None)
        shard = Shard(number * plan.size)
        part = lambda: itertools.islice(items(order.places[number]), count)  # noqa: E731
        self._batch = Batch(spec, part, shard, plan.options, plan.seed)
        tally = self._batch.run(self._started())
        if tally.done != count:
            raise UserError(f"{order.source} on {platform.node()} has changed: {count} items became {tally.done}.")
        shard.publish(path, spec)
        return tally

    def _started(self) -> Client:
        if self._client is None:
            models = {self._order.plan.task: self._order.model} if self._order.model else {}
            self._client = Client(self._hear, tasks=self._order.tasks, threads=self._order.threads, models=models)
            self._client.load(self._order.plan.task, self._order.model, self._order.device)
        return self._client

    def _hear(self, slot: str, event: AnyEvent) -> None:
        if self._batch is not None:
            self._batch.hear(slot, event)


def _answer(number: int, done: int, failed: int, error: str = "", status: int = 0) -> dict[str, list]:
    return {"shard": [number], "done": [done], "failed": [failed], "error": [error], "status": [status]}


def counted(items: Items) -> tuple[int, list[Any]]:
    """How many items there are, and where each chunk of them begins."""
    places, total = [], 0
    for total, entry in enumerate(items(), 1):
        if total % CHUNK == 1:
            places.append(entry.place)
    return total, places


def work(order: Order, workers: int | None, address: str | None, tell: Callable[[Tally], None]) -> Tally:
    """Makes the shards that are missing.

    Args:
        order: what to do; its `threads` are settled here.
        workers: actors; one for each machine if None.
        address: of a Ray that runs; None starts one on this machine for as long as it takes. A Ray that this process
            is connected to already is used as it is.
        tell: called with how far it is, at first and after each shard.

    Raises:
        UserError: the model cannot be loaded, a worker cannot be kept running, Ray is not there, or there are not so
            many processors.
    """
    missing = order.plan.missing(order.out)
    pace = Pace(_so_far(order, missing))
    tell(pace.tally)
    if missing:
        with connected(address) as ray:
            processors = [int(node["Resources"].get("CPU", 0)) for node in ray.nodes() if node["Alive"]]
            workers = workers or len(processors)
            order = dataclasses.replace(order, threads=threads_each(processors, workers))
            pace.workers = min(workers, len(missing))
            for answer in _answers(ray, order, missing, pace.workers):
                if answer["error"]:
                    raise error_of(answer["status"], answer["error"])
                pace.add(answer["done"], answer["failed"])
                tell(pace.tally)
    write_failures(order.out, order.plan, range(order.plan.shards))
    return pace.tally


class Pace:
    """How far a batch is, and how fast it goes, counted from when each worker has had time for a shard.

    Args:
        tally: how far it is at first.

    Attributes:
        tally: how far it is now.
        workers: that work.
    """

    def __init__(self, tally: Tally) -> None:
        self.tally = tally
        self.workers = 1
        self._answers = 0
        self._begun = (0.0, 0)  # a time, and items until then

    def add(self, done: int, failed: int) -> None:
        """Counts a shard."""
        before, now = self.tally, time.monotonic()
        self._answers += 1
        done += before.done
        if self._answers <= self.workers:
            self._begun = now, done
        seconds = now - self._begun[0]
        speed = (done - self._begun[1]) / seconds if seconds else 0.0
        left = (before.total - done) / speed if speed else None
        self.tally = Tally(done=done, failed=before.failed + failed, total=before.total, speed=speed, left=left)


def _so_far(order: Order, missing: list[int]) -> Tally:
    plan = order.plan
    there = sorted(set(range(plan.shards)) - set(missing))
    failed = sum(sum(1 for _ in failures(plan.path(order.out, number))) for number in there)
    return Tally(done=sum(map(plan.count, there)), failed=failed, total=plan.total)


def _answers(ray, order: Order, missing: list[int], workers: int) -> Iterator[dict[str, Any]]:
    """What the actors answer, as they do."""
    shards = ray.data.from_items([{"shard": number} for number in missing], override_num_blocks=len(missing))
    answers = shards.map_batches(
        Worker,
        fn_constructor_args=(order,),
        batch_size=1,
        compute=ray.data.ActorPoolStrategy(size=workers, max_tasks_in_flight_per_actor=2),
        num_cpus=order.threads,
        num_gpus=0 if order.device == "cpu" else 1,
    )
    try:
        # Not `iter_rows`: its thread that fetches ahead is at times left waiting for ever.
        for bundle in answers.iter_internal_ref_bundles():
            for block in ray.get(list(bundle.block_refs)):
                yield from ray.data.block.BlockAccessor.for_block(block).iter_rows(public_row_format=True)
    except ray.exceptions.RayError as error:
        lines = str(error).strip().splitlines() or [type(error).__name__]
        raise WorkerError(f"Ray gave up: {lines[-1]:.300} What is done stays; add --resume to go on with it.") from None


def threads_each(processors: list[int], workers: int) -> int:
    """Threads for each worker, as many as let all of them find a place.

    Args:
        processors: of each machine.
        workers: to be placed.

    Raises:
        UserError: there are not so many processors.
    """
    for threads in range(max(processors, default=0), 0, -1):
        if sum(count // threads for count in processors) >= workers:
            return threads
    raise UserError(f"--workers must be at most the number of processors, {sum(processors)}. Received {workers}.")


@contextmanager
def connected(address: str | None):
    """Ray, connected, and left as it was found.

    Args:
        address: of a Ray that runs; None starts one here.

    Raises:
        UserError: the extra is missing.
        WorkerError: there is no Ray at the address, or none can be started.
    """
    ray = imported()
    if ray.is_initialized():
        yield ray
        return
    _connect(ray, address)
    try:
        yield ray
    finally:
        ray.shutdown()


def _connect(ray, address: str | None) -> None:
    own = {"object_store_memory": STORE, "include_dashboard": False} if address is None else {}
    for further in reversed(range(1 if address else STARTS)):
        try:
            ray.init(address or "local", log_to_driver=False, logging_level=logging.ERROR, **own)
            return
        except Exception as error:  # Ray's own have no class in common
            ray.shutdown()
            if not further:
                lines = str(error).strip().splitlines() or [type(error).__name__]
                where = f"reached at {address}" if address else "started on this machine"
                raise WorkerError(f"Ray cannot be {where}: {lines[0]:.200}") from None


def imported():
    """The package `ray`, which tells nobody here that it is used, and does not write to the terminal.

    Raises:
        UserError: it is not installed.
    """
    os.environ["RAY_USAGE_STATS_ENABLED"] = "0"
    try:
        import ray
        import ray.data
        import ray.exceptions
    except ModuleNotFoundError as error:
        message = f'--engine ray needs an extra ({error.name} is missing). Install it: pip install "unroll[cluster]".'
        raise UserError(message) from None
    ray.data.DataContext.get_current().enable_progress_bars = False
    logging.getLogger("ray.data").setLevel(logging.CRITICAL)
    return ray
