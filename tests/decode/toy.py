"""A small random network in TensorFlow and in numpy, and two searches over it in plain Python."""

import itertools
import math

import numpy as np
import tensorflow as tf

WIDTH = 6


class Toy:
    """A recurrent network that attends to its memory; every token it has seen changes what it says next.

    It knows the time too: otherwise it would settle down, and the same tokens in another order would tie.

    Args:
        seed: where its weights come from.
        vocabulary: number of tokens.
        sharpness: how far its probabilities are from even ones.
        stubborn: how much it likes to say the token before again.
    """

    def __init__(self, seed: int, vocabulary: int, sharpness: float = 3.0, stubborn: float = 0.0):
        rng = np.random.default_rng(seed)
        self.vocabulary = vocabulary
        self.words = rng.normal(size=(vocabulary, WIDTH))
        self.again = rng.normal(size=(WIDTH, WIDTH))
        self.tides = rng.uniform(0.5, 2.5, size=WIDTH)
        self.out = sharpness * rng.normal(size=(WIDTH, vocabulary))
        self.stubborn = stubborn
        self.traces = 0

    def memory(self, seed: int, positions: int) -> np.ndarray:
        return np.random.default_rng(seed).normal(size=(positions, WIDTH))

    def start(self, memories: list[np.ndarray], positions: int | None = None):
        """Memory and state for `BeamSearch`, padded to the longest memory or to `positions`."""
        positions = positions or max(map(len, memories))
        keys = np.full((len(memories), positions, WIDTH), 9.0, np.float32)
        mask = np.zeros((len(memories), positions), bool)
        for i, memory in enumerate(memories):
            keys[i, : len(memory)], mask[i, : len(memory)] = memory, True
        return {"keys": tf.constant(keys), "mask": tf.constant(mask)}, self.state(len(memories))

    def state(self, rows: int):
        return {"h": tf.zeros((rows, WIDTH)), "time": tf.zeros((rows, 1))}

    def step(self, tokens, state, memory):
        """For `BeamSearch`; counts how often it is traced."""
        self.traces += 1
        words, again, tides, out = (tf.constant(x, tf.float32) for x in (self.words, self.again, self.tides, self.out))
        time = state["time"] + 1
        h = tf.tanh(tf.gather(words, tokens) + state["h"] @ again + tf.sin(tides * time))
        looks = tf.where(memory["mask"], tf.einsum("rpw,rw->rp", memory["keys"], h), -1e9)
        attention = tf.nn.softmax(looks)
        h = h + tf.einsum("rp,rpw->rw", attention, memory["keys"])
        logits = h @ out + self.stubborn * tf.one_hot(tokens, self.vocabulary)
        return tf.nn.log_softmax(logits), {"h": h, "time": time}, attention

    def follow(self, memory: np.ndarray, tokens: list[int], start: int) -> tuple[np.ndarray, np.ndarray]:
        """In numpy: log probabilities [len(tokens) + 1, vocabulary] of what comes next, and attention beside them."""
        h, said, looked = np.zeros(WIDTH), [], []
        for time, token in enumerate((start, *tokens), 1):
            h = np.tanh(self.words[token] + h @ self.again + np.sin(self.tides * time))
            looks = np.exp(memory @ h)
            attention = looks / looks.sum()
            h = h + attention @ memory
            logits = h @ self.out
            logits[token] += self.stubborn
            said.append(logits - logits.max() - math.log(np.exp(logits - logits.max()).sum()))
            looked.append(attention)
        return np.array(said), np.array(looked)


def exhaustive(toy, memory, *, start, end, limit, penalty):
    """Every sequence of at most `limit` tokens, as (score, log probability, tokens without the end), best first."""
    found = []
    others = [token for token in range(toy.vocabulary) if token != end]
    for length in range(limit):
        for tokens in itertools.product(others, repeat=length):
            said, _ = toy.follow(memory, list(tokens), start)
            total = sum(said[i, token] for i, token in enumerate((*tokens, end)))
            found.append((total / (length + 1) ** penalty, total, list(tokens)))
    return sorted(found, key=lambda entry: -entry[0])


def plain(toy, memory, *, start, end, limit, beams, penalty=1.0, minimum=1, prefix=(), copies=None):
    """Beam search with lists, as (score, log probability, tokens without the end), best first; it never stops early."""
    kept = [(0.0, 0.0, [])]
    for step in range(limit):
        grown = []
        for score, total, tokens in kept:
            if tokens[-1:] == [end]:
                grown.append((score, total, tokens))
                continue
            said, _ = toy.follow(memory, tokens, start)
            for token in _allowed(toy, tokens, step, end, limit, minimum, prefix, copies):
                cost = total + said[-1, token]
                grown.append((cost / (step + 1) ** penalty, cost, [*tokens, token]))
        kept = sorted(grown, key=lambda entry: -entry[0])[:beams]
    return [(score, total, tokens[:-1]) for score, total, tokens in kept]


def _allowed(toy, tokens, step, end, limit, minimum, prefix, copies):
    if step < len(prefix):
        return [prefix[step]]
    if step == limit - 1:
        return [end]
    return [
        token
        for token in range(toy.vocabulary)
        if not (token == end and step + 1 < minimum) and not (copies and _repeats([*tokens, token], copies))
    ]


def _repeats(tokens, copies):
    """Whether the sequence ends in more than `copies` copies of 1 to 8 tokens."""
    return any(
        len(tokens) >= size * (copies + 1) and tokens[-size * (copies + 1) :] == tokens[-size:] * (copies + 1)
        for size in range(1, 9)
    )
