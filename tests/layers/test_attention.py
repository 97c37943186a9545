import numpy as np
import pytest

from suite.layers.attention import Attention


def test_equals_the_formula_written_in_numpy():
    rng = np.random.default_rng(0)
    query, memory = rng.normal(size=(2, 3, 8)).astype("float32"), rng.normal(size=(2, 5, 6)).astype("float32")
    mask = np.array([[1, 1, 1, 1, 1], [1, 1, 0, 0, 0]], bool)
    layer = Attention(8, heads=2)
    context, weights = layer(query, memory, mask)
    q, k, v, o = (np.array(dense.kernel) for dense in (layer.query, layer.key, layer.value, layer.out))
    heads = []
    for head in (slice(0, 4), slice(4, 8)):
        scores = (query @ q)[..., head] @ np.swapaxes((memory @ k)[..., head], 1, 2) / 2.0
        scores = np.where(mask[:, None], scores, -np.inf)
        share = np.exp(scores - scores.max(-1, keepdims=True))
        share /= share.sum(-1, keepdims=True)
        heads.append((share, share @ (memory @ v)[..., head]))
    np.testing.assert_allclose(weights, np.stack([share for share, _ in heads], 1), atol=1e-5)
    np.testing.assert_allclose(context, np.concatenate([read for _, read in heads], -1) @ o, atol=1e-5)


def test_nothing_looks_where_the_mask_is_false():
    layer = Attention(4, heads=1)
    mask = np.array([[1, 0, 1]], bool)
    _, weights = layer(np.ones((1, 2, 4), "float32"), np.ones((1, 3, 4), "float32"), mask)
    assert np.all(np.array(weights)[..., 1] == 0)


def test_units_must_divide_into_heads():
    with pytest.raises(ValueError, match="units=6, heads=4"):
        Attention(6, heads=4)
