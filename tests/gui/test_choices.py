"""A chosen alternative stays with its part of the input, of a text as of a drawing."""

from gui.page.choices import choices_for
from suite import registry
from suite.spec import AlternativesView, InkField, TaskSpec, TextField, TextView

VIEW = AlternativesView(name="others", label="Others", shows="others", replaces="text", segments="parts")
OUTPUTS = (TextView(name="text", label="Text", shows="text"), VIEW)


def spec(field):
    return TaskSpec(name="t", title="T", short="T", summary="S", icon="read", inputs=(field,), outputs=OUTPUTS)


def segment(source, target, *texts):
    return {"source": source, "target": target, "alternatives": [{"text": text, "score": 1.0} for text in texts]}


def test_words_of_a_drawing_are_chosen_one_by_one():
    choices = choices_for(spec(InkField(name="ink", label="Ink")))
    ink = {"strokes": []}
    values = {"text": "on on", "parts": [segment([0, 2], [0, 2], "on", "an"), segment([2, 4], [3, 5], "on", "our")]}
    choices.choose("2-4", "on", "our")
    shown = choices.applied(values, {"ink": ink})
    assert shown["text"] == "on our"
    assert [part["target"] for part in shown["parts"]] == [[0, 2], [3, 6]]
    # More is written: the choice stays, unless something else is read in its place.
    longer = {**values, "text": "on on it", "parts": [*values["parts"], segment([4, 6], [6, 8], "it")]}
    assert choices.applied(longer, {"ink": ink})["text"] == "on our it"
    other = {"text": "on in", "parts": [values["parts"][0], segment([2, 4], [3, 5], "in", "on")]}
    assert choices.applied(other, {"ink": ink})["text"] == "on in"


def test_a_part_of_a_text_keeps_its_choice_wherever_it_stands():
    choices = choices_for(spec(TextField(name="say", label="Say")))
    choices.choose("Yes.", "Oui.", "Si.")
    values = {"text": "Non. Oui.", "parts": [segment([0, 3], [0, 4], "Non."), segment([4, 8], [5, 9], "Oui.", "Si.")]}
    assert choices.applied(values, {"say": "No. Yes."})["text"] == "Non. Si."
    alone = {"text": "Oui.", "parts": [segment([0, 4], [0, 4], "Oui.", "Si.")]}
    assert choices.applied(alone, {"say": "Yes."})["text"] == "Si."


def test_the_reader_of_handwriting_offers_other_readings_word_by_word():
    view = next(v for v in registry.spec("handwriting-reading").outputs if isinstance(v, AlternativesView))
    assert view.segments == "words"
