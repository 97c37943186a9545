"""The encoder against convolutions and normalisation written in numpy, as the published network has them."""

import numpy as np
import pytest

from suite.layers.efficientnet import Block, EfficientNetLite, read_published
from tests.layers.published import drawn, write

TABLE = [(3, 1, 1, 8, 4), (5, 2, 6, 4, 6), (3, 1, 6, 6, 6)]
STEM, HEAD = 8, 10


@pytest.fixture(scope="module")
def raw():
    return drawn(TABLE, STEM, HEAD)


@pytest.fixture(scope="module")
def encoder(raw, tmp_path_factory):
    path = tmp_path_factory.mktemp("encoder") / "tiny.npz"
    write(path, TABLE, raw)
    published = read_published(path)
    encoder = EfficientNetLite(published.blocks, 2, STEM, HEAD, name="encoder")
    encoder.build()
    encoder.assign(published.arrays)
    return encoder


def convolve(x, weight, stride, groups=1):
    """x [rows, columns, in], weight [out, in / groups, k, k]; padded as TensorFlow's SAME, more at the end."""
    size = weight.shape[-1]
    rows, columns = (-(-n // stride) for n in x.shape[:2])
    pads = [max((m - 1) * stride + size - n, 0) for m, n in zip((rows, columns), x.shape)]
    x = np.pad(x, [(p // 2, p - p // 2) for p in pads] + [(0, 0)])
    out = np.empty((rows, columns, len(weight)))
    for i in range(rows):
        for j in range(columns):
            patch = x[i * stride : i * stride + size, j * stride : j * stride + size]
            for o, kernel in enumerate(weight):
                seen = patch[..., o : o + 1] if groups > 1 else patch
                out[i, j, o] = (seen * kernel.transpose(1, 2, 0)).sum()
    return out


def reference(raw, pixels):
    raw = {name: array.astype("float64") for name, array in raw.items()}

    def layer(x, convolution, norm, stride=1, groups=1):
        x = convolve(x, raw[convolution + ".weight"], stride, groups)
        gamma, beta, mean, variance = (raw[f"{norm}.{k}"] for k in ("weight", "bias", "running_mean", "running_var"))
        return (x - mean) / np.sqrt(variance + 1e-3) * gamma + beta

    def relu6(x):
        return np.clip(x, 0, 6)

    x = relu6(layer((pixels.astype("float64") - 127) / 128, "_conv_stem", "_bn0", 2))
    for i, (_, stride, expand, before, after) in enumerate(TABLE):
        name = f"_blocks.{i}."
        y = relu6(layer(x, name + "_expand_conv", name + "_bn0")) if expand != 1 else x
        y = relu6(layer(y, name + "_depthwise_conv", name + "_bn1", stride, groups=before * expand))
        y = layer(y, name + "_project_conv", name + "_bn2")
        x = x + y if stride == 1 and before == after else y
    return relu6(layer(x, "_conv_head", "_bn1"))


@pytest.mark.parametrize("size", [16, 21])
def test_equals_the_published_formulas_in_numpy(raw, encoder, size):
    pixels = np.random.default_rng(size).integers(0, 256, (size, size, 3)).astype("uint8")
    expected = reference(raw, pixels)
    np.testing.assert_allclose(np.array(encoder(pixels[None]))[0], expected, atol=2e-4 * np.abs(expected).max())


def test_trunk_and_top_make_the_whole(encoder):
    pixels = np.random.default_rng(1).integers(0, 256, (2, 16, 16, 3)).astype("uint8")
    trunk = encoder.trunk(pixels)
    assert trunk.shape == (2, 4, 4, encoder.channels)
    np.testing.assert_array_equal(np.array(encoder.top(trunk)), np.array(encoder(pixels)))


def test_only_the_top_learns(encoder):
    encoder.learn(top=True)
    learning = {v.path.split("/")[1] for v in encoder.trainable_variables}
    encoder.learn(top=False)
    assert learning == {"block_2", "head"}
    assert encoder.trainable_variables == []


def test_the_table_can_be_given_as_json_gives_it():
    assert EfficientNetLite([list(row) for row in TABLE], 2).blocks == tuple(Block(*row) for row in TABLE)
