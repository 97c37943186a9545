"""Settles how Keras and TensorFlow come up, before anything imports them."""

import logging
import os
import tempfile


def prepare() -> None:
    """TensorFlow as Keras' backend, no start-up chatter, and a home of our own.

    A user's `keras.json` would change the backend and the number format of every network. A backend that is already
    named in the environment stays, so that training can run on JAX.
    """
    os.environ.setdefault("KERAS_BACKEND", "tensorflow")
    os.environ["TF_CPP_MIN_LOG_LEVEL"] = "3"
    # Each shape of a search is a graph of its own, on purpose; TensorFlow would warn of every one.
    logging.getLogger("tensorflow").setLevel(logging.ERROR)
    os.environ["KERAS_HOME"] = os.path.join(tempfile.gettempdir(), f"unroll-keras-{os.getpid()}")


def placed(device: str) -> str:
    """TensorFlow's name of a device: "cpu" is "/CPU:0", "gpu:1" is "/GPU:1"."""
    return "/CPU:0" if device == "cpu" else f"/{device.upper()}"
