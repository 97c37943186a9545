"""Words with their places in a text, and a vocabulary that also finds what was mistyped."""

import functools
import re
import string
from collections.abc import Iterable
from typing import NamedTuple

PAD, UNKNOWN = 0, 1
RESERVED = 2

_TOKEN = re.compile(
    r"""
      <[a-z]+> | (?:https?://|www\.)\S+ | @\w+                # links and names
    | (?:</?3 | [:;=][-^o']?[()\[\]DPp/\\|*])(?!\w)           # faces and hearts
    | \d+(?:\.\d+)?/\d+                                       # marks: 8/10
    | \d+(?:[.,:]\d+)*(?![^\W_])                              # numbers
    | [^\W_]+?(?=n['\u2019]t\b) | n['\u2019]t\b               # do n't, as treebanks have it
    | ['\u2019](?:s|m|re|ve|ll|d)\b
    | [^\W_]+
    | ``|'' | ([!?.,*_=~-])\1*                                # runs of one sign
    | \S
    """,
    re.VERBOSE | re.IGNORECASE,
)
_QUOTES = {"\u2018": "'", "\u2019": "'", "\u201c": '"', "\u201d": '"', "``": '"', "''": '"'}
_FORMS = _QUOTES | {"\u2026": "...", "\u2013": "-"}
_LONG_RUN = re.compile(r"(.)\1{2,}")
_ANY_RUN = re.compile(r"(.)\1+")
_LETTERS = string.ascii_lowercase
# A shorter word has too many neighbours for one of them to be meant.
_CORRECTED = 5


class Token(NamedTuple):
    """A word or sign: its form in the vocabulary, and characters `start` to `end` of the text."""

    form: str
    start: int
    end: int


def tokenise(text: str) -> list[Token]:
    """The words and signs of a text; nothing but white space lies outside of them.

    Contractions are cut as in the Penn treebank ("do" "n't"), hyphens stand alone, a run of one sign is one token.
    """
    return [Token(_form(match.group()), *match.span()) for match in _TOKEN.finditer(text)]


@functools.lru_cache(maxsize=200_000)
def _form(token: str) -> str:
    """A token as the vocabulary has it: lower case, plain signs, one form for all links and for all user names."""
    if token in _FORMS:
        return _FORMS[token]
    form = token.lower().replace("\u2019", "'")
    if form.startswith(("http://", "https://", "www.")):
        return "<url>"
    if form.startswith("@") and len(form) > 1:
        return "@user"
    if not form[0].isalnum() and len(set(form)) == 1:
        return form[:3] if form[0] == "." else form[:2]
    return form


class Words:
    """A vocabulary: word to number, 0 for padding, 1 for what it does not know.

    A word that it lacks is taken for the one that was meant: without a letter typed thrice ("sooo", "goood"), with a
    double letter more or less ("dissapointing", "embarasing"), or one letter left out, put in, changed or swapped
    with the next after the first ("horrable", "amzaing"). Where several are possible the commonest is taken.

    Args:
        forms: the words, commonest first.
    """

    def __init__(self, forms: Iterable[str]):
        self.forms = list(forms)
        self._numbers = {form: number for number, form in enumerate(self.forms, RESERVED)}
        self._singled = {}
        for form in self.forms:
            self._singled.setdefault(_ANY_RUN.sub(r"\1", form), form)
        self.number = functools.lru_cache(maxsize=100_000)(self._number)

    @classmethod
    def from_bytes(cls, body: bytes) -> "Words":
        return cls(body.decode("utf-8").split("\n"))

    def to_bytes(self) -> bytes:
        """One word a line, UTF-8."""
        return "\n".join(self.forms).encode("utf-8")

    def __len__(self) -> int:
        """Numbers in use, those of padding and the unknown word included."""
        return len(self.forms) + RESERVED

    def __contains__(self, form: str) -> bool:
        return form in self._numbers

    def numbers(self, tokens: Iterable[Token]) -> list[int]:
        return [self.number(token.form) for token in tokens]

    def meant(self, form: str) -> str | None:
        """The word of the vocabulary that a form stands for; None if there is none."""
        if form in self._numbers:
            return form
        if not form.isalpha():
            return None
        shorter = _LONG_RUN.sub(r"\1\1", form)
        return self._known([shorter]) or self._unstretched(form, shorter) or self._corrected(shorter)

    def _number(self, form: str) -> int:
        return self._numbers.get(self.meant(form), UNKNOWN)

    def _unstretched(self, form: str, shorter: str) -> str | None:
        """The word whose single letters are the same, for a form that was stretched or is long enough."""
        if shorter == form and len(form) < _CORRECTED:
            return None
        return self._singled.get(_ANY_RUN.sub(r"\1", form))

    def _corrected(self, form: str) -> str | None:
        """The commonest word at one slip's distance (Damerau 1964) that begins with the same letter."""
        if not _CORRECTED <= len(form) <= 30:
            return None
        near = self._known(_slips(form))
        if near:
            return near
        return next((self._singled[slip] for slip in _slips(_ANY_RUN.sub(r"\1", form)) if slip in self._singled), None)

    def _known(self, forms: Iterable[str]) -> str | None:
        return min((form for form in forms if form in self._numbers), key=self._numbers.__getitem__, default=None)


def _slips(form: str) -> Iterable[str]:
    """What a form becomes by one slip after its first letter."""
    for i in range(1, len(form) + 1):
        head, tail = form[:i], form[i:]
        yield from (head + letter + tail for letter in _LETTERS)
        if tail:
            yield head + tail[1:]
            yield from (head + letter + tail[1:] for letter in _LETTERS)
        if len(tail) > 1:
            yield head + tail[1] + tail[0] + tail[2:]
