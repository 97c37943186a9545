"""Whole training runs on a handful of drawn pictures: they learn, can be resumed, and leave a model that is scored."""

import shutil

import keras
import pytest

from suite.artefact import Artefact
from suite.errors import UserError
from suite.events import Request
from suite.request import complete
from suite.tasks.captioning import train as module
from suite.tasks.captioning.evaluate import evaluate
from suite.tasks.captioning.network import Captioner
from suite.tasks.captioning.spec import SPEC
from suite.tasks.captioning.task import TASK
from tests.layers import published
from tests.tasks.captioning.album import COLOURS, drawn, write_tar
from tests.tasks.captioning.conftest import BLOCKS, SIZE

PHASES = (
    module.Phase("words", 0.8, 2e-2),
    module.Phase("eyes", 0.1, 1e-4, eyes=True),
    module.Phase("worth", 0.1, 1e-4, eyes=True, reward=True, per_pass=2),
)


@pytest.fixture
def data(tmp_path, monkeypatch):
    """Pictures of four colours, an encoder of random weights, and a network that is quick to train."""
    folder = tmp_path / "captioning"
    write_tar(folder, "train", drawn(16))
    write_tar(folder, "dev", drawn(4))
    (folder / "encoders").mkdir()
    published.write(folder / "encoders" / "efficientnet_lite2.npz", BLOCKS, published.drawn(BLOCKS))
    small = {"units": 32, "heads": 2, "dropout": 0.0}
    monkeypatch.setattr(module, "Captioner", lambda **arguments: Captioner(**arguments | small))
    monkeypatch.setattr(module, "PHASES", PHASES)
    monkeypatch.setattr(module, "SIZE", SIZE)
    monkeypatch.setattr(module, "SPLIT", 2)
    monkeypatch.setattr(module, "VIEWS", 2)
    yield tmp_path
    keras.mixed_precision.set_dtype_policy("float32")


def test_a_run_learns_and_leaves_a_model_that_is_scored(data, tmp_path):
    out = module.train(data, tmp_path / "out", epochs=30)
    keras.mixed_precision.set_dtype_policy("float32")
    task = TASK.load(Artefact.open(out, "captioning"))
    for _, (body, texts) in drawn(4).items():
        *_, result = task.run(complete(SPEC, Request(inputs={"image": body}, options={"start": "a"})), NEVER)
        assert next(colour for colour in COLOURS if colour in texts[0]) in result.values["caption"]
    report = evaluate(task, data, "dev", limit=3)
    assert report.items == 3
    assert list(report.metrics) == [
        f"flickr8k.{n}" for n in ("bleu1", "bleu2", "bleu3", "bleu4", "cider", "distinct", "verbatim")
    ]
    assert 0 < report.metrics["flickr8k.bleu1"] <= 100
    assert report.metrics["flickr8k.distinct"] <= 3


def test_a_run_that_was_stopped_goes_on_to_the_same_weights(data, tmp_path, monkeypatch):
    # Two phases and no judge are enough for this, and compile in half the time.
    monkeypatch.setattr(module, "PHASES", PHASES[::2])
    (data / "captioning" / "images-dev.tar").unlink()
    module.train(data, tmp_path / "whole", epochs=3)
    draw, drawings = module.Sampler.draw, []

    def stop(*arguments):
        drawings.append(1)
        if len(drawings) == 4:
            raise KeyboardInterrupt
        return draw(*arguments)

    # The first phase is the other run's own: two runs from nothing drift apart at its rate, by threads alone.
    shutil.copytree(tmp_path / "whole" / "run" / "words", tmp_path / "parts" / "run" / "words")
    with pytest.raises(UserError, match="already holds a training run"):
        module.train(data, tmp_path / "parts", epochs=3)
    monkeypatch.setattr(module.Sampler, "draw", stop)
    with pytest.raises(KeyboardInterrupt):
        module.train(data, tmp_path / "parts", epochs=3, resume=True)
    module.train(data, tmp_path / "parts", epochs=3, resume=True)
    whole, parts = (Artefact.open(tmp_path / name, "captioning").weights() for name in ("whole", "parts"))
    for name, array in whole.items():
        # Adam turns a rounding into a whole step where a gradient is all but zero, so single weights may differ.
        assert abs(array - parts[name]).mean() < 5e-4, name


@pytest.mark.parametrize("ending", [".npz", ".json"])
def test_without_an_encoder(data, tmp_path, ending):
    path = tmp_path / "captioning" / "encoders" / f"efficientnet_lite2{ending}"
    path.unlink()
    with pytest.raises(UserError, match=f"starts from a pretrained encoder. There is no .*{ending}"):
        module.train(data, tmp_path / "out")
    path.write_bytes(b"something else")
    with pytest.raises(UserError, match="efficientnet_lite2.npz cannot be read as an encoder"):
        module.train(data, tmp_path / "out")
    assert not (tmp_path / "out").exists()


def test_too_few_captions_to_learn_a_word_from(data, tmp_path):
    write_tar(data / "captioning", "train", {"a.jpg": (b"", ["One wall", "Paint !"])})
    with pytest.raises(UserError, match="No word stands 4 times"):
        module.train(data, tmp_path / "out")
    assert not (tmp_path / "out").exists()


class _Never:
    def is_set(self):
        return False


NEVER = _Never()
