"""What the user chose, in a small file: read at the start, written at each change, whole or not at all."""

import contextlib
import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import platformdirs

from suite.aside import set_aside
from suite.errors import UserError
from suite.phrase import Phrase, say
from suite.settings.declared import SETTINGS, Keys, checked
from suite.spec import AnyOption, Choice, Number, Switch

VERSION = 1


def place() -> Path:
    """Where the settings of this user lie."""
    return platformdirs.user_config_path("unroll", appauthor=False) / "settings.json"


class Settings:
    """Values by the names of `SETTINGS`; every change is written at once, whole or not at all.

    The file holds what differs from the defaults. What a newer version wrote into it stays there. For one thread.

    Args:
        path: of the file; it need not be there.
        tell: hears what is wrong with the file, in a sentence or two; the program goes on with the defaults.
    """

    def __init__(self, path: Path, tell: Callable[[str], None]):
        self._path = path
        self._tell = tell
        self._options = {setting.option.name: setting.option for setting in SETTINGS}
        self._followers: dict[str, list[Callable[[Any], None]]] = {}
        self._kept = self._read()
        self._values = {name: self._checked(option) for name, option in self._options.items()}

    def get(self, name: str) -> Any:
        return self._values[name]

    def set(self, name: str, value: Any) -> None:
        """Changes a setting, writes it, and tells who follows it.

        Raises:
            UserError: the value is of the wrong kind or out of range.
        """
        value = checked(self._options[name], value)
        if value == self._values[name]:
            return
        self._values[name] = value
        self._kept.pop(name, None)
        if value != self._options[name].default:
            self._kept[name] = value
        self._write()
        for follower in self._followers.get(name, []):
            follower(value)

    def follow(self, name: str, apply: Callable[[Any], None]) -> None:
        """Calls `apply` with the value now and at each change."""
        self._followers.setdefault(name, []).append(apply)
        apply(self.get(name))

    def _checked(self, option: AnyOption | Keys) -> Any:
        try:
            return checked(option, self._kept.get(option.name))
        except (UserError, TypeError, OverflowError) as error:
            del self._kept[option.name]
            self._tell(
                say(
                    "A setting in {path} was left out: {reason} It is {default} now.",
                    path=self._path,
                    reason=str(error),
                    default=_told(option),
                )
            )
            return checked(option, None)

    def _read(self) -> dict[str, Any]:
        try:
            found = json.loads(self._path.read_text("utf-8"))
            if not isinstance(found, dict):
                raise ValueError("it is no JSON object")
            return found
        except FileNotFoundError:
            return {}
        except OSError as error:
            self._tell(
                say(
                    "The settings {path} cannot be read: {reason}. The defaults are used.",
                    path=self._path,
                    reason=error.strerror,
                )
            )
        except (ValueError, RecursionError) as error:
            self._set_aside(error)
        return {}

    def _set_aside(self, error: Exception) -> None:
        try:
            aside = set_aside(self._path, "damaged")
        except OSError as refused:
            self._tell(
                say(
                    "The settings {path} are damaged ({reason}) and cannot be set aside: {refused}.",
                    path=self._path,
                    reason=str(error),
                    refused=refused.strerror,
                )
            )
        else:
            self._tell(
                say(
                    "The settings were damaged ({reason}). They were set aside as {aside}; the defaults are used.",
                    reason=str(error),
                    aside=aside,
                )
            )

    def _write(self) -> None:
        version = self._kept.get("version", VERSION)
        whole = self._kept | {"version": version if isinstance(version, int) else VERSION}
        fresh = self._path.with_suffix(".new")
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            with open(fresh, "w", encoding="utf-8") as file:
                json.dump(whole, file, indent=2)
                file.flush()
                os.fsync(file.fileno())
            os.replace(fresh, self._path)
        except OSError as error:
            with contextlib.suppress(OSError):
                fresh.unlink(missing_ok=True)
            self._tell(
                say(
                    "The settings cannot be written to {path}: {reason}. They last until the end.",
                    path=self._path,
                    reason=error.strerror,
                )
            )


def _told(option: AnyOption | Keys) -> Phrase:
    """An option's default, for people."""
    match option:
        case Switch():
            return say("on") if option.default else say("off")
        case Number():
            return say("{value:g}", value=option.default)
        case Choice():
            return say(option.default)
    return say("what it was at first")


def reset(path: Path) -> Path | None:
    """Goes back to the defaults; where the old file lies now, None if there was none.

    Raises:
        UserError: it cannot be moved.
    """
    try:
        return set_aside(path, "before-reset")
    except FileNotFoundError:
        return None
    except OSError as error:
        raise UserError(
            "The settings {path} cannot be reset: {reason}. Delete that file.", path=path, reason=error.strerror
        ) from None
