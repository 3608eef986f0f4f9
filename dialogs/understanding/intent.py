"""What a first message wants, and in which language it says so.

A message is split into what is asked and what is told. Only a question, with nothing told, is a
question; something told with a question whether it counts is a doubt, and that may be a report.
"""

from __future__ import annotations

import re

from dialogs.understanding.values import Intent, Language

_ENGLISH = frozenset(
    [
        "i",
        "the",
        "a",
        "an",
        "to",
        "of",
        "my",
        "our",
        "are",
        "has",
        "have",
        "it",
        "someone",
        "somebody",
        "and",
        "by",
        "at",
        "for",
        "from",
        "with",
        "this",
        "that",
        "her",
        "his",
        "their",
        "not",
        "hello",
        "hi",
        "please",
        "can",
        "may",
        "what",
        "how",
        "does",
        "did",
        "on",
        "your",
        "you",
        "sent",
        "lost",
        "stolen",
        "went",
        "got",
        "left",
        "put",
        "good",
        "morning",
        "afternoon",
        "evening",
    ]
)
_DUTCH = frozenset(
    [
        "ik",
        "de",
        "het",
        "een",
        "naar",
        "van",
        "mijn",
        "onze",
        "ons",
        "wij",
        "zijn",
        "heeft",
        "heb",
        "hebben",
        "er",
        "iemand",
        "en",
        "door",
        "bij",
        "voor",
        "met",
        "dit",
        "dat",
        "haar",
        "hun",
        "niet",
        "hallo",
        "hoi",
        "kan",
        "mag",
        "wat",
        "hoe",
        "op",
        "je",
        "u",
        "verkeerde",
        "gestuurd",
        "weg",
        "kwijt",
        "gestolen",
        "deze",
        "aan",
        "die",
        "ook",
        "nog",
        "maar",
        "per",
        "zit",
        "staat",
        "te",
        "geen",
        "goedemorgen",
        "goedemiddag",
        "dag",
    ]
)
_WORD = re.compile(r"[a-z']+")

_GREETING = re.compile(
    r"(?:(?:hoi+|hallo|hey+|he|hi+|hello|yo|dag|goede?n?(?:morgen|middag|avond|dag)|good (?:morning"
    r"|afternoon|evening|day)|goede (?:morgen|middag|avond)|moin|hoihoi|beste|dear|ha|morgen)"
    r"(?: (?:daar|there|bot|allemaal|datalek-?bot|collega|team|all))*\W*)+"
)
_RIGHTS = re.compile(
    r"\binzage(?:verzoek|recht)?\b|recht op (?:inzage|vergetelheid|verwijdering|correctie)"
    r"|\b(?:welke|wat voor) gegevens\b.{0,40}\b(?:van mij|over mij|van hem|van haar)\b"
    r"|\b(?:wil|wenst|vraagt|verzoekt|eist)\b.{0,50}\b(?:zijn|haar|mijn|hun|diens) (?:persoons)?gegevens\b"
    r".{0,30}\b(?:verwijder|wis|inzien|ingezien|corriger|aanpas|opvrag|hebben|krijgen)"
    r"|\bavg[- ]?verzoek|\b(?:access|deletion|erasure) request|subject access"
    r"|\basks? (?:for|us for) (?:access|a copy|all)\b|request(?:s|ed)? access to (?:his|her|their)"
    r"|\b(?:which|what) data\b.{0,40}\babout me\b|right to (?:be forgotten|access|erasure)"
    r"|verzet tegen (?:de )?verwerking|verwijderverzoek|\bdelete (?:all )?(?:my|his|her) data"
)
_SURELY = 0.6
"""From here a sentence about someone's rights is the story of a breach: "inzageverzoek gelekt"."""

