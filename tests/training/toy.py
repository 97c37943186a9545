"""One process of a run of the toy network: `python -m tests.training.toy OUT SLICES [ADDRESSES NUMBER]`, on JAX."""

import contextlib
import os
import sys
from pathlib import Path

from suite import backend

SLICES = 12


def main(out: str, last: str, *together: str) -> int:
    """Trains up to a slice, alone or together with others; a run that lies there is gone on with."""
    os.environ["KERAS_BACKEND"] = "jax"
    backend.prepare()
    import keras

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

    run.prepare(Path(out), resume=True)
    keras.utils.set_random_seed(1)
    model = Line()
    model.build()
    with contextlib.suppress(machines.Done, KeyboardInterrupt):
        run.fit(model, Until(7, 4), Path(out), SLICES // 4, peak=0.05)
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
