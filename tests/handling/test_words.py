"""Every refusal has its words and its article, in both languages, and so has every act."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from itertools import product
from pathlib import Path

import pytest

from dialogs import handling as package
from dialogs.handling import lacks as articles
from dialogs.handling.acts import ACTS
from dialogs.handling.casefile import CaseState, Scene
from dialogs.handling.lacks import Lack
from dialogs.handling.perform import barred
from dialogs.law.kinds import Regime
from dialogs.texts import LANGUAGES, text
from tests.handling.cases import DPO, NOW, OFFICER, PLAIN, at, knowing

# Which argument is the key of what is missing.
KEY = {"Lack": 0, "unless": 1}
NAMES = {v for k, v in vars(articles).items() if k.isupper() and isinstance(v, str)} - {
    articles.HOUSE
}
# Keys that are handed on as a name or the key of a mapping, so that no call shows them.
HANDED_ON = {"confidentiality", "integrity", "availability"} | {
    f"aware-{wrong}" for wrong in ("in-future", "before-event", "before-signal", "after-processor")
}


def keys() -> Iterator[str]:
    """The keys of everything that can be missing, as the code names them."""
    for path in Path(package.__path__[0]).rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text())):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
                argument = KEY.get(node.func.id, len(node.args))
                match node.args[argument : argument + 1]:
                    case [ast.Constant(str(key))]:
                        yield key


def test_every_lack_and_article_has_its_words() -> None:
    known = {*keys(), *HANDED_ON}
    assert len(known) > 60
    for language in LANGUAGES:
        for key in known:
            assert text(language, f"lack-{key}", people=2, day="24-11-2031", who="Anna")
        for name in NAMES:
            assert text(language, f"article-{name}")


@pytest.mark.parametrize("regime", [Regime.AVG, Regime.WPG])
def test_no_refusal_names_an_article_of_a_law_that_does_not_apply(regime: Regime) -> None:
    other = {Regime.AVG: "Wpg", Regime.WPG: "AVG"}[regime]
    of_cases = NAMES - {articles.REQUESTS, articles.REFUSED, articles.UAVG}
    named = {one for one in of_cases if not one.startswith("wpg")}
    assert not [one for one in named if other in text("nl", f"article-{under(one, regime)}")]
    facts = PLAIN.model_copy(update={"regime": regime})
    scenes = [Scene(knowing(at(one), facts), by, NOW) for one in CaseState for by in (OFFICER, DPO)]
    why = [barred(act, scene) for act, scene in product(ACTS.values(), scenes)]
    told = {one.article for one in why if one} - {articles.HOUSE}
    assert told
    assert not [one for one in told if other in text("nl", f"article-{one}")]


def under(article: str, regime: Regime) -> str:
    """The article that a refusal names in a case under this law."""
    return Lack("", article).under(regime).article
