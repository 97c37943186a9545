"""`python -m tests.tour [--out DIR]`: every page in both schemes and all languages, by mouse and keys.

Takes a picture of each under a virtual display; ends with 1 where a step did not lead to what it should.
"""

import argparse
import os
import signal
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from suite import settings
from suite.places import shipped

SIZE = (1280, 800)
AROUND = 80  # pixels of the display around the window, for the frame that the window manager gives it
SCHEMES = ("light", "dark")


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.tour", description=__doc__)
    parser.add_argument("--out", type=Path, default=shipped("resources") / "screens")
    parser.add_argument("--scheme", choices=SCHEMES, action="append")
    parser.add_argument("--language", choices=languages(), action="append")
    parser.add_argument("--inside", action="store_true", help=argparse.SUPPRESS)  # the display is there
    options = parser.parse_args()
    if options.inside:
        return _take(options.out, options.scheme, options.language[0])
    from tests.tour.display import display, missing

    if lacking := missing():
        print(f"The tour needs programs that are not installed. On Debian: apt-get install {' '.join(lacking)}")
        return 2
    status = 0
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))  # so that the display goes, too
    with display(SIZE[0] + AROUND, SIZE[1] + AROUND) as name:
        for language in options.language or languages():
            status |= _start(name, options.out, options.scheme or SCHEMES, language)
    return status


def languages() -> list[str]:
    """All that the window speaks."""
    setting = next(setting for setting in settings.SETTINGS if setting.option.name == "language")
    return [choice for choice in setting.option.choices if choice != "system"]


def _start(display: str, out: Path, schemes: Sequence[str], language: str) -> int:
    """Takes the tour in a process with folders of its own."""
    command = [sys.executable, "-m", "tests.tour", "--inside", "--out", out, "--language", language]
    command += [f"--scheme={scheme}" for scheme in schemes]
    with tempfile.TemporaryDirectory() as private:
        environment = os.environ | {f"XDG_{kind}_HOME": private for kind in ("STATE", "CONFIG", "DATA")}
        environment |= {"DISPLAY": display, "FONTCONFIG_FILE": str(Path(__file__).with_name("fonts.conf"))}
        environment |= {"QT_QPA_PLATFORM": "xcb"}
        print(f"{language} ...", flush=True)
        return subprocess.run(command, env=environment).returncode


def _take(out: Path, schemes: Sequence[str], language: str) -> int:
    """Takes the tour through the application as it ships."""
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication

    import gui.app
    from gui.window import Window
    from tests.tour.picture import shoot
    from tests.tour.visit import Visit

    settings.Settings(settings.place(), print).set("language", language)
    suffix = "" if language == "en" else f"-{language}"
    failed = []

    def visit(window: Window) -> None:
        try:
            Visit(window, lambda name: shoot(window, out / f"{name}{suffix}.png")).everything(schemes)
        except Exception as error:
            failed.append(error)
            print(f"{language}: {type(error).__name__}: {error}", file=sys.stderr)
            shoot(window, Path(tempfile.gettempdir()) / f"tour{suffix}.png")
        QApplication.closeAllWindows()

    class Visited(Window):
        """Is visited as soon as it has started; its size is that of the pictures."""

        def start(self) -> None:
            self.resize(*SIZE)
            super().start()
            QTimer.singleShot(500, partial(visit, self))

    gui.app.Window = Visited
    return gui.app.main(["unroll"]) or bool(failed)


if __name__ == "__main__":
    sys.exit(main())
