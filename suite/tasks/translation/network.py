"""The translator: a bidirectional LSTM encoder and an LSTM decoder that attends to it."""

import keras
from keras import ops

from suite.layers.attention import Attention
from suite.layers.cross_entropy import smoothed_cross_entropy
from suite.text.pieces import PAD


class Translator(keras.Model):
    """Sequence to sequence with attention (Bahdanau et al. 2015; Luong et al. 2015; Chen et al. 2018).

    The decoder's first LSTM asks, attention answers, and the answer feeds the second LSTM and the output. So
    training runs each LSTM over a whole sentence at once and needs no loop over attention. One embedding serves the
    source, the target and the output (Press and Wolf 2017).

    Args:
        vocabulary: number of subword pieces, shared by both languages.
        units: width of embeddings, of both directions of the encoder together, and of each decoder LSTM.
        encoder_layers: bidirectional layers.
        heads: attention heads.
        dropout: share of activations dropped between layers in training.
        label_smoothing: probability spread over all pieces in the loss.

    Call arguments:
        inputs: {"source": int [batch, source_steps], "target": int [batch, target_steps]}, right-padded with 0,
            the target shifted right (it begins with the start piece).

    Returns:
        Logits [batch, target_steps, vocabulary].
    """

    def __init__(
        self, vocabulary, units=512, encoder_layers=2, heads=4, dropout=0.2, label_smoothing=0.1, name="translator"
    ):
        super().__init__(name=name)
        self.vocabulary = vocabulary
        self.units = units
        self.encoder_layers = encoder_layers
        self.heads = heads
        self.dropout_rate = dropout
        self.label_smoothing = label_smoothing
        self.embedding = keras.layers.Embedding(
            vocabulary,
            units,
            embeddings_initializer=keras.initializers.RandomNormal(stddev=units**-0.5),
            name="embedding",
        )
        self.encoder = [self._bidirectional(f"encoder_{i + 1}") for i in range(encoder_layers)]
        self.encoder_norms = [
            keras.layers.LayerNormalization(name=f"encoder_norm_{i + 1}") for i in range(encoder_layers)
        ]
        self.bridge = [
            keras.layers.Dense(units, activation="tanh", name=f"bridge_{name}") for name in ("h1", "c1", "h2", "c2")
        ]
        self.asker = self._lstm(units, "decoder_1")
        self.asker_norm = keras.layers.LayerNormalization(name="decoder_norm_1")
        self.attention = Attention(units, heads, name="attention")
        self.teller = self._lstm(units, "decoder_2")
        self.teller_norm = keras.layers.LayerNormalization(name="decoder_norm_2")
        self.feature = keras.layers.Dense(units, name="feature")
        # One mask for all steps of a sentence (Gal and Ghahramani 2016). One for each step would also cost a sixth
        # of the training time.
        self.dropout = keras.layers.SpatialDropout1D(dropout, name="dropout")

    def build(self, input_shape=None):
        """Makes every variable; their shapes depend on the constructor's arguments only."""
        wide, steps = self.units, (None, None, self.units)
        self.embedding.build((None, None))
        for layer, norm in zip(self.encoder, self.encoder_norms):
            layer.build(steps)
            norm.build(steps)
        for dense in self.bridge:
            dense.build((None, wide))
        self.asker.build(steps)
        self.asker_norm.build(steps)
        self.attention.build(steps, steps)
        self.teller.build((None, None, 2 * wide))
        self.teller_norm.build(steps)
        self.feature.build((None, None, 2 * wide))
        self.built = True

    def _lstm(self, units, name):
        return keras.layers.LSTM(units, return_sequences=True, return_state=True, name=name)

    def _bidirectional(self, name):
        return keras.layers.Bidirectional(self._lstm(self.units // 2, name), name=name)

    def call(self, inputs, training=False):
        return self._decode(inputs, training)[0]

    def align(self, inputs):
        """Where each target piece looked when the whole target is given.

        Args:
            inputs: as of `call`.

        Returns:
            Attention [batch, target_steps, source_steps], averaged over heads.
        """
        return ops.mean(self._decode(inputs)[1], axis=1)

    def _decode(self, inputs, training=False):
        """Logits [batch, target_steps, vocabulary] and attention [batch, heads, target_steps, source_steps]."""
        memory, mask, state = self.encode(inputs["source"], training)
        keys, values = self.attention.project(memory)
        words = self.dropout(self.embed(inputs["target"]), training=training)
        asked, *_ = self.asker(words, initial_state=state[:2], training=training)
        asked = self.asker_norm(self.dropout(asked, training=training))
        context, weights = self.attention.attend(asked, keys, values, mask)
        context = self.dropout(context, training=training)
        told, *_ = self.teller(ops.concatenate([asked, context], axis=-1), initial_state=state[2:], training=training)
        return self._logits(self.dropout(told, training=training), asked, context, training), weights

    def encode(self, source, training=False):
        """Reads the source.

        Args:
            source: int [batch, source_steps], right-padded with 0.

        Returns:
            memory [batch, source_steps, units], mask bool [batch, source_steps], and the decoder's four initial
            states (h and c of the first LSTM, h and c of the second), each [batch, units].
        """
        mask = ops.not_equal(source, PAD)
        x = self.dropout(self.embed(source), training=training)
        for i, (layer, norm) in enumerate(zip(self.encoder, self.encoder_norms)):
            y, forward_h, forward_c, backward_h, backward_c = layer(x, mask=mask, training=training)
            y = self.dropout(y, training=training)
            x = norm(y if i == 0 else x + y)
        h = ops.concatenate([forward_h, backward_h], axis=-1)
        c = ops.concatenate([forward_c, backward_c], axis=-1)
        state = [dense(last) for dense, last in zip(self.bridge, (h, c, h, c))]
        return x, mask, state

    def start(self, source):
        """What decoding starts from.

        Args:
            source: int [batch, source_steps].

        Returns:
            memory {"keys", "values", "mask"}, which stays as it is while decoding, and state {"h1", "c1", "h2",
            "c2"}, each [batch, units].
        """
        memory, mask, state = self.encode(source)
        keys, values = self.attention.project(memory)
        return {"keys": keys, "values": values, "mask": mask}, dict(zip(("h1", "c1", "h2", "c2"), state))

    def step(self, tokens, state, memory):
        """One step of decoding.

        Args:
            tokens: int [rows], the piece before.
            state: as returned by `start` or the step before.
            memory: as returned by `start`.

        Returns:
            log probabilities of the next piece [rows, vocabulary], the new state, and the attention over source
            positions [rows, source_steps], averaged over heads.
        """
        words = self.embed(tokens)
        asked, (h1, c1) = self.asker.cell(words, [state["h1"], state["c1"]])
        asked = self.asker_norm(asked)[:, None, :]
        context, weights = self.attention.attend(asked, memory["keys"], memory["values"], memory["mask"])
        told, (h2, c2) = self.teller.cell(ops.concatenate([asked, context], axis=-1)[:, 0], [state["h2"], state["c2"]])
        logits = self._logits(told[:, None, :], asked, context)[:, 0]
        return ops.log_softmax(logits), {"h1": h1, "c1": c1, "h2": h2, "c2": c2}, ops.mean(weights, axis=1)[:, 0]

    def compute_loss(self, x=None, y=None, y_pred=None, sample_weight=None, training=True):
        """Label-smoothed cross-entropy a target piece, in nats; padding does not count."""
        real = ops.cast(ops.not_equal(y, PAD), "float32")
        losses = smoothed_cross_entropy(y_pred, y, self.label_smoothing)
        return ops.sum(losses * real) / ops.sum(real)

    def get_config(self):
        return {
            "vocabulary": self.vocabulary,
            "units": self.units,
            "encoder_layers": self.encoder_layers,
            "heads": self.heads,
            "dropout": self.dropout_rate,
            "label_smoothing": self.label_smoothing,
        }

    def embed(self, tokens):
        """Vectors of pieces, [..., units]."""
        return self.embedding(tokens) * self.units**0.5

    def _logits(self, told, asked, context, training=False):
        """Logits [batch, steps, vocabulary] from both LSTMs and the attention's answer, each [batch, steps, units]."""
        feature = self.feature(ops.concatenate([self.teller_norm(told + asked), context], axis=-1))
        feature = self.dropout(feature, training=training)
        table = ops.transpose(ops.cast(self.embedding.embeddings, feature.dtype))
        # As one matrix: with a leading axis more, the transposed table would be written out at every step.
        batch, steps = ops.shape(feature)[:2]
        logits = ops.matmul(ops.reshape(feature, (-1, self.units)), table)
        return ops.reshape(logits, (batch, steps, self.vocabulary))
