"""The shipped translation network, for the lessons that look into it."""

from typing import NamedTuple, Self

import keras
import numpy as np

from suite import weights
from suite.artefact import Artefact
from suite.errors import UserError
from suite.events import Progress
from suite.lessons.base import Lesson
from suite.phrase import say
from suite.task import Tell
from suite.tasks.translation.data import PIECES_FILE
from suite.tasks.translation.network import Translator
from suite.text.normalise import normalise
from suite.text.pieces import END, Pieces

_BLANK = "\u2581"  # with which SentencePiece begins a word
_MARKS = ".,;:!?\"'()"


class Line(NamedTuple):
    """One line of English as the network reads it.

    Attributes:
        ids: pieces, and the end.
        labels: how they are shown.
        words: each word's place among the pieces, as [first, after the last), with the stops that stick to it.
    """

    ids: list[int]
    labels: list[str]
    words: list[tuple[int, int]]

    def word(self, number: int) -> str:
        """A word as it is spoken, without the stops around it."""
        return "".join(self.labels[slice(*self.words[number])]).strip(_MARKS)

    def find(self, word: str) -> int:
        """The number of the first such word, small and capital letters alike; -1 where there is none."""
        wanted = word.strip().strip(_MARKS).casefold()
        return next((n for n in range(len(self.words)) if self.word(n).casefold() == wanted), -1)


class Lent(NamedTuple):
    """A network and its subword model."""

    network: Translator
    pieces: Pieces

    @classmethod
    def of(cls, artefact: Artefact, tell: Tell) -> "Lent":
        """Builds the network of an artefact, on the processor."""
        tell(Progress(stage="Building the network", fraction=0.0))
        with keras.device("cpu"):
            network = weights.built(Translator, artefact.manifest.architecture)
            tell(Progress(stage="Reading the weights", fraction=0.5))
            weights.assign(network, artefact.weights())
        return cls(network, Pieces(artefact.contents[PIECES_FILE]))

    def line(self, text: str) -> Line:
        """A text as one line.

        Raises:
            UserError: there is nothing in it.
        """
        clean = normalise(text)
        if not clean:
            raise UserError("There is no sentence to read. Received nothing. Type a few words of English.")
        surfaces = self.pieces.surfaces(clean)
        starts = [n for n, surface in enumerate(surfaces) if surface.startswith(_BLANK)]
        starts = starts if starts[:1] == [0] else [0, *starts]
        return Line(
            [*self.pieces.encode(clean), END],
            [*(surface.replace(_BLANK, "") for surface in surfaces), say("end")],
            list(zip(starts, [*starts[1:], len(surfaces)])),
        )

    def vectors(self, ids: list[int]) -> np.ndarray:
        """What the encoder's first layer is given [pieces, units]."""
        return np.array(self.network.embed(np.array(ids)))


class IntoTranslator(Lesson):
    """A lesson that looks into the shipped translation network.

    Args:
        lent: the network.
        model: sha256 of its weights.
    """

    def __init__(self, lent: Lent, model: str):
        self._lent = lent
        self.model = model

    @classmethod
    def load(cls, artefact: Artefact | None = None, device: str = "cpu", tell: Tell = lambda progress: None) -> Self:
        return cls(Lent.of(artefact, tell), artefact.model)
