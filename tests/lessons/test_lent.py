"""A lesson that looks into a shipped network, in the worker's memory: with the network, and without it."""

import threading
from types import SimpleNamespace

import pytest

from suite import registry
from suite.artefact import read_manifest
from suite.errors import ModelError
from suite.places import model_folder
from suite.worker import models
from suite.worker.messages import Load


@pytest.fixture
def memory():
    return models.Models(SimpleNamespace(done=True, wait=lambda cancel: None), dropped=lambda name: None)


def load(memory, name, told=None):
    order = Load(id=1, task=name, model="", device="cpu")
    return memory.load(order, threading.Event(), (told if told is not None else []).append)


def test_it_is_loaded_as_the_task_whose_network_it_borrows(memory):
    told = []
    loaded = load(memory, "bidirectional", told)
    manifest = read_manifest(model_folder("translation"))
    assert (loaded.task, loaded.parameters) == ("bidirectional", manifest.parameters)
    assert loaded.model == memory["bidirectional"].model != ""
    stages = [progress.stage for progress in told]
    assert stages == ["Checking the files", "Building the network", "Reading the weights"]
    assert load(memory, "bidirectional") is loaded


@pytest.mark.parametrize("name", [name for name in registry.lessons() if registry.spec(name).borrows])
def test_where_the_network_is_missing_one_sentence_says_so(memory, name, tmp_path, monkeypatch):
    monkeypatch.setattr(models, "model_folder", lambda task: tmp_path / task)
    with pytest.raises(ModelError, match="looks into the network of “English to French”. There is none in"):
        load(memory, name)


def test_where_it_is_damaged_that_is_said(memory, tmp_path, monkeypatch):
    (tmp_path / "translation").mkdir()
    (tmp_path / "translation" / "manifest.json").write_text("{")
    monkeypatch.setattr(models, "model_folder", lambda task: tmp_path / task)
    with pytest.raises(ModelError, match="not a model's manifest"):
        load(memory, "seq2seq")
