"""Whether a window can be shown here at all, found out before Qt would abort over it."""

import ctypes
import os
import sys

_LIBRARIES = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}


def problem() -> str:
    """Why no window can be shown, in one line; empty if one can."""
    if sys.platform in ("win32", "darwin") or os.environ.get("QT_QPA_PLATFORM", "xcb") != "xcb":
        return ""
    if os.environ.get("WAYLAND_DISPLAY") and "QT_QPA_PLATFORM" not in os.environ:
        return ""
    name = os.environ.get("DISPLAY")
    if not name:
        return (
            "There is no display to open the window on. Start it on a desktop, or use the command line: unroll --help."
        )
    missing = [package for library, package in _LIBRARIES.items() if not _loads(library)]
    if missing:
        return f"The window needs libraries that are not installed: {' '.join(missing)}. Install them and start again."
    if not _answers(name):
        return f"The display {name} does not answer. Check DISPLAY, or use the command line: unroll --help."
    return ""


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def _answers(name: str) -> bool:
    """Whether an X server takes a connection."""
    xcb = ctypes.CDLL("libxcb.so.1")
    xcb.xcb_connect.restype = ctypes.c_void_p
    xcb.xcb_connect.argtypes = [ctypes.c_char_p, ctypes.c_void_p]
    for function in (xcb.xcb_connection_has_error, xcb.xcb_disconnect):
        function.argtypes = [ctypes.c_void_p]
    connection = xcb.xcb_connect(name.encode(), None)
    good = not xcb.xcb_connection_has_error(connection)
    xcb.xcb_disconnect(connection)
    return good
