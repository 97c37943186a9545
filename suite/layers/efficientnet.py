"""EfficientNet-Lite: a convolutional network that turns a picture into a map of features."""

import json
from pathlib import Path
from typing import NamedTuple

import keras
import numpy as np
from keras import ops

# Batch normalisation of the published networks; some of their running variances are 0.
_EPSILON = 1e-3


class Block(NamedTuple):
    """One row of the published table: depthwise kernel and stride, expansion, channels in and out."""

    kernel: int
    stride: int
    expand: int
    channels_in: int
    channels_out: int


class Published(NamedTuple):
    """A network as it was published.

    Attributes:
        blocks: its table.
        arrays: weights by the names of `EfficientNetLite.assign`, normalisation folded into them.
    """

    blocks: tuple[Block, ...]
    arrays: dict[str, np.ndarray]


class Depthwise(keras.layers.Layer):
    """Convolves each channel with a kernel of its own.

    Keras' layer keeps the kernel as [rows, columns, channels, 1]; here channels come last, so that weights of eight
    bits have a scale for each channel.

    Args:
        kernel: rows and columns.
        stride: of both.
    """

    def __init__(self, kernel, stride, **kwargs):
        super().__init__(**kwargs)
        self.size = kernel
        self.stride = stride

    def build(self, input_shape):
        channels = input_shape[-1]
        self.kernel = self.add_weight(shape=(self.size, self.size, channels), name="kernel")
        self.bias = self.add_weight(shape=(channels,), initializer="zeros", name="bias")

    def call(self, x):
        x = ops.depthwise_conv(x, ops.expand_dims(self.kernel, -1), self.stride, "same", data_format="channels_last")
        return x + self.bias


class InvertedResidual(keras.layers.Layer):
    """Widens, convolves each channel, narrows, and adds its input where shapes allow (Sandler et al. 2018).

    Args:
        block: its row of the table.

    Call arguments:
        x: [batch, rows, columns, channels_in].

    Returns:
        [batch, ceil(rows / stride), ceil(columns / stride), channels_out].
    """

    def __init__(self, block, **kwargs):
        super().__init__(**kwargs)
        self.block = Block(*block)
        wide = self.block.channels_in * self.block.expand
        number = {"dtype": self.dtype_policy}
        self.expand = keras.layers.Conv2D(wide, 1, name="expand", **number) if self.block.expand != 1 else None
        self.depthwise = Depthwise(self.block.kernel, self.block.stride, name="depthwise", **number)
        self.project = keras.layers.Conv2D(self.block.channels_out, 1, name="project", **number)
        self.residual = self.block.stride == 1 and self.block.channels_in == self.block.channels_out

    def build(self, input_shape):
        wide = (*input_shape[:-1], self.block.channels_in * self.block.expand)
        if self.expand:
            self.expand.build(input_shape)
        self.depthwise.build(wide)
        self.project.build(wide)

    def call(self, x):
        y = ops.relu6(self.expand(x)) if self.expand else x
        y = self.project(ops.relu6(self.depthwise(y)))
        return x + y if self.residual else y


class EfficientNetLite(keras.layers.Layer):
    """EfficientNet-Lite (Tan and Le 2019; Liu 2020) without its classifier, normalisation folded into convolutions.

    It comes in two parts: the `trunk`, whose output can be kept instead of the picture, and the `top`, which is
    cheap enough to go on learning.

    Args:
        blocks: the published table, one `Block` a row.
        split: how many blocks belong to the trunk.
        stem: channels of the first convolution.
        head: channels of the map.

    Call arguments:
        pixels: RGB, 0 to 255, any number format, [batch, size, size, 3].

    Returns:
        [batch, ceil(size / 32), ceil(size / 32), head].
    """

    def __init__(self, blocks, split, stem=32, head=1280, **kwargs):
        super().__init__(**kwargs)
        self.blocks = tuple(Block(*block) for block in blocks)
        self.split = split
        number = {"dtype": self.dtype_policy}
        self.stem = keras.layers.Conv2D(stem, 3, strides=2, padding="same", name="stem", **number)
        self.body = [InvertedResidual(block, name=f"block_{i}", **number) for i, block in enumerate(self.blocks)]
        self.head = keras.layers.Conv2D(head, 1, name="head", **number)

    @property
    def channels(self) -> int:
        """Of what the trunk gives."""
        return self.blocks[self.split - 1].channels_out

    def build(self, input_shape=None):
        self.stem.build((None, None, None, 3))
        for layer, block in zip(self.body, self.blocks):
            layer.build((None, None, None, block.channels_in))
        self.head.build((None, None, None, self.blocks[-1].channels_out))

    def call(self, pixels):
        return self.top(self.trunk(pixels))

    def trunk(self, pixels):
        """The first blocks: from pixels to [batch, rows, columns, channels]."""
        x = (ops.cast(pixels, self.compute_dtype) - 127) / 128
        x = ops.relu6(self.stem(x))
        for layer in self.body[: self.split]:
            x = layer(x)
        return x

    def top(self, x):
        """The other blocks: from what `trunk` gives to the map."""
        for layer in self.body[self.split :]:
            x = layer(x)
        return ops.relu6(self.head(x))

    def learn(self, top: bool) -> None:
        """Settles what training may change: the top or nothing; never the trunk."""
        self.trainable = top
        for layer in (self.stem, *self.body[: self.split]):
            layer.trainable = False

    def assign(self, arrays: dict[str, np.ndarray]) -> None:
        """Puts the weights of `Published` into the built network."""
        for variable in self.weights:
            variable.assign(arrays["/".join(variable.path.split("/")[-3:]).removeprefix(self.name + "/")])

    def get_config(self):
        config = {"blocks": self.blocks, "split": self.split, "stem": self.stem.filters, "head": self.head.filters}
        return {**super().get_config(), **config}


def read_published(npz: Path) -> Published:
    """Reads `NAME.npz`, arrays under their PyTorch names, and `NAME.json`, which holds the table of blocks."""
    rows = json.loads(npz.with_suffix(".json").read_text("utf-8"))["architecture"]["blocks"]
    with np.load(npz, allow_pickle=False) as file:
        raw = {name: file[name].astype("float32") for name in file.files}
    parts = {"stem": ("_conv_stem", "_bn0"), "head": ("_conv_head", "_bn1")}
    for i in range(len(rows)):
        norms = {"expand": "_bn0", "depthwise": "_bn1", "project": "_bn2"}
        parts |= {f"block_{i}/{k}": (f"_blocks.{i}._{k}_conv", f"_blocks.{i}.{norm}") for k, norm in norms.items()}
    arrays = {}
    for name, (convolution, norm) in parts.items():
        if convolution + ".weight" in raw:
            arrays[name + "/kernel"], arrays[name + "/bias"] = _folded(raw, convolution, norm)
    return Published(
        tuple(Block(*(row[k] for k in ("kernel", "stride", "expand", "in", "out"))) for row in rows), arrays
    )


def _folded(raw: dict[str, np.ndarray], convolution: str, norm: str) -> tuple[np.ndarray, np.ndarray]:
    """Kernel and bias of a convolution that does the work of the normalisation after it, too."""
    gamma, beta, mean, variance = (raw[f"{norm}.{k}"] for k in ("weight", "bias", "running_mean", "running_var"))
    scale = gamma / np.sqrt(variance + _EPSILON)
    kernel = raw[convolution + ".weight"].transpose(2, 3, 1, 0)
    if convolution.endswith("_depthwise_conv"):
        kernel = kernel[:, :, 0]
    return kernel * scale, beta - mean * scale
