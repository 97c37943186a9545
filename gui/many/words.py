"""How far a list is, in words."""

from gui.figures import counted, rough
from gui.many.queue import Counts
from gui.many.work import State
from suite.batch import Tally
from suite.spec import TaskSpec, TextField


def invitation(spec: TaskSpec) -> str:
    """What a list can be made of."""
    texts = isinstance(spec.inputs[0], TextField)
    forms = ["several files, each an item"]
    if "folder" in spec.batch:
        forms.append("a folder")
    if "file" in spec.batch:
        forms.append("a text file with an item on each line" if texts else "a text file with a path on each line")
    if "csv" in spec.batch:
        forms.append("a column of a csv file")
    said = f"{', '.join(forms[:-1])}, or {forms[-1]}" if len(forms) > 1 else forms[0]
    return f"{said[0].upper()}{said[1:]}. Results are kept as they come: a list can be paused, and outlives a restart."


def how_far(title: str, state: State, counts: Counts, tally: Tally | None) -> str:
    """ "Holiday · 212 of 300 · 2 failed · 3.1 a second · about 20 s left"."""
    parts = [title, f"{counts.done:,} of {counts.total:,}".replace(",", "\u202f")]
    if counts.failed:
        parts.append(f"{counts.failed} failed")
    if state is State.WORKING and tally and tally.left is not None:
        parts += [f"{tally.speed:.1f} a second", f"about {rough(tally.left)} left"]
    elif state is State.WORKING:
        parts.append("beginning")
    elif state is State.PAUSED:
        parts.append("paused")
    return " · ".join(parts)


def over(spec: TaskSpec, counts: Counts, trouble: str) -> str:
    """What is said when a list has ended."""
    if trouble:
        return trouble
    failed = f", {counts.failed} of them failed" if counts.failed else ""
    return f"{spec.title}: {counted(counts.total, 'items')} done{failed}."
