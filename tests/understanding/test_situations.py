"""The first sentence of a report names its situation."""

from __future__ import annotations

import json
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dialogs.situations import Incident, OtherMatter, Situation
from dialogs.understanding import several, understand, weights
from dialogs.understanding.wording import words
from tests.understanding.measure import Row as Fair
from tests.understanding.measure import figures, kept_apart, later, proposed, real
from tests.understanding.sentences import Row, table

NOW = datetime(2026, 11, 24, 9, 20, tzinfo=UTC)
SHOWN, SURELY_WRONG = 0.97, 0.03


def recognised(sentence: str) -> Incident:
    """What is proposed; a sentence in which nothing fits is one for the list."""
    return understand(sentence, NOW).situation or Situation.OTHER


def missed(rows: list[Row]) -> list[str]:
    return [
        f"{expected} but {found}: {sentence}"
        for expected, sentence in rows
        if (found := recognised(sentence)) not in expected.split(",")
    ]


def test_the_right_incident_is_proposed() -> None:
    rows = table("cases")
    wrong = missed(rows)
    assert 1 - len(wrong) / len(rows) >= 0.85, "\n".join(wrong)  # the aim of the product


@pytest.mark.parametrize(
    ("rows", "first", "shown", "surely_wrong"),
    [
        ([*kept_apart(), *real()], 0.90, SHOWN, SURELY_WRONG),  # the aim
        (kept_apart(), 0.91, SHOWN, SURELY_WRONG),
        (later(), 0.85, 0.95, SURELY_WRONG),
        (real(), 0.85, SHOWN, SURELY_WRONG),
    ],
    ids=["together", "kept_apart", "later", "real"],
)
def test_sentences_nobody_tuned_to_are_understood(
    rows: list[Fair], first: float, shown: float, surely_wrong: float
) -> None:
    found = figures(rows, proposed)
    assert found.first >= first, found
    assert found.shown >= shown, found
    assert found.surely_wrong <= surely_wrong, found


def test_the_weights_belong_to_the_examples() -> None:
    assert weights.learned().examples == weights.fingerprint(), "run make learn"


def test_a_kind_may_be_new_but_not_be_gone_from_what_was_learned() -> None:
    told = json.loads(weights.FILE.read_text("utf-8").partition("\n")[0])
    before = told | {"kinds": told["kinds"][1:], "start": told["start"][1:]}
    assert weights.read(json.dumps(before)).kinds == weights.learned().kinds[1:]
    with pytest.raises(ValueError, match="what was learned of gone is of no use: run make learn"):
        weights.read(json.dumps(told | {"kinds": ["gone", *told["kinds"]]}))


def test_nothing_that_is_measured_with_was_learned_from() -> None:
    files = weights.EXAMPLES.glob("*.txt")
    learned = {words(line) for path in files for line in path.read_text("utf-8").splitlines()}
    measured = [said for said, _ in (*kept_apart(), *later(), *real())]
    measured += [said for name in ("cases", "intents") for _, said in table(name)]
    assert [said for said in measured if words(said) in learned] == []


def test_each_incident_has_examples_enough() -> None:
    count = {
        kind: len((weights.EXAMPLES / f"{kind}.txt").read_text("utf-8").split("\n"))
        for kind in weights.KINDS
    }
    assert {kind: number for kind, number in count.items() if number < 80} == {}


@pytest.mark.parametrize(
    ("sentence", "situation"),
    [
        ("Ik heb de brief niet verstuurd", Situation.NEAR_MISS),
        ("Ik had die mail niet naar de verkeerde inwoner mogen sturen", Situation.WRONG_MAIL),
        ("Ik heb een lijst naar de verkeerde leverancier gemaild", Situation.WRONG_MAIL),
        ("Onze leverancier meldt dat er gegevens gelekt zijn", Situation.SUPPLIER),
        ("Mijn versleutelde laptop is gestolen", Situation.LOST_DEVICE),
        ("Onze schijven zijn versleuteld door criminelen", Situation.RANSOMWARE),
        ("brief kwam geopend terug", Situation.LOST_MAIL),
        ("brief kwam bij de buren en is daar geopend", Situation.WRONG_LETTER),
        ("Ik heb de verkeerde link aangeklikt en mijn wachtwoord ingevuld", Situation.PHISHING),
        ("Ik heb vekeerde bijlage naar de verkerde inwonr gemaild", Situation.WRONG_MAIL),
        (
            "<p>Ik heb een <b>brief</b> naar een *verkeerd adres* gestuurd</p>",
            Situation.WRONG_LETTER,
        ),
        ("😱 laptop gestolen 😱", Situation.LOST_DEVICE),
    ],
)
def test_relations_and_negations_decide(sentence: str, situation: Situation) -> None:
    assert recognised(sentence) is situation


