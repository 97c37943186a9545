"""Rows in Parquet: one schema whatever is in them, and the same values."""

import msgspec
import numpy as np
import pytest

from suite import registry
from suite.batch.shards import Plan, Shard, failures, write_failures
from suite.spec import InkView

pytest.importorskip("pyarrow")
from pyarrow import parquet  # noqa: E402

from suite.batch.columns import schema_of, table_of  # noqa: E402

ROW = {
    "item": 1,
    "input": 7,
    "text": "eno",
    "alternatives": [{"text": "eno", "score": 1.0}, {"text": "ENO", "score": 0.5}],
    "lines": [{"source": [0, 3], "target": [0, 3], "alternatives": []}],
    "label": "short",
    "probabilities": {"short": 0.75, "long": 0.25},
    "degrees": np.float32([0.1, 0.9]),
    "certain": True,
}
FAILED = {"item": 2, "input": "a/b.txt", "error": "no"}


@pytest.fixture(scope="module")
def spec():
    from tests.dummy.spec import SPEC

    return SPEC


def test_values_come_back(spec):
    row, failed = table_of([ROW, FAILED], spec).to_pylist(maps_as_pydicts="strict")
    assert row.pop("degrees") == [float(np.float32(0.1)), float(np.float32(0.9))]
    assert msgspec.json.decode(row.pop("lines")) == ROW["lines"]
    assert row.pop("input") == "7" and row.pop("error") is None
    assert row == {key: ROW[key] for key in row}
    assert {key: value for key, value in failed.items() if value is not None} == FAILED


def test_one_schema_whatever_is_in_the_rows(spec):
    assert table_of([FAILED], spec).schema == table_of([ROW], spec).schema == schema_of(spec)


def test_ink(spec):
    spec = msgspec.structs.replace(spec, outputs=(InkView(name="ink", label="", shows="strokes"),))
    row = {"item": 1, "input": "a.json", "strokes": [np.array([[0, 1], [2.5, 3]])]}
    assert table_of([row], spec).to_pylist()[0]["strokes"] == [[[0.0, 1.0], [2.5, 3.0]]]


@pytest.mark.parametrize("task", registry.names())
def test_every_task_has_columns(task):
    names = schema_of(registry.spec(task)).names
    assert names[:2] == ["item", "input"] and names[-1] == "error" and len(names) > 3


@pytest.mark.parametrize("form", ["parquet", "jsonl"])
def test_one_table_of_failures(tmp_path, spec, form):
    plan = Plan(task="dummy", model="", form=form, total=130)
    for number in range(3):
        shard = Shard(number * 64)
        shard.write(ROW)
        if number != 1:
            shard.write(FAILED)
        shard.publish(plan.path(tmp_path, number), spec)
    path = write_failures(tmp_path, plan, range(3))
    rows = parquet.read_table(path).to_pylist() if form == "parquet" else list(failures(path))
    assert rows == [FAILED | {"item": 2}, FAILED | {"item": 130}]
