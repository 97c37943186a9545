"""Asks TensorFlow in a process of its own what it can compute on: a broken driver may hang or end that one."""

import subprocess
import tempfile
import time
from typing import Any, BinaryIO

import msgspec

from suite.task import Cancel, Stopped
from suite.worker import launch

LIMIT = 90.0  # seconds; most of it goes into CUDA's libraries, when they come from a cold disk


class Card(msgspec.Struct, frozen=True):
    """A GPU that TensorFlow sees, and whether it computed.

    Attributes:
        name: the maker's.
        seconds: what a matrix product and an LSTM step took, the first time.
        error: why they did not run; empty if they did.
    """

    name: str
    seconds: float = 0.0
    error: str = ""


class Probe(msgspec.Struct, frozen=True, kw_only=True):
    """What TensorFlow said.

    Attributes:
        cuda: the version that it is built with; empty if it is built without.
        cards: in the order of their numbers.
        error: why it could not be asked; empty if it could.
    """

    cuda: str = ""
    cards: tuple[Card, ...] = ()
    error: str = ""


def ask(cancel: Cancel, limit: float = LIMIT) -> Probe:
    """Starts a process that measures, and waits for it.

    Args:
        cancel: looked at while waiting.
        limit: seconds after which the process is ended.

    Raises:
        Stopped: `cancel` was set.
    """
    with tempfile.TemporaryFile() as answer, tempfile.TemporaryFile() as chatter:
        process = subprocess.Popen(
            launch.command("--probe"), env=launch.variables(), stdin=subprocess.DEVNULL, stdout=answer, stderr=chatter
        )
        try:
            _wait(process, cancel, limit)
        except subprocess.TimeoutExpired:
            return Probe(error=f"no answer within {limit:.0f} seconds.")
        finally:
            process.kill()
            process.wait()
        answer.seek(0)
        chatter.seek(0)
        try:
            return msgspec.json.decode(answer.read(), type=Probe)
        except msgspec.MsgspecError:
            lines = chatter.read().decode("utf-8", "replace").strip().splitlines() or ["it said nothing"]
            return Probe(error=f"it ended with status {process.returncode}: {lines[-1]:.300}")


def _wait(process: subprocess.Popen, cancel: Cancel, limit: float) -> None:
    deadline = time.monotonic() + limit
    while process.poll() is None:
        if cancel.is_set():
            raise Stopped
        if time.monotonic() > deadline:
            raise subprocess.TimeoutExpired(process.args, limit)
        time.sleep(0.05)


def answer(sink: BinaryIO) -> None:
    """In the process that was started: measures, and writes a `Probe` as JSON."""
    try:
        import tensorflow as tf

        build = tf.sysconfig.get_build_info()
        cuda = str(build.get("cuda_version", "")) if build.get("is_cuda_build") else ""
        gpus = tf.config.list_physical_devices("GPU") if cuda else []
        found = Probe(cuda=cuda, cards=tuple(_card(tf, number, gpu) for number, gpu in enumerate(gpus)))
    except Exception as error:  # a wheel for another machine, a plug-in that does not fit
        found = Probe(error=f"it cannot be imported ({type(error).__name__}: {error!s:.200})")
    sink.write(msgspec.json.encode(found))
    sink.flush()


def _card(tf: Any, number: int, gpu: Any) -> Card:
    """One matrix product and one LSTM step on a GPU."""
    name = tf.config.experimental.get_device_details(gpu).get("device_name", "unknown")
    begin = time.perf_counter()
    try:
        import keras

        with tf.device(f"/gpu:{number}"):
            square = tf.ones((64, 64))
            total = float(tf.reduce_sum(square @ square))
            state = keras.layers.LSTM(8)(tf.ones((2, 1, 4)))
        if total != 64**3 or not bool(tf.reduce_all(tf.math.is_finite(state))):
            return Card(name, error="they gave wrong numbers.")
    except Exception as error:
        return Card(name, error=f"{type(error).__name__}: {error!s:.200}")
    return Card(name, seconds=time.perf_counter() - begin)
