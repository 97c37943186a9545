"""Emoji and other little pictures among words, which no language translates."""

import re

from suite.text.sentences import Span, trimmed

_PICTURE = "\u2600-\u27bf\u2b00-\u2bff\U0001f000-\U0001faff"
# What joins pictures to one, or says how one is shown: joiner, variation, keycap, and the letters of a flag.
_MORE = "\u200d\ufe0e\ufe0f\u20e3\U000e0020-\U000e007f"
_RUN = re.compile(rf"[{_PICTURE}](?:\s*[{_PICTURE}{_MORE}])*")


def apart(text: str, span: Span) -> list[Span]:
    """Cuts a sentence before and after its pictures.

    Returns:
        Spans of words and of runs of pictures, in their order, blanks at their ends left out.
    """
    edges = [span.start, *(edge for match in _RUN.finditer(text, *span) for edge in match.span()), span.end]
    return [part for start, end in zip(edges, edges[1:]) for part in trimmed(text, start, end)]
