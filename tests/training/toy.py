"""One process of a run of the toy network: `python -m tests.training.toy OUT SLICES [ADDRESSES NUMBER]`, on JAX.

Several folders, with commas between them, are one run after another.
"""

import contextlib
import os
import random
import sys
from pathlib import Path

from suite import backend

SLICES = 12


def main(outs: str, last: str, *together: str) -> int:
    """Trains up to a slice, alone or together with others; a run that lies there is gone on with."""
    os.environ["KERAS_BACKEND"] = "jax"
    backend.prepare()
    from suite.training import machines, run
    from tests.training.test_run import Line, Lines

    if together:
        addresses, number = together
        machines.join(machines.Machines(tuple(addresses.split(",")), int(number)))

    class Until(Lines):
        def begin(self, slice):
            if slice == int(last):
                raise KeyboardInterrupt
            super().begin(slice)

    for out in map(Path, outs.split(",")):
        run.prepare(out, resume=True)
        random.seed(1)  # what Keras draws its seeds from; its own function would import TensorFlow besides JAX
        model = Line()
        model.build()
        with contextlib.suppress(machines.Done, KeyboardInterrupt):
            run.fit(model, Until(7, 4), out, SLICES // 4, peak=0.05)
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
