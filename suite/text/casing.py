"""Capitals and the final stop: taken off what a network reads badly, and given back to what it writes."""

import re


def is_shouted(text: str) -> bool:
    """Whether a line is all capitals, and more than an acronym."""
    return text.isupper() and len(re.findall(r"[^\W\d_]{2,}", text)) >= 2


def calmed(text: str) -> str:
    """A shouted line in ordinary letters."""
    text = re.sub(r"\bi\b", "I", text.lower())
    return re.sub(r"[^\W\d_]", lambda m: m.group().upper(), text, count=1)


def restored(source: str, target: str) -> str:
    """The target with the capitals and the final stop of the source.

    A first letter follows the source's, unless the target's word is one of several capitals (an acronym). A full
    stop at the end that the source does not have goes, and the other way round.
    """
    if is_shouted(source):
        target = target.upper()
    first, own = re.search(r"[^\W_]", source), re.search(r"[^\W_]", target)
    if first and own:
        letter = own.group()
        if first.group().isupper():
            letter = letter.upper()
        elif first.group().islower() and not target[own.end() : own.end() + 1].isupper():
            letter = letter.lower()
        target = target[: own.start()] + letter + target[own.end() :]
    if source.endswith(".") and target[-1:].isalnum():
        return target + "."
    if target.endswith(".") and not target.endswith("..") and source[-1:] not in ".!?\"')":
        return target[:-1]
    return target
