"""Trains the reader."""

import itertools
import lzma
from collections import Counter
from functools import partial
from pathlib import Path

import keras
import numpy as np

from suite import artefact, weights
from suite.metrics.calibration import best_temperature
from suite.tasks.sentiment.batches import Corpus, TextBatches, encode, predict, source_number
from suite.tasks.sentiment.data import (
    LICENCES,
    Example,
    find_split,
    held_out,
    lexicon,
    phrases,
    read_split,
    unlabelled,
)
from suite.tasks.sentiment.guesses import guessed
from suite.tasks.sentiment.language import LanguageModel, WindowBatches
from suite.tasks.sentiment.network import Reader
from suite.tasks.sentiment.opinions import read_opinions
from suite.tasks.sentiment.scores import score, softmax
from suite.tasks.sentiment.windows import text_windows
from suite.text.words import RESERVED, Words
from suite.training import machines, run
from suite.training import start as starting
from suite.training.provenance import made_by

SEED = 1
PEAK = 1e-3  # highest learning rate of Adam
AGAIN = 5e-4  # of a network that is trained already
VOCABULARY = 62_000
WORDS_FILE = "words.txt"
LANGUAGE = 2  # passes of the pretraining
SHORTEST = 8  # words of a window that is learnt from there
GUESSES_FILE = "guesses.npy"
GLOVE = Path("text") / "glove100"
# Words that GloVe writes otherwise.
ALIASES = {"n't": "not", "'s": "is", "'m": "am", "'re": "are", "'ve": "have", "'ll": "will", "'d": "would", "ca": "can"}
TERMS = "for research and other non-commercial use: some of the training texts allow no more"
JUDGED = {"imdb": 300, "sst": 1101, "cr": 343, "tweets": 1000}


def train(
    data: Path,
    out: Path,
    limit: int | None = None,
    epochs: int = 10,
    resume: bool = False,
    start: Path | None = None,
) -> Path:
    """Trains on the labelled texts under `data` and writes a model folder.

    One text in twenty is kept from training and sets the temperature. Word vectors start from GloVe where
    `text/glove100` lies under `data`, else at random; then they and the LSTM learn the language of all texts (see
    `language.py`). Reviews without labels are learnt from where they lie there too: their labels are guessed first.

    Args:
        data: folder of DATA's sets, or a file of labelled texts.
        out: the model folder to make; the run's own state lies in `out/run` until it is done.
        limit: at most so many texts of each set.
        epochs: passes over the data, each set as often as its weight says.
        resume: go on with the run that lies in `out`.
        start: a model folder whose network to start from.

    Raises:
        UserError: data missing or malformed, or `out` taken.
        ModelError: what `start` names cannot be started from.
    """
    known = starting.found(start, "sentiment")
    sets = read_training(data, limit)
    run.prepare(out, resume)
    keras.utils.set_random_seed(SEED)
    keras.mixed_precision.set_dtype_policy("mixed_bfloat16")
    kept = {name: [e for e in several if not held_out(e)] or several for name, several in sets.items()}
    forms = {name: [text_windows(e.text) for e in several] for name, several in kept.items()}
    glove = read_glove(data)
    words = Words.from_bytes(known.contents[WORDS_FILE]) if known else _words(out / "run" / WORDS_FILE, forms, glove)
    sources = [name for name in sets if name != "phrases"]
    model = starting.network(Reader, {"vocabulary": len(words), "sources": sources}, known)
    if known is None:
        start_from(model, words, glove)
    corpus = Corpus.of(kept, forms, words, model.sources)
    further = unlabelled(data, limit) if data.is_dir() and "imdb" in sets else []
    encoded = encode(map(text_windows, further), words)
    if known is None and data.is_dir() and not machines.several():
        pretrain(model, [*corpus.encoded, *encoded], out / "run" / "language")
    names = [*sets]
    if further:
        names.append("unlabelled")
        # Several machines would have to ask the network together.
        reader = model if known and not machines.several() else None
        make = partial(guessed, out / "run" / GUESSES_FILE, further, encoded, sets["imdb"], words, reader)
        machines.lead(make)
        corpus = corpus.guessed(encoded, make(), source_number("imdb", model.sources))
    run.fit(model, TextBatches(corpus, seed=SEED), out, epochs, AGAIN if known else PEAK, _judge(data, words))
    model.temperature = temperature(model, sets, words)
    artefact.write(
        out,
        task="sentiment",
        architecture=model.get_config(),
        weights=weights.read(model),
        files={WORDS_FILE: words.to_bytes()},
        precision="int8",
        data=tuple(artefact.Data(name, LICENCES.get(name, "the user's own")) for name in names) + starting.named(known),
        licence=starting.terms(data, TERMS, known),
        training=made_by("sentiment", known, limit=limit, epochs=epochs),
    )
    return out


