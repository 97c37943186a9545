"""Encoders of random weights in the form in which the real one was published."""

import json
from pathlib import Path

import numpy as np

Row = tuple[int, int, int, int, int]


def drawn(table: list[Row], stem: int = 32, head: int = 1280) -> dict[str, np.ndarray]:
    """Weights under the published names, one running variance 0 as in the real ones."""
    rng = np.random.default_rng(0)
    arrays = {}

    def add(convolution, norm, shape):
        arrays[convolution + ".weight"] = rng.normal(size=shape) * np.prod(shape[1:]) ** -0.5
        for name, low, high in (("weight", 0.5, 1.5), ("bias", -0.5, 1), ("running_mean", -1, 1)):
            arrays[f"{norm}.{name}"] = rng.uniform(low, high, shape[0])
        arrays[f"{norm}.running_var"] = rng.uniform(0.2, 2, shape[0]) * (np.arange(shape[0]) > 0)

    add("_conv_stem", "_bn0", (stem, 3, 3, 3))
    for i, (kernel, _, expand, before, after) in enumerate(table):
        if expand != 1:
            add(f"_blocks.{i}._expand_conv", f"_blocks.{i}._bn0", (before * expand, before, 1, 1))
        add(f"_blocks.{i}._depthwise_conv", f"_blocks.{i}._bn1", (before * expand, 1, kernel, kernel))
        add(f"_blocks.{i}._project_conv", f"_blocks.{i}._bn2", (after, before * expand, 1, 1))
    add("_conv_head", "_bn1", (head, table[-1][-1], 1, 1))
    return {name: array.astype("float16") for name, array in arrays.items()}


def write(path: Path, table: list[Row], arrays: dict[str, np.ndarray]) -> None:
    """Writes NAME.npz and NAME.json."""
    keys = ("kernel", "stride", "expand", "in", "out")
    np.savez(path, **arrays)
    body = {"architecture": {"blocks": [dict(zip(keys, row)) for row in table]}}
    path.with_suffix(".json").write_text(json.dumps(body), "utf-8")
