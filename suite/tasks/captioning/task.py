"""Captions: a photograph in, a sentence out, and where the network looked for its words."""

import itertools
import os
import time
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor

import tensorflow as tf

from suite import weights
from suite.artefact import Artefact
from suite.backend import placed
from suite.errors import UserError
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
from suite.layers.told import END as LAST
from suite.looks.intervene import Forcing
from suite.request import complete
from suite.task import PLAIN, Cancel, Question, Stopped, Task, Tell
from suite.tasks.captioning.branches import branches
from suite.tasks.captioning.caption import asked, note, search_of, text, values
from suite.tasks.captioning.data import WORDS_FILE
from suite.tasks.captioning.decoder import TOGETHER, Decoder
from suite.tasks.captioning.gates import gates
from suite.tasks.captioning.network import Captioner
from suite.tasks.captioning.pictures import Image, Pictures
from suite.tasks.captioning.spec import SPEC
from suite.tasks.captioning.verbatim import VERBATIM_FILE
from suite.tasks.captioning.words import END, Vocabulary, places, plain, split


class Captioning(Task):
    """Photographs to sentences.

    Args:
        decoder: what captions pictures.
        vocabulary: the words.
        size: side at which pictures are read.
        model: sha256 of the weights.
        learnt: the training captions, as `verbatim` keeps them.
    """

    spec = SPEC

    def __init__(self, decoder: Decoder, vocabulary: Vocabulary, size: int, model: str, learnt: bytes):
        self.model = model
        self.learnt = learnt
        self._decoder = decoder
        self._vocabulary = vocabulary
        self._pictures = Pictures(decoder, size)

    @classmethod
    def load(cls, artefact: Artefact, device: str = "cpu", tell: Tell = lambda progress: None) -> "Captioning":
        tell(Progress(stage="Building the network", fraction=0.0))
        vocabulary = Vocabulary.from_bytes(artefact.contents[WORDS_FILE])
        place = placed(device)
        with tf.device(place):
            network = weights.built(Captioner, artefact.manifest.architecture)
            tell(Progress(stage="Reading the weights", fraction=0.3))
            weights.assign(network, artefact.weights())
        tell(Progress(stage="Warming up", fraction=0.5))
        decoder = Decoder(network, place)
        decoder.warm(SPEC.option("beams").default)
        return cls(decoder, vocabulary, network.size, artefact.model, artefact.contents[VERBATIM_FILE])

    def run(self, request: Request, cancel: Cancel) -> Iterator[Progress | Partial | Result]:
        wanted, clock, image = asked(request, self._vocabulary), _Clock(), request.inputs["image"]
        yield Progress(stage=SPEC.working)
        seen = self._pictures.remembered(image)
        if seen is None:
            square = self._pictures.read(image)
            clock.tick("decode")
            _heed(cancel)
            seen = self._pictures.look(image, square)
            clock.tick("encode")
        found = self._decoder.describe([seen], wanted.search, [wanted.prefix], [wanted.longest], cancel)
        for (candidates,) in found:
            yield Partial(values={"caption": text(candidates[0], wanted, self._vocabulary)})
        clock.tick("caption")
        yield self._result(candidates, wanted, clock.seconds)

    def run_many(self, requests: Sequence[Request], cancel: Cancel) -> Iterator[Result | Failed]:
        """As `run` for each; files are read ahead, and pictures encoded and captioned side by side."""
        groups = list(_groups(requests))
        with ThreadPoolExecutor(os.cpu_count()) as pool:
            ahead = self._read_ahead(pool, groups[0]) if groups else []
            try:
                for number, group in enumerate(groups):
                    squares = ahead
                    ahead = self._read_ahead(pool, groups[number + 1]) if number + 1 < len(groups) else []
                    yield from self._together(group, squares, cancel)
            finally:
                pool.shutdown(wait=True, cancel_futures=True)

    def explain(self, request: Request, result: Result, kind: str, question: Question = PLAIN) -> Explanation:
        if kind == "tree":
            data = branches(request, result, self._decoder, self._pictures, self._vocabulary, question)
            return Explanation(kind=kind, data=data)
        if kind not in ("attention", "gates"):
            return super().explain(request, result, kind, question)
        # Asked anew of the caption as it stands, which may be an alternative or edited.
        words = split(result.values["caption"])
        seen, numbers = self._pictures.seen(request.inputs["image"]), self._vocabulary.encode(plain(words))
        if kind == "gates":
            steps, spans = [*words, LAST], [*places(result.values["caption"]), [-1, -1]]
            data = gates(self._decoder.network, seen.maps, [*numbers, END], steps, spans)
            return Explanation(kind=kind, data=data)
        return Explanation(kind=kind, data={"steps": words, "maps": self._decoder.attention(seen, numbers)})

    def forced(self) -> Forcing:
        network, clock = copy_of(self._decoder.network), Clock()
        forces = force_cells(network, [network.asker.cell, network.teller.cell], clock)
        gaze = force_attention(network.attention, clock)
        count_steps(network, clock, second_state, another_second)
        decoder = Decoder(network, self._decoder.place)
        task = Captioning(decoder, self._vocabulary, network.size, self.model, self.learnt)
        return Forcing(task, forces, clock, gaze, places=lambda request: range(decoder.places))

    def forget(self) -> None:
        """Empties the memory of pictures seen before, for whoever measures."""
        self._pictures.forget()

    def caption_photographs(self, photographs: Iterable[Image]) -> Iterator[list[str]]:
        """The words of a caption for each picture, in order, before they are printed."""
        wanted = asked(complete(SPEC, Request(inputs={"image": b"any"})), self._vocabulary)
        for some in _batched(photographs, TOGETHER):
            seen = self._decoder.look([self._pictures.read(photograph) for photograph in some])
            *_, found = self._decoder.describe(seen, wanted.search, [[]] * len(seen), [wanted.longest] * len(seen))
            for candidates in found:
                yield self._vocabulary.decode(candidates[0].numbers)

    def _read_ahead(self, pool: ThreadPoolExecutor, group: list[Request]) -> list[Future]:
        return [pool.submit(self._pictures.read, request.inputs["image"]) for request in group]

    def _together(self, group: list[Request], squares: list[Future], cancel: Cancel) -> Iterator[Result | Failed]:
        """The outcomes of a group whose requests share their search, in order."""
        clock, failed, good = _Clock(), {}, {}
        for place, (request, square) in enumerate(zip(group, squares)):
            _heed(cancel)
            try:
                good[place] = asked(request, self._vocabulary), square.result()
            except UserError as error:
                failed[place] = Failed(message=str(error), status=error.status)
        results = dict(zip(good, self._captioned(list(good.values()), clock, cancel)))
        for place in range(len(group)):
            yield failed.get(place) or results[place]

    def _captioned(self, pictures: list[tuple], clock: "_Clock", cancel: Cancel) -> list[Result]:
        """Results of (asked, square) side by side; each took its share of the time."""
        if not pictures:
            return []
        clock.tick("decode")
        seen = self._decoder.look([square for _, square in pictures])
        clock.tick("encode")
        prefixes, longest = [w.prefix for w, _ in pictures], [w.longest for w, _ in pictures]
        *_, found = self._decoder.describe(seen, pictures[0][0].search, prefixes, longest, cancel)
        clock.tick("caption")
        shares = {stage: seconds / len(pictures) for stage, seconds in clock.seconds.items()}
        return [self._result(candidates, wanted, shares) for candidates, (wanted, _) in zip(found, pictures)]

    def _result(self, candidates, wanted, seconds) -> Result:
        shown = values(candidates, wanted, self._vocabulary)
        return Result(values=shown, seconds=dict(seconds), model=self.model, note=note(wanted))


class _Clock:
    """Seconds by stage."""

    def __init__(self):
        self.seconds: dict[str, float] = {}
        self._last = time.perf_counter()

    def tick(self, stage: str) -> None:
        """Ends a stage."""
        now = time.perf_counter()
        self.seconds[stage] = now - self._last
        self._last = now


def _heed(cancel: Cancel) -> None:
    if cancel.is_set():
        raise Stopped


def _groups(requests: Sequence[Request]) -> Iterator[list[Request]]:
    """Neighbours with the same search settings, up to `TOGETHER` at once."""
    for _, same in itertools.groupby(requests, search_of):
        yield from _batched(same, TOGETHER)


def _batched(items: Iterable, count: int) -> Iterator[list]:
    iterator = iter(items)
    while some := list(itertools.islice(iterator, count)):
        yield some


TASK = Captioning
