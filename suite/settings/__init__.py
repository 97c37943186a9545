"""Settings: what there is to choose, and what the user chose."""

from suite.settings.declared import PICTURE_WIDTH, SETTINGS, Setting, checked
from suite.settings.kept import Settings, place, reset

__all__ = ["PICTURE_WIDTH", "SETTINGS", "Setting", "Settings", "checked", "place", "reset"]
