"""A batch on Ray gives the rows of a batch in one process, whatever is killed or stopped on the way."""

import dataclasses
import json
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from suite import artefact, cli
from suite.artefact import Artefact
from suite.batch import Batch, Rows, Tally, items_of
from suite.batch.shards import Plan, failures, prepare
from suite.errors import ModelError, UserError
from suite.worker.client import Client
from tests.batch.deadly import DEADLY
from tests.batch.deadly.task import DONE
from tests.dummy import DUMMY
from tests.dummy.spec import SPEC

pytest.importorskip("ray")

from suite.batch import cluster  # noqa: E402

ROOT = Path(__file__).parents[2]
ITEMS = 300


@pytest.fixture(scope="module")
def engine():
    """A Ray on this machine, which all tests here use as it is; starting one takes seconds."""
    with cluster.connected(None):
        yield


@pytest.fixture
def source(tmp_path) -> Path:
    """Lines, some of which fail; one is deadly for whoever owns the process that meets it first."""
    lines = [f"word {number}" for number in range(ITEMS)]
    lines[20] = lines[260] = "please fail"
    lines[150] = "an orphan"
    path = tmp_path / "in.txt"
    path.write_text("\n".join(lines) + "\n")
    return path


@pytest.fixture
def model(tmp_path) -> Path:
    artefact.write(tmp_path / "model", task="dummy", architecture={}, weights={"kernel": np.zeros(3, np.float32)})
    return tmp_path / "model"


def order_of(source: Path, model: Path, out: Path, form: str, tasks=DEADLY, resume: bool = False) -> cluster.Order:
    total, chunks = cluster.counted(items_of(SPEC, source))
    plan = Plan(task="dummy", model=Artefact.open(model, "dummy").model, form=form, total=total)
    prepare(out, plan, resume)
    return cluster.Order(plan, source, out, plan.places(chunks), model=model, tasks=tasks)


def local_rows(source: Path, model: Path, out: Path) -> list[dict]:
    batch = Batch(SPEC, items_of(SPEC, source), Rows(out, SPEC))
    client = Client(batch.hear, tasks=DUMMY, models={"dummy": model})
    try:
        batch.run(client)
    finally:
        client.close()
    return [json.loads(line) for line in out.read_text().splitlines()]


def rows_in(out: Path) -> list[dict]:
    """The rows of all shards, by their numbers."""
    rows = [json.loads(line) for path in out.glob("rows-*.jsonl") for line in path.read_text().splitlines()]
    return sorted(rows, key=lambda row: row["item"])


@pytest.mark.timeout(300)  # Ray starts slowly on a busy machine.
def test_two_actors_of_which_one_is_killed_give_the_local_rows(engine, source, model, tmp_path):
    told: list[Tally] = []
    order = order_of(source, model, tmp_path / "out", "jsonl")
    tally = cluster.work(order, 2, None, told.append)
    assert (model / DONE).exists(), "nobody was killed"
    assert (tally.done, tally.failed, tally.total) == (ITEMS, 2, ITEMS)
    assert rows_in(order.out) == local_rows(source, model, tmp_path / "local.jsonl")
    assert [row["item"] for row in failures(order.out / "failures.jsonl")] == [21, 261]
    assert sorted(path.name for path in order.out.iterdir()) == [
        "batch.json",
        "failures.jsonl",
        *(f"rows-{number:06d}.jsonl" for number in range(5)),
    ]
    assert [tally.done for tally in told] == sorted(tally.done for tally in told) and told[0].done == 0


