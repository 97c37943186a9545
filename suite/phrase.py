"""Texts for people that remember how they were made, so that a window can say them in another language.

Here, on the command line and in files they are English. The catalogue of translations gathers what `say` and the errors
of `suite.errors` are given as literals.
"""

from collections.abc import Iterable
from typing import Any


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
