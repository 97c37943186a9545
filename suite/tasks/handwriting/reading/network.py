"""The reader: bidirectional LSTMs over the steps of a pen, and a character or nothing at each step."""

import keras
from keras import ops

from suite.tasks.handwriting.reading.features import WIDTH
from suite.text.characters import NOTHING


class InkReader(keras.Model):
    """Connectionist temporal classification of pen strokes (Graves et al. 2006; Graves et al. 2009).

    Args:
        characters: how many it knows, 0 for nothing counted.
        units: width of each direction.
        layers: bidirectional LSTMs.
        dropout: share of activations dropped between layers in training.

    Call arguments:
        inputs: {"steps": float [batch, steps, WIDTH], padded on the right, "length": int [batch]}.

    Returns:
        Logits [batch, steps, characters].
    """

    def __init__(self, characters, units=160, layers=3, dropout=0.25, name="ink_reader"):
        super().__init__(name=name)
        self.characters = characters
        self.units = units
        self.depth = layers
        self.dropout_rate = dropout
        self.lstms = [
            keras.layers.Bidirectional(
                keras.layers.LSTM(units, return_sequences=True, name=f"lstm_{i + 1}"), name=f"both_{i + 1}"
            )
            for i in range(layers)
        ]
        self.norms = [keras.layers.LayerNormalization(name=f"norm_{i + 1}") for i in range(layers)]
        self.dropout = keras.layers.SpatialDropout1D(dropout, name="dropout")
        self.head = keras.layers.Dense(characters, name="head")

    def build(self, input_shape=None):
        """Makes every variable; their shapes depend on the constructor's arguments only."""
        for i, (lstm, norm) in enumerate(zip(self.lstms, self.norms)):
            lstm.build((None, None, 2 * self.units if i else WIDTH))
            norm.build((None, None, 2 * self.units))
        self.head.build((None, None, 2 * self.units))
        self.built = True

    def call(self, inputs, training=False):
        x = ops.cast(inputs["steps"], self.compute_dtype)
        mask = ops.arange(ops.shape(x)[1], dtype="int32")[None] < ops.cast(inputs["length"], "int32")[:, None]
        for i, (lstm, norm) in enumerate(zip(self.lstms, self.norms)):
            y = self.dropout(lstm(x, mask=mask, training=training), training=training)
            x = norm(y if i == 0 else x + y)
        return self.head(x)

    def compute_loss(self, x=None, y=None, y_pred=None, sample_weight=None, training=True):
        """Nats a line; y is int [batch, characters], padded with 0."""
        lengths = ops.sum(ops.cast(ops.not_equal(y, NOTHING), "int32"), axis=-1)
        steps = ops.cast(x["length"], "int32")
        return ops.mean(ops.ctc_loss(y, ops.cast(y_pred, "float32"), lengths, steps, mask_index=NOTHING))

    def get_config(self):
        return {
            "characters": self.characters,
            "units": self.units,
            "layers": self.depth,
            "dropout": self.dropout_rate,
        }
