"""The captioner: a convolutional encoder and an LSTM decoder that looks at the picture for each word."""

import keras
from keras import ops

from suite.layers.attention import Attention
from suite.layers.cross_entropy import smoothed_cross_entropy
from suite.layers.efficientnet import EfficientNetLite
from suite.tasks.captioning.words import PAD, UNKNOWN

STATES = ("h1", "c1", "h2", "c2")


class Captioner(keras.Model):
    """Picture to words with attention (Xu et al. 2015).

    As in Anderson et al. 2018 one LSTM asks and another tells; here the first does not hear what the second said, so
    training runs each LSTM over a whole caption at once and needs no loop over attention. All captions of a picture
    are learnt side by side, so that it is encoded once for them. One embedding serves input and output (Press and
    Wolf 2017).

    Args:
        vocabulary: number of words.
        blocks: table of the encoder, as `EfficientNetLite` takes it.
        split: how many of its blocks are its trunk, which never learns.
        size: side of the picture, in pixels.
        units: width of embeddings, memory and each LSTM.
        heads: attention heads.
        dropout: share of activations dropped between layers in training.
        label_smoothing: probability spread over all words in the loss.

    Call arguments:
        inputs: {"maps": what `look` gives [pictures, rows, columns, channels], "words": int [pictures, captions,
            steps], right-padded with 0, shifted right (they begin with the start word)}.

    Returns:
        Logits [pictures, captions, steps, vocabulary].
    """

    def __init__(
        self,
        vocabulary,
        blocks,
        split=15,
        size=224,
        units=448,
        heads=4,
        dropout=0.35,
        label_smoothing=0.1,
        name="captioner",
    ):
        super().__init__(name=name)
        self.vocabulary = vocabulary
        self.size = size
        self.units = units
        self.heads = heads
        self.dropout_rate = dropout
        self.label_smoothing = label_smoothing
        # In bfloat16 the gradients of convolutions are many times slower on a processor.
        self.encoder = EfficientNetLite(blocks, split, name="encoder", dtype="float32")
        self.encoder.learn(top=False)
        self.memory = keras.layers.Dense(units, activation="relu", name="memory")
        self.memory_norm = keras.layers.LayerNormalization(name="memory_norm")
        self.bridge = [keras.layers.Dense(units, activation="tanh", name=f"bridge_{state}") for state in STATES]
        self.embedding = keras.layers.Embedding(
            vocabulary,
            units,
            embeddings_initializer=keras.initializers.RandomNormal(stddev=units**-0.5),
            name="embedding",
        )
        self.asker = keras.layers.LSTM(units, return_sequences=True, name="asker")
        self.asker_norm = keras.layers.LayerNormalization(name="asker_norm")
        self.attention = Attention(units, heads, name="attention")
        self.teller = keras.layers.LSTM(units, return_sequences=True, name="teller")
        self.teller_norm = keras.layers.LayerNormalization(name="teller_norm")
        self.feature = keras.layers.Dense(units, name="feature")
        # One mask for all steps of a caption (Gal and Ghahramani 2016), one for all places of a picture.
        self.dropout = keras.layers.SpatialDropout1D(dropout, name="dropout")

    def build(self, input_shape=None):
        """Makes every variable; their shapes depend on the constructor's arguments only."""
        steps, wide = (None, None, self.units), (None, None, 2 * self.units)
        self.encoder.build()
        self.memory.build((None, None, self.encoder.head.filters))
        self.memory_norm.build(steps)
        for dense in self.bridge:
            dense.build((None, self.units))
        self.embedding.build((None, None))
        self.asker.build(steps)
        self.asker_norm.build(steps)
        self.attention.build(steps, steps)
        self.teller.build(wide)
        self.teller_norm.build(steps)
        self.feature.build(wide)
        self.built = True

    def call(self, inputs, training=False):
        logits, _ = self._told(inputs["maps"], inputs["words"], training)
        return ops.reshape(logits, (*ops.shape(inputs["words"]), self.vocabulary))

    def attend(self, maps, words):
        """Where each word of given captions was looked for.

        Args:
            maps, words: as in `call`, one caption a picture: words int [pictures, 1, steps].

        Returns:
            Attention [pictures, steps, places], averaged over heads; row t belongs to the word after `words[t]`.
        """
        return ops.mean(self._told(maps, words)[1], axis=1)

    def look(self, pixels):
        """The trunk's maps of pictures: uint8 [pictures, size, size, 3] to [pictures, rows, columns, channels]."""
        return self.encoder.trunk(pixels)

    def start(self, maps):
        """What decoding starts from: memory {"keys", "values"}, which stays as it is, and state by `STATES`."""
        memory, state = self._regard(maps)
        keys, values = self.attention.project(memory)
        return {"keys": keys, "values": values}, dict(zip(STATES, state))

    def step(self, tokens, state, memory):
        """One step of decoding.

        Args:
            tokens: int [rows], the word before.
            state: as returned by `start` or the step before.
            memory: as returned by `start`.

        Returns:
            log probabilities of the next word, float32 [rows, vocabulary], the new state, and the attention over
            places [rows, places], averaged over heads.
        """
        asked, (h1, c1) = self.asker.cell(self.embed(tokens), [state["h1"], state["c1"]])
        asked = self.asker_norm(asked)[:, None, :]
        context, weights = self.attention.attend(asked, memory["keys"], memory["values"], _everywhere(memory["keys"]))
        both = ops.concatenate([asked, context], axis=-1)
        told, (h2, c2) = self.teller.cell(both[:, 0], [state["h2"], state["c2"]])
        logits = ops.cast(self._logits(told[:, None, :], asked, context)[:, 0], "float32")
        return ops.log_softmax(logits), dict(zip(STATES, (h1, c1, h2, c2))), ops.mean(weights, axis=1)[:, 0]

    def compute_loss(self, x=None, y=None, y_pred=None, sample_weight=None, training=True):
        """Nats a word; padding and unknown words do not count.

        Without `sample_weight` it is label-smoothed cross-entropy; with one, [pictures, captions], it is the policy
        gradient's (Rennie et al. 2017), and the weight is a caption's advantage.
        """
        real = ops.cast(ops.logical_and(ops.not_equal(y, PAD), ops.not_equal(y, UNKNOWN)), "float32")
        smoothing = self.label_smoothing if sample_weight is None else 0.0
        steps = ops.shape(y)[-1]
        logits = ops.reshape(y_pred, (-1, steps, self.vocabulary))
        losses = ops.reshape(smoothed_cross_entropy(logits, ops.reshape(y, (-1, steps)), smoothing), ops.shape(y))
        if sample_weight is not None:
            losses = losses * sample_weight[..., None]
        return ops.sum(losses * real) / ops.sum(real)

    def get_config(self):
        return {
            "vocabulary": self.vocabulary,
            "blocks": [list(block) for block in self.encoder.blocks],
            "split": self.encoder.split,
            "size": self.size,
            "units": self.units,
            "heads": self.heads,
            "dropout": self.dropout_rate,
            "label_smoothing": self.label_smoothing,
        }

    def _regard(self, maps, training=False):
        """Memory [pictures, places, units] and the four first states, each [pictures, units]."""
        top = self.encoder.top(ops.cast(maps, "float32"))
        shape = ops.shape(top)
        places = ops.reshape(top, (shape[0], shape[1] * shape[2], top.shape[-1]))
        places = self.dropout(ops.cast(places, self.compute_dtype), training=training)
        memory = self.memory_norm(self.memory(places))
        memory = self.dropout(memory, training=training)
        glance = ops.mean(memory, axis=1)
        return memory, [dense(glance) for dense in self.bridge]

    def _told(self, maps, words, training=False):
        """Logits [pictures * captions, steps, vocabulary] and attention [pictures, heads, captions * steps, places]."""
        memory, state = self._regard(maps, training)
        pictures, captions, steps = ops.shape(words)
        state = [ops.repeat(x, captions, axis=0) for x in state]
        read = self.dropout(self.embed(ops.reshape(words, (-1, steps))), training=training)
        asked = self.asker(read, initial_state=state[:2], training=training)
        asked = self.asker_norm(self.dropout(asked, training=training))
        # The captions of a picture ask the same memory, one after another.
        keys, values = self.attention.project(memory)
        together = ops.reshape(asked, (pictures, captions * steps, self.units))
        context, weights = self.attention.attend(together, keys, values, _everywhere(keys))
        context = self.dropout(ops.reshape(context, (-1, steps, self.units)), training=training)
        both = ops.concatenate([asked, context], axis=-1)
        told = self.dropout(self.teller(both, initial_state=state[2:], training=training), training=training)
        return self._logits(told, asked, context, training), weights

    def embed(self, words):
        """Vectors of words, [..., units]."""
        return self.embedding(words) * self.units**0.5

    def _logits(self, told, asked, context, training=False):
        feature = self.feature(ops.concatenate([self.teller_norm(told + asked), context], axis=-1))
        feature = self.dropout(feature, training=training)
        return ops.matmul(feature, ops.cast(ops.transpose(self.embedding.embeddings), feature.dtype))


def _everywhere(keys):
    """A mask that leaves no place of keys [rows, heads, places, depth] out."""
    shape = ops.shape(keys)
    return ops.ones((shape[0], shape[2]), dtype="bool")
