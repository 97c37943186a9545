"""A run that is stopped and gone on with equals one that never stopped."""

import json

import keras
import numpy as np
import pytest

from suite.errors import UserError
from suite.training import run
from suite.training.averaging import averaged
from suite.training.schedule import Trapezoid
from suite.training.slices import Slices


class Lines(Slices):
    """Points of a line, with noise from each batch's own chance."""

    def plan(self, slice):
        return list(np.array_split(self.order(64, slice), 2))

    def make(self, item, rng):
        x = item[:, None].astype("float32") / 64
        return x, 3 * x - 1 + 0.1 * rng.normal(size=x.shape).astype("float32")


@keras.saving.register_keras_serializable("tests")
class Line(keras.Model):
    def __init__(self):
        super().__init__()
        self.dense = keras.layers.Dense(1)
        self.dropout = keras.layers.Dropout(0.3)

    def build(self, shape=None):
        self.dense.build((None, 1))
        self.built = True

    def call(self, x, training=False):
        return self.dropout(self.dense(x), training=training)

    def compute_loss(self, x=None, y=None, y_pred=None, sample_weight=None, training=True):
        return keras.ops.mean(keras.ops.square(y - y_pred))


class Killed(Exception):
    """What ends a run from outside."""


def _run(folder, epochs, stop=None):
    keras.utils.set_random_seed(1)
    model = Line()
    model.build()
    run.prepare(folder, resume=True)
    judged = []

    def judge(model):
        # Called after a slice's last step and before its checkpoint.
        judged.append(1)
        if len(judged) == stop:
            raise Killed
        return {"bias": float(model.dense.bias[0])}

    return run.fit(model, Lines(7, 4), folder, epochs, peak=0.05, judge=judge)


def test_a_resumed_run_equals_one_that_was_never_stopped(tmp_path):
    whole = _run(tmp_path / "whole", 3)
    with pytest.raises(Killed):
        _run(tmp_path / "parts", 3, stop=6)
    assert json.loads((tmp_path / "parts/run/checkpoint/position.json").read_text())["slice"] == 5
    parts = _run(tmp_path / "parts", 3)
    for a, b in zip(whole.weights, parts.weights):
        np.testing.assert_allclose(a, b, atol=1e-6)
    rows = [json.loads(line) for line in (tmp_path / "whole/run/log.jsonl").read_text().splitlines()]
    assert [row["slice"] for row in rows] == list(range(1, 13))
    assert rows[-1]["loss"] < rows[0]["loss"]


def test_a_checkpoint_of_another_network_is_refused(tmp_path):
    _run(tmp_path, 1)

    class Wider(Line):
        def __init__(self):
            super().__init__()
            self.dense = keras.layers.Dense(2)

    model = Wider()
    model.build()
    with pytest.raises(UserError, match="another network"):
        run.fit(model, Lines(7, 4), tmp_path, 2, peak=0.1)


def test_a_taken_folder_needs_resume(tmp_path):
    run.prepare(tmp_path / "r", resume=False)
    with pytest.raises(UserError, match="--resume"):
        run.prepare(tmp_path / "r", resume=False)
    assert run.prepare(tmp_path / "r", resume=True)


def test_the_rate_rises_stays_and_falls_to_nothing():
    rate = Trapezoid(1.0, steps=100, warmup=10, fall=0.25)
    found = [float(rate(step)) for step in (0, 9, 40, 74, 87.5, 100)]
    np.testing.assert_allclose(found, [0.1, 1, 1, 1, 0.5, 0], atol=1e-6)


def test_averages_are_there_for_a_while_only(tmp_path):
    model = _run(tmp_path, 1)
    own = [np.array(v) + 1 for v in model.trainable_variables]
    for variable, value in zip(model.trainable_variables, own):
        variable.assign(value)
    with averaged(model):
        assert not np.allclose(model.trainable_variables[0], own[0])
    np.testing.assert_array_equal(model.trainable_variables[0], own[0])


def test_before_a_run_begins_two_batches_agree_in_no_axis_that_may_vary():
    """Keras takes an axis for fixed in which they agree, and the third batch would stop the run."""

    class Ids(Lines):
        def make(self, item, rng):
            return {"ids": np.ones((len(item), 4), "int32"), "maps": np.ones((len(item), 4), "float16")}, item

    data = Ids(seed=1, per_pass=4)
    (x, y), (other_x, other_y) = data[0], data[1]
    assert (x["ids"].shape, other_x["ids"].shape) == ((8, 4), (9, 5))
    assert (x["maps"].shape, other_x["maps"].shape) == ((8, 4), (9, 4))
    assert y.shape != other_y.shape
    data.begin(0)
    assert data[1][0]["ids"].shape == (8, 4)
