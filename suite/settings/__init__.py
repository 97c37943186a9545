"""Settings: what there is to choose, and what the user chose."""

from suite.settings.declared import SETTINGS, Setting
from suite.settings.kept import Settings, place, reset

__all__ = ["SETTINGS", "Setting", "Settings", "place", "reset"]
