"""What is taken out of free text, and what has to stay."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dialogs.redaction import BUT_NAMES, Redacted, Secret, redact
from tests.understanding.personal_numbers import BARE, written

MARKED = {secret: redact(bare, "nl").text for secret, bare in BARE.items()}


@pytest.mark.parametrize(
    ("text", "redacted"),
    [
        ("BSN123456782.", "BSN[BSN weggehaald]."),
        ("burgerservicenummer123456782 x", "burgerservicenummer[BSN weggehaald] x"),
        ("bsn 123456789, een typefout", "bsn [BSN weggehaald], een typefout"),
        ("bsn_123456782_jansen.pdf", "bsn_[BSN weggehaald]_jansen.pdf"),
        ("12 123456782", "12 [BSN weggehaald]"),
        ("10000008", "[BSN weggehaald]"),
        ("1 2 3 4 5 6 7 8 2", "[BSN weggehaald]"),
        ("١٢٣٤٥٦٧٨٢", "[BSN weggehaald]"),
        ("NL91ABNA0417164300van mij", "[rekeningnummer weggehaald]van mij"),
        ("BE68 5390 0754 7034 van ons", "[rekeningnummer weggehaald] van ons"),
        ("ibanNL91/ABNA/0417/1643/00", "iban[rekeningnummer weggehaald]"),
        ("visa 4111 1111 1111 1111", "visa [kaartnummer weggehaald]"),
        ("jan.de-vries@x.nl.", "[mailadres weggehaald]."),
        ("jan@münchen.de, o'brien@x.nl", "[mailadres weggehaald], [mailadres weggehaald]"),
        ("jan (at) gemeente.nl", "[mailadres weggehaald]"),
        ('<a href="mailto:jan@x.nl">', '<a href="mailto:[mailadres weggehaald]">'),
        ("(020) 123 45 67", "[telefoonnummer weggehaald]"),
        ("0512 123456", "[telefoonnummer weggehaald]"),
        ("+31 (0)6 12 34 56 78", "[telefoonnummer weggehaald]"),
        ("+49 (30) 1234567", "[telefoonnummer weggehaald]"),
        ("0049 30 1234567", "[telefoonnummer weggehaald]"),
        ("0800 1234567", "[telefoonnummer weggehaald]"),
        ("tel0612345678", "tel[telefoonnummer weggehaald]"),
        ("👍0612345678👍", "👍[telefoonnummer weggehaald]👍"),
        ("paspoort NXL12C456", "paspoort [documentnummer weggehaald]"),
        ("een auto met AB-123-C", "een auto met [kenteken weggehaald]"),
        ("kenteken ab123c", "kenteken [kenteken weggehaald]"),
        ("cliëntnummer: 4455667", "cliëntnummer: [klantnummer weggehaald]"),
        ("geboren op 12-03-1980", "geboren op [geboortedatum weggehaald]"),
        ("geb. 12 maart 1980", "geb. [geboortedatum weggehaald]"),
        ("brief van mevrouw De Vries", "brief van mevrouw [naam weggehaald]"),
        ("dhr jansen belde", "dhr [naam weggehaald] belde"),
        ("de heer K. Ozturk-Visser en ik", "de heer [naam weggehaald] en ik"),
        ("dossier van J. van den Berg", "dossier van [naam weggehaald]"),
    ],
)
def test_what_goes(text: str, redacted: str) -> None:
    assert redact(text, "nl").text == redacted


@pytest.mark.parametrize(
    "text",
    [
        "DL-2026-0042",
        "zaak 2024-12345, Z123456782, SR-00123456",
        "kvk 10000008, KvK-nummer: 12345678",
        "zaaknummer 123456782",
        "op 24-11-2026 om 15:30 en 06-12-2026 15:30",
        "20261124",
        "€ 12.345.678,00 en 123456782 euro",
        "1234 AB Den Haag",
        "123456789",
        "NL91 ABNA 9417 1643 01",
        "583 brieven aan 12.500 inwoners, versie 1.2.3",
        "@jan en a@b",
        "💥 <b>html</b> & *markdown*",
        "12345678-1234-1234-1234-123456789012",
        "mevrouw heeft gebeld, dhr. kwam zelf",
        "van A. naar B. gestuurd",
    ],
)
def test_what_stays(text: str) -> None:
    assert redact(text, "nl") == Redacted(text, ())


def test_each_kind_found_is_named_once() -> None:
    text = "123456782 123456782 jan@x.nl 0612345678 NL91ABNA0417164300"
    assert redact(text, "nl").found == (Secret.EMAIL, Secret.IBAN, Secret.PHONE, Secret.BSN)


def test_a_name_stays_where_names_are_asked_for() -> None:
    text = "mevrouw De Vries, 0612345678"
    assert redact(text, "en", BUT_NAMES).text == "mevrouw De Vries, [phone number removed]"


@given(st.sampled_from([*BARE]).flatmap(lambda kind: st.tuples(st.just(kind), written(kind))))
def test_no_way_of_writing_hides_a_personal_number(wrote: tuple[Secret, str]) -> None:
    kind, text = wrote
    assert redact(text, "nl").text == MARKED[kind]
    assert redact(f"Het is {text}, zei hij.", "nl").text == f"Het is {MARKED[kind]}, zei hij."


SNIPPETS = st.sampled_from([*BARE.values(), *" .-6a\n", "+31", "\u200b", "bsn", "mw. ", "De Boer"])


@given(st.one_of(st.text(max_size=80), st.lists(SNIPPETS, max_size=12).map("".join)))
def test_redacting_twice_changes_nothing(text: str) -> None:
    once = redact(text, "nl").text
    assert redact(once, "nl").text == once


def _numbers(sign: str) -> bool:
    folded = unicodedata.normalize("NFKC", sign)
    return "@" in folded or any(one.isdecimal() or one.isdigit() for one in folded)


@given(st.text().filter(lambda text: not any(_numbers(sign) for sign in text)))
def test_text_without_digits_or_at_signs_loses_no_more_than_names(text: str) -> None:
    assert redact(text, "nl", BUT_NAMES).text == text
