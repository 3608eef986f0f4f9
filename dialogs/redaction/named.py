"""Finds, in folded text, what only the words before it give away: documents, birth dates, names.

Without such a word the same signs may be a case, a room or a street, and stay. Names are found
after a form of address or behind initials; nothing tells other names from words with certainty
(docs/adr has what was measured of a library that guesses).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

Span = tuple[int, int]

_IS = r"(?:[ -]?(?:nr|nummer|number|no))?\.?(?: (?:is|was|van hem|van haar))?[ :.=#_-]{0,3}"


def _after(word: str, secret: str) -> re.Pattern[str]:
    """A secret, as group 1, behind a word that says what it is."""
    return re.compile(rf"\b(?:{word}){_IS}({secret})(?![^\W_])", re.IGNORECASE)


_DOCUMENT = _after(
    r"paspoort|passport|identiteits(?:kaart|bewijs)|id-?kaart|id-?bewijs|identity card|rijbewijs|"
    r"driving licence|driver'?s licen[cs]e|verblijfs(?:document|vergunning)|v-?nummer|document",
    r"(?=[a-z0-9]*\d[a-z0-9]*\d)[a-z0-9]{8,10}",
)
_CLIENT = _after(
    r"(?:cli[eë]nt|client|klant|pati[eë]nt|leerling|student|personeels|medewerkers?|inwoner|"
    r"burger|debiteuren|relatie|polis|uitkerings|a)-?(?:nr|nummer|number|no|id)",
    r"[a-z]{0,3}-?\d[\d.-]{3,14}\d",
)
_PLATE_WORD = _after(
    r"kenteken|nummerbord|licen[cs]e plate|number plate", r"[a-z0-9](?:[ -]?[a-z0-9]){5}"
)
_PLATE = re.compile(
    r"(?<![\w-])(?:[A-Z]{2}-\d{3}-[A-Z]|[A-Z]-\d{3}-[A-Z]{2}|\d{2}-[A-Z]{3}-\d|\d-[A-Z]{3}-\d{2}|"
    r"[A-Z]{2}-\d{2}-[A-Z]{2}|\d{2}-[A-Z]{2}-[A-Z]{2}|[A-Z]{2}-[A-Z]{2}-\d{2}|"
    r"[A-Z]{3}-\d{2}-[A-Z]|[A-Z]-\d{2}-[A-Z]{3}|[A-Z]{2}-\d{2}-\d{2}|\d{2}-\d{2}-[A-Z]{2}|"
    r"\d{2}-[A-Z]{2}-\d{2})(?![\w-])"
)
_MONTH = r"(?:jan|feb|maart|mrt|apr|mei|may|jun|jul|aug|sep|okt|oct|nov|dec|march)[a-z]*\.?"
_BIRTH = _after(
    r"geboren(?: op)?|geboorte-?datum|geb\.? ?-?datum|geb|gebdat|dob|date of birth|born(?: on)?",
    rf"\d{{1,4}}[-./ ](?:\d{{1,2}}|{_MONTH})[-./ ]\d{{2,4}}|\d{{8}}",
)


def _behind(pattern: re.Pattern[str], text: str) -> Iterator[Span]:
    return (found.span(1) for found in pattern.finditer(text))


def documents(text: str) -> Iterator[Span]:
    """Numbers of passports, identity cards, driving licences and residence permits."""
    return _behind(_DOCUMENT, text)


def client_numbers(text: str) -> Iterator[Span]:
    """The number under which a person is known to us, where it is called so."""
    return _behind(_CLIENT, text)


def birth_dates(text: str) -> Iterator[Span]:
    """A date that is called somebody's day of birth; other dates belong to the story."""
    return _behind(_BIRTH, text)


def plates(text: str) -> Iterator[Span]:
    """Licence plates: in the Dutch shapes with dashes, or called so."""
    spans = {*_behind(_PLATE_WORD, text), *(found.span() for found in _PLATE.finditer(text))}
    return iter(sorted(span for span in spans if _has_both(text[slice(*span)])))


def _has_both(plate: str) -> bool:
    return any(sign.isdigit() for sign in plate) and any(sign.isalpha() for sign in plate)


# --- names -------------------------------------------------------------------------------------

_ADDRESSED = r"(?:de heer|meneer|mijnheer|mevrouw|mevr|mvr|mw|dhr|juffrouw|familie|fam|mrs|mr|ms)"
_SHORT = r"(?:mevr|mvr|mw|dhr|fam)"
_BETWEEN = r"(?:van|de|der|den|het|ten|ter|te|in|op|'t|el|al|ben|bin|la|le|du|von|zu|da|dos|di)"
_CAPITAL = r"(?-i:[^\W\d_a-zà-ÿ])[^\W\d_'’]*(?:['’-][^\W\d_]+)*"
_INITIALS = r"(?:(?-i:[A-Z])[a-z]?\. ?){1,4}"
_SURNAME = rf"(?:{_BETWEEN} ){{0,3}}{_CAPITAL}(?:[ -](?:{_BETWEEN} ){{0,3}}{_CAPITAL})?"
_NO_NAME = (
    r"(?:heeft|had|is|was|die|dat|en|of|wil|wilde|kan|kon|zegt|zei|belt|belde|kwam|komt|staat|stond|"
    r"woont|krijgt|kreeg|ontving|mailt|mailde|gaf|geeft|met|bij|uit|voor|naar|aan|om|over|zonder|"
    r"haar|zijn|wordt|werd|moet|moest|vroeg|vraagt|ging|gaat|meldt|meldde|zag|ziet|nam|haalde|zelf|"
    r"niet|ook|al|nog|dus|maar|want|als|toen|omdat|weer|terug|has|had|was|who|and|called|got|is|op|in)"
)
_LOWER = rf"(?:{_BETWEEN} ){{0,3}}(?!{_BETWEEN}\b|{_NO_NAME}\b)[^\W\d_]{{3,}}(?:-[^\W\d_]+)*"
_NAMES = (
    re.compile(rf"\b{_ADDRESSED}\.? (?:{_INITIALS})?({_SURNAME})", re.IGNORECASE),
    re.compile(rf"\b{_SHORT}\.? ({_LOWER})", re.IGNORECASE),
    re.compile(rf"(?<![\w.])({_INITIALS}{_SURNAME})"),
)


def names(text: str) -> Iterator[Span]:
    """Names behind a form of address (mevrouw De Vries, dhr. jansen), or initials (J. de Vries)."""
    spans = sorted(span for pattern in _NAMES for span in _behind(pattern, text))
    after = 0
    for start, end in spans:
        if start >= after:
            after = end
            yield start, end
