"""Which side a text takes, by its words and runs of words: the second opinion from which the reader learns on texts
without labels, and what it is measured against. Needs scikit-learn, of the extras `train` and `bench`."""

import numpy as np

from suite.errors import UserError


class NaiveBayes:
    """Whether each run of words stands in a text, weighted by how much oftener it stands on one side of texts with
    labels (Wang and Manning 2012).

    Args:
        texts: to learn from.
        labels: 0 or 1 [texts].
        longest: run of words.
        least: texts that a run must stand in.
        smoothing: added to each count.

    Raises:
        UserError: scikit-learn is missing.
    """

    def __init__(self, texts: list[str], labels: np.ndarray, longest: int, least: int, smoothing: float = 1.0):
        try:
            from sklearn.feature_extraction.text import CountVectorizer
        except ImportError:
            raise UserError(
                "Texts without labels are learnt from with the help of scikit-learn, which is not installed. "
                "Install it: pip install 'unroll[train]'."
            ) from None
        self._counter = CountVectorizer(
            ngram_range=(1, longest), binary=True, min_df=least, token_pattern=r"\w+|[^\w\s]"
        )
        counted = self._counter.fit_transform(texts)
        sides = [smoothing + np.asarray(counted[labels == side].sum(axis=0)).ravel() for side in (0, 1)]
        self._ratio = np.log(sides[1] / sides[1].sum()) - np.log(sides[0] / sides[0].sum())
        self.learnt = counted.multiply(self._ratio).tocsr()

    def __call__(self, texts: list[str]):
        """Weighted runs of other texts, a sparse matrix [texts, runs]."""
        return self._counter.transform(texts).multiply(self._ratio).tocsr()


class Ngrams:
    """A logistic regression on runs of up to three words.

    Args:
        texts: to learn from.
        labels: 0 or 1 [texts].
    """

    def __init__(self, texts: list[str], labels: np.ndarray):
        self._runs = NaiveBayes(texts, labels, longest=3, least=3)
        from sklearn.linear_model import LogisticRegression

        self._line = LogisticRegression(C=0.1, solver="liblinear", dual=True, random_state=0, max_iter=300)
        self._line.fit(self._runs.learnt, labels)

    def odds(self, texts: list[str]) -> np.ndarray:
        """Log odds that texts are positive, float [texts]."""
        return self._line.decision_function(self._runs(texts))


def agreed(opinions: np.ndarray, labels: np.ndarray, others: np.ndarray) -> np.ndarray:
    """Several opinions made one.

    Args:
        opinions: log odds by each source, on texts that none of them learnt from [texts, sources].
        labels: of those texts, 0 or 1.
        others: log odds on other texts [others, sources].

    Returns:
        P(positive) of the others, float32.
    """
    from sklearn.linear_model import LogisticRegression

    return LogisticRegression(C=10.0).fit(opinions, labels).predict_proba(others)[:, 1].astype("float32")
