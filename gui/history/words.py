"""How an entry of the history reads."""

from datetime import datetime

from PySide6.QtCore import QDate, QDateTime, QLocale

from gui.language import tr
from suite.history import Line


def date(time: str, long: bool = False) -> str:
    """A time of an entry as people here write it: of today the hour, of other days the day, or both."""
    moment = QDateTime.fromMSecsSinceEpoch(round(datetime.fromisoformat(time).timestamp() * 1000))
    locale = QLocale()
    if long:
        return locale.toString(moment, QLocale.FormatType.ShortFormat)
    if moment.date() == QDate.currentDate():
        return locale.toString(moment.time(), QLocale.FormatType.ShortFormat)
    return locale.toString(moment.date(), QLocale.FormatType.ShortFormat)


def spoken(line: Line, title: str, made: str) -> str:
    """An entry as a screen reader says it."""
    star = tr("Starred. ") if line.starred else ""
    return tr(
        "{star}{title}, {date}: {given}. Result: {made}",
        star=star,
        title=title,
        date=date(line.time, long=True),
        given=one_line(line.given),
        made=made,
    )


def one_line(text: str) -> str:
    return " ".join(text.split())
