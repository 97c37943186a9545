"""What there is to choose: each setting declared once; the window's dialog is made from this."""

import msgspec

from suite.spec import AnyOption, Choice, Number, Switch


class Setting(msgspec.Struct, frozen=True):
    """One thing to choose.

    Attributes:
        option: its name, default, range and help, as of a task's options.
        group: what it stands under in the dialog.
        restart: whether it applies from the next start of the inference process on, else at once.
    """

    option: AnyOption
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
            help="Results are kept on this machine; off keeps nothing from now on.",
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
)
