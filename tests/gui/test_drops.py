"""What is dropped anywhere on a page, or pasted, goes to the field that it fits; what fits none is refused."""

import pytest
from msgspec import structs
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QApplication

from gui.figures import size
from gui.page.drops import take
from suite.spec import ImageField, TextField
from tests.dummy.spec import SPEC
from tests.gui.hand import drop, enter, files, leave

BOTH = structs.replace(
    SPEC,
    inputs=(TextField(name="text", label="Text"), ImageField(name="image", label="Picture", optional=True)),
    batch=(),
)


@pytest.fixture
def page(open_window):
    return open_window(specs=(BOTH,)).page


def picture(width: int = 8, height: int = 4) -> QImage:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.red)
    return image


def text(value: str) -> QMimeData:
    data = QMimeData()
    data.setText(value)
    return data


def test_a_file_goes_to_the_field_that_takes_its_kind(page, tmp_path):
    for name, body in (("a.TXT", "naïve\r\ntext".encode("utf-8-sig")), ("b.PNG", b"not decoded here")):
        (tmp_path / name).write_bytes(body)
        drop(page, files(tmp_path / name))
    assert page.parts.given() == {"text": "naïve\ntext", "image": str(tmp_path / "b.PNG")}


def test_a_file_on_the_text_itself_is_opened_rather_than_its_address_inserted(page, tmp_path):
    (tmp_path / "a.txt").write_text("inside")
    surface = page.parts.inputs["text"].surface
    assert not surface.canInsertFromMimeData(files(tmp_path / "a.txt"))
    drop(page, files(tmp_path / "a.txt"))
    assert surface.text() == "inside"


def test_a_file_of_another_kind_is_refused_in_a_sentence(page, open_window, tmp_path):
    (tmp_path / "c.pdf").write_bytes(b"x")
    drop(page, files(tmp_path / "c.pdf"))
    said = page.window().notice.text()
    assert said.startswith("c.pdf cannot be opened here. This page takes .bmp, .gif,")
    assert page.parts.given() == {}


@pytest.mark.parametrize("body, said", [(b"", "is empty"), (None, "There is no file"), (b"x" * 11, "at most 10 bytes")])
def test_a_file_that_cannot_be_used_is_refused(open_window, tmp_path, body, said):
    small = structs.replace(SPEC, inputs=(TextField(name="text", label="Text", limit=10),), batch=())
    window = open_window(specs=(small,))
    if body is not None:
        (tmp_path / "a.txt").write_bytes(body)
    drop(window.page, files(tmp_path / "a.txt"))
    assert said in window.notice.text()
    assert window.page.parts.given() == {}


def test_of_several_files_the_first_is_opened_and_that_is_said(page, tmp_path):
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(name)
    drop(page, files(tmp_path / "a.txt", tmp_path / "b.txt"))
    assert page.parts.given() == {"text": "a.txt"}
    assert page.window().notice.text().startswith("Only a.txt was opened")


def test_dropped_text_is_inserted(page):
    drop(page, text("some words"))
    assert page.parts.given() == {"text": "some words"}


def test_cards_show_that_what_is_dragged_would_be_taken(page, tmp_path):
    card = page.parts.inputs["text"]
    assert enter(page, files(tmp_path / "a.txt"))
    assert card.property("drop") is True
    leave(page)
    assert card.property("drop") is False
    assert not enter(page, QMimeData())
    assert not card.property("drop")


def test_a_pasted_picture_goes_to_the_picture(page, qtbot):
    QGuiApplication.clipboard().setImage(picture())
    page.parts.inputs["image"].picture.setFocus()
    qtbot.keyClick(page.window(), Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    QApplication.processEvents()
    assert QImage.fromData(page.parts.given()["image"]) == picture()
    assert page.parts.inputs["image"].picture.image() == picture(), "it is seen before the worker has looked at it"
    assert page.parts.inputs["image"].unit() == size(len(page.parts.given()["image"]))


def test_a_picture_that_is_none_is_refused(page):
    data = QMimeData()
    data.setImageData(QImage())
    drop(page, data)
    assert page.window().notice.text().startswith("The pasted picture cannot be used.")
    assert page.parts.given() == {}


@pytest.fixture
def pictures(open_window):
    """A page that takes pictures only."""
    only = structs.replace(SPEC, inputs=(ImageField(name="image", label="Picture"),), batch=(), live=False)
    return open_window(specs=(only,)).page


def address(url: str) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl(url)])
    data.setText(url)
    return data


@pytest.mark.parametrize(
    "data, said",
    [
        (text("some words"), "Text cannot be used here. This page takes .bmp,"),
        (address("https://example.org/cat.jpg"), "A web address cannot be opened: Unroll uses no network."),
        (QMimeData(), "There is nothing to paste that could be used here."),
    ],
)
def test_what_a_page_cannot_use_is_refused_in_a_sentence(pictures, data, said):
    take(pictures, data)
    assert pictures.window().notice.text().startswith(said)
    assert pictures.parts.given() == {}


def test_a_picture_for_a_page_of_text_is_refused_in_a_sentence(window):
    data = QMimeData()
    data.setImageData(picture())
    take(window.page, data)
    assert window.notice.text() == "A picture cannot be used here. This page takes .md, .txt."


def test_a_page_without_fields_says_that_it_takes_nothing(open_window):
    window = open_window(lessons=(structs.replace(SPEC, name="lesson", inputs=(), samples=(), batch=()),))
    window.open("lesson")
    take(window.page, text("some words"))
    assert window.notice.text().startswith("This page takes no files, pictures or text")


def test_no_card_seems_to_take_what_it_cannot_use(pictures):
    assert enter(pictures, text("some words")), "so that it can be said why"
    assert not pictures.parts.inputs["image"].property("drop")
    drop(pictures, text("some words"))
    assert pictures.window().notice.text().startswith("Text cannot be used here.")


def test_a_web_address_on_a_page_of_text_is_text(page):
    take(page, address("https://example.org/"))
    assert page.parts.given() == {"text": "https://example.org/"}
