"""Averaged weights: what a run is judged by and what it ships."""

from contextlib import contextmanager

import keras


@contextmanager
def averaged(model: keras.Model):
    """Within this block the model has the moving averages of its weights, after it its own again.

    Args:
        model: compiled with an optimizer made with `use_ema=True` (Polyak and Juditsky 1992).
    """
    own = [keras.ops.convert_to_numpy(v) for v in model.trainable_variables]
    model.optimizer.finalize_variable_values(model.trainable_variables)
    try:
        yield model
    finally:
        for variable, value in zip(model.trainable_variables, own):
            variable.assign(value)
