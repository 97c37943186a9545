"""The predictor: LSTMs that read a pen's offsets and say where it may go next."""

import keras
from keras import ops

from suite.layers.mixture import nats_a_point


class Predictor(keras.Model):
    """Mixture-density LSTM (Graves 2013, section 4): each layer sees the input, and the output sees each layer.

    Args:
        units: width of each LSTM.
        layers: how many.
        components: Gaussians of the mixture.
        dropout: share of a layer's activations dropped on the way up, in training.

    Call arguments:
        inputs: float [batch, steps, 3], normalised offsets with the end of stroke; padding only on the right, which
            no step before it sees.

    Returns:
        The mixtures' parameters before `PenMixture.of`, float [batch, steps, 6 * components + 1].
    """

    def __init__(self, units=400, layers=3, components=20, dropout=0.0, name="predictor"):
        super().__init__(name=name)
        self.units = units
        self.depth = layers
        self.components = components
        self.dropout_rate = dropout
        self.lstms = [
            keras.layers.LSTM(units, return_sequences=True, return_state=True, name=f"lstm_{i + 1}")
            for i in range(layers)
        ]
        self.dropout = keras.layers.SpatialDropout1D(dropout, name="dropout")
        # In bfloat16 a mean is rounded by as much as the least deviation, and the gradient of this layer is half noise.
        self.head = keras.layers.Dense(6 * components + 1, dtype="float32", name="head")

    def build(self, input_shape=None):
        """Makes every variable; their shapes depend on the constructor's arguments only."""
        for i, lstm in enumerate(self.lstms):
            lstm.build((None, None, 3 + (self.units if i else 0)))
        self.head.build((None, None, self.units * self.depth))
        self.built = True

    def call(self, inputs, training=False):
        return self.drawn({"pen": inputs}, self.start(ops.shape(inputs)[0]), training)[0]

    def drawn(self, inputs, state, training=False):
        """Many steps {"pen": as of the call}, going on from a state as of `start`: the mixtures' parameters, and the
        state after them."""
        pen = ops.cast(inputs["pen"], self.compute_dtype)
        below, said, states = pen, [], []
        for lstm, before in zip(self.lstms, state):
            out, *after = lstm(below, initial_state=before, training=training)
            said.append(self.dropout(out, training=training))
            states.append(after)
            below = ops.concatenate([pen, said[-1]], axis=-1)
        return self.head(ops.concatenate(said, axis=-1)), states

    def start(self, rows):
        """The state before the first point: h and c of each layer, each [rows, units]."""
        return [[ops.zeros((rows, self.units), self.compute_dtype)] * 2 for _ in self.lstms]

    def step(self, pen, state):
        """One step of writing.

        Args:
            pen: float [rows, 3], the newest offset, normalised.
            state: as returned by `start` or the step before.

        Returns:
            The mixture's parameters [rows, 6 * components + 1] and the new state.
        """
        below, said, states = pen, [], []
        for lstm, before in zip(self.lstms, state):
            out, after = lstm.cell(below, before)
            said.append(out)
            states.append(list(after))
            below = ops.concatenate([pen, out], axis=-1)
        return self.head(ops.concatenate(said, axis=-1)), states

    def compute_loss(self, x=None, y=None, y_pred=None, sample_weight=None, training=True):
        """Nats a point; y is [batch, steps, 4]: the next offset, and 1 where it counts."""
        return nats_a_point(y_pred, y)

    def get_config(self):
        return {
            "units": self.units,
            "layers": self.depth,
            "components": self.components,
            "dropout": self.dropout_rate,
        }
