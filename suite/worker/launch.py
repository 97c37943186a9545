"""How this program starts another process of itself: from source, installed, and as a bundle."""

import os
import sys

# `python main.py` and the bundle's executable hand over to `suite.worker.__main__` when they see it first.
VERB = "--worker"


def command(*arguments: str) -> list[str]:
    """The command line of an inference process.

    A bundle has no interpreter: its executable is asked with a hidden verb. -P keeps a folder `suite` or a `numpy.py`
    in the user's current folder from being taken for ours.
    """
    own = [sys.executable, VERB] if getattr(sys, "frozen", False) else [sys.executable, "-P", "-m", "suite.worker"]
    return [*own, *arguments]


def variables() -> dict[str, str]:
    """The environment of an inference process: what can be imported here can be imported there."""
    return {**os.environ, "PYTHONPATH": os.pathsep.join(map(os.path.abspath, sys.path)), "PYTHONUTF8": "1"}
