"""What a first message wants, and in which language it says so.

A message is split into what is asked and what is told. Only a question, with nothing told, is a
question; something told with a question whether it counts is a doubt, and that may be a report.
"""

from __future__ import annotations

import re

from dialogs.situations import OtherMatter, Situation
from dialogs.understanding.values import SURE, Guess, Intent, Language
from dialogs.understanding.vocabulary import pattern

_ENGLISH = pattern(
    r"""
    (?:i|the|a|an|to|of|my|our|are|has|have|it|someone|somebody|and|by|at|for|from|with|this|that|
      her|his|their|not|hello|hi|please|can|may|what|how|does|did|your|you|sent|lost|stolen|went|
      got|left|put|good|morning|afternoon|evening)\b
    """
)
_DUTCH = pattern(
    r"""
    (?:ik|de|het|een|naar|van|mijn|onze|ons|wij|zijn|heeft|heb|hebben|er|iemand|en|door|bij|voor|
      met|dit|dat|haar|hun|niet|hallo|hoi|kan|mag|wat|hoe|op|je|u|verkeerde|gestuurd|weg|kwijt|
      gestolen|deze|aan|die|ook|nog|maar|per|zit|staat|te|geen|goede\w+|goeie\w+|dag)\b
    """
)

_GREETING = re.compile(
    r"(?:(?:hoi+|hallo|hey+|he|hi+|hello|yo|dag|goede?n?(?:morgen|middag|avond|dag)|moin|hoihoi"
    r"|good (?:morning|afternoon|evening|day)|goede (?:morgen|middag|avond)|beste|dear|ha|morgen)"
    r"(?: (?:daar|there|bot|allemaal|datalek-?bot|collega|team|all))*\W*)+"
)
_CLAUSE = re.compile(
    r"(?<=[.!?;])\s+|,\s*(?=(?:is|was|mag|moet|wat|hoe|kan|kun|wie|what|how|should|must|is|do|who)\b)"
    r"|\s+(?=en nu\b|wat nu\b)"
)
_ASKS = re.compile(
    r"^(?:(?:en|maar|dus|of|hoi|hallo|vraag|vraagje|goedemorgen|goedemiddag|hello|hi)[\s,:]+)*"
    r"(?:(?:mag|mogen|moet|moeten|kan|kun|kunnen|zal|zou) (?:ik|je|jij|u|we|wij|men|dit|dat|het"
    r"|er|iemand|een ander)|hoe|wat|wie|wanneer|waar|waarom|welke|hoeveel|is (?:dit|dat|het|er|een)"
    r"|was (?:dit|dat|het)|zijn (?:er|dit)|valt|telt|geldt|wordt|heb je|weet je|kent|may|can|could"
    r"|should|must|how|what|who|when|where|why|which|is (?:this|that|it|there|a)|are|do|does|did"
    r"|am i|would|en nu|wat nu|wat moet)\b"
)
_ASKS_WHETHER = pattern(
    r"""
    (?:is|was|telt|valt|geldt|zou|does|would|moet|should|do i|must)\b.{0,40}
      \b(?:datalek\w*|lek|gemeld|melden|meldplicht|erg|breach|report\w*|count)\b
    """
)
_DOUBTS = pattern(
    r"""
    weet (?:\w+ ){0,3}niet (?:\w+ )?(?:of|zeker)\b | geen idee of\b | twijfel\w* | misschien\b |
    wellicht\b | niet zeker\b | onzeker\b | vraagt? (?:ik )?me af\b | is het (?:erg|een)\b |
    zou (?:dit|dat|het)\b | of dit\b | not sure\b | unsure\b | maybe\b | perhaps\b | possibly\b |
    wonder\w* | don'?t know (?:if|whether)\b | might be\b | ik denk dat dit\b | kan dit een\b
    """
)
_HAPPENED = pattern(
    r"""
    (?:heb|hebben|heeft|had|hadden|ben|is|zijn|was|waren|werd|werden|blijkt|bleek|have|has)\b
      (?: [\w'-]+){0,14}? (?:\w*ge\w{2,}(?:d|t|en)|ver\w{2,}(?:d|t|en)|be\w{2,}(?:d|t|en)|\w+ed|
      lost|sent|stolen|kwijt|weg|fout|misgegaan|went|gone)\b |
    went wrong\b | something happened\b | (?:wil|want to)\b.{0,20}\b(?:melden|report)\b |
    kwijt\b | gestolen\b | gehackt\b | verloren\b
    """
)
_HYPOTHETICAL = re.compile(
    r"^(?:\w+[,:]? )?(?:mag|mogen|may|can|kan|kun|hoe lang|how long|hoe moet)\b"
)


def language_of(said: str) -> Language:
    """Dutch unless the small words are more often English."""
    return "en" if len(_ENGLISH.findall(said)) > len(_DUTCH.findall(said)) else "nl"


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


def is_greeting(said: str) -> bool:
    """Whether a message says hello, and nothing else."""
    return bool(_GREETING.fullmatch(said))


def intent_of(said: str, best: Guess | None) -> Intent:
    """The intent of a plain text; `best` is what fits it best."""
    if is_greeting(said):
        return Intent.GREETING
    fits = best is not None and best.certainty >= SURE and best.situation is not Situation.OTHER
    if fits and best and best.situation is OtherMatter.ACCESS_REQUEST:
        return Intent.ACCESS_REQUEST
    told, asked = _clauses(said)
    if _told_something(told, fits):
        doubts = _DOUBTS.search(said) or any(_ASKS_WHETHER.search(clause) for clause in asked)
        return Intent.DOUBT if doubts else Intent.REPORT
    if asked:
        return _asked_intent(asked, fits)
    return Intent.DOUBT if _DOUBTS.search(said) else Intent.UNCLEAR
