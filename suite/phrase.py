"""Texts for people that remember how they were made, so that a window can say them in another language.

Here, on the command line and in files they are English. The catalogue of translations gathers what `say` and the errors
of `suite.errors` are given as literals.
"""

import json
import re
import string
from collections.abc import Iterable
from typing import Any

_FORMAT = re.compile(r"[+,]?(\.\d{1,3})?[efg]?")


class Phrase(str):
    """A text, made from a template.

    Attributes:
        template: in English, as `str.format` takes it if there are values, or else the text itself.
        values: what was put in, by name; those that are phrases are said in the other language as well.
    """

    template: str
    values: dict[str, Any]

    def __new__(cls, template: str, /, **values: Any) -> "Phrase":
        made = super().__new__(cls, template.format(**values) if values else template)
        made.template, made.values = template, values
        return made

    def __str__(self) -> "Phrase":
        """Itself, so that the `str` of an error is still a phrase."""
        return self


def say(template: str, /, **values: Any) -> Phrase:
    """A text in English that can be said in another language.

    Args:
        template: a literal, with a {name} for each value, which may have a format: {loss:.2f}.
        values: what is put in.
    """
    return Phrase(template, **values)


def joined(between: str, parts: Iterable[str]) -> Phrase:
    """Parts, phrases or not, with something between them that every language writes the same, such as a comma."""
    values = {f"part{number}": part for number, part in enumerate(parts)}
    return Phrase(between.join(f"{{{name}}}" for name in values), **values)


def paragraphs(*parts: str) -> Phrase:
    """Parts with an empty line between them."""
    return joined("\n\n", parts)


def kept(text: str) -> str:
    """A text as a file keeps it until it is said again, perhaps in another language: a phrase as JSON."""
    return json.dumps(_data(text)) if isinstance(text, Phrase) else text


def told(text: str) -> str:
    """What `kept` was given; a text that it did not make is left as it is."""
    try:
        return _phrase(json.loads(text))
    except (ValueError, TypeError, LookupError, AttributeError, RecursionError):
        return text


def _data(value: Any) -> Any:
    """A phrase as JSON can hold it; what it cannot as text."""
    if isinstance(value, Phrase):
        return {"say": value.template, "with": {name: _data(part) for name, part in value.values.items()}}
    return value if isinstance(value, str | int | float | None) else str(value)


def _phrase(data: Any) -> Phrase:
    if not all(_plain(*field) for field in string.Formatter().parse(data["say"])):
        raise ValueError("a file may ask for values as our own templates do, and for nothing else of them")
    values = {name: _phrase(part) if isinstance(part, dict) else part for name, part in data["with"].items()}
    return Phrase(data["say"], **values)


def _plain(_text: str, name: str | None, form: str | None, conversion: str | None) -> bool:
    """Whether a field of a template is a name, perhaps quoted, with places: others reach into values or fill memory."""
    return name is None or (name.isidentifier() and conversion != "a" and bool(_FORMAT.fullmatch(form or "")))
