"""Advisories in CSAF 2.0: what is read of one, and a clear word for what is none."""

from __future__ import annotations

import json
from contextlib import suppress
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dialogs.beside.csaf import CsafError, read_csaf
from dialogs.beside.vulnerabilities import Sender


def advisory(*scores: dict[str, Any], **document: Any) -> dict[str, Any]:
    """An advisory as the NCSC publishes them, as far as it is read, with more around it."""
    return {
        "document": {
            "category": "csaf_security_advisory",
            "csaf_version": "2.0",
            "title": "Kwetsbaarheden verholpen in VPN",
            "publisher": {"category": "coordinator", "name": "Nationaal Cyber Security Centrum"},
            "tracking": {
                "id": "NCSC-2022-0123",
                "current_release_date": "2022-03-31T22:30:00Z",
                "status": "final",
            },
            **document,
        },
        "product_tree": {"branches": []},
        "vulnerabilities": [{"cve": "CVE-2022-1", "scores": list(scores)}, {"cve": "CVE-2022-2"}],
    }


def read(**document: Any) -> Any:
    return read_csaf(json.dumps(advisory(**document)).encode())


def test_what_is_kept_of_an_advisory() -> None:
    found = read()
    assert (found.title, found.number) == ("Kwetsbaarheden verholpen in VPN", "NCSC-2022-0123")
    assert found.on == date(2022, 4, 1)  # in Amsterdam
    assert (found.source, found.text) == (Sender.NCSC, "CVE-2022-1, CVE-2022-2")
    assert (found.severity, found.open) == (None, True)


@pytest.mark.parametrize(
    ("scores", "severity"),
    [
        ([{"cvss_v3": {"baseScore": 9.8, "baseSeverity": "CRITICAL"}}], "critical"),
        ([{"cvss_v3": {"baseScore": 8.9}}, {"cvss_v3": {"baseScore": 3.1}}], "high"),
        ([{"cvss_v3": {"baseScore": 4.0}}], "medium"),
        ([{"cvss_v3": {"baseScore": 0.1}}], "low"),
        ([{"cvss_v3": {"baseScore": 0}}], None),
        ([{"cvss_v2": {"baseScore": 10}}], "high"),
        ([{"products": ["P-1"]}], None),
    ],
)
def test_the_severest_score_counts(scores: list[dict[str, Any]], severity: str | None) -> None:
    assert read_csaf(json.dumps(advisory(*scores)).encode()).severity == severity


BROKEN = (
    b"",
    b"{",
    b"[]",
    b"{}",
    b"\xff\xfe{}",
    b'{"document": ' * 100_000,
    json.dumps({**advisory(), "vulnerabilities": 3}).encode(),
    *(
        json.dumps(advisory(**part)).encode()
        for part in (
            {"title": ""},
            {"title": ["x"]},
            {"csaf_version": "1.2"},
            {"tracking": {"id": "NCSC-1", "current_release_date": "gisteren"}},
            {"tracking": {"id": "NCSC-1", "current_release_date": "2022-03-31T22:30:00"}},
            {"tracking": {"id": "", "current_release_date": "2022-03-31T22:30:00Z"}},
        )
    ),
    json.dumps(advisory({"cvss_v3": {"baseScore": 1e400}})).encode(),
)


@pytest.mark.parametrize("content", BROKEN, ids=range(len(BROKEN)))
def test_what_is_no_advisory_is_said_to_be_none(content: bytes) -> None:
    with pytest.raises(CsafError):
        read_csaf(content)


_JSON = st.recursive(
    st.none() | st.booleans() | st.floats() | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3)
    ),
    max_leaves=8,
)


@given(st.sampled_from(["title", "tracking", "publisher", "csaf_version"]), _JSON)
def test_whatever_stands_in_it_is_read_or_refused(part: str, odd: Any) -> None:
    content = json.dumps(advisory(**{part: odd})).encode()
    with suppress(CsafError):
        assert read_csaf(content).title
