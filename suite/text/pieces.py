"""Subword pieces: a SentencePiece unigram model (Kudo 2018), trained here, shipped with a network."""

import io
from collections.abc import Iterable
from pathlib import Path

import numpy as np
import sentencepiece

PAD, UNKNOWN, START, END = 0, 1, 2, 3


class Pieces:
    """Splits text into subword pieces and puts pieces together again.

    Ids 0 to 3 are padding, unknown, start and end.

    Args:
        model: the serialised SentencePiece model.
    """

    def __init__(self, model: bytes):
        self.model = model
        self._processor = sentencepiece.SentencePieceProcessor(model_proto=model)
        self._cache = {}

    @classmethod
    def load(cls, path: Path) -> "Pieces":
        return cls(path.read_bytes())

    @classmethod
    def train(cls, lines: Iterable[str], size: int) -> "Pieces":
        """Learns `size` unigram pieces from lines of text; the same lines give the same pieces."""
        model = io.BytesIO()
        sentencepiece.SentencePieceTrainer.train(
            sentence_iterator=iter(lines),
            model_writer=model,
            vocab_size=size,
            model_type="unigram",
            character_coverage=0.9999,
            normalization_rule_name="identity",
            split_digits=True,
            hard_vocab_limit=False,
            pad_id=PAD,
            unk_id=UNKNOWN,
            bos_id=START,
            eos_id=END,
            num_threads=1,
            minloglevel=2,
        )
        return cls(model.getvalue())

    def __len__(self) -> int:
        return self._processor.get_piece_size()

    def encode(self, text: str) -> list[int]:
        """The most probable segmentation of a line, without start and end."""
        return self._processor.encode(text)

    def sample(self, text: str, sharpness: float, rng: np.random.Generator) -> list[int]:
        """One segmentation drawn at random (subword regularisation, Kudo 2018), word by word.

        SentencePiece draws from a generator that cannot be set back, so the draw is ours: a run that is resumed
        sees the segmentations it would have seen.

        Args:
            text: one line.
            sharpness: exponent on the segmentations' probabilities; 0 draws uniformly, large values the best.
            rng: where chance comes from.
        """
        words = text.split()
        ids = []
        for word, chance in zip(words, rng.random(len(words))):
            options, chances = self._segmentations(word, sharpness)
            ids += options[np.searchsorted(chances, chance)]
        return ids

    def _segmentations(self, word: str, sharpness: float) -> tuple[list[list[int]], np.ndarray]:
        """The eight most probable segmentations of a word and their cumulative chances."""
        key = word, sharpness
        if key not in self._cache:
            best = self._processor.nbest_encode(word, nbest_size=8)
            scores = np.array([sum(map(self._processor.get_score, ids)) for ids in best])
            chances = np.exp(sharpness * (scores - scores.max()))
            cumulative = np.cumsum(chances / chances.sum())
            cumulative[-1] = 1.0
            self._cache[key] = best, cumulative
        return self._cache[key]

    def decode(self, ids: list[int]) -> str:
        return self._processor.decode(ids)

    def piece(self, id: int) -> str:
        """One piece as it is written; U+2581 is a blank."""
        return self._processor.id_to_piece(id)

    def surfaces(self, text: str) -> list[str]:
        """The characters that each piece of `encode` stands for; U+2581 is a blank."""
        return self._processor.encode(text, out_type=str)
