"""Every refusal has its words and its article, in both languages."""

from __future__ import annotations

import re
from pathlib import Path

import dialogs.handling as package
from dialogs.handling import lacks as articles
from dialogs.texts import LANGUAGES, text


def test_every_lack_and_article_has_its_words() -> None:
    source = "".join(p.read_text() for p in Path(package.__file__).parent.glob("*.py"))
    keys = set(re.findall(r'(?:unless\([^"]*?|Lack\(\s*)"([a-z-]+)"', source))
    keys |= {"confidentiality", "integrity", "availability"}
    names = {v for k, v in vars(articles).items() if k.isupper()} - {articles.HOUSE}
    assert len(keys) > 60
    for language in LANGUAGES:
        for key in keys:
            assert text(language, f"lack-{key}", people=2)
        for name in names:
            assert text(language, f"article-{name}")
