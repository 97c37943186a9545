import numpy as np
import tensorflow as tf

from suite.layers.cross_entropy import smoothed_cross_entropy


def _plain(logits, targets, smoothing):
    classes = logits.shape[-1]
    wanted = (1 - smoothing) * tf.one_hot(targets, classes) + smoothing / classes
    return -tf.reduce_sum(wanted * tf.nn.log_softmax(logits), -1)


def test_value_and_gradient_equal_automatic_differentiation():
    rng = np.random.default_rng(1)
    logits = tf.constant(3 * rng.normal(size=(3, 5, 11)).astype("float32"))
    targets = tf.constant(rng.integers(0, 11, (3, 5)), tf.int32)
    upstream = tf.constant(rng.normal(size=(3, 5)).astype("float32"))
    found = []
    for loss in (smoothed_cross_entropy, _plain):
        with tf.GradientTape() as tape:
            tape.watch(logits)
            values = loss(logits, targets, 0.1)
        found.append((values, tape.gradient(values, logits, upstream)))
    np.testing.assert_allclose(found[0][0], found[1][0], atol=1e-5)
    np.testing.assert_allclose(found[0][1], found[1][1], atol=1e-6)


def test_a_certain_and_right_answer_costs_nothing_without_smoothing():
    logits = tf.constant([[[80.0, 0.0, 0.0]]])
    assert float(smoothed_cross_entropy(logits, tf.constant([[0]]), 0.0)[0, 0]) < 1e-6
    assert np.isfinite(float(smoothed_cross_entropy(logits, tf.constant([[1]]), 0.1)[0, 0]))
