"""The writer: LSTMs that draw a pen's offsets while a soft window slides over the text."""

import keras
from keras import ops

from suite.layers.mixture import nats_a_point
from suite.layers.soft_window import SoftWindowLSTM


class Writer(keras.Model):
    """Mixture-density LSTM told what to write (Graves 2013, section 5).

    The lowest LSTM moves the window; what it sees goes to the others too.

    Args:
        characters: how many the network knows, 0 for padding counted.
        units: width of each LSTM.
        layers: how many.
        components: Gaussians of the mixture.
        bells: of the window.
        dropout: share of a layer's activations dropped on the way up, in training.

    Call arguments:
        inputs: {"pen": float [batch, steps, 3], normalised offsets with the end of stroke, "text": int [batch,
            places]}, both padded on the right, the text with 0.

    Returns:
        The mixtures' parameters before `PenMixture.of`, float [batch, steps, 6 * components + 1].
    """

    def __init__(self, characters, units=400, layers=3, components=20, bells=10, dropout=0.0, name="writer"):
        super().__init__(name=name)
        self.characters = characters
        self.units = units
        self.depth = layers
        self.components = components
        self.bells = bells
        self.dropout_rate = dropout
        self.lowest = SoftWindowLSTM(units, characters, bells, name="lstm_1")
        self.lstms = [
            keras.layers.LSTM(units, return_sequences=True, return_state=True, name=f"lstm_{i + 1}")
            for i in range(1, layers)
        ]
        self.dropout = keras.layers.SpatialDropout1D(dropout, name="dropout")
        # In bfloat16 a mean is rounded by as much as the least deviation, and the gradient of this layer is half noise.
        self.head = keras.layers.Dense(6 * components + 1, dtype="float32", name="head")

    def build(self, input_shape=None):
        """Makes every variable; their shapes depend on the constructor's arguments only."""
        self.lowest.build((None, None, 3))
        for lstm in self.lstms:
            lstm.build((None, None, 3 + self.units + self.characters))
        self.head.build((None, None, self.units * self.depth))
        self.built = True

    def call(self, inputs, training=False):
        return self.drawn(inputs, self.start(ops.shape(inputs["pen"])[0]), training)[0]

    def drawn(self, inputs, state, training=False):
        """Many steps, going on from a state as of `start`: the mixtures' parameters, and the state after them."""
        pen = ops.cast(inputs["pen"], self.compute_dtype)
        out, seen, first = self.lowest(pen, self.spelled(inputs["text"]), state[0])
        said, states = [self.dropout(out, training=training)], [first]
        for lstm, before in zip(self.lstms, state[1:]):
            below = ops.concatenate([pen, said[-1], seen], axis=-1)
            out, *after = lstm(below, initial_state=before, training=training)
            said.append(self.dropout(out, training=training))
            states.append(after)
        return self.head(ops.concatenate(said, axis=-1)), states

    def spelled(self, text):
        """One-hot characters, float32 [batch, places, characters], zeros for padding."""
        real = ops.cast(ops.not_equal(text, 0), "float32")
        return ops.one_hot(text, self.characters, dtype="float32") * real[..., None]

    def start(self, rows):
        """The state before the first point: the window's, then h and c of each further layer."""
        state = [ops.zeros((rows, self.units), self.compute_dtype)] * 2
        return [self.lowest.start(rows), *(list(state) for _ in self.lstms)]

    def step(self, pen, state, text):
        """One step of writing.

        Args:
            pen: float [rows, 3], the newest offset, normalised.
            state: as returned by `start` or the step before.
            text: as returned by `spelled`.

        Returns:
            The mixture's parameters [rows, 6 * components + 1], the new state, and how strongly the window looked at
            each place of the text, float32 [rows, places].
        """
        out, seen, looks, first = self.lowest.step(pen, state[0], text)
        said, states = [out], [first]
        for lstm, before in zip(self.lstms, state[1:]):
            out, after = lstm.cell(ops.concatenate([pen, said[-1], seen], axis=-1), before)
            said.append(out)
            states.append(list(after))
        return self.head(ops.concatenate(said, axis=-1)), states, looks

    def compute_loss(self, x=None, y=None, y_pred=None, sample_weight=None, training=True):
        """Nats a point; y is [batch, steps, 4]: the next offset, and 1 where it counts."""
        return nats_a_point(y_pred, y)

    def get_config(self):
        return {
            "characters": self.characters,
            "units": self.units,
            "layers": self.depth,
            "components": self.components,
            "bells": self.bells,
            "dropout": self.dropout_rate,
        }