@pytest.mark.timeout(300)
def test_stopped_and_gone_on_with(engine, source, model, tmp_path):
    parquet = pytest.importorskip("pyarrow.parquet")

    def stop(tally: Tally) -> None:
        if tally.done:
            raise KeyboardInterrupt

    out = tmp_path / "out"
    with pytest.raises(KeyboardInterrupt):
        cluster.work(order_of(source, model, out, "parquet", DUMMY), 1, None, stop)
    kept = {path: path.stat().st_mtime_ns for path in out.glob("rows-*")}
    assert 0 < len(kept) < 5
    told: list[Tally] = []
    tally = cluster.work(order_of(source, model, out, "parquet", DUMMY, resume=True), 1, None, told.append)
    assert told[0].done >= 64 and (tally.done, tally.failed) == (ITEMS, 2)
    assert kept.items() <= {path: path.stat().st_mtime_ns for path in out.glob("rows-*")}.items()
    rows = [row for path in sorted(out.glob("rows-*")) for row in parquet.read_table(path).to_pylist()]
    local = local_rows(source, model, tmp_path / "local.jsonl")
    assert [(row["item"], row["text"], row["error"]) for row in rows] == [
        (row["item"], row.get("text"), row.get("error")) for row in local
    ]


def test_another_network_on_a_machine_ends_it(engine, source, model, tmp_path):
    order = order_of(source, model, tmp_path / "out", "jsonl", DUMMY)
    artefact.write(model, task="dummy", architecture={}, weights={"kernel": np.ones(3, np.float32)})
    with pytest.raises(ModelError, match="another network"):
        cluster.work(dataclasses.replace(order), 1, None, lambda tally: None)


def test_speed_counts_from_when_each_worker_has_had_time_for_a_shard(monkeypatch):
    clock = iter((100.0, 101.0, 103.0, 105.0))
    monkeypatch.setattr(cluster.time, "monotonic", lambda: next(clock))
    pace = cluster.Pace(Tally(done=10, failed=1, total=410))
    pace.workers = 2
    for _ in range(2):
        pace.add(100, 0)
        assert (pace.tally.speed, pace.tally.left) == (0.0, None)
    pace.add(100, 2)
    assert (pace.tally.done, pace.tally.failed, pace.tally.speed, pace.tally.left) == (310, 3, 50.0, 2.0)
    pace.add(100, 0)
    assert (pace.tally.speed, pace.tally.left) == (50.0, 0.0)


@pytest.mark.parametrize(
    "processors, workers, threads", [([8], 1, 8), ([8], 3, 2), ([2, 8], 2, 4), ([4, 4], 2, 4), ([1, 1], 2, 1)]
)
def test_threads_are_shared_out(processors, workers, threads):
    assert cluster.threads_each(processors, workers) == threads


def test_more_workers_than_processors_are_refused():
    with pytest.raises(UserError, match="--workers must be at most the number of processors, 4. Received 5."):
        cluster.threads_each([2, 2], 5)


def test_a_flag_of_the_other_engine_is_refused(capsys, source, tmp_path):
    status = cli.main(["batch", "sentiment", str(source), "--out", str(tmp_path / "o.csv"), "--workers", "2"])
    assert (status, capsys.readouterr().err) == (
        2,
        "--workers is for --engine ray. Add that, or leave --workers out.\n",
    )


def test_without_ray_it_says_what_to_install(capsys, source, tmp_path, monkeypatch):
    monkeypatch.setitem(sys.modules, "ray", None)
    status = cli.main(["batch", "sentiment", str(source), "--out", str(tmp_path / "out"), "--engine", "ray"])
    assert status == 2 and 'pip install "unroll[cluster]"' in capsys.readouterr().err
    assert not (tmp_path / "out").exists()


@pytest.mark.soak
def test_on_the_command_line_with_a_network_and_a_ray_of_its_own(source, tmp_path):
    def batch(*flags):
        command = [sys.executable, "main.py", "batch", "sentiment", source, *flags, "--json"]
        done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=300)
        assert (done.returncode, done.stderr) == (0, "")
        assert json.loads(done.stdout)["done"] == ITEMS

    batch("--out", tmp_path / "out", "--engine", "ray", "--workers", "2", "--form", "jsonl")
    batch("--out", tmp_path / "local.jsonl")
    found, local = rows_in(tmp_path / "out"), [json.loads(line) for line in (tmp_path / "local.jsonl").open()]
    # Texts that are read side by side with others differ in the last digit of a float32.
    for name in ("probabilities", "degrees"):
        for one, other in zip(found, local, strict=True):
            assert one.pop(name) == pytest.approx(other.pop(name), abs=3e-6)
    assert found == local
