"""What of a page is kept from one start to the next, and how it is shown again; or an entry of the history."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gui.language import tr
from gui.session import TaskState
from suite.history import Entry
from suite.trace import Trace

if TYPE_CHECKING:
    from gui.page.page import Page


def kept(page: Page) -> TaskState:
    """What a session keeps of a page: all that JSON can hold."""
    return TaskState(
        inputs={name: value for name, value in page.parts.given().items() if not isinstance(value, bytes)},
        options=page.parts.options.values(),
        entry=page.keeper.entry,
        many=page.sides.many_shown(),
        compared=page.sides.comparison_shown(),
        other=page.sides.other(),
    )


def restore(page: Page, state: TaskState) -> None:
    """Shows what was kept."""
    page.parts.options.set_values(state.options)
    page.parts.give(state.inputs)
    page.keeper.entry = state.entry
    page.sides.remember(state.other)
    if state.many and page.spec.batch:
        page.show_many(True)
    elif state.compared and page.spec.inputs:
        page.show_comparison(True)


def recall(page: Page, trace: Trace) -> None:
    """Shows a traced run as it was, with all its explanations."""
    if page.sides.shown() != "one":
        page.show_many(False)
    page.parts.options.set_values(trace.options)
    request = trace.request()
    page.parts.give({name: request.inputs.get(name) for name in page.parts.inputs})
    page.recall(request, trace.result(), trace.explanations, trace.refused)


def reopen(page: Page, entry: Entry) -> None:
    """Shows what was done once, and runs it again."""
    page.show_one()
    page.parts.options.set_values(entry.request.options)
    page.parts.give({name: entry.request.inputs.get(name) for name in page.parts.inputs})
    page.keeper.reopen(entry)
    for name in entry.missing:
        page.notice.emit(
            tr("{label} was too large to be kept. Give it again.", label=tr(page.parts.inputs[name].field.label))
        )
    page.run()
