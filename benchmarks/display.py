"""Where windows are opened that are only measured."""

import os
import sys


def offscreen() -> dict[str, str]:
    """What the environment lacks to open a window, where there is no display to open it on."""
    if sys.platform == "linux" and not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        return {"QT_QPA_PLATFORM": "offscreen"}
    return {}


def private(folder: str) -> dict[str, str]:
    """Folders of its own for a window, or one that is open already would be raised instead."""
    return {f"XDG_{kind}_HOME": folder for kind in ("STATE", "CONFIG", "DATA")}
