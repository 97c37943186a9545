import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from suite.text.pieces import END, PAD, START

SOURCE = np.array([[5, 6, 7, 8, END], [9, 10, END, PAD, PAD]], "int32")
TARGET = np.array([[START, 11, 12, 13], [START, 14, PAD, PAD]], "int32")


def _softmax(x):
    x = np.exp(x - x.max(-1, keepdims=True))
    return x / x.sum(-1, keepdims=True)


def test_padding_changes_nothing(network):
    both = np.array(network({"source": SOURCE, "target": TARGET}))
    alone = np.array(network({"source": SOURCE[1:, :3], "target": TARGET[1:, :2]}))
    np.testing.assert_allclose(both[1:, :2], alone, atol=1e-4)


def test_steps_give_what_teacher_forcing_gives(network):
    logits = np.array(network({"source": SOURCE, "target": TARGET}))
    looked = np.array(network.align({"source": SOURCE, "target": TARGET}))
    memory, state = network.start(SOURCE)
    for i in range(TARGET.shape[1]):
        log_probabilities, state, attention = network.step(TARGET[:, i], state, memory)
        np.testing.assert_allclose(np.exp(log_probabilities)[0], _softmax(logits)[0, i], atol=1e-5)
        np.testing.assert_allclose(np.array(attention)[0], looked[0, i], atol=1e-5)


def test_the_decoder_is_an_lstm_as_the_papers_write_it(network):
    """The first decoder LSTM against its equations in numpy (Hochreiter and Schmidhuber 1997; Gers et al. 2000)."""
    words = np.random.default_rng(0).normal(size=(1, 4, 16)).astype("float32")
    kernel, recurrent, bias = (np.array(v) for v in network.asker.cell.weights)
    h = c = np.zeros(16)
    steps = []
    for x in words[0]:
        i, f, g, o = np.split(x @ kernel + h @ recurrent + bias, 4)
        i, f, o = (1 / (1 + np.exp(-gate)) for gate in (i, f, o))
        c = f * c + i * np.tanh(g)
        h = o * np.tanh(c)
        steps.append(h)
    np.testing.assert_allclose(network.asker(words)[0][0], steps, atol=1e-5)


def test_the_same_numbers_on_jax(network, model, tmp_path):
    pytest.importorskip("jax", reason="jax comes with the extra `test`")
    np.savez(tmp_path / "x.npz", source=SOURCE, target=TARGET)
    script = Path(__file__).with_name("forward.py")
    environment = {**os.environ, "KERAS_BACKEND": "jax", "PYTHONPATH": os.pathsep.join(sys.path)}
    subprocess.run([sys.executable, script, model, tmp_path], env=environment, check=True, timeout=100)
    np.testing.assert_allclose(
        np.load(tmp_path / "logits.npy"), _loaded(model)({"source": SOURCE, "target": TARGET}), atol=2e-4
    )


def _loaded(model):
    from tests.tasks.translation.forward import load

    return load(model)
