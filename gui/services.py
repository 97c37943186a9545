"""What the window and its pages share; made once, at the start."""

from dataclasses import dataclass
from pathlib import Path

from gui.bridge import Bridge
from gui.history.record import Record
from gui.language import Language
from gui.previews import Previews
from gui.session import Session
from gui.theme import Theme
from gui.told import Told
from suite.settings import Settings


@dataclass(frozen=True)
class Services:
    """The parts of the application that are there once.

    Attributes:
        bridge: to the worker.
        session: keeps what is typed.
        record: keeps what is done.
        settings: what the user chose.
        language: what everything is said in.
        theme: what everything looks like.
        previews: small pictures of files.
        lists: the folder of the lists of many inputs.
        told: what goes wrong in the parts that know no window.
    """

    bridge: Bridge
    session: Session
    record: Record
    settings: Settings
    language: Language
    theme: Theme
    previews: Previews
    lists: Path
    told: Told

    def close(self) -> None:
        """Ends the worker and closes the files."""
        self.bridge.close()
        self.record.history.close()
