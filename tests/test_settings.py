"""The settings: declared once, kept whole, and no file stops the program."""

import json
import os

import pytest

from suite import settings
from suite.errors import UserError
from suite.settings import SETTINGS, Settings, checked

DEFAULTS = {setting.option.name: setting.option.default for setting in SETTINGS}


@pytest.fixture
def path(tmp_path):
    return tmp_path / "config" / "settings.json"


@pytest.fixture
def told():
    return []


def values(kept):
    return {name: kept.get(name) for name in DEFAULTS}


def test_declarations_are_whole():
    assert len(DEFAULTS) == len(SETTINGS)
    for setting in SETTINGS:
        assert setting.option.label and setting.option.help.endswith(".") and setting.group
        assert checked(setting.option, None) == setting.option.default


def test_without_a_file_there_are_defaults_and_none_is_made(path, told):
    assert values(Settings(path, told.append)) == DEFAULTS
    assert not path.exists() and told == []


def test_a_change_is_on_disk_at_once(path, told):
    changed = {"scheme": "dark", "text-size": 1.25, "language": "fr", "motion": False, "history": False, "threads": 2}
    kept = Settings(path, told.append)
    for name, value in changed.items():
        kept.set(name, value)
        assert Settings(path, told.append).get(name) == value
    assert json.loads(path.read_text()) == changed | {"version": 1}
    assert [file.name for file in path.parent.iterdir()] == ["settings.json"]
    kept.set("threads", 0)
    assert "threads" not in json.loads(path.read_text())  # a default is not written, so that it may change
    assert told == []


@pytest.mark.parametrize(
    ("name", "value"),
    [("scheme", "pink"), ("threads", 65), ("threads", 1.5), ("motion", "maybe"), ("shortcuts", ["Ctrl+O"])],
)
def test_a_wrong_value_is_refused(path, told, name, value):
    kept = Settings(path, told.append)
    with pytest.raises(UserError, match="Received"):
        kept.set(name, value)
    assert values(kept) == DEFAULTS and not path.exists()


def test_followers_hear_the_value_now_and_each_change(path, told):
    kept, heard = Settings(path, told.append), []
    kept.follow("scheme", heard.append)
    kept.set("scheme", "dark")
    kept.set("scheme", "dark")
    kept.set("threads", 3)
    assert heard == ["system", "dark"]


@pytest.mark.parametrize("content", [b"", b"{", b"[1]", b"\xff\xfe", b"nul\0", b"[" * 100_000, b'"text"'])
def test_a_damaged_file_is_set_aside_and_told(path, told, content):
    path.parent.mkdir()
    path.write_bytes(content)
    kept = Settings(path, told.append)
    (aside,) = path.parent.iterdir()
    assert aside.read_bytes() == content and aside.name.endswith("-damaged.json")
    assert len(told) == 1 and str(aside) in told[0]
    assert values(kept) == DEFAULTS
    kept.set("scheme", "dark")
    assert Settings(path, told.append).get("scheme") == "dark" and len(told) == 1


@pytest.mark.parametrize("value", ['"pink"', "5", "[]", "{}", "1e999", "NaN", "true"])
def test_one_wrong_value_costs_only_itself(path, told, value):
    path.parent.mkdir()
    path.write_text(f'{{"version": 1, "scheme": {value}, "threads": {value}, "language": "fr"}}')
    kept = Settings(path, told.append)
    assert kept.get("scheme") == "system" and kept.get("language") == "fr"
    assert any("Colours" in sentence for sentence in told)


def test_what_a_newer_version_wrote_stays(path, told):
    path.parent.mkdir()
    path.write_text('{"version": 7, "scheme": "light", "smell": {"strength": 3}}')
    Settings(path, told.append).set("scheme", "dark")
    assert json.loads(path.read_text()) == {"version": 7, "scheme": "dark", "smell": {"strength": 3}}
    assert told == []


def test_where_nothing_can_be_written_a_setting_lasts_until_the_end(tmp_path, told):
    (tmp_path / "file").write_text("no folder")
    kept = Settings(tmp_path / "file" / "settings.json", told.append)
    told.clear()
    kept.set("scheme", "dark")
    assert kept.get("scheme") == "dark"
    assert len(told) == 1 and "cannot be written" in told[0]


def test_a_change_that_is_interrupted_leaves_the_old_file(path, told, monkeypatch):
    kept = Settings(path, told.append)
    kept.set("scheme", "dark")

    def full(number):
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", full)
        kept.set("threads", 4)
    assert json.loads(path.read_text()) == {"version": 1, "scheme": "dark"}
    assert [file.name for file in path.parent.iterdir()] == ["settings.json"]
    assert len(told) == 1 and "No space left" in told[0]


def test_a_reset_sets_the_file_aside(path, told):
    assert settings.reset(path) is None
    Settings(path, told.append).set("scheme", "dark")
    aside = settings.reset(path)
    assert "dark" in aside.read_text() and not path.exists()
    Settings(path, told.append).set("scheme", "light")
    assert settings.reset(path) != aside  # within the same second
    assert values(Settings(path, told.append)) == DEFAULTS
