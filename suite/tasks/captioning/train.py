"""Trains the captioner: first its words, then its eyes too, then on what its own captions are worth."""

import sys
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import NamedTuple
from zipfile import BadZipFile

import keras
import numpy as np

from suite import artefact, weights
from suite.artefact import Artefact
from suite.errors import UserError
from suite.events import Progress
from suite.layers.efficientnet import Block, Published, read_published
from suite.metrics.captioning import score, tokens
from suite.tasks.captioning.data import ENCODER, LICENCES, SET, WORDS_FILE, CaptionBatches, folder_of, read_split
from suite.tasks.captioning.decoder import TOGETHER, Decoder, Search
from suite.tasks.captioning.features import VIEWS, Trunk, extract
from suite.tasks.captioning.network import Captioner
from suite.tasks.captioning.reward import Rewarded, Sampler
from suite.tasks.captioning.spec import SPEC
from suite.tasks.captioning.verbatim import VERBATIM_FILE, remember
from suite.tasks.captioning.words import Vocabulary
from suite.training import machines, run
from suite.training import start as starting
from suite.training.provenance import made_by

SEED = 1
SIZE = 224
SPLIT = 15
# A word has to stand so many times in the captions to be learnt.
COMMON = 4
JUDGED = 400
# Of each phase's highest learning rate, for a network that is trained already.
AGAIN = 0.2
TERMS = "for research and other non-commercial use: the training photographs allow no more"


class Phase(NamedTuple):
    """A part of the training.

    Attributes:
        name: of the folder of its state and log.
        share: of the epochs.
        peak: highest learning rate.
        eyes: whether the top of the encoder learns.
        reward: whether it learns from the worth of its own captions.
        per_pass: slices in a pass.
    """

    name: str
    share: float
    peak: float
    eyes: bool = False
    reward: bool = False
    per_pass: int = 1


PHASES = (
    Phase("words", 0.43, 1e-3),
    Phase("eyes", 0.5, 2e-4, eyes=True),
    Phase("worth", 0.07, 1e-5, eyes=True, reward=True, per_pass=6),
)

Captions = list[list[list[str]]]


def train(
    data: Path,
    out: Path,
    limit: int | None = None,
    epochs: int = 14,
    resume: bool = False,
    start: Path | None = None,
) -> Path:
    """Trains on captioned photographs and writes a model folder.

    Args:
        data: folder of DATA's sets, or a file of the user's own as of `read_split`; `encoders/` lies beside it, where
            nothing is named to start from.
        out: the model folder to make; the run's own state lies in `out/run` until it is done.
        limit: at most so many photographs.
        epochs: passes over the photographs, shared out to `PHASES`.
        resume: go on with the run that lies in `out`.
        start: a model folder whose network, encoder and words to start from.

    Raises:
        UserError: data missing, malformed or too few, or `out` taken.
        ModelError: what `start` names cannot be started from.
    """
    if machines.several():
        raise UserError(
            "Captions are learnt on one machine: the network learns from what it says itself, step by step."
        )
    begun = starting.found(start, "captioning")
    album = read_split(data, "train", limit)
    published = _encoder_of(begun) if begun else _published(data)
    captions = _tokenised(album.captions)
    vocabulary = Vocabulary.from_bytes(begun.contents[WORDS_FILE]) if begun else _vocabulary(captions)
    architecture = {"vocabulary": len(vocabulary), "blocks": published.blocks, "split": SPLIT, "size": SIZE}
    if begun:
        architecture = begun.manifest.architecture
    run.prepare(out, resume)
    keras.utils.set_random_seed(SEED)
    trunk = Trunk(published, architecture["split"])
    size = architecture["size"]
    maps = extract(trunk, album, size, out / "run" / "maps-train.npy", VIEWS, _say)
    judge = _judge(data, out, trunk, size, vocabulary) if data.is_dir() else None
    keras.mixed_precision.set_dtype_policy("mixed_bfloat16")
    model = starting.network(Captioner, architecture, begun)
    model.encoder.assign(published.arrays)
    _fit(model, vocabulary, captions, maps, out, epochs, judge, AGAIN if begun else 1.0)
    artefact.write(
        out,
        task="captioning",
        architecture=model.get_config(),
        weights=weights.read(model),
        files={
            WORDS_FILE: vocabulary.to_bytes(),
            VERBATIM_FILE: remember(
                (words for several in captions for words in several), begun.contents[VERBATIM_FILE] if begun else b""
            ),
        },
        data=_sources(data) + starting.named(begun),
        licence=starting.terms(data, TERMS, begun),
        training=made_by("captioning", begun, limit=limit, epochs=epochs),
    )
    return out


