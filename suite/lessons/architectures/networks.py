"""Which shipped network is which architecture, and what its manifest says of its layers."""

from collections.abc import Callable
from typing import Any, NamedTuple

from suite import registry
from suite.artefact import Manifest, read_manifest
from suite.errors import ModelError
from suite.lessons.architectures import spec
from suite.phrase import Phrase, say
from suite.places import model_folder


class Layer(NamedTuple):
    """A recurrent layer.

    Attributes:
        name: for people, one word.
        units: of each direction.
        both: whether it reads both ways.
    """

    name: Phrase
    units: int
    both: bool = False

    def told(self) -> Phrase:
        if self.both:
            return say("{units} LSTM units each way", units=self.units)
        return say("{units} LSTM units", units=self.units)


class Kind(NamedTuple):
    """An architecture.

    Attributes:
        task: whose network is one.
        recurrent: its recurrent layers from the arguments of its constructor, what reads before what writes.
        says: what is to be understood about it.
    """

    task: str
    recurrent: Callable[[dict[str, Any]], list[Layer]]
    says: Phrase

    def manifest(self) -> Manifest:
        """Of its network.

        Raises:
            ModelError: it is not there.
        """
        folder = model_folder(self.task)
        if not folder.is_dir():
            raise ModelError(
                "This architecture is drawn from the network of “{title}”. There is none in {folder}. Choose another "
                "architecture, or install the program again.",
                title=say(registry.spec(self.task).title),
                folder=folder,
            )
        return read_manifest(folder)


def _captioning(architecture: dict[str, Any]) -> list[Layer]:
    return [Layer(say("asks"), architecture["units"]), Layer(say("tells"), architecture["units"])]


def _sentiment(architecture: dict[str, Any]) -> list[Layer]:
    return [Layer(say("reads"), architecture["units"], both=True)]


def _translation(architecture: dict[str, Any]) -> list[Layer]:
    units, layers = architecture["units"], range(1, architecture["encoder_layers"] + 1)
    encoder = [Layer(say("encoder {number}", number=number), units // 2, both=True) for number in layers]
    return [*encoder, Layer(say("asks"), units), Layer(say("tells"), units)]


def _prediction(architecture: dict[str, Any]) -> list[Layer]:
    numbers = range(1, architecture["layers"] + 1)
    return [Layer(say("layer {number}", number=number), architecture["units"]) for number in numbers]


KINDS = {
    spec.ONE_TO_ONE: Kind(
        "captioning",
        lambda architecture: [],
        say(
            "One to one: a picture goes in, a grid of features comes out, always of the same size. No arrow leads "
            "from step to step: nothing here is recurrent. It is the part of the captioning network that looks at the "
            "picture."
        ),
    ),
    spec.ONE_TO_MANY: Kind(
        "captioning",
        _captioning,
        say(
            "One to many: one picture goes in, a caption of any length comes out. Each word that is written goes in "
            "again at the next step; those are the arrows that lead down. One LSTM asks where to look in the picture, "
            "the other tells the word. The network itself says when it is at the end."
        ),
    ),
    spec.MANY_TO_ONE: Kind(
        "sentiment",
        _sentiment,
        say(
            "Many to one: any number of words goes in, one feeling comes out. The states of all words are gathered: "
            "the largest and the mean value of each unit. So the output has one size, however long the text is."
        ),
    ),
    spec.MANY_TO_MANY: Kind(
        "translation",
        _translation,
        say(
            "Many to many: a sentence goes in, another one comes out, of another length and in another order. So "
            "nothing is written before all is read. The encoder reads, then the decoder writes. Between them lie the "
            "last state and attention: one LSTM of the decoder asks where to look, the other tells the piece."
        ),
    ),
    spec.SYNCED: Kind(
        "handwriting-prediction",
        _prediction,
        say(
            "Synced: at each step one point of the pen goes in, and one guess of the next point comes out. Nothing "
            "waits for the end. So no arrow leads back from a later step."
        ),
    ),
}
