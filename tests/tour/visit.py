"""What is done on each page, with mouse and keys only: the tour's steps."""

import json
import shutil
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, QPointF, QRect, Qt, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QPushButton, QSlider

from gui.page.page import Page
from gui.page.runner import State
from gui.palette import Palette
from gui.theme import DARK, scheme
from gui.window import Window
from suite import registry
from suite.places import shipped
from suite.spec import ImageField, InkField, TextField
from tests.tour.hand import click, pause, point, press, scroll, wait, word_in, write, write_by_pen

TYPED = {  # where a sample would show less
    "translation": "The little girl is drawing a red house, and her brother is watching her.",
    "handwriting-synthesis": "Dear Anna,\nthank you for the tea",
}
ALL = (None, 0.7)
WRITTEN = {"handwriting-prediction": (11, 0.35)}  # strokes of the letter, and their share of a sheet's width
SETTLE = 0.8  # seconds in which what was begun by the last key has begun


class Visit:
    """A user who looks at everything, once in each of some colours.

    Args:
        window: the application's.
        shoot: keeps a picture of it under a name.
    """

    def __init__(self, window: Window, shoot: Callable[[str], None]) -> None:
        self._window, self._keep = window, shoot
        self._scheme = ""
        # Lists go on naming its files, so it stays until the last round.
        self._folder = tempfile.TemporaryDirectory()

    def everything(self, schemes: Sequence[str]) -> None:
        """What was given stays when the colours change, so the later rounds are only looked at."""
        for self._scheme in schemes:
            self.colours(self._scheme)
            for name in (*registry.names(), *registry.lessons()):
                self.page(name)
            self.cloud()
            self.many()
            self.compare()
            for name in ("history", "models"):
                self.place(name)
            self.settings()
            self.palette()

    def colours(self, wanted: str) -> None:
        """Chooses colours by keys, while everything is open."""
        press("ctrl+k")
        wait(lambda: isinstance(QApplication.activeWindow(), Palette), "the palette")
        rows = QApplication.activeWindow().list
        names = [rows.item(row).data(Qt.ItemDataRole.UserRole).name for row in range(rows.count())]
        press(*["Down"] * names.index(f"colours-{wanted}"), "Return")
        wait(lambda: (scheme() is DARK) == (wanted == "dark"), f"{wanted} colours")

    def page(self, name: str) -> None:
        """Gives a task something, points at what comes back, and looks inside."""
        page = self._open(name)
        if page.runner.state is State.EMPTY or not page.parts.inputs:
            self._give(page)
        self._done(page)
        self._point(page)
        self._shoot(name)
        if "look" in page.title.buttons:
            click(page.title.buttons["look"])
            self._done(page)
            self._scroll_to_inside(page)
            self._shoot(f"{name}-inside")
            click(page.title.buttons["look"])

    def cloud(self) -> None:
        """Asks for five futures of ink at once, then points at ink to see where the pen might have gone from there."""
        page = self._open("handwriting-prediction")
        click(page.title.buttons["options"])
        click(page.parts.options.findChild(QSlider))
        press("End")
        click(page.title.buttons["options"])
        press("ctrl+Return")
        self._done(page)
        canvas = page.parts.inputs["ink"].canvas
        strokes = canvas.strokes()
        x, y, *_ = strokes[-1][-1]
        point(canvas, canvas.pixel(QPointF(x, y)).toPoint())
        pause(SETTLE)
        self._shoot("handwriting-cloud")

    def many(self) -> None:
        """Pastes a folder of pictures, one of which is none."""
        specs = map(registry.spec, registry.names())
        spec = next(spec for spec in specs if spec.batch and isinstance(spec.inputs[0], ImageField))
        page = self._open(spec.name)
        pictures = Path(self._folder.name) / "Holiday"
        if page.sides.many.work.queue.source is None:
            shutil.copytree(shipped("resources") / "samples", pictures, ignore=shutil.ignore_patterns("*.json", "*.md"))
            (pictures / "letter.jpg").write_text("Dear Anna", encoding="utf-8")
            data = QMimeData()
            data.setUrls([QUrl.fromLocalFile(str(pictures))])
            QGuiApplication.clipboard().setMimeData(data)
            press("ctrl+v")
        else:
            press("ctrl+b")
        wait(lambda: page.sides.many_shown(), "the list")
        counts = page.sides.many.work.queue.counts
        wait(lambda: counts().done == len(list(pictures.iterdir())), "the end of the list")
        pause(SETTLE)
        self._shoot(f"{spec.name}-many")
        wait(lambda: not self._window.notice.text(), "the end of what was said")
        press("ctrl+b")
        wait(lambda: not page.sides.many_shown(), "the page of one")

    def compare(self) -> None:
        """Has what was given first done with two settings."""
        page = self._open(registry.names()[0])
        click(page.title.buttons["compare"])
        wait(lambda: page.sides.comparison_shown(), "the comparison")
        pause(SETTLE)
        wait(lambda: not page.sides.comparing(), "the other side")
        pause(SETTLE)
        self._shoot("compare")
        press("ctrl+d")
        wait(lambda: not page.sides.comparison_shown(), "the page of one")

    def place(self, name: str) -> None:
        click(self._window.rail.buttons[name])
        self._rest()
        pause(SETTLE)
        self._shoot(name)

    def settings(self) -> None:
        click(self._window.rail.buttons["settings"])
        self._dialog("settings")
        press("Escape")

    def palette(self) -> None:
        press("ctrl+k")
        self._dialog("palette")
        press("Escape")

    def _dialog(self, name: str) -> None:
        wait(lambda: QApplication.activeWindow() not in (None, self._window), name)
        pause(SETTLE)
        self._shoot(name)

    def _open(self, name: str) -> Page:
        click(self._window.rail.buttons[name])
        wait(lambda: self._window.page.spec.name == name, name)
        page = self._window.page
        wait(lambda: page.loader.loaded, f"the model of {name}")
        return page

    def _give(self, page: Page) -> None:
        """Types, draws or presses what there is."""
        part = next(iter(page.parts.inputs.values()), None)
        if part and isinstance(part.field, TextField) and page.spec.name in TYPED:
            click(part.surface.viewport())
            write(TYPED[page.spec.name])
        elif part and isinstance(part.field, InkField):
            write_by_pen(part.canvas, _letter(part.canvas.rect(), *WRITTEN.get(page.spec.name, ALL)))
        elif part:
            click(next(made for made in page.findChildren(QPushButton) if made.property("kind") == "sample"))
            return
        else:
            page.parts.options.setFocus()
            press("Right", "Right")
        if "run" in page.title.buttons:
            press("ctrl+Return")

    def _done(self, page: Page) -> None:
        """Waits for a result with all that explains it."""
        pause(SETTLE)
        runner = page.runner
        wait(lambda: runner.state in (State.DONE, State.FAILED), f"a result of {page.spec.name}")
        if runner.state is State.FAILED:
            raise RuntimeError(f"{page.spec.name}: {runner.error}")
        wait(lambda: not runner.explaining(), f"the explanations of {page.spec.name}")
        pause(SETTLE)

    def _point(self, page: Page) -> None:
        """Points at a word or at ink that came back; leaves the page alone where neither did."""
        for panel in page.parts.outputs:
            if panel.surface and (place := word_in(panel.surface)):
                point(panel.surface.viewport(), place)
                break
        else:
            self._rest()
        pause(SETTLE)

    def _scroll_to_inside(self, page: Page) -> None:
        """Turns the wheel until what was looked into stands below the page's title, or the page is at its end."""
        card = next(card for panel in page.parts.explanations if not panel.view.eager for card in panel.cards)
        before = None
        while (place := card.mapTo(self._window, QPoint()).y()) > page.title.height() and place != before:
            before = place
            scroll(page.sides, 1)
        pause(SETTLE)

    def _shoot(self, name: str) -> None:
        self._keep(f"{name}-{self._scheme}")

    def _rest(self) -> None:
        """Leaves the mouse where nothing is said about it."""
        point(self._window.rail, QPoint(4, 4))


def _letter(sheet: QRect, count: int | None, share: float) -> list[list[QPointF]]:
    """The first strokes of what our writer wrote once, from the left of a sheet on."""
    strokes = json.loads(Path(__file__).with_name("letter.json").read_text())["strokes"][:count]
    across, down = ([point[side] for stroke in strokes for point in stroke] for side in (0, 1))
    scale = share * sheet.width() / (max(across) - min(across))
    left, top = 0.06 * sheet.width(), (sheet.height() - scale * (max(down) - min(down))) / 2
    return [
        [QPointF(left + scale * (x - min(across)), top + scale * (y - min(down))) for x, y in stroke]
        for stroke in strokes
    ]