def pretrain(model: Reader, texts: list[list[np.ndarray]], out: Path) -> None:
    """Teaches a reader's vectors and LSTM the language of texts, without their labels.

    Args:
        model: built.
        texts: the word numbers of each window of each.
        out: folder of this part's state and log.
    """
    # Single words and phrases that also stand in their sentences have nothing to say.
    windows = [window for text in texts for window in text if len(window) >= SHORTEST]
    if not windows:
        return
    run.prepare(out, resume=True)
    batches = WindowBatches(windows, model.vocabulary, seed=SEED)
    for layer in model.head:
        layer.trainable = False  # it has no part in it
    language = LanguageModel(model, batches.shares)
    language.build()
    run.fit(language, batches, out, LANGUAGE, PEAK)
    for layer in model.head:
        layer.trainable = True


def read_training(data: Path, limit: int | None = None) -> dict[str, list[Example]]:
    """Every set of the training split, the phrases inside the treebank's sentences, sentences with marked opinions, and
    the list of single words."""
    sets = read_split(data, "train", limit)
    if data.is_file():
        return sets
    if "sst" in sets:
        sets["phrases"] = phrases(find_split(data, "train")["sst"], limit)
    single = lexicon(data, limit)
    return sets | read_opinions(data, "train", limit) | ({"lexicon": single} if single else {})


def read_glove(data: Path) -> dict[str, np.ndarray]:
    """Word vectors by word, the commonest first; empty where there are none."""
    folder = next((f for f in (data / GLOVE, data.parent / GLOVE) if (f / "vectors.npz").exists()), None)
    if folder is None:
        return {}
    names = lzma.decompress((folder / "words.txt.xz").read_bytes()).decode("utf-8").split("\n")
    with np.load(folder / "vectors.npz", allow_pickle=False) as arrays:
        vectors = arrays["q"] * arrays["scale"]
    return dict(zip(names, vectors))


def start_from(model: Reader, words: Words, glove: dict[str, np.ndarray]) -> None:
    """Gives the words that GloVe has its vectors, at the spread that the others are drawn with."""
    rng = np.random.default_rng(SEED)
    table = rng.normal(0, 0.4, (len(words), model.width)).astype("float32")
    for number, form in enumerate(words.forms, RESERVED):
        if (vector := glove.get(ALIASES.get(form, form))) is not None:
            table[number] = vector
    table[:RESERVED] = 0
    model.embedding.embeddings.assign(table)


def temperature(model: Reader, sets: dict[str, list[Example]], words: Words) -> float:
    """The temperature at which the labels of the held-out texts are most likely, every set counting alike.

    Texts of which none is held out (a handful, tried with `limit`) leave it at 1.
    """
    held = {name: [e for e in several if held_out(e)] for name, several in sets.items() if name != "lexicon"}
    held = {name: several for name, several in held.items() if several}
    if not held:
        return 1.0
    examples = [e for several in held.values() for e in several]
    logits = predict(model, encode((text_windows(e.text) for e in examples), words))
    alike = np.concatenate([np.full(len(several), 1 / len(several)) for several in held.values()])
    return best_temperature(logits, np.array([e.said for e in examples]), alike)


def _words(path: Path, forms: dict[str, list], glove: dict[str, np.ndarray]) -> Words:
    """The run's vocabulary, learnt once a run."""
    machines.lead(lambda: path.exists() or path.write_bytes(_learnt(forms, glove).to_bytes()))
    return Words.from_bytes(path.read_bytes())


def _learnt(forms: dict[str, list], glove: dict[str, np.ndarray]) -> Words:
    """Commonest first, what the texts have three times, or once and GloVe too, then GloVe's."""
    counts = Counter()
    for several in forms.values():
        for text in several:
            counts.update(itertools.chain(*text))
    seen = [form for form, count in counts.most_common() if count >= 3 or form in glove]
    return Words([*seen, *(form for form in glove if form not in counts)][: VOCABULARY - RESERVED])


def _judge(data: Path, words: Words):
    """Figures on some of the dev texts, or nothing where there are none."""
    if data.is_file():
        return None
    sets = {}
    for name, examples in read_split(data, "dev").items():
        if name in JUDGED:
            some = examples[: JUDGED[name]]
            sets[name] = encode((text_windows(e.text) for e in some), words), some

    def judge(model):
        figures = {}
        for name, (encoded, some) in sets.items():
            figures |= score(name, softmax(predict(model, encoded)), some)
        return figures

    return judge
