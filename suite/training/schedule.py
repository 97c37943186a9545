"""The learning rate over a run."""

import keras
from keras import ops


@keras.saving.register_keras_serializable("unroll")
class Trapezoid(keras.optimizers.schedules.LearningRateSchedule):
    """Rises linearly, stays, and falls linearly to zero (Hägele et al. 2024 compare it with cosine).

    Because it is flat in between, a run can be prolonged: resume it with more steps before the fall begins.

    Args:
        peak: the rate on the plateau.
        steps: steps in the whole run.
        warmup: steps of the rise.
        fall: share of the run in which the rate falls.
    """

    def __init__(self, peak: float, steps: int, warmup: int = 400, fall: float = 0.25):
        self.peak = peak
        self.steps = steps
        self.warmup = min(warmup, max(1, steps // 10))
        self.fall = fall

    def __call__(self, step):
        step = ops.cast(step, "float32")
        rise = (step + 1) / self.warmup
        left = (self.steps - step) / max(1.0, self.fall * self.steps)
        return self.peak * ops.clip(ops.minimum(rise, left), 0.0, 1.0)

    def get_config(self):
        return {"peak": self.peak, "steps": self.steps, "warmup": self.warmup, "fall": self.fall}
