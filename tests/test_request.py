import pytest

from suite.errors import UserError
from suite.events import Request
from suite.request import complete, value_of
from suite.spec import Choice, Number, ShortText, Switch, TaskSpec, TextField, TextView

SPEC = TaskSpec(
    name="t",
    title="T",
    short="T",
    summary="S",
    icon="i",
    inputs=(TextField(name="text", label="Text", limit=10),),
    options=(Number(name="n", label="N", default=4, low=1, high=8, whole=True), Switch(name="s", label="S")),
    outputs=(TextView(name="text", label="Out", shows="text"),),
)


def test_defaults_are_filled_in():
    assert complete(SPEC, Request(inputs={"text": "x"})).options == {"n": 4, "s": False}


@pytest.mark.parametrize(
    ("inputs", "options", "message"),
    [
        ({}, {}, "Text is empty"),
        ({"text": " \n"}, {}, "Text is empty"),
        ({"text": "é" * 6}, {}, "at most 10 bytes. Received 12"),
        ({"text": 3}, {}, "must be text. Received int"),
        ({"text": "x", "y": "z"}, {}, "no input 'y'"),
        ({"text": "x"}, {"q": 1}, "no option 'q'. It has: n, s"),
        ({"text": "x"}, {"n": 9}, "n must be a whole number from 1 to 8. Received 9"),
        ({"text": "x"}, {"n": "2.5"}, "whole number"),
        ({"text": "x"}, {"n": "nan"}, "whole number"),
        ({"text": "x"}, {"s": "maybe"}, "s must be on or off"),
    ],
)
def test_what_is_wrong_is_said(inputs, options, message):
    with pytest.raises(UserError, match=message):
        complete(SPEC, Request(inputs=inputs, options=options))


def test_text_from_the_command_line_becomes_values():
    assert value_of(SPEC.options[0], "3") == 3
    assert value_of(SPEC.options[1], "on") is True
    assert value_of(Number(name="f", label="F", default=1, low=0, high=2), "0.5") == 0.5
    with pytest.raises(UserError, match="one of a, b"):
        value_of(Choice(name="c", label="C", default="a", choices=("a", "b")), "z")
    with pytest.raises(UserError, match="at most 2 characters"):
        value_of(ShortText(name="w", label="W", limit=2), "abc")