@pytest.mark.parametrize(
    "sentence",
    [
        *("", "   ", "De lunch was lekker", "👍", "asdf qwer", "12345"),
        *("De Vries", "mevrouw De Vries", "zie bijlage", "foto", "IMG_2044.jpg"),
        "Met vriendelijke groet, P. Wagemans",
    ],
)
def test_nothing_is_proposed_when_nothing_fits(sentence: str) -> None:
    assert understand(sentence, NOW).situations == ()


@settings(deadline=None)
@given(st.text(max_size=300))
def test_any_text_is_understood_somehow(text: str) -> None:
    found = understand(text, NOW)
    assert len({guess.situation for guess in found.situations}) == len(found.situations)


def test_doubt_about_what_it_is_does_not_hide_the_story() -> None:
    said = "Weet niet of dit iets is, maar een inwoner zag op zijn portaal de brief van een ander"
    assert Situation.PORTAL in [guess.situation for guess in understand(said, NOW).situations]


@pytest.mark.parametrize(
    "sentence",
    [
        "brief bij de verkeerde gekomen denk ik, weet niet zeker, hij kan ook nog onderweg zijn",
        "ik heb geprobeerd de mail terug te halen, hopelijk heeft niemand hem gezien",
        "bericht ingetrokken maar misschien al gelezen",
        "mail naar verkeerde gestuurd en meteen teruggehaald",  # which the other may have read
    ],
)
def test_hope_is_no_near_miss(sentence: str) -> None:
    assert understand(sentence, NOW).proposal is not Situation.NEAR_MISS


def test_other_readings_follow_the_surest_one() -> None:
    guesses = understand(
        "Ik heb de brief per mail naar de verkeerde inwoner gestuurd", NOW
    ).situations
    certainties = [guess.certainty for guess in guesses]
    assert certainties == sorted(certainties, reverse=True)
    assert all(0 < certainty <= 1 for certainty in certainties)


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        (
            "Mijn laptop is gestolen uit de trein. Daarnaast heb ik een brief naar het verkeerde "
            "adres gestuurd.",
            [Situation.LOST_DEVICE, Situation.WRONG_LETTER],
        ),
        (
            "1. usb-stick kwijt op het station 2. nieuwsbrief met alle adressen in cc verstuurd",
            [Situation.LOST_DEVICE, Situation.NO_BCC],
        ),
        (
            "Drie dingen: een brief naar het verkeerde adres gestuurd, een usb-stick verloren en "
            "een brief aan een inwoner naar het oude adres gestuurd",
            [Situation.WRONG_LETTER, Situation.LOST_DEVICE, Situation.WRONG_LETTER],
        ),
        (
            "1. brief naar het verkeerde adres 2. brief in de envelop van een andere inwoner",
            [Situation.WRONG_LETTER, Situation.WRONG_LETTER],
        ),
        (
            "I sent a mail to the wrong client. I also sent an email to the recipient asking him "
            "to delete it.",
            [],
        ),
        (
            "Mijn laptop is gestolen. Daarnaast heb ik een brief naar het verkeerde adres "
            "gestuurd. De laptop is uit mijn auto gestolen.",
            [],
        ),
        (
            "Ik heb een brief naar het verkeerde adres gestuurd. Bovendien zat er een kopie van "
            "een paspoort van een ander bij.",
            [],
        ),
        ("mijn tas was weg, daar zat mijn laptop in en ook nog een map met verslagen", []),
        (
            "I lost my phone and also sent a mail to the wrong client",
            [Situation.LOST_DEVICE, Situation.WRONG_MAIL],
        ),
        ("Mijn tas is gestolen. In de tas zat een laptop en een map met papieren.", []),
        ("Ik heb een mail naar de verkeerde gestuurd. Hij heeft hem gewist. Verder niets.", []),
    ],
)
def test_several_incidents_in_one_message_are_told_apart(text: str, kinds: list[Situation]) -> None:
    assert [kind for kind, _ in several(text)] == kinds


@pytest.mark.parametrize("sentence", ["bijna", "niet geklikt", "storing", "phishing test"])
def test_on_a_word_or_two_it_is_never_assumed_that_nothing_happened(sentence: str) -> None:
    assert understand(sentence, NOW).proposal not in {*OtherMatter, Situation.NEAR_MISS}
