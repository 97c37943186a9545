"""The written form that the networks were trained on, made from whatever was typed."""

import re
import unicodedata

_SINGLE = dict.fromkeys(map(ord, "\u2018\u2019\u201a\u201b\u2032\u02bc\u00b4`"), "'")
_DOUBLE = dict.fromkeys(map(ord, "\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb"), '"')
_OTHER = {ord("\u2026"): "...", ord("\u00ad"): "", ord("\ufeff"): "", ord("\u2212"): "-", ord("\u2011"): "-"}
_CHARACTERS = _SINGLE | _DOUBLE | _OTHER
_TIGHT_DASH = re.compile(r"(?<=\w)[\u2010\u2012\u2013\u2014\u2015](?=\w)")
_LOOSE_DASH = re.compile(r"\s*[\u2010\u2012\u2013\u2014\u2015]\s*")
_BEFORE_STOP = re.compile(r" +(?=(?:\.\.\.|[?!;:,.])(?:\s|$|[\"')]))")


def normalise(text: str) -> str:
    """Brings one line of English into the form of the training data.

    NFC, straight quotes and apostrophes, three dots for an ellipsis, plain hyphens, no control or zero-width
    characters, single blanks, none before a stop.

    Args:
        text: one line; line breaks count as blanks.

    Returns:
        The line, possibly empty.
    """
    text = "".join(map(_visible, unicodedata.normalize("NFC", text).translate(_CHARACTERS)))
    text = _LOOSE_DASH.sub(" - ", _TIGHT_DASH.sub("-", text))
    text = " ".join(text.split())
    return _BEFORE_STOP.sub("", text)


def _visible(character: str) -> str:
    """A blank for separators and controls that stand for one, nothing for what has no width."""
    if character.isspace():
        return " "
    return "" if unicodedata.category(character).startswith("C") else character
