"""What a first sentence tells beside its situation."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from dialogs.law.facts import Count, DataKind, Group, Recipient
from dialogs.understanding import Hint, understand
from dialogs.understanding.moments import in_words

NOW = datetime(2026, 11, 24, 9, 20, tzinfo=UTC)


@pytest.mark.parametrize(
    ("sentence", "kinds"),
    [
        (
            "Lijst met namen, adressen en BSN's gemaild",
            {DataKind.NAME, DataKind.ADDRESS, DataKind.BSN},
        ),
        ("zorgplan naar de verkeerde huisarts gestuurd", {DataKind.HEALTH}),
        ("paspoort aan verkeerde meneer meegegeven", {DataKind.ID_COPY}),
        ("gezinsverslag naar verkeerde school", {DataKind.YOUTH_CARE}),
        ("aanmaningen verwisseld", {DataKind.DEBTS}),
        ("Ik heb een brief naar een verkeerd adres gestuurd", set()),
        ("lijst met namen zonder bsn gemaild", {DataKind.NAME}),
        ("payslip sent to the wrong colleague", {DataKind.OTHER_FINANCIAL}),
        ("mijn telefoon is gestolen uit de bus", set()),
        ("cc in plaats van bcc, 312 adressen", {DataKind.EMAIL}),
        ("de woz-aanslag van de buren", {DataKind.TAX}),
        ("cv van een sollicitant doorgestuurd", {DataKind.CAREER}),
        ("foto van id naar het verkeerde nummer geappt", {DataKind.ID_COPY}),
        ("energietoeslag en zorgindicatie", {DataKind.BENEFITS, DataKind.HEALTH}),
        ("lijst met kentekens op de website", {DataKind.VEHICLE}),
        ("huurachterstand en bewindvoering, met telnr", {DataKind.DEBTS, DataKind.PHONE}),
        ("ze is zwanger en haar zoon heeft adhd", {DataKind.HEALTH}),
        ("brief over een uithuisplaatsing", {DataKind.YOUTH_CARE}),
        ("kopie van de verblijfsvergunning", {DataKind.ETHNICITY}),
        ("alleen het ip adres", set()),
        ("niet alleen namen maar ook diagnoses", {DataKind.NAME, DataKind.HEALTH}),
    ],
)
def test_kinds_of_data_are_those_named(sentence: str, kinds: set[DataKind]) -> None:
    assert understand(sentence, NOW).data == kinds


@pytest.mark.parametrize(
    ("sentence", "count"),
    [
        ("583 brieven zijn verkeerd bezorgd", Count.exactly(583)),
        ("mail aan ongeveer 200 ouders", Count(least=160, most=240)),
        ("lijst met twintig andere cliënten gemaild", Count.exactly(20)),
        ("ik moest twintig brieven over de toeslag versturen", Count.exactly(20)),
        ("honderden inwoners kregen een verkeerde brief", Count(least=200, most=999)),
        ("meer dan 100 medewerkers staan erin", Count(least=101)),
        ("een inwoner kreeg een verkeerde brief", None),
        ("op 12 november ging het mis", None),
        ("drie dozen met dossiers zijn weg", None),
        ("een stuk of tien brieven", Count(least=8, most=12)),
        ("twee kinderen en hun moeder", Count(least=2)),
        ("twee kinderen en een brief", Count.exactly(2)),
        ("brief naar 12 duizend inwoners gestuurd", Count.exactly(12_000)),
        ("zeker vijf honderd klanten konden erbij", Count(least=500)),
        ("1,5 miljoen burgers", Count.exactly(1_500_000)),
        ("about two dozen residents were affected", Count(least=19, most=29)),
    ],
)
def test_people_are_counted_only_where_a_number_stands(sentence: str, count: Count | None) -> None:
    assert understand(sentence, NOW).people == count


@pytest.mark.parametrize(
    ("sentence", "recipient"),
    [
        ("Ik heb een verslag naar de verkeerde school gemaild", Recipient.PARTNER),
        ("mail met loonstroken naar verkeerde collega gestuurd", Recipient.COLLEAGUE),
        ("brief bij de buren bezorgd, verkeerd adres", Recipient.KNOWN_PERSON),
        ("Ik heb een uittreksel naar de verkeerde inwoner gemaild", Recipient.KNOWN_PERSON),
        ("Ik werk bij de afdeling Inkomen en deed een brief in de verkeerde envelop", None),
        ("brief aan een wildvreemde meegegeven", Recipient.UNKNOWN_PERSON),
        ("brief met het geheime adres van mevrouw naar haar ex gestuurd", Recipient.KNOWN_PERSON),
        ("laptop gestolen", None),
    ],
)
def test_the_recipient_is_suggested(sentence: str, recipient: Recipient | None) -> None:
    assert understand(sentence, NOW).recipient == recipient


@pytest.mark.parametrize(
    ("sentence", "hint"),
    [
        ("verkeerd gemaild maar hij heeft het meteen verwijderd", Hint.DELETED),
        ("laptop met bitlocker gestolen", Hint.ENCRYPTED),
        ("laptop gestolen", Hint.STOLEN),
        ("boa is zijn bonnenboekje kwijt", Hint.POLICE_WORK),
    ],
)
def test_what_is_said_in_passing_is_kept(sentence: str, hint: Hint) -> None:
    assert hint in understand(sentence, NOW).hints


@pytest.mark.parametrize(
    ("sentence", "hint"),
    [
        ("laptop gestolen, hij was niet versleuteld", Hint.ENCRYPTED),
        ("onze schijven zijn versleuteld en er is losgeld gevraagd", Hint.ENCRYPTED),
        ("verkeerd gemaild en hij heeft het niet verwijderd", Hint.DELETED),
        ("iemand heeft de database verwijderd", Hint.DELETED),
    ],
)
def test_what_did_not_happen_is_no_hint(sentence: str, hint: Hint) -> None:
    assert hint not in understand(sentence, NOW).hints


def test_groups_are_those_whose_data_it_is() -> None:
    assert Group.MINORS in understand("lijst van kinderen verkeerd gemaild", NOW).groups
    assert Group.EMPLOYEES in understand("loonstroken verkeerd gemaild", NOW).groups


def test_when_it_happened_and_when_it_was_noticed_are_two_moments() -> None:
    found = understand("Gisteren om 15:00 verstuurd, en vanochtend belde de ontvanger", NOW)
    assert found.happened
    assert found.signalled
    assert in_words(found.happened, "nl") == "maandag 23 november 2026, 15.00 uur"
    assert in_words(found.signalled, "nl") == "dinsdag 24 november 2026, 's ochtends"


def test_a_place_behind_something_is_no_noticing() -> None:
    found = understand("post van 3 weken geleden gevonden achter de kast", NOW)
    assert found.signalled is None


def test_a_sentence_without_a_time_has_no_moment() -> None:
    found = understand("Het stond binnen twee uur weer goed, een uur live, om drie redenen", NOW)
    assert (found.happened, found.signalled) == (None, None)
