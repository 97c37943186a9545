"""The page of the models: what their folders say, their memory, loading, and a folder of one's own."""

import os

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog

from gui.models import card as card_module
from gui.models.about import about
from gui.models.memory import resident
from tests.dummy.spec import SPEC


@pytest.fixture
def card(window, dummy_model, monkeypatch):
    """The dummy task's card on the page of models."""
    monkeypatch.setattr(card_module, "model_folder", lambda task: dummy_model)
    window.open("models")
    QApplication.processEvents()
    return window.stack.currentWidget().cards[SPEC.name]


def test_a_folder_says_what_it_holds(dummy_model, tmp_path):
    folder = tmp_path / "model"
    folder.mkdir()
    (folder / "manifest.json").write_bytes((dummy_model / "manifest.json").read_bytes())
    (folder / "CARD.md").write_text("# The dummy\n\nReverses.")
    (folder / "metrics.json").write_text('{"split": "dev", "metrics": {"words.exact": 99.5}}')
    found = about(folder)
    assert found.manifest.parameters == 3
    assert len(found.model) == 64
    assert found.bytes == sum(path.stat().st_size for path in folder.iterdir())
    assert "# The dummy" in found.text() and "| words.exact | 99.5 |" in found.text() and found.model in found.text()


@pytest.mark.parametrize(
    "body, said",
    [
        (None, "There is no model in"),
        ("{", "cannot be read"),
        ("[1,2]", "cannot be read: Expected `object`, got `array`"),
        ('{"training": 3}', "got `int` - at `$.training`"),
        ('{"data": "x"}', "got `str` - at `$.data`"),
        ('{"files": [{"name": "weights.safetensors"}]}', "cannot be read"),
        ('{"parameters": 1%s}' % ("0" * 400), "cannot be read"),
        ("[" * 100_000, "cannot be read"),
    ],
)
def test_a_folder_that_holds_none_says_that(tmp_path, body, said):
    if body:
        (tmp_path / "manifest.json").write_text(body)
    assert said in about(tmp_path).trouble


@pytest.mark.parametrize("body", ["[]", '{"metrics": 3}', '{"split": 3}', "{"])
def test_figures_that_are_none_are_said_to_be(dummy_model, tmp_path, body):
    (tmp_path / "manifest.json").write_bytes((dummy_model / "manifest.json").read_bytes())
    (tmp_path / "metrics.json").write_text(body)
    assert "cannot be read" in about(tmp_path).trouble


def test_a_folder_with_a_list_for_a_manifest_is_refused(window, card, tmp_path, monkeypatch):
    (tmp_path / "manifest.json").write_text("[1,2]")
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *arguments: str(tmp_path))
    window.client.refuses = {tmp_path}
    card.choose()
    assert "cannot be read: Expected `object`" in card._summary.text() and not card.buttons["details"].isEnabled()
    QApplication.processEvents()
    assert window.notice.text() == f"There is no model in {tmp_path}."


def test_the_card_tells_size_terms_and_place(card, dummy_model):
    assert card._summary.text().startswith("3 parameters · ")
    assert str(dummy_model) in card._where.text()
    assert card.unit() == "In memory · Processor, 2 threads"


def test_a_model_is_unloaded_and_loaded_again(window, card, qtbot):
    qtbot.mouseClick(card.buttons["unload"], Qt.MouseButton.LeftButton)
    QApplication.processEvents()
    assert card.unit() == "Not in memory"
    assert window.client.calls[-1] == ("unload", SPEC.name)
    qtbot.mouseClick(card.buttons["load"], Qt.MouseButton.LeftButton)
    QApplication.processEvents()
    assert card.unit().startswith("In memory")


def test_a_folder_of_ones_own_is_used_or_refused_with_the_reason(window, card, tmp_path, monkeypatch, qtbot):
    mine = tmp_path / "mine"
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *arguments: str(mine))
    window.client.refuses = {mine}
    card.choose()
    QApplication.processEvents()
    assert window.notice.text() == f"There is no model in {mine}."
    assert window.page.loader.folder is None
    QApplication.processEvents()
    assert card.unit().startswith("In memory"), "the one before is used on"
    window.client.refuses = set()
    card.choose()
    QApplication.processEvents()
    assert window.page.loader.folder == mine
    assert card.buttons["shipped"].isVisible()
    qtbot.mouseClick(card.buttons["shipped"], Qt.MouseButton.LeftButton)
    assert window.page.loader.folder is None


def test_the_details_are_text(card):
    dialog = card.show_details()
    assert card.about.model in dialog.text.toPlainText()
    dialog.close()


def test_memory_is_that_of_the_process(window, card):
    window.client.pid = os.getpid()
    page = window.stack.currentWidget()
    page.look()
    assert 20_000_000 < resident(os.getpid()) < 20_000_000_000
    assert page.memory.text().startswith("The inference process uses ")
    window.client.pid = None
    page.look()
    assert page.memory.text() == ""
