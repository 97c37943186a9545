"""What there is to choose: each setting declared once; the window's dialog is made from this."""

from typing import Any

import msgspec
from msgspec import structs

from suite.errors import UserError
from suite.phrase import say
from suite.request import value_of
from suite.spec import AnyOption, Choice, Number, Switch

PICTURE_WIDTH = Number(
    name="picture-width",
    label="Width of saved ink",
    help="Of a picture of ink that is saved, in pixels.",
    default=2000,
    low=100,
    high=10_000,
    step=100,
    whole=True,
)


class Keys(msgspec.Struct, frozen=True, kw_only=True):
    """Which keys do what, {name of what they do: [keys, ...]}; what is not named has its usual ones."""

    name: str
    label: str
    help: str
    default: dict[str, list[str]] = {}


class Setting(msgspec.Struct, frozen=True):
    """One thing to choose.

    Attributes:
        option: its name, default, range and help, as of a task's options.
        group: what it stands under in the dialog.
        restart: whether another inference process takes over when it is changed.
    """

    option: AnyOption | Keys
    group: str
    restart: bool = False


SETTINGS = (
    Setting(
        Choice(
            name="scheme",
            label="Colours",
            help="Light, dark, or as the system has it.",
            default="system",
            choices=("system", "light", "dark"),
        ),
        "Appearance",
    ),
    Setting(
        Number(
            name="text-size",
            label="Text size",
            help="Times the usual size.",
            default=1.0,
            low=0.8,
            high=2.0,
            step=0.05,
        ),
        "Appearance",
    ),
    Setting(
        Choice(
            name="language",
            label="Language",
            help="Of the window; system takes what the system speaks, or English.",
            default="system",
            choices=("system", "en", "fr"),
        ),
        "Appearance",
    ),
    Setting(
        Switch(name="motion", label="Motion", help="Short movements when something appears.", default=True),
        "Appearance",
    ),
    Setting(
        Switch(
            name="history",
            label="Keep a history",
            help="Results are kept on this machine. Off, what you type and do is gone when the window is closed.",
            default=True,
        ),
        "Privacy",
    ),
    Setting(
        Number(
            name="threads",
            label="Threads",
            help="For the networks; 0 takes as many as there are processors.",
            default=0,
            low=0,
            high=64,
            whole=True,
        ),
        "Computing",
        restart=True,
    ),
    Setting(PICTURE_WIDTH, "Saving"),
    Setting(
        Switch(
            name="picture-transparent",
            label="Saved ink without a background",
            help="A picture of ink that is saved is transparent.",
            default=True,
        ),
        "Saving",
    ),
    Setting(Keys(name="shortcuts", label="Shortcuts", help="The keys that differ from the usual ones."), "Keyboard"),
)


def checked(option: AnyOption | Keys, value: Any) -> Any:
    """A setting's value from what a user gave, or its default for None.

    Raises:
        UserError: it is of the wrong kind or out of range.
    """
    if not isinstance(option, Keys):
        return value_of(structs.replace(option, name=say(option.label)), value)
    try:
        return msgspec.convert(option.default if value is None else value, dict[str, list[str]])
    except msgspec.ValidationError:
        raise UserError(
            "{name} must be lists of keys by the names of what they do. Received {value!r:.80}.",
            name=say(option.label),
            value=value,
        ) from None