_CLAUSE = re.compile(
    r"(?<=[.!?;])\s+|,\s*(?=(?:is|was|mag|moet|wat|hoe|kan|kun|wie|what|how|should|must|is|do|who)\b)"
    r"|\s+(?=en nu\b|wat nu\b)"
)
_ASKS = re.compile(
    r"^(?:(?:en|maar|dus|of|hoi|hallo|vraag|vraagje|goedemorgen|goedemiddag|hello|hi)[\s,:]+)*"
    r"(?:(?:mag|mogen|moet|moeten|kan|kun|kunnen|zal|zou) (?:ik|je|jij|u|we|wij|men|dit|dat|het|er|iemand"
    r"|een ander)|hoe|wat|wie|wanneer|waar|waarom|welke|hoeveel|is (?:dit"
    r"|dat|het|er|een)|was (?:dit|dat|het)|zijn (?:er|dit)|valt|telt|geldt|wordt|heb je|weet je|kent"
    r"|may|can|could|should|must|how|what|who|when|where|why|which|is (?:this|that|it|there|a)"
    r"|are|do|does|did|am i|would|en nu|wat nu|wat moet)\b"
)
_ASKS_WHETHER = re.compile(
    r"\b(?:is|was|telt|valt|geldt|zou|does|would|moet|should|do i|must)\b.{0,40}"
    r"\b(?:datalek\w*|lek|gemeld|melden|meldplicht|erg|breach|report\w*|count)\b"
)
_DOUBTS = re.compile(
    r"\b(?:weet (?:\w+ ){0,3}niet (?:\w+ )?(?:of|zeker)|geen idee of|twijfel\w*|misschien|wellicht"
    r"|niet zeker|onzeker|vraag(?:t)? (?:ik )?me af|is het (?:erg|een)|zou (?:dit|dat|het)|of dit"
    r"|not sure|unsure|maybe|perhaps|possibly|wonder\w*|don'?t know (?:if|whether)|might be"
    r"|ik denk dat dit|kan dit een)\b"
)
_HAPPENED = re.compile(
    r"\b(?:heb|hebben|heeft|had|hadden|ben|is|zijn|was|waren|werd|werden|blijkt|bleek|have|has|had)\b"
    r"(?: [\w'-]+){0,14}? (?:\w*ge\w{2,}(?:d|t|en)|ver\w{2,}(?:d|t|en)|be\w{2,}(?:d|t|en)|\w+ed|lost"
    r"|sent|stolen|kwijt|weg|fout|misgegaan|went|gone)\b|\b(?:went wrong|something happened)\b"
    r"|\b(?:wil|want to)\b.{0,20}\b(?:melden|report)\b|\b(?:kwijt|gestolen|gehackt|verloren)\b"
)
_HYPOTHETICAL = re.compile(
    r"^(?:\w+[,:]? )?(?:mag|mogen|may|can|kan|kun|hoe lang|how long|hoe moet)\b"
)


def language_of(said: str) -> Language:
    """Dutch unless the small words are more often English."""
    found = _WORD.findall(said)
    english = sum(word in _ENGLISH for word in found)
    dutch = sum(word in _DUTCH for word in found)
    return "en" if english > dutch else "nl"


def _clauses(said: str) -> tuple[list[str], list[str]]:
    """What is told and what is asked."""
    told: list[str] = []
    asked: list[str] = []
    for clause in _CLAUSE.split(said):
        bare = clause.strip(" ,")
        if bare:
            (asked if _ASKS.match(bare) or bare.endswith("?") else told).append(bare)
    return told, asked


def _told_something(told: list[str], fits: bool) -> bool:
    """Whether the clauses that are no question tell of something that happened."""
    story = [clause for clause in told if not _GREETING.fullmatch(clause)]
    return bool(story) and (fits or any(_HAPPENED.search(clause) for clause in story))


def _asked_intent(asked: list[str], fits: bool) -> Intent:
    """Only questions: with an event inside, asked whether it counts, it is a doubt after all."""
    event = any(_HAPPENED.search(clause) and not _HYPOTHETICAL.match(clause) for clause in asked)
    return Intent.DOUBT if fits and event else Intent.QUESTION


def intent_of(said: str, certainty: float) -> Intent:
    """The intent of a plain text; `certainty`: of the situation that fits it best, 0 for none."""
    if _GREETING.fullmatch(said):
        return Intent.GREETING
    fits = certainty > 0
    told, asked = _clauses(said)
    if _RIGHTS.search(said) and certainty < _SURELY:
        return Intent.ACCESS_REQUEST
    if _told_something(told, fits):
        doubts = _DOUBTS.search(said) or any(_ASKS_WHETHER.search(clause) for clause in asked)
        return Intent.DOUBT if doubts else Intent.REPORT
    if asked:
        return _asked_intent(asked, fits)
    return Intent.DOUBT if _DOUBTS.search(said) else Intent.UNCLEAR
