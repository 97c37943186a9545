import keras
import numpy as np
import pytest

from suite import weights
from suite.ink.offsets import offsets_of
from suite.tasks.handwriting.data import normalised
from suite.tasks.handwriting.prediction.network import Predictor
from suite.tasks.handwriting.prediction.train import StreamingPredictor
from suite.tasks.handwriting.streams import Streams
from suite.tasks.handwriting.synthesis.network import Writer
from suite.tasks.handwriting.synthesis.train import StreamingWriter
from tests.tasks.handwriting.pen import loops

LINES = [normalised(offsets_of(loops(count, seed=count))) for count in (2, 5, 3)]
TEXTS = [[1, 2], [3, 4, 3, 1, 2], [2, 2, 1]]
SMALL = {"units": 8, "layers": 2, "components": 2}


@pytest.fixture(scope="module")
def streams():
    streams = Streams(LINES, TEXTS, rows=2, steps=7, per_pass=1)
    streams.begin(0)
    return streams


def pieces(streams):
    """(line's number, row, x, y) of each piece, in their order."""
    for batch in range(len(streams)):
        x, y = streams[batch]
        for row, text in enumerate(x["text"]):
            if text.any():
                yield TEXTS.index(text[text != 0].tolist()), row, x, y


def test_a_pass_has_every_offset_once_in_order(streams):
    seen = {number: [] for number in range(3)}
    for number, row, x, y in pieces(streams):
        assert x["fresh"][row] == (not seen[number])
        seen[number].append(y[row, y[row, :, 3] > 0, :3])
    for number, line in enumerate(LINES):
        np.testing.assert_array_equal(np.concatenate(seen[number]), line[1:])


def test_lines_that_say_nothing_have_no_text():
    streams = Streams(LINES, rows=2, steps=7, per_pass=1)
    assert streams[0][0].keys() == {"pen", "fresh"}


@pytest.mark.parametrize("told", [False, True])
def test_pieces_of_a_line_say_what_the_whole_says(streams, told):
    keras.utils.set_random_seed(1)
    network = Writer(5, bells=2, **SMALL) if told else Predictor(**SMALL)
    network.build()
    streaming = (StreamingWriter if told else StreamingPredictor)(2, **network.get_config())
    streaming.build()
    weights.assign(streaming, weights.read(streaming) | weights.read(network))
    said = {number: [] for number in range(3)}
    whole_batch = None
    for number, row, x, y in pieces(streams):
        if x is not whole_batch:
            given = {name: array for name, array in x.items() if told or name != "text"}
            whole_batch, raw = x, np.array(streaming(given))
        said[number].append(raw[row, : int(y[row, :, 3].sum())])
    for number, line in enumerate(LINES):
        pen = line[None, :-1]
        whole = network({"pen": pen, "text": np.array([TEXTS[number]], "int32")} if told else pen)
        np.testing.assert_allclose(np.concatenate(said[number]), whole[0], atol=1e-5)


def test_what_is_carried_is_not_learnt():
    streaming = StreamingPredictor(2, **SMALL)
    streaming.build()
    network = Predictor(**SMALL)
    network.build()
    assert streaming.learnt().keys() == weights.read(network).keys()
