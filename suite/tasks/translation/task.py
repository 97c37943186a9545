"""Translates: a typed text in, printed French out."""

import time
from collections.abc import Iterator, Sequence

import tensorflow as tf

from suite import weights
from suite.artefact import Artefact
from suite.backend import placed
from suite.events import Explanation, Failed, Partial, Progress, Request, Result
from suite.layers.forced import (
    Clock,
    another_second,
    copy_of,
    count_steps,
    force_attention,
    force_cells,
    second_state,
)
from suite.looks.intervene import Forcing
from suite.request import asked, complete
from suite.task import PLAIN, Cancel, Question, Task, Tell
from suite.tasks.translation.alignment import aligned
from suite.tasks.translation.branches import branches
from suite.tasks.translation.data import PIECES_FILE
from suite.tasks.translation.decoder import COMMON, TOGETHER, Decoder, Search
from suite.tasks.translation.gates import cells, gates
from suite.tasks.translation.network import Translator
from suite.tasks.translation.source import sentences
from suite.tasks.translation.spec import SPEC
from suite.tasks.translation.target import best, joined, note, values
from suite.text.pieces import Pieces
from suite.text.sentences import Span


class Translation(Task):
    """English to French.

    Args:
        decoder: what translates sentences.
        pieces: the subword model.
        model: sha256 of the weights.
    """

    spec = SPEC

    def __init__(self, decoder: Decoder, pieces: Pieces, model: str):
        self.model = model
        self._decoder = decoder
        self._pieces = pieces

    @classmethod
    def load(cls, artefact: Artefact, device: str = "cpu", tell: Tell = lambda progress: None) -> "Translation":
        tell(Progress(stage="Building the network", fraction=0.0))
        pieces = Pieces(artefact.content(PIECES_FILE))
        place = placed(device)
        with tf.device(place):
            network = weights.built(Translator, artefact.manifest.architecture)
            tell(Progress(stage="Reading the weights", fraction=0.2))
            weights.assign(network, artefact.weights())
        decoder = Decoder(network, pieces, place)
        for i, length in enumerate(COMMON):
            tell(Progress(stage="Warming up", fraction=0.3 + 0.7 * i / len(COMMON)))
            decoder.warm(length, SPEC.option("beams").default)
        return cls(decoder, pieces, artefact.model)

    def run(self, request: Request, cancel: Cancel) -> Iterator[Progress | Partial | Result]:
        begun = time.perf_counter()
        text, search = request.inputs["text"], _search(request)
        parts, found, lines = sentences(text, self._pieces), [], []
        for first in range(0, len(parts), TOGETHER):
            group = parts[first : first + TOGETHER]
            for candidates in self._decoder.translate(group, search, cancel):
                if len(parts) <= TOGETHER:
                    yield Partial(values={"text": joined(text, parts, best(text, parts, candidates)).text})
                else:
                    yield Progress(stage=SPEC.working, fraction=first / len(parts))
            found += candidates
            lines += best(text, group, candidates)
            yield Partial(values={"text": joined(text, parts, lines).text})
        yield Result(
            values=values(text, parts, found),
            seconds={"total": time.perf_counter() - begun},
            model=self.model,
            note=note(parts),
        )

    def run_many(self, requests: Sequence[Request], cancel: Cancel) -> Iterator[Result | Failed]:
        """As `run` for each; the sentences of all are decoded first, those of like length side by side."""
        parts = [part for request in requests for part in sentences(request.inputs["text"], self._pieces)]
        for search in {_search(request) for request in requests}:
            for _ in self._decoder.translate_all(parts, search, cancel):
                pass
        yield from super().run_many(requests, cancel)

    def explain(self, request: Request, result: Result, kind: str, question: Question = PLAIN) -> Explanation:
        text, target = request.inputs["text"], result.values["text"]
        places = [Span(*place["target"]) for place in result.values["sentences"]]
        parts = [(part, place) for part, place in zip(sentences(text, self._pieces), places) if part.ids]
        match kind:
            case "alignment":
                attention = self._decoder.attention
                data = {"parts": [aligned(text, target, *part, self._pieces, attention) for part in parts]}
            case "tree":
                asks = asked(SPEC.explanation(kind), question.values)
                data = branches(text, result, self._decoder, self._pieces, _search(request), asks, question.cancel)
            case "gates":
                data = gates(text, target, parts, self._pieces, self._decoder.network)
            case _:
                return super().explain(request, result, kind, question)
        return Explanation(kind=kind, data=data)

    def forced(self) -> Forcing:
        network, clock = copy_of(self._decoder.network), Clock()
        forces = force_cells(network, cells(network), clock)
        gaze = force_attention(network.attention, clock)
        count_steps(network, clock, second_state, another_second)
        decoder = Decoder(network, self._pieces, self._decoder.place, xla=False)
        return Forcing(Translation(decoder, self._pieces, self.model), forces, clock, gaze)

    def forget(self) -> None:
        """Empties the memory of sentences translated before, for whoever measures."""
        self._decoder.forget()

    def forget_part(self, request: Request, part: int) -> None:
        read = [sentence for sentence in sentences(request.inputs["text"], self._pieces) if sentence.ids]
        self._decoder.forget_sentence(read[part], _search(request))

    def translate_lines(self, lines: Sequence[str]) -> Iterator[str]:
        """Plain French for each line of English, in order, before it is printed."""
        search = _search(complete(SPEC, Request(inputs={"text": "any"})))
        for first in range(0, len(lines), 1024):
            window = [sentences(line, self._pieces) for line in lines[first : first + 1024]]
            for _ in self._decoder.translate_all([part for parts in window for part in parts], search):
                pass
            for parts in window:
                *_, found = self._decoder.translate(parts, search)
                yield " ".join(candidates[0].text for candidates in found)


def _search(request: Request) -> Search:
    return Search(request.options["beams"], request.options["length-penalty"])


TASK = Translation
