"""Sections 6 to 8: the data, the people, and the protection beforehand."""

from __future__ import annotations

import pytest

from tests.ap_form.asked import answer, known, with_facts


@pytest.mark.parametrize(
    ("data", "ordinary", "special"),
    [
        (["name", "bsn"], ("recorded", "6-1-name", "6-1-bsn"), ("derived", "none")),
        (["bsn", "name", "tax"], ("derived", "6-1-name", "6-1-bsn", "6-1-other_financial"), None),
        (["tax", "other_financial"], ("derived", "6-1-other_financial"), None),
        (["police", "criminal"], ("derived", "6-1-criminal"), None),
        (["secret_address"], ("derived", "6-1-address"), None),
        (
            ["name", "photo", "family"],
            ("derived", "6-1-name", "6-1-other+law-value-photo+law-value-family"),
            None,
        ),
        (["other"], ("derived", "6-1-other", "/which-data"), None),
        (
            ["other", "photo"],
            ("derived", "6-1-other+law-value-photo", "/which-data"),
            None,
        ),
        (
            ["health", "religion"],
            ("recorded", "none"),
            ("recorded", "6-2-religion", "6-2-health"),
        ),
        (
            ["youth_care"],
            ("derived", "6-1-other+law-value-youth_care"),
            ("derived", "none", "/perhaps-health"),
        ),
        (["youth_care", "health"], None, ("recorded", "6-2-health")),
        (
            ["name", "unknown"],
            ("partly", "6-1-name", "6-1-unknown", "/data-open"),
            ("missing",),
        ),
        (["union", "unknown"], ("missing", "6-1-unknown", "/data-open"), ("partly", "6-2-union")),
        (["unknown"], ("missing", "6-1-unknown", "/data-open"), ("missing",)),
        ([], ("missing", "6-1-unknown", "/data-open"), ("missing",)),
    ],
)
def test_the_data_are_named_in_the_order_of_the_form(
    data: list[str], ordinary: tuple[str, ...] | None, special: tuple[str, ...] | None
) -> None:
    about = with_facts(data=data)
    assert ordinary is None or answer("6-1", about) == ordinary
    assert special is None or answer("6-2", about) == special


@pytest.mark.parametrize(
    ("count", "records", "people"),
    [
        ({"least": 12, "most": 12}, ("recorded", "12-12"), ("recorded", "12-12")),
        (
            {"least": 40, "most": 60},
            ("recorded", "40-60", "/one-number"),
            ("recorded", "40-60", "/both-ends"),
        ),
        ({"least": 40}, ("own", "/records"), ("partly", "40-None", "/both-ends")),
        ({"most": 60}, ("own", "/records"), ("partly", "None-60", "/both-ends")),
        ({}, ("own", "/records"), ("missing",)),
    ],
)
def test_numbers_are_given_as_far_as_they_are_known(
    count: dict[str, int], records: tuple[str, ...], people: tuple[str, ...]
) -> None:
    about = with_facts(records=count, people=count)
    assert answer("6-3-1", about) == records
    assert answer("7-3", about) == people


@pytest.mark.parametrize(
    ("groups", "expected"),
    [
        (["residents", "minors"], ("recorded", "7-1-customers", "7-1-minors")),
        (["other"], ("recorded", "7-1-other", "/describe-group")),
        (["employees", "unknown"], ("partly", "7-1-employees", "/groups-open")),
        (["unknown"], ("missing", "/groups-open")),
        ([], ("missing", "/groups-open")),
    ],
)
def test_the_groups_are_those_of_the_form(groups: list[str], expected: tuple[str, ...]) -> None:
    assert answer("7-1", with_facts(groups=groups)) == expected
    assert answer("7-2", with_facts(groups=groups)) == ("own", "/group-described")


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        ({"unintelligible": "no"}, ("recorded", "8-1-none")),
        ({"pseudonymised": "yes"}, ("derived", "8-1-otherwise", "/technique", "/key")),
        (
            {"pseudonymised": "yes", "key_safe": "yes", "unintelligible": "no"},
            ("derived", "8-1-otherwise", "/technique"),
        ),
        ({"channel": "email"}, ("missing",)),
        ({"channel": "post"}, ("derived", "8-1-none")),
        (
            {"unintelligible": "yes", "key_safe": "yes"},
            ("derived", "8-1-encrypted", "/or-hashed", "/technique"),
        ),
        (
            {"unintelligible": "yes"},
            ("derived", "8-1-encrypted", "/or-hashed", "/technique", "/key"),
        ),
    ],
)
def test_protection_beforehand_is_only_claimed_where_it_is_known(
    facts: dict[str, str], expected: tuple[str, ...]
) -> None:
    assert answer("8-1", with_facts(**facts)) == expected


def test_the_reporter_knows_that_it_was_encrypted() -> None:
    file = with_facts(unintelligible="yes", key_safe="yes").file
    about = known(file, {"protection": ["encrypted", "code"]})
    assert answer("8-1", about) == ("recorded", "8-1-encrypted", "/technique")
