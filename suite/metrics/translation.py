"""BLEU and chrF by sacreBLEU (Post 2018), cased and as papers print Multi30k."""

from itertools import zip_longest
from typing import NamedTuple

from sacrebleu.metrics import BLEU, CHRF
from sacremoses import MosesTokenizer


class Scores(NamedTuple):
    """Figures of one set: percentages rounded to 0.01, and the signatures of their computation."""

    values: dict[str, float]
    signatures: dict[str, str]


def score(outputs: list[str], references: list[tuple[str, ...]]) -> Scores:
    """Scores translations.

    Args:
        outputs: one for each source line.
        references: one tuple of right translations for each, of any length.

    Returns:
        `bleu` and `chrf` on cased, detokenised text; `bleu_lower_tok` on lower-cased text tokenised by Moses' rules.
    """
    streams = _streams(references)
    bleu, chrf = BLEU(), CHRF()
    tokenised = BLEU(tokenize="none", force=True)
    tokenise = MosesTokenizer("fr").tokenize

    def lowered(lines):
        return [line and tokenise(line.lower(), escape=False, return_str=True) for line in lines]

    values = {
        "bleu": bleu.corpus_score(outputs, streams).score,
        "chrf": chrf.corpus_score(outputs, streams).score,
        "bleu_lower_tok": tokenised.corpus_score(lowered(outputs), [lowered(s) for s in streams]).score,
    }
    signatures = {
        "bleu": str(bleu.get_signature()),
        "chrf": str(chrf.get_signature()),
        "bleu_lower_tok": str(tokenised.get_signature()),
    }
    return Scores({name: round(value, 2) for name, value in values.items()}, signatures)


def _streams(references: list[tuple[str, ...]]) -> list[list[str | None]]:
    """References as sacreBLEU takes them: the first of each line, the second of each, ...; None where there is none."""
    return [list(stream) for stream in zip_longest(*references)]
