"""Learns which kind of incident a sentence tells of: `make learn`.

Reads the examples of `dialogs/understanding/examples`, tries on each quarter of them what was
learned from the others, writes the weights that the product reads, and tries those on sentences
that were kept apart. The same examples give the same file. It stands outside the product, because
scikit-learn is needed to learn and not to propose.
"""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Iterator, Sequence
from typing import Any, Final

import numpy as np
from scipy.sparse import csr_matrix, hstack
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import StratifiedKFold
from sklearn.naive_bayes import ComplementNB
from sklearn.svm import LinearSVC

from dialogs.understanding.features import in_letters, in_words
from dialogs.understanding.weights import EXAMPLES, FILE, KINDS, LEVELS, encoded, fingerprint
from dialogs.understanding.wording import words
from tests.understanding.measure import SINCE, figures, kept_apart, later, proposed, real

LIKELY: Final = 10.0  # scikit-learn's C for the shares: 3 and 30 were tried, and are less right
APART: Final = 0.3  # its C for the borders between kinds: so with 0.1 and 1
BORDERS: Final = 4.0  # how much the borders count beside the shares
RARE: Final = 0.3  # how much naive Bayes counts beside them: 1 and 2 are no better
SMOOTH: Final = 0.1  # what it adds to each count: so with 0.03 and 0.3
CALM: Final = 1.6  # what the sum is divided by, so that a share is as often right as it says
LEAST: Final = 0.07  # a weight; smaller ones change nothing that is seen
LEAST_OFTEN: Final = 2  # sentences that a feature must be in
PARTS: Final = 4

TAUGHT: Final = tuple(kind for kind in KINDS if (EXAMPLES / f"{kind}.txt").exists())

Said = list[tuple[str, ...]]
Numbers = Any  # arrays of numpy, which has no part in the product


def examples() -> tuple[Said, Numbers]:
    """The words of all examples, and the place of the kind of each in `TAUGHT`."""
    said: Said = []
    kinds: list[int] = []
    for place, kind in enumerate(TAUGHT):
        lines = (EXAMPLES / f"{kind}.txt").read_text(encoding="utf-8").splitlines()
        told = [words(line) for line in lines if line.strip()]
        said += told
        kinds += [place] * len(told)
    return said, np.array(kinds)


class Model:
    """Three linear models over letters and words, added.

    A logistic regression tells how likely each kind is; a support vector machine looks only at the
    sentences near the border between kinds, and is more often right about the likeliest; naive
    Bayes counts how rare each feature is in all other kinds, and knows rare words best.
    """

    def __init__(self, said: Said, kinds: Numbers) -> None:
        self._blocks = [_counting(in_letters), _counting(in_words)]
        for block in self._blocks:
            block.fit(said)
        numbers = self.numbers(said)
        shares = LogisticRegression(C=LIKELY, tol=1e-3, max_iter=300).fit(numbers, kinds)
        borders = LinearSVC(C=APART, random_state=0).fit(numbers, kinds)
        rest = ComplementNB(alpha=SMOOTH).fit(numbers, kinds).feature_log_prob_
        rare = rest - np.median(rest, axis=0)  # what all kinds have alike says nothing
        self.weights = (shares.coef_ + BORDERS * borders.coef_ + RARE * rare).T / CALM
        self.start = (shares.intercept_ + BORDERS * borders.intercept_) / CALM

    def scores(self, said: Said) -> Numbers:
        """How much speaks for each kind, a row a text."""
        return self.numbers(said) @ self.weights + self.start

    def numbers(self, said: Said) -> csr_matrix:
        """The features of texts, a row each."""
        return hstack([block.transform(said) for block in self._blocks]).tocsr()

    def names(self) -> list[str]:
        """The features in the order of the columns."""
        return [name for block in self._blocks for name in block.get_feature_names_out()]

    def telling(self) -> Numbers:
        """How telling each feature is by itself."""
        return np.concatenate([block.idf_ for block in self._blocks])


def _counting(analyzer: Callable[[Sequence[str]], list[str]]) -> TfidfVectorizer:
    return TfidfVectorizer(analyzer=analyzer, sublinear_tf=True, min_df=LEAST_OFTEN)


def lines(model: Model) -> Iterator[str]:
    """The file of weights: see `dialogs.understanding.weights`."""
    weights = model.weights
    largest = round(float(abs(weights).max()), 4)
    start = [round(float(value), 4) for value in model.start]
    head = {"examples": fingerprint(), "kinds": [*TAUGHT], "largest": largest, "start": start}
    yield json.dumps(head)
    levels = np.sign(weights) * np.rint(np.sqrt(abs(weights) / largest) * LEVELS)
    levels = np.where(abs(weights) < LEAST, 0, levels).astype(int)
    for name, telling, row in sorted(zip(model.names(), model.telling(), levels, strict=True)):
        pairs = [(place, int(level)) for place, level in enumerate(row) if level]
        if pairs:
            yield f"{name}\t{telling:.2f}\t{encoded(pairs)}"


def across(said: Said, kinds: Numbers) -> str:
    """How often examples that were not learned from are right first, and among the first four."""
    ranks: list[int] = []
    for learn, test in StratifiedKFold(PARTS, shuffle=True, random_state=1).split(said, kinds):
        model = Model([said[i] for i in learn], kinds[learn])
        order = np.argsort(-model.scores([said[i] for i in test]), axis=1)
        ranks += [int(np.where(row == kinds[i])[0][0]) for i, row in zip(test, order, strict=True)]
    first = sum(rank == 0 for rank in ranks) / len(ranks)
    shown = sum(rank < PARTS for rank in ranks) / len(ranks)
    return f"{len(ranks):5} sentences: right first {first:.1%}, among the first four {shown:.1%}"


def main() -> None:
    """Learns, writes and tells."""
    began = time.monotonic()
    said, kinds = examples()
    print("examples, each by what the others taught", across(said, kinds))
    FILE.write_text("\n".join(lines(Model(said, kinds))) + "\n", encoding="utf-8")
    print("kept apart  ", figures(kept_apart(), proposed))
    print("of later    ", figures(later(), proposed))
    print("really heard", figures(real(), proposed))
    print("together    ", figures([*kept_apart(), *real()], proposed))
    print("by the menu ", figures(real(SINCE), proposed), "with the lines it got since")
    print(f"{FILE.name}: {FILE.stat().st_size / 1e6:.2f} MB, {time.monotonic() - began:.0f} s")


if __name__ == "__main__":
    main()
