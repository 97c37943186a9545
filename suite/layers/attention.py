"""Multi-head attention over a memory that is projected once and read at every step."""

import keras
from keras import ops


class Attention(keras.layers.Layer):
    """Scaled dot-product attention with several heads (Vaswani et al. 2017, section 3.2.2).

    Keras' own `MultiHeadAttention` projects the memory anew at each call; a decoder asks the same memory at every
    step, so here `project` is separate from `attend`.

    Args:
        units: width of queries, keys, values and the context; a multiple of `heads`.
        heads: number of heads.

    Call arguments:
        query: [batch, steps, query_units].
        memory: [batch, positions, memory_units].
        mask: bool [batch, positions], true where there is something to look at.

    Returns:
        context [batch, steps, units] and weights [batch, heads, steps, positions], which sum to 1 over positions.
    """

    def __init__(self, units, heads=4, **kwargs):
        super().__init__(**kwargs)
        if units % heads:
            raise ValueError(f"units must be a multiple of heads. Received: units={units}, heads={heads}")
        self.units = units
        self.heads = heads
        self.query = keras.layers.Dense(units, use_bias=False, name="query")
        self.key = keras.layers.Dense(units, use_bias=False, name="key")
        self.value = keras.layers.Dense(units, use_bias=False, name="value")
        self.out = keras.layers.Dense(units, use_bias=False, name="out")

    def build(self, query_shape, memory_shape, mask_shape=None):
        self.query.build(query_shape)
        self.key.build(memory_shape)
        self.value.build(memory_shape)
        self.out.build((*query_shape[:-1], self.units))
        self.built = True

    def call(self, query, memory, mask):
        keys, values = self.project(memory)
        return self.attend(query, keys, values, mask)

    def project(self, memory):
        """Keys and values of a memory, each [batch, heads, positions, units / heads]."""
        return self._split(self.key(memory)), self._split(self.value(memory))

    def attend(self, query, keys, values, mask):
        """Reads a projected memory; arguments and results as in `call` and `project`."""
        depth = self.units // self.heads
        queries = self._split(self.query(query)) * depth**-0.5
        scores = ops.cast(ops.einsum("bhtd,bhsd->bhts", queries, keys), "float32")
        scores = ops.where(mask[:, None, None, :], scores, -1e9)
        weights = ops.softmax(scores)
        heads = ops.einsum("bhts,bhsd->bthd", ops.cast(weights, values.dtype), values)
        shape = ops.shape(heads)
        return self.out(ops.reshape(heads, (shape[0], shape[1], self.units))), weights

    def compute_output_shape(self, query_shape, memory_shape, mask_shape=None):
        batch, steps = query_shape[0], query_shape[1]
        return (batch, steps, self.units), (batch, self.heads, steps, memory_shape[1])

    def get_config(self):
        return {**super().get_config(), "units": self.units, "heads": self.heads}

    def _split(self, x):
        shape = ops.shape(x)
        x = ops.reshape(x, (shape[0], shape[1], self.heads, self.units // self.heads))
        return ops.transpose(x, (0, 2, 1, 3))
