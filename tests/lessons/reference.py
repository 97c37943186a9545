"""The translator in plain numpy, written from the papers' equations, float64: what its lessons are held against."""

import numpy as np


def arrays(layer):
    return [np.asarray(weight).astype("float64") for weight in layer.weights]


def sigmoid(x):
    return 1 / (1 + np.exp(-x))


def lstm(cell, xs, h, c):
    """Gers et al. 2000, blocks in the order i, f, g, o; the states after each step [steps, units]."""
    kernel, recurrent, bias = arrays(cell)
    hs, cs = [], []
    for x in xs:
        i, f, g, o = np.split(x @ kernel + h @ recurrent + bias, 4)
        c = sigmoid(f) * c + sigmoid(i) * np.tanh(g)
        h = sigmoid(o) * np.tanh(c)
        hs.append(h)
        cs.append(c)
    return np.array(hs), np.array(cs)


def norm(layer, x):
    """Ba et al. 2016."""
    gamma, beta = arrays(layer)
    centred = x - x.mean(axis=-1, keepdims=True)
    return centred / np.sqrt(centred.var(axis=-1, keepdims=True) + layer.epsilon) * gamma + beta


def both_ways(layer, xs):
    """Schuster and Paliwal 1997: states in the order of the input, left to right and right to left, and the last h and
    c of each."""
    units = layer.forward_layer.units
    zeros = np.zeros(units)
    fore, fore_c = lstm(layer.forward_layer.cell, xs, zeros, zeros)
    back, back_c = lstm(layer.backward_layer.cell, xs[::-1], zeros, zeros)
    last = np.concatenate([fore[-1], back[-1]]), np.concatenate([fore_c[-1], back_c[-1]])
    return fore, back[::-1], last


def embed(network, ids):
    return arrays(network.embedding)[0][ids] * network.units**0.5


def encode(network, ids):
    """Memory [pieces, units] and the decoder's four first states."""
    x = embed(network, ids)
    for number, (layer, normed) in enumerate(zip(network.encoder, network.encoder_norms)):
        fore, back, (h, c) = both_ways(layer, x)
        y = np.concatenate([fore, back], axis=1)
        x = norm(normed, y if number == 0 else x + y)
    states = []
    for dense, last in zip(network.bridge, (h, c, h, c)):
        kernel, bias = arrays(dense)
        states.append(np.tanh(last @ kernel + bias))
    return x, states


def attend(network, query, memory):
    """Vaswani et al. 2017, section 3.2.2: the context, and the weights averaged over heads."""
    attention = network.attention
    wq, wk, wv, wo = (arrays(dense)[0] for dense in (attention.query, attention.key, attention.value, attention.out))
    heads, found, weights = attention.heads, [], []
    for q, k, v in zip(*(np.split(a, heads, axis=-1) for a in (query @ wq, memory @ wk, memory @ wv))):
        scores = k @ q / np.sqrt(len(q))
        share = np.exp(scores - scores.max())
        share /= share.sum()
        found.append(share @ v)
        weights.append(share)
    return np.concatenate(found) @ wo, np.mean(weights, axis=0)


def decode(network, source, given, attention, state):
    """Log probabilities of each next piece [len(given), vocabulary] and where it looked, when `given` goes in."""
    memory, (h1, c1, h2, c2) = encode(network, source)
    if not state:
        h1, c1, h2, c2 = (np.zeros_like(s) for s in (h1, c1, h2, c2))
    logs, looked = [], []
    for x in embed(network, given):
        (h1,), (c1,) = lstm(network.asker.cell, [x], h1, c1)
        asked = norm(network.asker_norm, h1)
        context, weights = attend(network, asked, memory)
        if not attention:
            context = np.zeros_like(context)
        (h2,), (c2,) = lstm(network.teller.cell, [np.concatenate([asked, context])], h2, c2)
        kernel, bias = arrays(network.feature)
        feature = np.concatenate([norm(network.teller_norm, h2 + asked), context]) @ kernel + bias
        logits = arrays(network.embedding)[0] @ feature
        logs.append(logits - logits.max() - np.log(np.exp(logits - logits.max()).sum()))
        looked.append(weights)
    return np.array(logs), np.array(looked)
