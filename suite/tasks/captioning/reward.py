"""Learning from what the network says itself: captions drawn from it, and how much better than its others each is."""

from collections.abc import Sequence

import numpy as np
import tensorflow as tf

from suite.metrics.captioning import CiderD
from suite.tasks.captioning.data import CAPTIONS, CaptionBatches
from suite.tasks.captioning.network import Captioner
from suite.tasks.captioning.words import END, PAD, START, UNKNOWN, Vocabulary

# Its place in the references makes an unfinished caption score less (Luo et al. 2018).
_STOP = "."


class Sampler:
    """Draws captions from a network, word by word, as it holds them probable.

    Args:
        network: the network.
        steps: most words.
    """

    def __init__(self, network: Captioner, steps: int = 20):
        self._network = network
        self.steps = steps
        never = np.zeros(network.vocabulary, "float32")
        never[[PAD, START, UNKNOWN]] = -np.inf
        self._never = never
        self._draw = tf.function(self._drawn, reduce_retracing=True)

    def draw(self, maps: np.ndarray, rng: np.random.Generator) -> np.ndarray:
        """Captions of pictures, int32 [pictures, CAPTIONS, steps]; PAD follows the end."""
        seed = rng.integers(1 << 31, size=2).astype("int32")
        drawn = self._draw(tf.constant(maps), tf.constant(seed)).numpy()
        return drawn.reshape(len(maps), CAPTIONS, self.steps)

    def _drawn(self, maps, seed):
        memory, state = tf.nest.map_structure(lambda x: tf.repeat(x, CAPTIONS, axis=0), self._network.start(maps))
        rows = tf.shape(memory["keys"])[0]

        def body(step, tokens, over, state, words):
            log_probabilities, state, _ = self._network.step(tokens, state, memory)
            one_seed = seed + tf.stack([step, 0])
            token = tf.random.stateless_categorical(log_probabilities + self._never, 1, one_seed, tf.int32)[:, 0]
            token = tf.where(over, PAD, token)
            return step + 1, token, over | (token == END), state, words.write(step, token)

        words = tf.TensorArray(tf.int32, self.steps, element_shape=(None,))
        begin = (0, tf.fill((rows,), START), tf.zeros((rows,), tf.bool), state, words)
        *_, words = tf.while_loop(lambda step, *_: step < self.steps, body, begin)
        return tf.transpose(words.stack())


class Rewarded(CaptionBatches):
    """Batches of the network's own captions; each weighs as much as its CIDEr-D is above that of its siblings.

    Self-critical training (Rennie et al. 2017) with the mean of a picture's other samples as the baseline (Luo 2020).
    The captions of a slice are drawn when it begins, so that a resumed run draws them again.

    Args:
        sampler: draws from the network that is trained.
        maps, captions, vocabulary, pictures, seed, per_pass: as of `CaptionBatches`.
    """

    def __init__(
        self,
        sampler: Sampler,
        maps: np.ndarray,
        captions: Sequence[Sequence[Sequence[str]]],
        vocabulary: Vocabulary,
        pictures: int = 32,
        seed: int = 1,
        per_pass: int = 6,
    ):
        self._sampler = None
        self._vocabulary = vocabulary
        self._cider = CiderD([[[*words, _STOP] for words in several] for several in captions])
        super().__init__(maps, captions, vocabulary, pictures, hidden=0.0, seed=seed, per_pass=per_pass)
        self._sampler = sampler

    def begin(self, slice):
        super().begin(slice)
        if self._sampler:
            self._batches = [self._imagined(item, slice, i) for i, item in enumerate(self._batches)]

    def make(self, item, rng):
        # Keras looks at the first batches before the first slice begins.
        return item if isinstance(item, tuple) else self._imagined(item, self.slice, 0)

    def _imagined(self, item, slice, index):
        rng = np.random.default_rng((self.seed, slice, index, 7))
        maps = self.maps[rng.integers(len(self.maps), size=len(item)), item]
        y = self._sampler.draw(maps, rng)
        rewards = np.array([[self._reward(n, words) for words in several] for n, several in zip(item, y)])
        advantage = (rewards - rewards.mean(axis=1, keepdims=True)) * CAPTIONS / (CAPTIONS - 1)
        x = np.concatenate([np.full_like(y[..., :1], START), np.where(y == END, PAD, y)[..., :-1]], axis=-1)
        return {"maps": maps, "words": x}, y, advantage.astype("float32")

    def _reward(self, number, tokens):
        tokens = tokens.tolist()
        ended = END in tokens
        words = self._vocabulary.decode(tokens[: tokens.index(END)] if ended else tokens)
        return self._cider.score(int(number), [*words, _STOP] if ended else words)
