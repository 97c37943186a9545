"""`unroll history`: what was done in the window, newest first."""

import argparse
import sys
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from suite import registry
from suite.cli.outputs import emit
from suite.errors import UserError
from suite.history import History, Line, Query, export, place
from suite.history.export import as_dict, dumps

SHOWN = 20  # entries, where no --limit says how many
_WIDTH = 50  # characters of a text in a line


def add_arguments(parser: argparse.ArgumentParser, whole: Callable[[int], Callable[[str], int]]) -> None:
    """The verb's flags; `whole(low)` is the type of whole numbers from `low`."""
    parser.add_argument("--search", default="", metavar="TEXT", help="words of input or output, in any order")
    parser.add_argument("--task", default="", metavar="NAME", choices=registry.names(), help="only of this task")
    parser.add_argument("--starred", action="store_true", help="only marked ones")
    parser.add_argument("--limit", type=whole(1), metavar="N", help=f"at most N; else {SHOWN}, all with --export")
    parser.add_argument("--export", type=Path, metavar="FILE", help="write them to a .jsonl or .csv file")
    parser.add_argument("--clear", action="store_true", help="delete everything; needs --yes")
    parser.add_argument("--yes", action="store_true", help="do it")


def history(parsed: argparse.Namespace) -> None:
    """Shows, exports or deletes.

    Raises:
        UserError: flags that do not go together, or something cannot be written.
    """
    if parsed.yes and not parsed.clear:
        raise UserError("--yes was given without --clear. Leave it out.")
    told: list[str] = []
    # For somebody who has no history, looking at it makes no file.
    kept = History(place() if place().exists() else None, told.append)
    try:
        if parsed.clear:
            _clear(kept, parsed, told)
        elif parsed.export:
            number = export(kept, parsed.export, _query(parsed), parsed.limit)
            emit(dumps({"entries": number, "file": str(parsed.export)}) if parsed.json else f"{number} entries", None)
        else:
            _show(kept, parsed)
    finally:
        kept.close()
    for sentence in told:
        print(sentence, file=sys.stderr)


def _query(parsed: argparse.Namespace) -> Query:
    return Query(search=parsed.search, task=parsed.task, starred=parsed.starred)


def _show(kept: History, parsed: argparse.Namespace) -> None:
    limit = parsed.limit or SHOWN
    if parsed.json:
        emit(dumps({"entries": [as_dict(entry) for entry in kept.entries(_query(parsed), limit)]}), None)
    elif lines := kept.lines(_query(parsed), limit=limit):
        emit("\n".join(map(_line, lines)), None)
    elif kept.count():
        print("The history has no such entry.", file=sys.stderr)
    else:
        print("The history is empty.", file=sys.stderr)


def _line(line: Line) -> str:
    when = datetime.fromisoformat(line.time).astimezone().strftime("%Y-%m-%d %H:%M")
    star = "*" if line.starred else " "
    return f"{line.id:6} {star} {when}  {line.task:22}  {_short(line.given)}  ->  {_short(line.made)}"


def _short(text: str) -> str:
    """On one line, without signs that a terminal would obey."""
    one = "".join(sign if sign.isprintable() else " " for sign in " ".join(text.split()))
    return one if len(one) <= _WIDTH else one[: _WIDTH - 1] + "\u2026"


def _clear(kept: History, parsed: argparse.Namespace, told: list[str]) -> None:
    if parsed.search or parsed.task or parsed.starred or parsed.limit or parsed.export:
        raise UserError("--clear deletes everything. It goes with --yes alone.")
    number = kept.count()
    if not parsed.yes:
        raise UserError(f"--clear deletes all {number:,} entries for good. Add --yes to do it.")
    if not kept.clear() or told:
        raise UserError(" ".join(told) or "The history could not be deleted.")
    emit(dumps({"deleted": number}) if parsed.json else f"{number:,} entries deleted", None)
