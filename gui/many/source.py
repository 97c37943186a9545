"""Where the items of a list come from: files, a folder, the lines of a text, a column of a table. Knows no Qt."""

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

import msgspec

from gui.language import tr
from suite.batch import items_of
from suite.batch.items import Entry, Items
from suite.batch.tables import PARQUET, TABLES
from suite.errors import UserError
from suite.fields import value_in
from suite.phrase import say
from suite.spec import INK_FILES, PICTURE_FILES, TaskSpec, TextField

SHOWN = 500  # characters of an item that a list keeps to show
_LOOKED_AT = 65536  # bytes of a file


class Source(msgspec.Struct, frozen=True, kw_only=True):
    """What a list was made from, to be read again when it is gone on with.

    Attributes:
        paths: several files, each an item; or one folder, table or text file with many items in it.
        column: of a table.
        each: whether each path is an item.
    """

    paths: tuple[str, ...]
    column: str = ""
    each: bool = False

    @property
    def title(self) -> str:
        first = Path(self.paths[0]).name
        return first if len(self.paths) == 1 else tr("{first} and {more} more", first=first, more=len(self.paths) - 1)

    def items(self, spec: TaskSpec) -> Items:
        """How to go through the items.

        Raises:
            UserError: they cannot be read.
        """
        if self.each:
            return lambda: (Entry(path, partial(value_in, spec.inputs[0], Path(path))) for path in self.paths)
        return items_of(spec, Path(self.paths[0]), self.column or None)

    def files(self) -> bool:
        """Whether the items are files."""
        return self.each or Path(self.paths[0]).is_dir()

    def file(self, number: int, label: str) -> Path | None:
        """The file that an item is; None where the items are no files."""
        if self.each:
            return Path(self.paths[number - 1])
        return Path(self.paths[0], label) if self.files() else None


def source_of(spec: TaskSpec, paths: list[Path], column: str = "") -> Source:
    """What a user means by some paths.

    Raises:
        UserError: the task takes no such list.
    """
    names = tuple(str(path.absolute()) for path in paths)
    many_in_one = len(paths) == 1 and (paths[0].is_dir() or _form(spec, paths[0]) in spec.batch)
    source = Source(paths=names, column=column, each=not many_in_one)
    if many_in_one and not _is_list(spec, paths[0]):
        raise UserError(
            tr(
                "{name} is no text in UTF-8. A list here is made of {kinds}.",
                name=paths[0].name,
                kinds=", ".join(kinds(spec)),
            )
        )
    if source.each and (wrong := next((path for path in paths if not _fits(spec, path)), None)):
        raise UserError(
            tr(
                "{name} cannot be taken. A list here is made of {kinds}.",
                name=wrong.name,
                kinds=", ".join(spec.inputs[0].accepts),
            )
        )
    source.items(spec)
    return source


def kinds(spec: TaskSpec) -> tuple[str, ...]:
    """The endings of the files that a list can be made of."""
    tables = TABLES if "csv" in spec.batch else ()
    lists = (".txt",) if "file" in spec.batch else ()
    return tuple(dict.fromkeys((*spec.inputs[0].accepts, *lists, *tables)))


def nothing_in(source: Source, spec: TaskSpec) -> str:
    """Why a source has no items, in a sentence."""
    path = Path(source.paths[0])
    if path.is_dir():
        return say(
            "There is nothing for a list in {title}. A list here is made of {kinds}.",
            title=path.name,
            kinds=", ".join(spec.inputs[0].accepts),
        )
    if path.suffix.lower() in TABLES:
        return say("{title} has no row below the names of its columns. Give another table.", title=path.name)
    return say("{title} has nothing but empty lines. Give a file with an item on each line.", title=path.name)


def shown(entry: Entry, source: Source) -> str:
    """What a list shows of an item: the name of a file, else the text itself, or its line's number if that has none."""
    if source.each:
        return Path(entry.label).name
    if not isinstance(entry.label, int):
        return str(entry.label)
    try:
        return str(entry.read())[:SHOWN]
    except UserError:
        return str(entry.label)


def wanted(items: Items, waiting: Iterator[tuple[int, str]], source: Source) -> Iterator[Entry]:
    """The items that wait, labelled with their numbers; one that is no longer what it was is refused."""
    number, label = next(waiting, (0, ""))
    for place, entry in enumerate(items(), 1):
        if not number:
            return
        if place == number:
            same = shown(entry, source) == label
            yield Entry(
                number,
                partial(_sound, entry.read)
                if same
                else _refuser(say("{title} has changed: here was {label!r:.80}.", title=source.title, label=label)),
            )
            number, label = next(waiting, (0, ""))


def _form(spec: TaskSpec, path: Path) -> str:
    if path.suffix.lower() in TABLES:
        return "csv"
    # A picture is no list of pictures, whatever else a list may be.
    return "file" if isinstance(spec.inputs[0], TextField) or not _fits(spec, path) else ""


def _is_list(spec: TaskSpec, path: Path) -> bool:
    """Whether a path can be read as a list at all: what has a NUL in it, or is of another kind, is no text."""
    ending = path.suffix.lower()
    if path.is_dir() or ending in PARQUET:
        return True
    if ending in (*PICTURE_FILES, *INK_FILES):
        return False
    try:
        with path.open("rb") as file:
            return b"\0" not in file.read(_LOOKED_AT)
    except OSError:
        return True  # `items_of` says why it cannot be read


def _sound(read: Callable[[], Any]) -> Any:
    """What an item is, but for a text in which something could not be read."""
    value = read()
    if isinstance(value, str) and ("\ufffd" in value or "\0" in value):
        raise UserError(say("This is not all text in UTF-8. Save its file as UTF-8, and make the list anew."))
    return value


def _fits(spec: TaskSpec, path: Path) -> bool:
    return path.suffix.lower() in spec.inputs[0].accepts


def _refuser(message: str) -> Callable[[], Any]:
    def refuse() -> Any:
        raise UserError(message)

    return refuse
