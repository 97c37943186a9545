"""The window is killed at a moment it does not choose: what it showed as done is there, and it starts again."""

import os
import signal
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
# Types and has it done, and makes a list of many, as fast as it goes; says what it shows as done, when it does.
BUSY = """
import itertools, sys
from PySide6.QtWidgets import QApplication
from gui.app import make_services
from gui.window import Window
from tests.dummy.spec import SPEC
from tests.gui.fake import FakeClient

app = QApplication([])
services = make_services(lambda listen, threads=None: FakeClient(listen))
state, _ = services.session.read()
window = Window([SPEC], services, state)
window.show()
window.start()
page = window.page
print("back", page.parts.given().get("text"), flush=True)
page.runner.done.connect(lambda result: print("done", page.parts.given()["text"], flush=True))
for number in itertools.count():
    page.parts.inputs["text"].set_value(f"piece {number} of work " * (1 + number % 5))
    page.run()
    services.bridge.client.answer()
    app.processEvents()
    services.session.save()
"""


def start(folder: Path) -> subprocess.Popen:
    places = {"XDG_STATE_HOME": str(folder / "state"), "XDG_CONFIG_HOME": str(folder / "config")}
    environment = os.environ | places | {"QT_QPA_PLATFORM": "offscreen"}
    return subprocess.Popen([sys.executable, "-c", BUSY], cwd=ROOT, env=environment, stdout=subprocess.PIPE, text=True)


@pytest.mark.parametrize("lines", [3, 30])
def test_what_was_shown_as_done_is_there_after_a_kill(tmp_path, lines):
    process = start(tmp_path)
    said = [process.stdout.readline().rstrip("\n") for _ in range(lines)]
    process.send_signal(signal.SIGKILL)
    said += process.stdout.read().splitlines()
    process.wait()
    done = [line.removeprefix("done ") for line in said if line.startswith("done ")]
    with sqlite3.connect(tmp_path / "state" / "unroll" / "history.sqlite") as db:
        kept = [given for (given,) in db.execute("SELECT given FROM entries ORDER BY id")]
        assert db.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    assert kept[-1] in done[-1:] or kept[-1] not in done, "the last one shown, or one that was not shown yet"
    assert len(done) >= lines - 1
    again = start(tmp_path)
    back = again.stdout.readline().rstrip("\n")
    again.kill()
    again.communicate()
    assert back.startswith("back piece")
