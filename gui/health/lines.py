"""What of a log is worth reading when something went wrong, and what of it is nobody else's business."""

import re
from pathlib import Path

READ = 400_000  # bytes from the end of a file
# Beginnings of records: Python's logging as we format it, TensorFlow's and Abseil's, and what the interpreter prints.
_BEGIN = re.compile(
    r"\d{4}-\d\d-\d\d \d\d:\d\d:\d\d[,.]\d+(?:: (?P<tensorflow>[IWEF]) | \S+ (?P<logging>[A-Z]+) )"
    r"|(?P<abseil>[IWEF])\d{4} [\d:.]+ "
    r"|(?P<interpreter>Fatal Python error|Traceback \(most recent call last\))"
)
_CALM = ("I", "INFO", "DEBUG")


def troubles(path: Path, limit: int) -> list[str]:
    """The last lines, at most `limit`, of the records of a log that warn of something; none if it is not there."""
    try:
        with path.open("rb") as file:
            file.seek(max(0, path.stat().st_size - READ))
            text = file.read().decode("utf-8", "replace")
    except OSError:
        return []
    found, wanted = [], False
    for line in text.splitlines():
        if begin := _BEGIN.match(line):
            wanted = begin[begin.lastgroup] not in _CALM
        if wanted:
            found.append(line)
    return found[-limit:]


def without_home(text: str, home: Path) -> str:
    """A text in which the home directory, however it is written, is ~."""
    if home == home.parent:
        return text
    ways = {str(way) for path in (home, home.resolve()) for way in (path, path.as_posix())}
    ways |= {way.replace("\\", "\\\\") for way in ways}
    either = "|".join(re.escape(way) for way in sorted(ways, key=len, reverse=True))
    return re.sub(rf"(?:{either})(?![\w.-])", "~", text)
