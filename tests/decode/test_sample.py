import numpy as np
import pytest
import tensorflow as tf

from suite.decode.sample import CHUNK, Pens, PenSampler, drawn, noise_of
from suite.layers.mixture import PenMixture


def raw(components=1, end=0.0, means=((0.0, 0.0),), deviations=(0.0, 0.0), slant=0.0, weights=(0.0,)):
    columns = [end, *weights, *(m[0] for m in means), *(m[1] for m in means)]
    columns += [deviations[0]] * components + [deviations[1]] * components + [slant] * components
    return np.array([columns], "float32")


def many(parameters, bias=0.0, count=20_000):
    rows = np.repeat(parameters, count, axis=0)
    noise = noise_of(3, 1, count)[:, 0]
    return drawn(PenMixture.of(tf.constant(rows)), tf.constant(noise), tf.constant(bias)).numpy()


def test_draws_have_the_moments_of_the_mixture():
    points = many(raw(end=-1.0, means=((2.0, -1.0),), deviations=(0.0, -1.0), slant=0.8))
    expected = PenMixture.of(raw(end=-1.0, means=((2.0, -1.0),), deviations=(0.0, -1.0), slant=0.8))
    wide, high = (float(np.exp(d)[0, 0]) for d in expected.deviations)
    np.testing.assert_allclose(points[:, :2].mean(0), [2, -1], atol=0.03)
    np.testing.assert_allclose(points[:, :2].std(0), [wide, high], rtol=0.03)
    assert np.corrcoef(points[:, 0], points[:, 1])[0, 1] == pytest.approx(0.99 * np.tanh(0.8), abs=0.02)
    assert points[:, 2].mean() == pytest.approx(1 / (1 + np.e), abs=0.02)


def test_components_come_as_often_as_their_weights_say():
    points = many(raw(2, means=((5.0, 0.0), (-5.0, 0.0)), weights=(np.log(3.0), 0.0)))
    assert (points[:, 0] > 0).mean() == pytest.approx(0.75, abs=0.02)


def test_a_bias_makes_it_neater():
    parameters = raw(2, means=((5.0, 0.0), (-5.0, 0.0)), weights=(np.log(3.0), 0.0))
    neat = many(parameters, bias=1.0)
    assert (neat[:, 0] > 0).mean() == pytest.approx(0.9, abs=0.02)
    assert neat[:, 1].std() == pytest.approx(many(parameters)[:, 1].std() / np.e, rel=0.03)


def test_noise_of_a_row_is_its_own():
    np.testing.assert_array_equal(noise_of(7, 5, 10)[:, :2], noise_of(7, 2, 10))
    np.testing.assert_array_equal(noise_of(7, 1, 20)[:10], noise_of(7, 1, 10))
    assert not np.allclose(noise_of(7, 1, 10), noise_of(8, 1, 10))


def counting(offset, state, memory):
    """Says a narrow mixture around (steps made, 0)."""
    steps = state + 1
    zero = tf.zeros_like(steps)
    columns = [zero - 20, zero, steps, zero, zero - 30, zero - 30, zero]
    return tf.stack(columns, axis=-1), steps, memory + offset[:, 0]


def test_a_chunk_goes_on_where_the_last_one_stopped():
    sampler = PenSampler(counting, "/CPU:0")
    pens, memory = Pens(tf.zeros((1, 3)), tf.zeros(1)), tf.constant([100.0])
    steps = []
    for first in (0, CHUNK):
        pens, offsets, looks = sampler.write(pens, noise_of(0, 1, 2 * CHUNK)[first : first + CHUNK], 0.0, memory)
        steps += offsets[:, 0, 0].tolist()
        np.testing.assert_allclose(looks[1:, 0], 100 + offsets[:-1, 0, 0], atol=1e-3)
    np.testing.assert_allclose(steps, np.arange(1, 2 * CHUNK + 1), atol=0.1)


@pytest.mark.parametrize("count", [1, 2, CHUNK, CHUNK + 1, CHUNK + 2, 50])
def test_what_was_written_is_followed_to_the_point_before_its_last(count):
    sampler = PenSampler(counting, "/CPU:0")
    offsets = np.arange(count * 3, dtype="float32").reshape(count, 1, 3)
    pens = sampler.read(Pens(tf.zeros((1, 3)), tf.zeros(1)), offsets, tf.constant([0.0]))
    assert pens.state.numpy() == [count - 1]
    np.testing.assert_array_equal(pens.offset, offsets[-1])
