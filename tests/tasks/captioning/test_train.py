"""Whole training runs on a handful of drawn pictures: they learn, can be resumed, and leave a model that is scored."""

import json
import shutil
from pathlib import Path

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

# Of 26 passes the last two phases have one each.
PHASES = (
    module.Phase("words", 24 / 26, 2e-2),
    module.Phase("eyes", 1 / 26, 1e-4, eyes=True),
    module.Phase("worth", 1 / 26, 1e-4, eyes=True, reward=True, per_pass=2),
)
EPOCHS = 26


@pytest.fixture(scope="module", autouse=True)
def small():
    """A network that is quick to train."""
    given = {"units": 32, "heads": 2, "dropout": 0.0}
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(module, "Captioner", lambda **arguments: Captioner(**arguments | given))
        patch.setattr(module, "PHASES", PHASES)
        patch.setattr(module, "SIZE", SIZE)
        patch.setattr(module, "SPLIT", 2)
        patch.setattr(module, "VIEWS", 2)
        yield


@pytest.fixture(autouse=True)
def policy():
    yield
    keras.mixed_precision.set_dtype_policy("float32")


@pytest.fixture
def data(tmp_path):
    return laid(tmp_path)


@pytest.fixture(scope="module")
def whole(tmp_path_factory):
    """A run that was never stopped; its data lies beside it."""
    folder = laid(tmp_path_factory.mktemp("whole"))
    module.train(folder, folder / "out", epochs=EPOCHS)
    keras.mixed_precision.set_dtype_policy("float32")
    return folder / "out"


def laid(root):
    """Pictures of four colours, and an encoder of random weights."""
    folder = root / "captioning"
    write_tar(folder, "train", drawn(16))
    write_tar(folder, "dev", drawn(4))
    (folder / "encoders").mkdir()
    published.write(folder / "encoders" / "efficientnet_lite2.npz", BLOCKS, published.drawn(BLOCKS))
    return root


def test_a_run_learns_and_leaves_a_model_that_is_scored(whole):
    task = TASK.load(Artefact.open(whole, "captioning"))
    for _, (body, texts) in drawn(4).items():
        *_, result = task.run(complete(SPEC, Request(inputs={"image": body}, options={"start": "a"})), NEVER)
        assert next(colour for colour in COLOURS if colour in texts[0]) in result.values["caption"]
    report = evaluate(task, whole.parent, "dev", limit=3)
    assert report.items == 3
    assert list(report.metrics) == [
        f"flickr8k.{n}" for n in ("bleu1", "bleu2", "bleu3", "bleu4", "cider", "distinct", "verbatim")
    ]
    assert 0 < report.metrics["flickr8k.bleu1"] <= 100
    assert report.metrics["flickr8k.distinct"] <= 3


def test_a_run_that_was_stopped_goes_on_to_the_same_weights(whole, data, monkeypatch):
    (data / "captioning" / "images-dev.tar").unlink()  # nothing to judge, which would compile the search anew
    parts, logs = data / "out", [Path("run", phase.name, "run", "log.jsonl") for phase in PHASES]
    # The first two phases are the other run's own: two runs from nothing drift apart at their rates, by threads alone.
    for phase in PHASES[:2]:
        shutil.copytree(whole / "run" / phase.name, parts / "run" / phase.name)
    with pytest.raises(UserError, match="already holds a training run"):
        module.train(data, parts, epochs=EPOCHS)
    draw, drawings = module.Sampler.draw, []

    def stop(*arguments):
        drawings.append(1)
        if len(drawings) == 4:
            raise KeyboardInterrupt
        return draw(*arguments)

    monkeypatch.setattr(module.Sampler, "draw", stop)
    with pytest.raises(KeyboardInterrupt):
        module.train(data, parts, epochs=EPOCHS, resume=True)
    begun = (parts / logs[-1]).read_text()
    assert begun.count("\n") == 1, "one of the last phase's two slices"
    module.train(data, parts, epochs=EPOCHS, resume=True)
    for log in logs[:2]:
        assert (parts / log).read_text() == (whole / log).read_text(), "a phase that was done was done again"
    rest = (parts / logs[-1]).read_text().removeprefix(begun)
    assert [json.loads(line)["slice"] for line in rest.splitlines()] == [2]
    one, other = (Artefact.open(out, "captioning").weights() for out in (whole, parts))
    for name, array in one.items():
        # Adam turns a rounding into a whole step where a gradient is all but zero, so single weights may differ.
        assert abs(array - other[name]).mean() < 5e-4, name


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
