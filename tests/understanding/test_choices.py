"""A typed answer that means a button."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dialogs.understanding.choices import is_no, is_unknown, is_yes, match_choices

DATA = {
    "name": "Naam",
    "address": "Adres en woonplaats",
    "bsn": "BSN",
    "health": "Gezondheid",
    "id_copy": "Kopie van paspoort of rijbewijs",
    "other": "Iets anders",
}
WHOM = {"colleague": "Een collega", "resident": "Een inwoner", "company": "Een bedrijf"}
DONE = {"yes": "Ja", "no": "Nee", "unknown": "Weet ik niet"}


@pytest.mark.parametrize(
    ("said", "chosen"),
    [
        ("2", ("address",)),
        ("1 en 3", ("name", "bsn")),
        ("1, 3, 4", ("name", "bsn", "health")),
        ("naam, adres en bsn", ("name", "address", "bsn")),
        ("gezondheidsgegevens", ("health",)),
        ("nam en adress", ("name", "address")),
        ("paspoort", ("id_copy",)),
        ("alles", ("name", "address", "bsn", "health", "id_copy")),
        ("weet ik niet", ("unknown",)),
        ("9", ()),
        ("de maan", ()),
        ("", ()),
    ],
)
def test_several_choices(said: str, chosen: tuple[str, ...]) -> None:
    assert (
        match_choices(
            said,
            DATA,
            many=True,
        )
        == chosen
    )


@pytest.mark.parametrize(
    ("said", "chosen"),
    [
        ("3", ("company",)),
        ("een inwoner", ("resident",)),
        ("INWONER!", ("resident",)),
        ("collegas", ("colleague",)),
        ("het was een inwoonr", ("resident",)),
        ("1 en 2", ()),
        ("een", ()),
        ("geen idee", ("unknown",)),
    ],
)
def test_one_choice(said: str, chosen: tuple[str, ...]) -> None:
    assert match_choices(said, WHOM, many=False) == chosen


@pytest.mark.parametrize(
    ("said", "chosen"),
    [
        ("ja", ("yes",)),
        ("ja hoor, gisteren al", ("yes",)),
        ("nee nog niet", ("no",)),
        ("klopt niet", ("no",)),
        ("yes", ("yes",)),
        ("nope", ("no",)),
        ("weet ik niet", ("unknown",)),
        ("misschien", ()),
    ],
)
def test_yes_and_no(said: str, chosen: tuple[str, ...]) -> None:
    assert match_choices(said, DONE, many=False) == chosen


@pytest.mark.parametrize(
    "said",
    [
        "weet ik niet",
        "Weet ik niet.",
        "weetiknie",
        "kweenie",
        "weet k nie",
        "gn idee",
        "geen idee",
        "dat weet ik niet meer",
        "?",
        "don't know",
        "onbekend",
    ],
)
def test_not_knowing_is_an_answer(said: str) -> None:
    assert is_unknown(said)


@pytest.mark.parametrize("said", ["ik weet niet of hij het opende, wel gekregen", "ja", "", "niet"])
def test_a_longer_answer_is_not_not_knowing(said: str) -> None:
    assert not is_unknown(said)


@settings(deadline=None)
@given(st.text(max_size=60))
def test_an_answer_is_never_both_yes_and_no(said: str) -> None:
    assert not (is_yes(said) and is_no(said))


@settings(deadline=None)
@given(st.text(max_size=60), st.booleans())
def test_only_choices_that_exist_are_given(said: str, many: bool) -> None:
    assert set(match_choices(said, DATA, many=many)) <= {*DATA, "unknown"}
