"""What is taken out of free text, and what has to stay."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dialogs.redaction import Redacted, Secret, redact

MARKS = {kind: f"[{kind.value} weg]" for kind in Secret}


@pytest.mark.parametrize(
    ("text", "redacted"),
    [
        ("bsn 123456782", "bsn [bsn weg]"),
        ("BSN123456782.", "BSN[bsn weg]."),
        ("123 456 782 en 1234.56.782", "[bsn weg] en [bsn weg]"),
        ("123-456-782", "[bsn weg]"),
        ("12 123456782", "12 [bsn weg]"),
        ("10000008", "[bsn weg]"),
        ("NL91 ABNA 0417 1643 00 van mij", "[iban weg] van mij"),
        ("nl91abna0417164300", "[iban weg]"),
        ("BE68 5390 0754 7034 van ons", "[iban weg] van ons"),
        ("jan.de-vries@x.nl.", "[email weg]."),
        ('<a href="mailto:jan@x.nl">mail</a>', '<a href="mailto:[email weg]">mail</a>'),
        ("bel 06-12345678", "bel [phone weg]"),
        ("06 12 34 56 78", "[phone weg]"),
        ("(020) 123 45 67", "[phone weg]"),
        ("0512 123456", "[phone weg]"),
        ("+31 (0)6 12 34 56 78", "[phone weg]"),
        ("0031612345678", "[phone weg]"),
        ("👍0612345678👍", "👍[phone weg]👍"),
    ],
)
def test_what_goes(text: str, redacted: str) -> None:
    assert redact(text, MARKS).text == redacted


@pytest.mark.parametrize(
    "text",
    [
        "DL-2026-0042",
        "zaak 2024-12345, Z123456782",
        "op 24-11-2026 om 15:30 en 06-12-2026 15:30",
        "20261124",
        "€ 12.345.678,00 en 123456782 euro",
        "1234 AB Den Haag",
        "123456789",
        "NL91 ABNA 9417 1643 01",
        "583 brieven aan 12.500 inwoners, versie 1.2.3",
        "@jan en a@b",
        "💥 <b>html</b> & *markdown*",
    ],
)
def test_what_stays(text: str) -> None:
    assert redact(text, MARKS) == Redacted(text, ())


def test_each_kind_found_is_named_once() -> None:
    text = "123456782 123456782 jan@x.nl 0612345678 NL91ABNA0417164300"
    assert redact(text, MARKS).found == (Secret.EMAIL, Secret.IBAN, Secret.PHONE, Secret.BSN)


SNIPPETS = st.sampled_from(
    [
        "123456782",
        "0612345678",
        "NL91ABNA0417164300",
        "jan@x.nl",
        " ",
        ".",
        "-",
        "6",
        "a",
        "+31",
        "\n",
    ]
)


@settings(deadline=None)
@given(st.one_of(st.text(max_size=80), st.lists(SNIPPETS, max_size=12).map("".join)))
def test_redacting_twice_changes_nothing(text: str) -> None:
    once = redact(text, MARKS).text
    assert redact(once, MARKS).text == once


@settings(deadline=None)
@given(st.text(alphabet=st.characters(exclude_characters="@", exclude_categories=["Nd"])))
def test_text_without_digits_or_at_signs_is_never_altered(text: str) -> None:
    assert redact(text, MARKS).text == text
