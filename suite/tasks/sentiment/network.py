"""The reader: a bidirectional LSTM over words, pooled over the whole text, that ends in five degrees of feeling."""

import keras
from keras import ops

from suite.text.words import PAD


class Reader(keras.Model):
    """Says how likely each of five degrees is, from very negative to very positive.

    A text is a few windows of whole sentences. Each is read by itself, so windows of a long text, and of many texts,
    run side by side (Johnson and Zhang 2016 train the same way and lose nothing); the pools are taken over the words
    of all windows, so a text of three words and one of ten pages meet the same layers.

    The middle degree is the neutral one: negative is the sum of the two below it, positive of the two above.

    Args:
        vocabulary: number of words, padding and the unknown word included.
        width: of the word vectors.
        units: of each direction of the LSTM.
        hidden: units of the layer between pools and degrees.
        dropout: share of what leaves the pools that is dropped in training; word vectors lose half that share.
        temperature: the logits are divided by it outside of training (Guo et al. 2017).

    Call arguments:
        inputs: int [batch, windows, words], each window right-padded with 0, windows of nothing but 0 at the end.

    Returns:
        Logits [batch, 5], before the temperature.
    """

    def __init__(self, vocabulary, width=100, units=192, hidden=64, dropout=0.5, temperature=1.0, name="reader"):
        super().__init__(name=name)
        self.vocabulary = vocabulary
        self.width = width
        self.units = units
        self.hidden_units = hidden
        self.dropout_rate = dropout
        self.temperature = temperature
        self.embedding = keras.layers.Embedding(vocabulary, width, name="embedding")
        lstm = keras.layers.LSTM(units, return_sequences=True, name="lstm")
        self.lstm = keras.layers.Bidirectional(lstm, name="both")
        self.hidden = keras.layers.Dense(hidden, activation="relu", name="hidden")
        self.degrees = keras.layers.Dense(5, name="degrees")
        self.word_dropout = keras.layers.SpatialDropout1D(dropout / 2, name="word_dropout")
        self.pool_dropout = keras.layers.Dropout(dropout, name="pool_dropout")

    def build(self, input_shape=None):
        """Makes every variable; their shapes depend on the constructor's arguments only."""
        self.embedding.build((None, None))
        self.lstm.build((None, None, self.width))
        self.hidden.build((None, 4 * self.units))
        self.degrees.build((None, self.hidden_units))
        self.built = True

    def call(self, inputs, training=False):
        batch, windows, words = ops.shape(inputs)
        rows = ops.reshape(inputs, (-1, words))
        mask = ops.not_equal(rows, PAD)
        states = self.read(self.embedding(rows), mask, training)
        top, total, count = self.pool(
            ops.reshape(states, (batch, windows * words, 2 * self.units)), ops.reshape(mask, (batch, windows * words))
        )
        return self.judge(top, total, count, training)

    def read(self, vectors, mask, training=False):
        """The recurrent state at each word, from both sides.

        Args:
            vectors: [rows, words, width].
            mask: bool [rows, words], true from the left on; a row may be all false.

        Returns:
            [rows, words, 2 * units].
        """
        # cuDNN takes no row without a word: there the first one is read, and left out by the pools.
        first = ops.equal(ops.arange(ops.shape(mask)[1]), 0)
        vectors = self.word_dropout(vectors, training=training)
        return self.lstm(vectors, mask=ops.logical_or(mask, first), training=training)

    def pool(self, states, mask):
        """Largest value and sum over the words of each row, and their number.

        Args:
            states: [rows, words, 2 * units].
            mask: bool [rows, words].

        Returns:
            top and total [rows, 2 * units], count [rows, 1]. Of several parts of a text, the largest top and the sums
            of total and count are those of the whole.
        """
        # Sums of hundreds of bfloat16 numbers would be rounded off.
        states, real = ops.cast(states, "float32"), ops.expand_dims(mask, -1)
        # An LSTM's output lies between -1 and 1.
        top = ops.max(ops.where(real, states, -1.0), axis=1)
        weight = ops.cast(real, "float32")
        return top, ops.sum(states * weight, axis=1), ops.sum(weight, axis=1)

    def judge(self, top, total, count, training=False):
        """Logits [rows, 5] from what `pool` gives."""
        pooled = ops.concatenate([top, total / ops.maximum(count, 1.0)], axis=-1)
        return self.degrees(self.hidden(self.pool_dropout(pooled, training=training)))

    def compute_loss(self, x=None, y=None, y_pred=None, sample_weight=None, training=True):
        """Minus the log likelihood of what each text's label says, in nats.

        Args:
            y: P(label | degree) [batch, 5]: ones for the degrees that a label stands for.
            y_pred: logits [batch, 5].
        """
        return ops.mean(grouped_cross_entropy(y_pred, y))

    def get_config(self):
        return {
            "vocabulary": self.vocabulary,
            "width": self.width,
            "units": self.units,
            "hidden": self.hidden_units,
            "dropout": self.dropout_rate,
            "temperature": self.temperature,
        }


def grouped_cross_entropy(logits, said):
    """-log sum_d P(label | d) P(d), for labels that leave open which degree it is.

    Args:
        logits: [batch, degrees].
        said: P(label | degree) [batch, degrees].

    Returns:
        Nats [batch].
    """
    logits = ops.cast(logits, "float32")
    return ops.logsumexp(logits, axis=-1) - ops.logsumexp(logits + ops.log(ops.maximum(said, 1e-30)), axis=-1)
