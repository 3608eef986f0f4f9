"""The AP's label of question 5.2 follows from the EDPB's kind and how the data travelled."""

from __future__ import annotations

import pytest

from dialogs.law.ap import ApKind, ap_kind
from dialogs.law.facts import Facts, IncidentKind


@pytest.mark.parametrize(
    ("kind", "channel", "label"),
    [
        ("sent_by_mistake", "email", ApKind.MAIL),
        ("sent_by_mistake", "post", ApKind.POST),
        ("sent_by_mistake", "unknown", ApKind.OTHER),
        ("no_bcc", "email", ApKind.NO_BCC),
        ("shown_to_wrong_recipient", "counter", ApKind.POST),
        ("shown_to_wrong_recipient", "online", ApKind.PORTAL),
        ("device_lost", "other", ApKind.CARRIER),
        ("paper_lost", "unknown", ApKind.CARRIER),
        ("mail_lost", "post", ApKind.MAIL_LOST),
        ("unintended_publication", "online", ApKind.PUBLISHED),
        ("ransomware", "internal_system", ApKind.ATTACK),
        ("phishing", "email", ApKind.ATTACK),
        ("record_mix_up", "internal_system", ApKind.WRONG_FILE),
        ("record_mix_up", "online", ApKind.PORTAL),
        ("wrong_access_rights", "internal_system", ApKind.FOLDERS),
        ("wrong_access_rights", "unknown", ApKind.RIGHTS),
        ("misuse_of_access", "internal_system", ApKind.OTHER),
    ],
)
def test_the_label_follows_from_kind_and_channel(kind: str, channel: str, label: ApKind) -> None:
    assert ap_kind(Facts.model_validate({"kind": kind, "channel": channel})) is label


def test_post_that_came_back_opened_has_a_label_of_its_own() -> None:
    back = {"kind": "mail_lost", "opened": "yes", "deletion_confirmed": "yes"}
    assert ap_kind(Facts.model_validate(back)) is ApKind.RETURNED
    assert ap_kind(Facts.model_validate({**back, "opened": "no"})) is ApKind.MAIL_LOST


@pytest.mark.parametrize("kind", ["exfiltration", "unauthorised_access"])
def test_an_employee_who_takes_data_is_no_hacker(kind: str) -> None:
    own = {"kind": kind, "cause": "internal_malicious"}
    assert ap_kind(Facts.model_validate(own)) is ApKind.OTHER
    assert ap_kind(Facts.model_validate({**own, "cause": "external_malicious"})) is ApKind.ATTACK
    hacked = {**own, "kind": "hacking"}
    assert ap_kind(Facts.model_validate(hacked)) is ApKind.ATTACK


def test_every_kind_has_a_label() -> None:
    assert all(ap_kind(Facts(kind=kind)) in ApKind for kind in IncidentKind)
