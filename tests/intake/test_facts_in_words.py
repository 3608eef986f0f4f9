"""What people say in their story reaches the law: the facts that wait on the cards, ticked."""

from __future__ import annotations

from typing import Any

import pytest

from dialogs.intake.meaning import facts_of
from dialogs.law.assessment import assess
from dialogs.law.verdict import Verdict
from dialogs.situations import Situation
from tests.intake.talk import NOW, Talk

BACK_CLOSED = {"opened": "no", "deletion_confirmed": "yes"}
BACK_OPEN = {"opened": "yes", "deletion_confirmed": "yes"}
REFUSED = {"deletion_refused": "yes", "deletion_confirmed": "no"}

TOLD: tuple[tuple[Situation, str, dict[str, Any]], ...] = (
    (Situation.WRONG_LETTER, "De buurman heeft hem ongelezen teruggebracht", BACK_CLOSED),
    (Situation.WRONG_LETTER, "De bewoner heeft hem dichtgelaten en teruggestuurd", BACK_CLOSED),
    (Situation.WRONG_LETTER, "She returned it unopened", BACK_CLOSED),
    (Situation.WRONG_LETTER, "De bewoner heeft hem opengemaakt en daarna teruggebracht", BACK_OPEN),
    (Situation.WRONG_LETTER, "Hij is nog niet teruggekregen", {"deletion_confirmed": "unknown"}),
    (Situation.WRONG_LETTER, "Zij houdt hem", {"deletion_confirmed": "no", "opened": "yes"}),
    (Situation.WRONG_MAIL, "Die man weigert hem te wissen", REFUSED),
    (Situation.LOST_DEVICE, "Hij is versleuteld, het wachtwoord zat er niet bij. We hebben overal "
     "een kopie van", {"unintelligible": "yes", "key_safe": "yes", "loss": "none"}),
    (Situation.LOST_DEVICE, "Zonder wachtwoord", {"unintelligible": "no"}),
    (Situation.LOST_DEVICE, "Ik weet niet of hij versleuteld is", {"unintelligible": "unknown"}),
    (Situation.LOST_PAPER, "Het is dicht teruggekomen", {"opened": "no", "loss": "temporary"}),
    (Situation.RANSOMWARE, "We hebben een back-up", {"backup": "yes"}),
    (Situation.RANSOMWARE, "Geen back-up, we liggen er al 5 dagen uit",
     {"backup": "no", "loss": "temporary", "outage_hours": 72}),
    (Situation.RANSOMWARE, "Uit de logs blijkt dat er niets is weggehaald",
     {"exfiltration": "excluded"}),
    (Situation.RANSOMWARE, "Er is niets gestolen", {"exfiltration": "unknown"}),
    (Situation.SUPPLIER, "Persoonsgegevens zijn gestolen", {"exfiltration": "yes"}),
    (Situation.PUBLISHED, "Het stond 3 weken online, nu is het eraf", {"ongoing": "no"}),
    (Situation.WRONG_FILE, "Een collega zag het en heeft het goedgezet, er is niets mee gedaan",
     {"recipient": "colleague", "ongoing": "no", "wrong_data_used": "no"}),
    (Situation.WRONG_FILE, "De uitkering is geweigerd", {"wrong_data_used": "yes",
     "effect": "serious", "essential_service": "unknown"}),
    (Situation.WRONG_FILE, "De verkeerde persoon kreeg een boete",
     {"wrong_data_used": "yes", "effect": "serious"}),
    (Situation.DATA_LOST, "Het archief is verloren gegaan, er is geen kopie",
     {"loss": "permanent", "backup": "no"}),
    (Situation.SNOOPING, "Collega zocht zijn buurvrouw op, de logs laten het zien",
     {"targeted": "yes", "opened": "yes"}),
    (Situation.OPEN_ACCESS, "De map was te vinden op internet", {"recipient": "public"}),
)  # fmt: skip


def heard(situation: Situation, words: str) -> dict[str, Any]:
    """The facts that a story in these words tells before anything was asked."""
    talk = Talk()
    talk.say(f"Er is een datalek. {words}")
    talk.tap("situation", {"situation": situation})
    talk.say(words)
    return facts_of(situation, talk.conversation.suggested, NOW).model_dump(mode="json")


@pytest.mark.parametrize(("situation", "words", "facts"), TOLD, ids=[row[1] for row in TOLD])
def test_a_fact_that_is_told_in_words_waits_on_its_card(
    situation: Situation, words: str, facts: dict[str, Any]
) -> None:
    found = heard(situation, words)
    assert {fact: found[fact] for fact in facts} == facts


NOT_SO: tuple[tuple[Situation, str, dict[str, Any]], ...] = (
    (Situation.WRONG_LETTER, "Ik hoop dat hij ongeopend teruggestuurd wordt", BACK_CLOSED),
    (Situation.WRONG_LETTER, "Hij heeft beloofd hem dicht terug te brengen", BACK_CLOSED),
    (Situation.WRONG_LETTER, "Ik heb gevraagd of hij kan worden teruggegeven", BACK_OPEN),
    (Situation.WRONG_LETTER, "Hij zegt dat hij hem niet gelezen heeft", BACK_CLOSED),
    (Situation.WRONG_MAIL, "Ze heeft hem gewist, maar eerst doorgestuurd", BACK_CLOSED),
    (Situation.LOST_DEVICE, "Hij zou versleuteld moeten zijn", {"unintelligible": "yes"}),
    (Situation.LOST_DEVICE, "Ik had een back-up moeten maken", {"loss": "none"}),
    (Situation.RANSOMWARE, "De back-up is ook versleuteld", {"backup": "yes"}),
    (Situation.RANSOMWARE, "Of de back-up werkt weten we niet", {"backup": "yes"}),
    (Situation.WRONG_FILE, "Hopelijk is er niets mee gedaan", {"wrong_data_used": "no"}),
)


@pytest.mark.parametrize(("situation", "words", "lighter"), NOT_SO, ids=[row[1] for row in NOT_SO])
def test_hope_doubt_and_promises_make_no_breach_smaller(
    situation: Situation, words: str, lighter: dict[str, Any]
) -> None:
    found = heard(situation, words)
    assert not [fact for fact, value in lighter.items() if found[fact] == value]


@pytest.mark.parametrize(
    ("words", "asked"),
    [
        ("Het was de ex van die mevrouw, hij houdt hem", True),
        ("Hij ging naar haar ex-man, die houdt hem", True),
        ("Het was haar ex-collega, die houdt hem", False),
        ("Het was een inwoner, die houdt hem", False),
    ],
)
def test_who_may_be_after_the_person_is_asked_about_and_doubted(words: str, asked: bool) -> None:
    talk = Talk()
    talk.say("Ik heb een brief met naam en adres naar het verkeerde adres gestuurd")
    talk.tap("situation", {"situation": "wrong_letter"})
    said = {
        "recipient": words,
        "danger": "nee",
        "people": "1",
        "data": "naam en adres, geen gevaar",
    }
    heard = []
    while talk.conversation.screen != "summary":
        heard.append(talk.asked())
        perhaps = "Bedoel je" in talk.shown()
        talk.say("klopt" if perhaps else said.get(talk.asked(), "weet ik niet"))
    assert ("sought" in heard) is asked
    facts = facts_of(
        Situation.WRONG_LETTER, talk.conversation.answers, NOW, talk.conversation.hints
    )
    assert assess(facts).duty_to_notify is (Verdict.OFFICER if asked else Verdict.NO)
