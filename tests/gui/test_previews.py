"""Pictures of files are shown as the worker decodes them: on the page, and beside the items of a list."""

import numpy as np
import pytest
from msgspec import structs
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication

from gui.inputs.image import SIDE
from gui.many.table import ITEM, THUMB
from gui.previews import WAITING, image_of
from suite.spec import ImageField
from tests.dummy.spec import SPEC
from tests.gui.hand import drop, files

PICTURES = structs.replace(SPEC, inputs=(ImageField(name="text", label="Picture"),), batch=("folder",))
RED = np.full((24, 48, 3), (250, 10, 10), np.uint8)


@pytest.fixture
def window(open_window):
    window = open_window(specs=(PICTURES,))
    window.client.pictures = {"red.png": RED}
    return window


@pytest.fixture
def folder(tmp_path):
    for name in ("red.png", "text.png"):
        (tmp_path / "in").mkdir(exist_ok=True)
        (tmp_path / "in" / name).write_bytes(b"decoded elsewhere")
    return tmp_path / "in"


def test_pixels_become_an_image():
    pixels = np.arange(2 * 3 * 3, dtype=np.uint8).reshape(2, 3, 3)
    image = image_of(pixels)
    assert (image.width(), image.height()) == (3, 2)
    assert image.pixelColor(2, 1) == QColor(15, 16, 17)


def test_an_opened_picture_is_seen_and_one_that_is_none_keeps_its_name(window, folder):
    part = window.page.parts.inputs["text"]
    drop(window.page, files(folder / "red.png"))
    QApplication.processEvents()
    assert window.client.previews == [(str(folder / "red.png"), SIDE)]
    assert part.picture._image.size().toTuple() == (48, 24)
    assert part.picture.accessibleDescription() == "red.png"
    drop(window.page, files(folder / "text.png"))
    QApplication.processEvents()
    assert part.picture._image.isNull()
    assert part.picture.accessibleDescription() == "text.png"


def test_a_picture_that_is_no_file_is_decoded_by_the_worker_as_well(window):
    """Such as what a trace holds: Qt knows no HEIC, and does not turn a photograph upright."""
    part = window.page.parts.inputs["text"]
    window.client.pictures[b"decoded elsewhere"] = RED
    for source, shown in ((b"decoded elsewhere", (48, 24)), (b"no picture", (0, 0))):
        part.set_value(source)
        QApplication.processEvents()
        assert window.client.previews[-1] == (source, SIDE)
        assert part.picture._image.size().toTuple() == shown
        assert part.picture.accessibleDescription() == "Picture"


def test_a_list_shows_each_picture_beside_its_name(window, folder, qtbot):
    drop(window.page, files(folder))
    panel = window.page.sides.many
    qtbot.waitUntil(lambda: panel.table.rowCount() == 2, timeout=5000)
    thumbs = lambda: [  # noqa: E731
        panel.table.data(panel.table.index(row, ITEM), Qt.ItemDataRole.DecorationRole).toImage() for row in (0, 1)
    ]
    thumbs()
    QApplication.processEvents()
    red, none = thumbs()
    assert red.size() == none.size() == panel.rows.iconSize()
    assert red.pixelColor(THUMB // 2, THUMB // 2) == QColor(250, 10, 10)
    assert none.pixelColor(THUMB // 2, THUMB // 2).alpha() == 0


def test_what_is_no_longer_looked_at_is_not_decoded(window):
    previews = window.services.previews
    for number in range(3 * WAITING):
        previews.get(f"{number}.png", 48)
    for _ in range(4 * WAITING):
        QApplication.processEvents()
    asked = [source for source, _ in window.client.previews]
    assert asked[2] == f"{3 * WAITING - 1}.png", "the last one that was looked at comes first"
    assert len(asked) == WAITING + 2
    assert window.services.previews.get("0.png", 48).isNull()
