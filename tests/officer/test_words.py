"""Everything the desk says has its words, in both languages."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import bot.officer as package
from bot.forms.acts import OFFICERS_ACTS
from bot.officer.entering import ENTRIES, entry_form
from dialogs.handling.acts.reading import Form
from dialogs.texts import LANGUAGES, has
from tests.officer.test_forms import NOW

SOURCE = "".join(path.read_text() for path in Path(package.__file__).parent.glob("*.py"))
KEYS = set(re.findall(r'"((?:desk|entry|reply)-[a-z-]+)"', SOURCE))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_sentence_of_the_desk_is_there(language: str) -> None:
    assert len(KEYS) > 20
    assert {key for key in KEYS if not has(language, key)} == set()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("verb", ENTRIES)
def test_every_form_to_enter_something_can_be_drawn(language: str, verb: str) -> None:
    drawn = entry_form(verb)
    assert drawn.card is not None
    assert drawn.text.count("\n") > 3


@pytest.mark.parametrize("verb", ENTRIES)
def test_every_list_and_moment_of_a_form_shows_how_it_is_filled_in(verb: str) -> None:
    inputs = {part["id"]: part for part in (entry_form(verb).card or {})["body"] if "id" in part}
    lists = {name for name, part in inputs.items() if part["type"] == "Input.ChoiceSet"}
    folded = [inputs[name] for name in lists if inputs[name]["style"] == "compact"]
    assert all(part.get("placeholder") for part in folded)
    for name in {"aware", "informed"} & set(inputs):
        assert "14:05" in inputs[name]["placeholder"]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("verb", OFFICERS_ACTS)
def test_an_empty_form_is_refused_in_words(language: str, verb: str) -> None:
    form = Form({}, NOW, language)
    form.read(OFFICERS_ACTS[verb])
    assert all(has(language, f"lack-{lack.key}") for lack in form.lacks)