def _fit(
    model: Captioner,
    vocabulary: Vocabulary,
    captions: Captions,
    maps: np.ndarray,
    out: Path,
    epochs: int,
    judge: Callable | None,
    share: float,
) -> None:
    """All phases, with so large a share of their learning rates."""
    for phase in PHASES:
        model.encoder.learn(top=phase.eyes)
        folder = out / "run" / phase.name
        run.prepare(folder, resume=True)
        if phase.reward:
            data = Rewarded(Sampler(model), maps, captions, vocabulary, seed=SEED, per_pass=phase.per_pass)
        else:
            data = CaptionBatches(maps, captions, vocabulary, seed=SEED, per_pass=phase.per_pass)
        run.fit(model, data, folder, max(1, round(phase.share * epochs)), share * phase.peak, judge)


def _judge(data: Path, out: Path, trunk: Trunk, size: int, vocabulary: Vocabulary) -> Callable | None:
    """BLEU-4 and CIDEr-D on the first `JUDGED` dev pictures, with the default options."""
    try:
        album = read_split(data, "dev", JUDGED)
    except UserError:
        return None
    maps = extract(trunk, album, size, out / "run" / "maps-dev.npy", 1, _say)[0]
    references = _tokenised(album.captions)
    search = Search(SPEC.option("beams").default, SPEC.option("length-penalty").default)
    longest = [SPEC.option("longest").default] * TOGETHER
    # One for all slices: each would compile its search anew.
    decoder_of = cache(Decoder)

    def judge(model: Captioner) -> dict[str, float]:
        decoder, outputs = decoder_of(model), []
        for first in range(0, len(maps), TOGETHER):
            seen = decoder.regard(maps[first : first + TOGETHER])
            *_, found = decoder.describe(seen, search, [[]] * len(seen), longest[: len(seen)])
            outputs += [vocabulary.decode(candidates[0].numbers) for candidates in found]
        found = score(outputs, references)
        return {f"dev {name}": found[name] for name in ("bleu4", "cider")}

    return judge


def _tokenised(captions: list[tuple[str, ...]]) -> Captions:
    return [[tokens(text) for text in several] for several in captions]


def _vocabulary(captions: Captions) -> Vocabulary:
    vocabulary = Vocabulary.learn((words for several in captions for words in several), COMMON)
    if not vocabulary.words:
        raise UserError(
            f"No word stands {COMMON} times in the captions of {len(captions)} pictures. Training needs more of them."
        )
    return vocabulary


def _published(data: Path) -> Published:
    path = folder_of(data) / ENCODER
    for part in (path, path.with_suffix(".json")):
        if not part.exists():
            raise UserError(f"Training starts from a pretrained encoder. There is no {part}. Put it there.")
    try:
        return read_published(path)
    except (OSError, EOFError, ValueError, KeyError, TypeError, BadZipFile) as error:
        raise UserError(f"{path} cannot be read as an encoder: {error}. Get it again, with its .json.") from None


def _encoder_of(begun: Artefact) -> Published:
    """The encoder inside a captioner, which is all that `encoders/` is needed for."""
    arrays = {name: array for name, array in begun.weights().items() if name.startswith("encoder/")}
    blocks = tuple(Block(*row) for row in begun.manifest.architecture["blocks"])
    return Published(blocks, {name.removeprefix("encoder/"): array for name, array in arrays.items()})


def _sources(data: Path) -> tuple[artefact.Data, ...]:
    encoder = artefact.Data("ImageNet, through EfficientNet-Lite2", "weights Apache-2.0")
    name, licence = (SET, LICENCES[SET]) if data.is_dir() else (data.stem, "the user's own")
    return artefact.Data(name, licence), encoder


def _say(progress: Progress) -> None:
    if sys.stderr.isatty():
        print(f"\r{progress.stage} {progress.fraction:4.0%} ", end="", file=sys.stderr, flush=True)
