"""The reader: a bidirectional LSTM over words, pooled over the whole text, that ends in five degrees of feeling."""

import keras
from keras import ops

from suite.tasks.sentiment.data import DEGREES
from suite.text.words import PAD

SOURCE = 0.3  # what it counts to tell sources apart


class Reader(keras.Model):
    """Says how likely each of five degrees is, from very negative to very positive.

    A text is a few windows of whole sentences. Each is read by itself, so windows of a long text, and of many texts,
    run side by side (Johnson and Zhang 2016 train the same way and lose nothing); the pools are taken over the words
    of all windows, so a text of three words and one of ten pages meet the same layers.

    The same words weigh otherwise in a film review than where somebody writes about a thing that was bought. So each
    source of training texts has an expert of its own, and a gate says how likely a text is to come from each (mixture
    of experts: Jacobs et al. 1991, with the sources known in training): P(degree) = sum_s P(s) P(degree | s).

    The middle degree is the neutral one: negative is the sum of the two below it, positive of the two above.

    Args:
        vocabulary: number of words, padding and the unknown word included.
        sources: names of the sources that have experts.
        width: of the word vectors.
        units: of each direction of the LSTM.
        dropout: share of what leaves the pools that is dropped in training.
        word_dropout: share of the numbers of a word's vector that is dropped there.
        temperature: the logits are divided by it outside of training (Guo et al. 2017).

    Call arguments:
        inputs: int [batch, windows, words], each window right-padded with 0, windows of nothing but 0 at the end.

    Returns:
        Logits [batch, 5], before the temperature; in training log P(source, degree) [batch, sources, 5].
    """

    def __init__(
        self,
        vocabulary,
        sources=("",),
        width=100,
        units=192,
        dropout=0.3,
        word_dropout=0.25,
        temperature=1.0,
        name="reader",
    ):
        super().__init__(name=name)
        self.vocabulary = vocabulary
        self.width = width
        self.units = units
        self.sources = tuple(sources)
        self.dropout_rate = dropout
        self.word_dropout_rate = word_dropout
        self.temperature = temperature
        self.embedding = keras.layers.Embedding(vocabulary, width, name="embedding")
        lstm = keras.layers.LSTM(units, return_sequences=True, name="lstm")
        self.lstm = keras.layers.Bidirectional(lstm, name="both")
        # Means lie much closer together than largest values; the experts are to hear both.
        self.scales = [keras.layers.LayerNormalization(name=f"scaled_{pool}") for pool in ("top", "mean")]
        self.gate = keras.layers.Dense(len(self.sources), name="gate")
        self.degrees = keras.layers.Dense(DEGREES * len(self.sources), name="degrees")
        self.word_dropout = keras.layers.SpatialDropout1D(word_dropout, name="word_dropout")
        self.pool_dropout = keras.layers.Dropout(dropout, name="pool_dropout")

    def build(self, input_shape=None):
        """Makes every variable; their shapes depend on the constructor's arguments only."""
        self.embedding.build((None, None))
        self.lstm.build((None, None, self.width))
        for layer in self.scales:
            layer.build((None, 2 * self.units))
        for layer in (self.gate, self.degrees):
            layer.build((None, 4 * self.units))
        self.built = True

    def call(self, inputs, training=False):
        batch, windows, words = ops.shape(inputs)
        rows = ops.reshape(inputs, (-1, words))
        mask = ops.not_equal(rows, PAD)
        states = self.read(self.embedding(rows), mask, training)
        top, total, count = self.pool(
            ops.reshape(states, (batch, windows * words, 2 * self.units)), ops.reshape(mask, (batch, windows * words))
        )
        return self.joint(top, total, count, training) if training else self.judge(top, total, count)

    @property
    def head(self):
        """The layers behind the pools."""
        return [*self.scales, self.gate, self.degrees]

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

    def judge(self, top, total, count):
        """Logits [rows, 5] from what `pool` gives: log P(degree)."""
        return ops.logsumexp(self.joint(top, total, count), axis=1)

    def joint(self, top, total, count, training=False):
        """log P(source, degree) [rows, sources, 5] from what `pool` gives, in float32."""
        pools = [scaled(pool) for scaled, pool in zip(self.scales, (top, total / ops.maximum(count, 1.0)))]
        pooled = self.pool_dropout(ops.concatenate(pools, axis=-1), training=training)
        source = ops.log_softmax(ops.cast(self.gate(pooled), "float32"))
        degree = ops.reshape(ops.cast(self.degrees(pooled), "float32"), (-1, len(self.sources), DEGREES))
        return source[..., None] + ops.log_softmax(degree)

    def compute_loss(self, x=None, y=None, y_pred=None, sample_weight=None, training=True):
        """Minus the log likelihood of what each text's label says, in nats: of all experts together, of that of the
        text's source alone, and of the source itself, which counts less.

        Args:
            y: {"said": P(label | degree) [batch, 5], ones for the degrees that a label stands for, "source": its number
                [batch], -1 where the text has none}.
            y_pred: log P(source, degree) [batch, sources, 5].
        """
        said, known = y["said"], ops.cast(y["source"] >= 0, "float32")
        own = ops.one_hot(ops.maximum(y["source"], 0), len(self.sources))
        source = ops.sum(own * ops.logsumexp(y_pred, axis=-1), axis=-1)
        expert = grouped_cross_entropy(ops.sum(own[..., None] * y_pred, axis=1), said)
        everyone = grouped_cross_entropy(ops.logsumexp(y_pred, axis=1), said)
        return ops.mean(everyone + known * (expert - SOURCE * source))

    def get_config(self):
        return {
            "vocabulary": self.vocabulary,
            "sources": list(self.sources),
            "width": self.width,
            "units": self.units,
            "dropout": self.dropout_rate,
            "word_dropout": self.word_dropout_rate,
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
