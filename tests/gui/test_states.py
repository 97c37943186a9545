"""Every state of a page is said in its place, also where its results have no card; a small window cuts nothing."""

import pytest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from gui.widgets.elided import Elided
from gui.widgets.strip import Strip
from suite import registry
from suite.events import Failed, Progress, Result
from suite.spec import InkField, InkView, Sample, TaskSpec
from tests.dummy.spec import SPEC
from tests.gui.fake import FakeClient

INK = {"strokes": [[[0.0, 0.0], [9.0, 9.0]]]}
DRAWN = TaskSpec(
    name="drawn",
    title="Drawn",
    short="Drawn",
    summary="Goes on from ink.",
    icon="task",
    inputs=(InkField(name="ink", label="Ink"),),
    outputs=(InkView(name="strokes", label="More", shows="strokes", follows="ink"),),
    samples=(Sample(title="A line", inputs={"ink": "samples/loops.json"}),),
)


@pytest.fixture
def drawn(open_window):
    """A window whose page draws its results into the input."""
    return open_window(specs=(DRAWN,))


@pytest.fixture
def strip(drawn) -> Strip:
    return drawn.page.findChild(Strip)


def run(window) -> None:
    window.page.parts.inputs["ink"].set_value(INK)
    window.page.run()


def say(window, event) -> None:
    window.client.say("drawn", event)
    QApplication.processEvents()


def buttons(strip: Strip) -> list[str]:
    return [made.text() for made in strip.findChildren(QPushButton) if not made.isHidden()]


def test_an_empty_page_says_what_it_does_and_offers_samples(drawn, strip):
    assert strip.said() == DRAWN.summary
    assert buttons(strip) == ["A line"]
    strip.findChild(QPushButton).click()
    assert drawn.client.asked[-1].inputs["ink"]["strokes"]
    assert (strip.said(), buttons(strip)) == ("", []), "it gives way to the work"


def test_loading_is_said(open_window):
    window = open_window(lambda listen: FakeClient(listen, loads=False), specs=(DRAWN,))
    run(window)
    window.client.say("load:drawn", Progress(stage="Reading the weights", fraction=0.5))
    QApplication.processEvents()
    strip = window.page.findChild(Strip)
    assert strip._heading.text() == "Loading the model: Reading the weights"
    assert strip._bar.value() == 500 and not strip._bar.isHidden()


def test_an_error_is_said_and_can_be_tried_again(drawn, strip):
    run(drawn)
    say(drawn, Failed(message="The ink is too short. Write more."))
    assert strip.said() == "The ink is too short. Write more."
    before = len(drawn.client.asked)
    next(made for made in strip.findChildren(QPushButton) if made.text() == "Try again").click()
    assert len(drawn.client.asked) == before + 1


def test_a_model_that_cannot_be_loaded_is_said(drawn, strip):
    drawn.client.say("load:drawn", Failed(message="The model is damaged.", status=3))
    QApplication.processEvents()
    assert strip.said() == "The model is damaged."


@pytest.mark.parametrize(
    "values, note, said",
    [
        ({"strokes": INK}, "", ""),
        ({"strokes": INK}, "Only 20 points were wanted.", "Only 20 points were wanted."),
        ({}, "", "Nothing came out of this. Try other words, or more of them."),
        ({}, "The pen stays where it is.", "The pen stays where it is."),
    ],
)
def test_a_result_its_note_and_nothing_to_say(drawn, strip, values, note, said):
    run(drawn)
    say(drawn, Result(values=values, note=note))
    assert strip.said() == said
    assert buttons(strip) == []


def test_what_there_is_to_say_of_nothing_is_said_once(window):
    window.page.try_sample(SPEC.samples[0])
    window.client.say("dummy", Result(values={}, note="There are no words."))
    QApplication.processEvents()
    card = window.page.parts.panels["text"].cards[0]
    assert card.said() == "There are no words."
    assert not window.page._telling._note.isVisible()


def cut(row: QWidget) -> list[str]:
    """The visible parts of a row, or of two, that reach beyond it or over one another, or are cut."""
    parts = [part for part in row.findChildren(QWidget) if part.isVisible() and part.parent() is row]
    found = []
    for part in parts:
        short = part.width() < part.minimumSizeHint().width()
        over = any(part.geometry().intersects(other.geometry()) for other in parts if other is not part)
        if short or over or part.geometry().right() >= row.width():
            found.append(f"{type(part).__name__} {part.accessibleName() or getattr(part, 'text', str)()}")
    return found


@pytest.mark.parametrize("text_size", [1.0, 2.0])
def test_title_and_status_are_not_cut_in_a_small_window(open_window, text_size):
    known = list(map(registry.spec, registry.names()))
    longest, busiest = max(known, key=lambda spec: len(spec.title)), next(s for s in known if s.batch and not s.live)
    window = open_window(specs=(longest, busiest))
    window.resize(900, 600)
    window.services.settings.set("text-size", text_size)
    for spec in (longest, busiest):
        window.open(spec.name)
        window.page.title.stop.show()
        QApplication.processEvents()
        QApplication.processEvents()
        assert cut(window.page.title) == cut(window.status) == []
        assert window.stack.width() + window.rail.width() == 900
        assert all(made.accessibleName() for made in window.page.title.buttons.values())


def test_a_label_without_room_is_cut_with_an_ellipsis_and_says_the_whole(qtbot):
    label = Elided("A title that is rather long")
    qtbot.addWidget(label)
    label.resize(60, 20)
    label.grab()
    assert label.toolTip() == "A title that is rather long"
    label.resize(label.sizeHint())
    label.grab()
    assert label.toolTip() == ""
