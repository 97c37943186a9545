"""What TensorFlow is told through the environment of the inference process, before it is imported."""

import os

from suite import backend


def prepare(threads: int | None = None) -> None:
    """Sets the backend and the number of threads (None: as many as there are processors)."""
    backend.prepare()
    os.environ["KERAS_BACKEND"] = "tensorflow"  # the decoding loops are TensorFlow's
    # The window and other programs draw on the same card.
    os.environ["TF_FORCE_GPU_ALLOW_GROWTH"] = "true"
    # gpu:N is nvidia-smi's N.
    os.environ["CUDA_DEVICE_ORDER"] = "PCI_BUS_ID"
    if threads is not None:
        for name in ("TF_NUM_INTRAOP_THREADS", "TF_NUM_INTEROP_THREADS", "OMP_NUM_THREADS"):
            os.environ[name] = str(threads)
