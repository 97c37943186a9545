"""A folder of shards: what it is made of, and that nothing half done or foreign is taken for a part of it."""

import msgspec
import pytest

from suite.batch.run import CHUNK
from suite.batch.shards import PLAN, Plan, Shard, prepare, tried
from suite.errors import UserError
from tests.dummy.spec import SPEC

MODEL = "5" * 64


def plan(**changes) -> Plan:
    return msgspec.structs.replace(Plan(task="dummy", model=MODEL, form="jsonl", total=200), **changes)


@pytest.mark.parametrize(
    "total, size", [(0, CHUNK), (1, CHUNK), (300, CHUNK), (10_000, 9 * CHUNK), (10**6, 16 * CHUNK)]
)
def test_the_shards_share_out_all_items(total, size):
    whole = plan(total=total)
    assert whole.size == size
    assert sum(whole.count(number) for number in range(whole.shards)) == total
    assert len(whole.places(list(range(-(-total // CHUNK))))) == whole.shards


def test_a_folder_is_begun_and_gone_on_with(tmp_path):
    out = tmp_path / "out"
    prepare(out, plan(), resume=False)
    torn = out / ".rows-000001.jsonl.host-7"
    torn.write_text("half")
    (out / "rows-000000.jsonl").touch()
    with pytest.raises(UserError, match="Add --resume"):
        prepare(out, plan(), resume=False)
    prepare(out, plan(), resume=True)
    assert sorted(path.name for path in out.iterdir()) == [PLAN, "rows-000000.jsonl"]


def test_a_folder_without_a_shard_is_begun_again(tmp_path):
    prepare(tmp_path / "out", plan(), resume=False)
    prepare(tmp_path / "out", plan(total=7), resume=False)
    assert plan(total=7) == msgspec.json.decode((tmp_path / "out" / PLAN).read_bytes(), type=Plan)


@pytest.mark.parametrize(
    "changes", [{"model": "6" * 64}, {"options": {"case": "upper"}}, {"total": 201}, {"form": "parquet"}]
)
def test_something_else_is_not_gone_on_with(tmp_path, changes):
    prepare(tmp_path / "out", plan(), resume=False)
    (tmp_path / "out" / "rows-000000.jsonl").touch()
    with pytest.raises(UserError, match=f"another {next(iter(changes))}"):
        prepare(tmp_path / "out", plan(**changes), resume=True)


def test_a_folder_of_something_else_is_left_alone(tmp_path):
    (tmp_path / "letter.txt").write_text("Dear Anna")
    with pytest.raises(UserError, match="holds something else"):
        prepare(tmp_path, plan(), resume=True)
    (tmp_path / PLAN).write_text("{}")
    (tmp_path / "rows-000000.jsonl").touch()
    with pytest.raises(UserError, match="cannot be read"):
        prepare(tmp_path, plan(), resume=True)


def test_a_shard_is_there_when_all_of_it_is(tmp_path):
    whole = plan()
    shard = Shard(before=64)
    shard.write({"item": 1, "input": 70, "text": "eno"})
    shard.write({"item": 2, "input": 71, "error": "no"})
    assert whole.missing(tmp_path) == [0, 1, 2, 3]
    path = whole.path(tmp_path, 1)
    assert [tried(path), tried(path)] == [0, 1]
    shard.publish(path, SPEC)
    assert whole.missing(tmp_path) == [0, 2, 3]
    assert [path.name for path in tmp_path.iterdir()] == ["rows-000001.jsonl"]
    rows = [msgspec.json.decode(line) for line in path.read_bytes().splitlines()]
    assert [row["item"] for row in rows] == [65, 66]
