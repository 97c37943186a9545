"""Where the things that ship with the program lie, in a checkout and in an installed wheel."""

from pathlib import Path

_HERE = Path(__file__).resolve().parent


def shipped(name: str) -> Path:
    """The folder `trained` or `resources`: inside the package when installed, beside it in a checkout."""
    inside = _HERE / name
    return inside if inside.is_dir() else _HERE.parent / name


def model_folder(task: str) -> Path:
    """The folder of the network that we ship for a task; it may be missing."""
    return shipped("trained") / task
