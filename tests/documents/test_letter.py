"""Letters to people: what the law wants is in them, nothing else is, and anybody can read them."""

from __future__ import annotations

from dataclasses import replace
from itertools import product

import pytest

from bot.configuration.letterhead import Letterhead
from bot.documents.letter import HARMS, Harm, LetterKind, harms, letter_document, required
from bot.documents.writers import plain
from bot.language import speaking
from dialogs.handling.casefile import CaseFile
from dialogs.law.facts import Answer, DataKind, Facts, Recipient
from dialogs.situations import Situation
from dialogs.texts import LANGUAGES, has
from tests.handling.cases import NOW, PLAIN, case
from tests.intake import reading_level

TOWN = Letterhead(
    organisation="Gemeente Voorbeeld",
    organisation_body="Het college van burgemeester en wethouders",
    dpo_name="Frans de Groot",
    dpo_phone="0123 456 789",
    dpo_mail="fg@voorbeeld.example",
)
KINDS = pytest.mark.parametrize("kind", LetterKind)


def about(situation: Situation = Situation.WRONG_LETTER, **facts: object) -> CaseFile:
    known = Facts.model_validate({**PLAIN.model_dump(), **facts})
    return case(known, situation=situation, description="Jan Jansen kreeg de brief van Piet")


def words(file: CaseFile, kind: LetterKind = LetterKind.LETTER, office: Letterhead = TOWN) -> str:
    return plain.words(letter_document(file, kind, office, NOW))


@KINDS
def test_a_draft_holds_what_the_law_wants(kind: LetterKind) -> None:
    told = words(about(data={"name", "bsn"}, deletion_confirmed="yes"), kind)
    assert "een brief naar het verkeerde adres" in told  # its nature
    assert "naam" in told
    assert "BSN" in told
    assert "Frans de Groot" in told
    assert "op 0123 456 789 of via fg@voorbeeld.example" in told
    assert "doen alsof hij u is" in told  # its consequences
    assert "heeft laten weten dat ze weg zijn" in told  # what is done
    assert "Centraal Meldpunt Identiteitsfraude" in told  # what people can do
    assert "Jansen" not in told  # nothing that a reporter typed
    assert all(one.there for one in required(about(deletion_confirmed="yes"), TOWN))


def test_what_the_case_cannot_tell_stands_between_brackets_and_is_named() -> None:
    bare = about(data={"unknown"}, happened_from=None)
    told = words(bare, office=Letterhead())
    for gap in ("[datum]", "[nummer of mailadres]", "[Vul aan zodra dat kan.]"):
        assert gap in told
    assert [one.key for one in required(bare, Letterhead()) if not one.there] == [
        "nature",
        "contact",
        "consequences",
        "measures",
    ]


def test_a_public_notice_says_first_whom_it_is_about() -> None:
    """All may read it, and of most of them no data were there."""
    told = words(about(data={"name"}), LetterKind.NOTICE)
    assert -1 < told.find("[schrijf op om wie het gaat") < told.index("uw gegevens")


def test_advice_goes_by_the_kind_of_data() -> None:
    for harm, kinds in HARMS.items():
        for kind in kinds:
            assert harm in harms(Facts(data=frozenset({kind})))
    assert harms(Facts(data=frozenset({DataKind.VEHICLE}))) == []
    assert harms(Facts(physical_danger=Answer.YES))[0] is Harm.SAFETY


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_part_has_words(language: str) -> None:
    keys = [f"letter-{part}-{harm}" for part, harm in product(("risk", "do"), Harm)]
    keys += [f"letter-{part}-{kind}" for part, kind in product(("title", "opening"), LetterKind)]
    keys += [f"letter-happened-{one}" for one in Situation if one is not Situation.NEAR_MISS]
    keys += [f"letter-wanted-{one.key}" for one in required(about(), TOWN)]
    assert [key for key in keys if not has(language, key)] == []
    with speaking(language):
        assert words(about(), LetterKind.NOTICE)


@KINDS
def test_anybody_can_read_it(kind: LetterKind) -> None:
    """B1: Flesch-Douma of 60 or more, and no sentence that has to be read twice.

    The names of kinds of data are the law's, and left out.
    """
    everything = frozenset(kind for kinds in HARMS.values() for kind in kinds)
    for situation, who in product(Situation, (Recipient.PUBLIC, Recipient.UNKNOWN_PERSON)):
        file = about(situation, recipient=who, deletion_confirmed="yes")
        file = replace(file, weighings=(replace(file.weighings[0], facts=_with(file, everything)),))
        told = _without_kinds(words(file, kind))
        assert reading_level.flesch_douma(told) >= 60, (situation, told)
        long = [s for s in reading_level.sentences(told) if len(reading_level.words(s)) > 20]
        assert long == []


def _with(file: CaseFile, data: frozenset[DataKind]) -> Facts:
    return file.facts.model_copy(update={"data": data})


def _without_kinds(told: str) -> str:
    """Without the list of kinds of data, and the lines below titles."""
    before, _, rest = told.partition("Het gaat om:")
    after = rest.partition("Wat kan dit voor u betekenen?")[2]
    lines = (line.removeprefix("- ") for line in f"{before}\n{after}".splitlines())
    return "\n".join(line for line in lines if line and line[0] not in "-=")
