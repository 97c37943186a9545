import json

import numpy as np
import pytest

from suite import artefact
from suite.artefact import Artefact
from suite.errors import ModelError, UserError

WEIGHTS = {"kernel": np.random.default_rng(0).normal(size=(6, 8)).astype("float32"), "bias": np.arange(3.0)}


@pytest.fixture
def folder(tmp_path):
    artefact.write(tmp_path / "m", task="t", architecture={"units": 8}, weights=WEIGHTS, files={"words": b"a b"})
    return tmp_path / "m"


def test_what_is_written_is_read(folder):
    model = Artefact.open(folder, "t")
    assert model.manifest.architecture == {"units": 8}
    assert model.manifest.parameters == 51
    assert model.contents["words"] == b"a b"
    for name, array in model.weights().items():
        assert array.dtype == np.float32
        np.testing.assert_allclose(array, WEIGHTS[name], atol=2e-3)


def test_int8_is_off_by_half_a_step_at_most(tmp_path):
    artefact.write(tmp_path, task="t", architecture={}, weights=WEIGHTS, precision="int8")
    found = Artefact.open(tmp_path, "t").weights()["kernel"]
    steps = [np.abs(WEIGHTS["kernel"]).max(axis=axis, keepdims=True) / 127 for axis in (0, 1)]
    assert any(np.all(np.abs(found - WEIGHTS["kernel"]) <= 0.51 * step) for step in steps)


@pytest.mark.parametrize("name", ["weights.safetensors", "words"])
def test_one_flipped_byte_is_refused(folder, name):
    body = bytearray((folder / name).read_bytes())
    body[len(body) // 2] ^= 1
    (folder / name).write_bytes(body)
    with pytest.raises(ModelError, match=f"{name} is damaged"):
        Artefact.open(folder, "t")


def test_what_is_missing_is_named(folder, tmp_path):
    with pytest.raises(ModelError, match="no manifest.json"):
        Artefact.open(tmp_path / "none", "t")
    (folder / "words").unlink()
    with pytest.raises(ModelError, match="has no words"):
        Artefact.open(folder, "t")


def test_another_task_or_a_newer_form_is_refused(folder):
    with pytest.raises(ModelError, match="holds one for 't'"):
        Artefact.open(folder, "u")
    manifest = json.loads((folder / "manifest.json").read_text())
    (folder / "manifest.json").write_text(json.dumps({**manifest, "schema": 99}))
    with pytest.raises(ModelError, match="form 99"):
        Artefact.open(folder, "t")


def test_a_file_elsewhere_is_refused(folder):
    manifest = json.loads((folder / "manifest.json").read_text())
    manifest["files"].append({"name": "../m/words", "size": 3, "sha256": "0"})
    (folder / "manifest.json").write_text(json.dumps(manifest))
    with pytest.raises(ModelError, match="lies elsewhere"):
        Artefact.open(folder, "t")


def test_a_manifest_that_is_none_is_refused(folder):
    for body in (b"", b"{", b"[]", b'{"schema": "x"}', b'{"task": "\xff"}', b"[" * 100_000):
        (folder / "manifest.json").write_bytes(body)
        with pytest.raises(ModelError, match="not a model's manifest"):
            Artefact.open(folder, "t")


def test_writing_leaves_other_files_and_no_rubbish(folder):
    (folder / "CARD.md").write_text("card")
    artefact.write(folder, task="t", architecture={}, weights=WEIGHTS)
    assert sorted(p.name for p in folder.iterdir()) == ["CARD.md", "manifest.json", "weights.safetensors", "words"]


def test_a_folder_that_cannot_be_made_is_said(tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(UserError, match="cannot be written"):
        artefact.write(tmp_path / "file" / "m", task="t", architecture={}, weights=WEIGHTS)
