"""Every refusal has its words and its article, in both languages, and so has every act."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

from dialogs import handling as package
from dialogs.handling import lacks as articles
from dialogs.texts import LANGUAGES, text

# Which argument is the key of what is missing.
KEY = {"Lack": 0, "unless": 1}
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
    names = {v for k, v in vars(articles).items() if k.isupper()} - {articles.HOUSE}
    assert len(known) > 60
    for language in LANGUAGES:
        for key in known:
            assert text(language, f"lack-{key}", people=2, day="24-11-2031", who="Anna")
        for name in names:
            assert text(language, f"article-{name}")
