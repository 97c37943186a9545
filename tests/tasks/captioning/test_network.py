import numpy as np
import pytest

from suite.tasks.captioning.network import STATES
from suite.tasks.captioning.words import END, PAD, START, UNKNOWN
from tests.tasks.captioning.conftest import SIZE

PIXELS = np.random.default_rng(0).integers(0, 256, (2, SIZE, SIZE, 3)).astype("uint8")
CAPTIONS = np.array([[[START, 5, 6, 7], [START, 9, 4, PAD]], [[START, 8, 8, 8], [START, 5, 6, 7]]], "int32")


def log_softmax(x):
    x = x - x.max(-1, keepdims=True)
    return x - np.log(np.exp(x).sum(-1, keepdims=True))


def test_steps_say_what_the_whole_caption_says(network):
    """The loop over a caption at once equals the cells word by word, and attention with it."""
    maps = network.look(PIXELS)
    whole = log_softmax(np.array(network({"maps": maps, "words": CAPTIONS[:, :1]}))[:, 0])
    attention = np.array(network.attend(maps, CAPTIONS[:, :1]))
    memory, state = network.start(maps)
    assert tuple(state) == STATES
    for t in range(CAPTIONS.shape[-1]):
        said, state, looked = network.step(CAPTIONS[:, 0, t], state, memory)
        np.testing.assert_allclose(np.array(said), whole[:, t], atol=1e-4)
        np.testing.assert_allclose(np.array(looked), attention[:, t], atol=1e-5)


def test_captions_of_a_picture_do_not_hear_one_another(network):
    maps = network.look(PIXELS)
    both = np.array(network({"maps": maps, "words": CAPTIONS}))
    for i in range(2):
        alone = np.array(network({"maps": maps, "words": CAPTIONS[:, i : i + 1]}))
        np.testing.assert_allclose(both[:, i], alone[:, 0], atol=1e-4)


def test_what_follows_changes_nothing_before(network):
    maps = network.look(PIXELS)
    other = CAPTIONS.copy()
    other[..., 3] = 10
    first, second = (np.array(network({"maps": maps, "words": words})) for words in (CAPTIONS, other))
    np.testing.assert_array_equal(first[..., :3, :], second[..., :3, :])
    assert not np.allclose(first[..., 3, :], second[..., 3, :])


def test_loss_is_smoothed_cross_entropy_of_what_is_known(network):
    y = np.array([[[5, 6, END, PAD], [UNKNOWN, 4, END, PAD]]] * 2, "int32")
    logits = np.random.default_rng(1).normal(size=(*y.shape, network.vocabulary)).astype("float32")
    logs = log_softmax(logits)
    right = np.take_along_axis(logs, y[..., None], -1)[..., 0]
    counted = (y != PAD) & (y != UNKNOWN)
    smoothed = -0.9 * right - 0.1 * logs.mean(-1)
    loss = network.compute_loss(y=y, y_pred=logits)
    assert float(loss) == pytest.approx(smoothed[counted].mean(), rel=1e-5)
    advantage = np.array([[2.0, -1.0], [0.0, 0.5]], "float32")
    loss = network.compute_loss(y=y, y_pred=logits, sample_weight=advantage)
    expected = (-right * advantage[..., None])[counted].sum() / counted.sum()
    assert float(loss) == pytest.approx(expected, rel=1e-5)


def test_it_is_made_again_from_its_configuration(network):
    again = type(network)(**network.get_config())
    again.build()
    assert [v.shape for v in again.weights] == [v.shape for v in network.weights]
    assert len({v.path for v in again.weights}) == len(again.weights)
