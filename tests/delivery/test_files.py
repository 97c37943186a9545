"""What delivery is made of, as far as it can be looked at without building anything."""

import configparser
import sys
from pathlib import Path

import pytest

from delivery import bundle

ROOT = Path(__file__).parents[2]


def test_the_desktop_file_names_the_command_and_an_icon_that_is_there():
    desktop = configparser.RawConfigParser()
    desktop.read(ROOT / "delivery" / "unroll.desktop", encoding="utf-8")
    entry = desktop["Desktop Entry"]
    assert (entry["type"], entry["exec"], entry["terminal"]) == ("Application", "unroll", "false")
    assert (ROOT / "resources" / "icons" / f"{entry['icon']}.svg").exists()


@pytest.mark.parametrize(("system", "machine", "smaller"), [("linux", "x86_64", True), ("darwin", "arm64", False)])
def test_a_bundle_takes_the_smaller_tensorflow_where_there_is_one(monkeypatch, system, machine, smaller):
    monkeypatch.setattr(sys, "platform", system)
    monkeypatch.setattr(bundle.platform, "machine", lambda: machine)
    (tensorflow,) = (line for line in bundle.needed() if line.startswith("tensorflow"))
    assert tensorflow.startswith("tensorflow-cpu") == smaller
