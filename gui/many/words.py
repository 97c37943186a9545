"""How far a list is, in words."""

from gui.figures import counted, rough
from gui.language import together, tr
from gui.many.queue import Counts
from gui.many.work import State
from suite.batch import Tally
from suite.spec import TaskSpec, TextField


def invitation(spec: TaskSpec, kept: bool) -> str:
    """What a list can be made of, and whether it is `kept`."""
    texts = isinstance(spec.inputs[0], TextField)
    forms = [tr("several files, each an item")]
    if "folder" in spec.batch:
        forms.append(tr("a folder"))
    if "file" in spec.batch:
        forms.append(
            tr("a text file with an item on each line") if texts else tr("a text file with a path on each line")
        )
    if "csv" in spec.batch:
        forms.append(tr("a column of a csv file"))
    several = together(", ", forms[:-1])
    said = tr("{several}, or {last}", several=several, last=forms[-1]) if several else forms[0]
    if not kept:
        return tr("{said!c}. The history is paused, so a list is gone when the window is closed: export it.", said=said)
    return tr("{said!c}. Results are kept as they come: a list can be paused, and outlives a restart.", said=said)


def how_far(title: str, state: State, counts: Counts, tally: Tally | None, kept: bool = True) -> str:
    """ "Holiday · 212 of 300 · 2 failed · 3.1 a second · about 20 s left"."""
    total = counts.total + counts.left
    parts = [title, tr("{done:,} of {total:,}", done=counts.done, total=total).replace(",", "\u202f")]
    if counts.failed:
        parts.append(tr("{failed} failed", failed=counts.failed))
    if state is State.WORKING and tally and tally.left is not None:
        parts += [tr("{speed:.1f} a second", speed=tally.speed), tr("about {left} left", left=rough(tally.left))]
    elif state is State.WORKING:
        parts.append(tr("beginning"))
    elif state is State.PAUSED:
        parts.append(tr("paused"))
    elif counts.left:
        parts.append(tr("stopped, {items} left out", items=counted(counts.left, "items")))
    if not kept:
        parts.append(tr("not kept"))
    return " · ".join(parts)


def over(spec: TaskSpec, counts: Counts, trouble: str) -> str:
    """What is said when a list has ended."""
    if trouble:
        return tr(trouble)
    failed = tr(", {failed} of them failed", failed=counts.failed) if counts.failed else ""
    return tr(
        "{title}: {items} done{failed}.", title=tr(spec.title), items=counted(counts.total, "items"), failed=failed
    )
