"""Finds entries by words: with SQLite's full-text index where it is built in, else by reading every entry.

The index is derived from the table `entries`, so it is no part of the versioned schema: it is made when it is missing
and made anew when it does not count what the table counts.
"""

import re
import sqlite3
import unicodedata

import msgspec

from suite.history.entry import readable

MOST = 50  # words of a search that count; SQLite takes no expression of a thousand
_WORD = re.compile(r"[^\W_]+")


class Match(msgspec.Struct, frozen=True):
    """What a search makes of a query.

    Attributes:
        conditions: all of which must hold, with their `values`.
        source: the FROM; `e` are the entries.
        key: the id of an entry, by which the source is in order.
    """

    conditions: tuple[str, ...] = ()
    values: tuple[str, ...] = ()
    source: str = "entries AS e"
    key: str = "e.id"


class Scan:
    """Reads the texts of all entries; without regard to case and accents."""

    def __init__(self, db: sqlite3.Connection):
        self._db = db
        db.create_function("fold", 1, fold, deterministic=True)

    def add(self, entry: int) -> None:
        """Takes an entry that was just written."""

    def remove(self, entry: int) -> None:
        """Leaves an entry that is about to be deleted."""

    def clear(self) -> None:
        """Leaves all entries, which are about to be deleted."""

    def rebuild(self) -> None:
        """Makes the index anew."""

    def match(self, search: str) -> Match:
        """Entries that have every part of what was typed."""
        parts = tuple(folded for part in search.split() if (folded := fold(part)))[:MOST]
        return Match(("instr(fold(e.given || char(10) || e.made), ?) > 0",) * len(parts), parts)


class Words(Scan):
    """An FTS5 index whose words have neither case nor accents; each word typed is the beginning of one.

    Signs beside words are not looked for, signs alone are.
    """

    def __init__(self, db: sqlite3.Connection):
        super().__init__(db)
        db.execute(
            "CREATE VIRTUAL TABLE IF NOT EXISTS words USING fts5(given, made, content='entries', content_rowid='id', "
            "tokenize='unicode61 remove_diacritics 2')"
        )
        (indexed,) = db.execute("SELECT count(*) FROM words_docsize").fetchone()
        (there,) = db.execute("SELECT count(*) FROM entries").fetchone()
        if indexed != there:
            self.rebuild()

    def add(self, entry: int) -> None:
        self._db.execute(
            "INSERT INTO words (rowid, given, made) SELECT id, given, made FROM entries WHERE id = ?", (entry,)
        )

    def remove(self, entry: int) -> None:
        self._db.execute(
            "INSERT INTO words (words, rowid, given, made) SELECT 'delete', id, given, made FROM entries WHERE id = ?",
            (entry,),
        )

    def clear(self) -> None:
        self._db.execute("INSERT INTO words (words) VALUES ('delete-all')")

    def rebuild(self) -> None:
        self._db.execute("INSERT INTO words (words) VALUES ('rebuild')")

    def match(self, search: str) -> Match:
        found = _WORD.findall(unicodedata.normalize("NFC", search))[:MOST]
        if not found:  # signs and emoji are no words of the index, and have no case to fold
            parts = tuple(readable({"": part}) for part in search.split())[:MOST]
            return Match(("instr(e.given || char(10) || e.made, ?) > 0",) * len(parts), parts)
        # Quoted, so that nothing a user types is FTS5's syntax. CROSS keeps the index the outer loop.
        source = "words CROSS JOIN entries AS e ON e.id = words.rowid"
        return Match(("words MATCH ?",), (" ".join(f'"{word}"*' for word in found),), source, "words.rowid")


def attach(db: sqlite3.Connection) -> Scan:
    """The best index that this SQLite can have."""
    return Words(db) if has_fts5(db) else Scan(db)


def has_fts5(db: sqlite3.Connection) -> bool:
    """Whether FTS5 is built into this SQLite."""
    return db.execute("SELECT count(*) FROM pragma_module_list WHERE name = 'fts5'").fetchone()[0] > 0


def fold(text: str) -> str:
    """A text without case, accents, NUL and lone surrogates."""
    decomposed = unicodedata.normalize("NFKD", text).casefold()
    return "".join(sign for sign in decomposed if unicodedata.category(sign) not in ("Mn", "Cs") and sign != "\0")
