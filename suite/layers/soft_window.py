"""An LSTM that slides a soft window over a text while it runs."""

import keras
from keras import ops


class SoftWindowLSTM(keras.layers.Layer):
    """LSTM whose input at each step has what its own window saw of the text at the step before (Graves 2013, 5.1).

    The window is a mixture of bells over the characters' places, each with a weight, a width and a place that only
    moves on. Its arithmetic is in float32, since a place is a long sum of small steps.

    Args:
        units: width of the LSTM.
        characters: width of the one-hot characters.
        bells: how many the window has.

    Call arguments:
        pen: [batch, steps, features].
        text: float [batch, places, characters], one-hot; rows of zeros are padding.
        state: as returned by `start`.

    Returns:
        What the LSTM says [batch, steps, units], what the window saw [batch, steps, characters], and the state after
        the last step.
    """

    # Pens make about twenty points a character, so a window that starts to learn moves by a twentieth.
    _PACE = -3.0

    def __init__(self, units, characters, bells=10, **kwargs):
        super().__init__(autocast=False, **kwargs)
        self.units = units
        self.characters = characters
        self.bells = bells
        self.cell = keras.layers.LSTMCell(units, name="cell")
        self.window = keras.layers.Dense(
            3 * bells, dtype="float32", bias_initializer=_Paced(bells, self._PACE), name="window"
        )

    def build(self, pen_shape, text_shape=None):
        self.cell.build((None, pen_shape[-1] + self.characters))
        self.window.build((None, self.units))
        self.built = True

    def call(self, pen, text, state):
        def body(state, point):
            *_, state = self.step(point, state, text)
            # Keras' scan on TensorFlow takes what is collected to be shaped like the state.
            return state, state

        after, (said, _, _, seen) = ops.scan(body, state, ops.transpose(pen, (1, 0, 2)))
        return ops.transpose(said, (1, 0, 2)), ops.transpose(seen, (1, 0, 2)), after

    def start(self, rows):
        """The state before the first step: h and c [rows, units], the bells' places [rows, bells], what was seen."""
        return (
            ops.zeros((rows, self.units), self.compute_dtype),
            ops.zeros((rows, self.units), self.compute_dtype),
            ops.zeros((rows, self.bells), "float32"),
            ops.zeros((rows, self.characters), self.compute_dtype),
        )

    def step(self, point, state, text):
        """One step.

        Args:
            point: [rows, features].
            state: as returned by `start` or the step before.
            text: as of the call.

        Returns:
            What the LSTM says [rows, units], what the window saw [rows, characters], how strongly it looked at each
            place, float32 [rows, places], and the new state.
        """
        h, c, places, seen = state
        out, (h, c) = self.cell(ops.concatenate([point, seen], axis=-1), [h, c])
        looks, places = self.look(out, places, ops.shape(text)[1])
        seen = ops.cast(ops.einsum("bu,buc->bc", looks, text), self.compute_dtype)
        return out, seen, looks, (h, c, places, seen)

    def look(self, out, places, count):
        """Where the window looks.

        Args:
            out: what the LSTM says [rows, units].
            places: of the bells, before [rows, bells].
            count: places of the text.

        Returns:
            How strongly it looks at each place, float32 [rows, count], and the bells' places now.
        """
        values = ops.exp(ops.clip(self.window(out), -8.0, 4.0))
        weights, widths, further = (values[:, i * self.bells : (i + 1) * self.bells] for i in range(3))
        places = places + further
        at = ops.arange(count, dtype="float32")
        bells = weights[..., None] * ops.exp(-widths[..., None] * (places[..., None] - at) ** 2)
        return ops.sum(bells, axis=1), places


class _Paced(keras.initializers.Initializer):
    """Zeros, and a pace for the last third."""

    def __init__(self, bells, pace):
        self.bells = bells
        self.pace = pace

    def __call__(self, shape, dtype=None):
        return ops.concatenate([ops.zeros(2 * self.bells, dtype), ops.full((self.bells,), self.pace, dtype)])
