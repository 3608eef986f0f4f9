"""The command that an officer meant who typed one with a slip, or called it by another name.

Only a message that is little else is taken for one: a short story of a breach is never eaten.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Mapping
from typing import Final

from bot.forms.acts import FORMS, OFFICERS_ACTS
from bot.officer.commands import ACTS, REFERENCE, Command, bare, parse, rest_of
from dialogs.understanding.commands import command as of_employee
from dialogs.understanding.intent import is_greeting
from dialogs.understanding.wording import words

# What each command is called besides, as people in this work call it.
_CALLED: Final[dict[str, tuple[str, ...]]] = {
    "openstaand": (
        *("openstaand", "openstaande zaken", "open zaken", "register", "datalekregister"),
        *("lijst", "alle zaken", "lopende zaken", "werkvoorraad", "open cases", "case list"),
        *("mijn zaken", "zaken van mij", "welke zaken heb ik", "welke zaken staan open"),
        *("wat staat er open", "wat staat open", "wat is er open", "openstaande meldingen"),
        *("wat moet ik doen", "wat moet ik nog doen", "wat moet ik nu", "wat nu"),
        *("wat moet ik nu doen", "stand van zaken", "wie heeft wat", "vandaag"),
        *("wat wacht op mij", "wat wacht er op mij", "wat ligt er", "what waits for me"),
        *("alles van vandaag", "wat is er vandaag", "te laat", "wat is te laat"),
        *("welke zaken zijn te laat", "termijnen", "hoeveel tijd heb ik nog"),
        *("waar is het register", "link register", "my cases", "mine", "what is open"),
        *("what do i have to do", "what now", "today", "overdue", "deadlines"),
    ),
    "weekoverzicht": (
        *("weekoverzicht", "weekrapport", "weekrapportage", "weekverslag", "weekcijfers"),
        *("weekly report", "weekly summary", "week report"),
    ),
    "jaaroverzicht": (
        *("jaaroverzicht", "jaarrapport", "jaarrapportage", "jaarverslag", "jaarcijfers"),
        *("annual report", "yearly report", "year report"),
        *("rapport", "rapportage"),
    ),
    "nieuwe zaak": ("nieuwe zaak", "zaak invoeren", "zaak aanmaken", "new case", "add case"),
    "oefening": ("oefening", "oefenen", "exercise"),
    "kwetsbaarheid": ("kwetsbaarheid", "kennisgeving", "vulnerability"),
    "inzageverzoek": ("inzageverzoek", "access request"),
    "bewustwording": ("bewustwording", "awareness"),
    "help": (
        *("help", "commando", "commando's", "opdrachten", "wat kan ik typen", "wat kan je"),
        *("wat kun je", "commands", "what can i type", "what can you do"),
    ),
}
# What is asked of a case: its file answers it.
_QUESTIONS: Final = (
    *("wie heeft", "wie doet", "wie behandelt", "wie las", "hoe staat", "hoe ver is"),
    *("wat is er", "termijn", "tijdlijn", "geschiedenis", "brief", "brief aan betrokkenen"),
    *("bijlagen", "bijlage", "status", "stand", "melding", "incident", "bekijk"),
    *("who has", "who read", "how is", "attachments", "term", "history", "letter", "report"),
    "view",
)
_SMALL: Final = frozenset(
    words(
        "ik de het een die deze m hem haar zaak dossier case file nu dan maar even nog graag met en"
        " i the it this a now and with please"
    )
)


def _bare_act(said: str) -> str:
    """What is to be done, without the small words around it."""
    return " ".join(word for word in said.split() if word.strip("'’") not in _SMALL)


# By their names without small words.
_ACTS: Final = {_bare_act(name): verb for name, verb in ACTS.items()}
_DONE_OR_ASKED: Final = {**_ACTS, **{_bare_act(name): "case" for name in _QUESTIONS}}
_AT_ONCE: Final = OFFICERS_ACTS.keys() - FORMS.keys()  # with a slip in it the case is only shown
_A_CASE: Final = re.compile(rf"(?<![\w-]){REFERENCE}(?![\w-])", re.IGNORECASE)
_QUESTION: Final = re.compile(
    rf"(?:vraag|ask)(?: aan| to)?(?: de| the)?(?: melder| reporter)? {REFERENCE}(?P<question> .+)"
)
_ASKS: Final = re.compile(r"(?:vraag|ask)(?: aan| to)?(?: de| the)? (?:melder|reporter)\b.*")
# A note without its colon; "3 keer" counts and names no case.
_NOTE: Final = re.compile(
    rf"(?:notitie|aantekening|memo|note) {REFERENCE}(?P<note> (?!(?:keer|maal|x|times)\b).+)"
)
_REASON: Final = re.compile(r"[,:]? (?:want|omdat|because) |: | (?=(?:tot|until) )")
_RECIPIENT: Final = re.compile(r" (?:aan|to) .*")
_YEAR: Final = re.compile(r"(.*?)(?: (?:(?:van|over|of|for) )?(20\d\d))?")
_NAMES: Final = {name: said for said, names in _CALLED.items() for name in names}
_WITH_MORE: Final = ("zoek", "zaak", "dossier", "feit", "search", "case", "jaaroverzicht")
_ALIKE: Final = 0.8  # of 1.0; two letters in ten may differ
_SHORTEST: Final = 4  # letters; of a shorter word a slip cannot be told from another word
_MOST_WORDS: Final = 6
_LONGEST: Final = 200  # letters of what is to be done; a reason may be longer


def nearest(said: str) -> Command | None:
    """The command that a message comes nearest to; None where it says something else."""
    typed = bare(said).casefold()
    if (said.strip() and not typed) or is_greeting(typed):
        return Command("help")
    found = _named(typed) or _of_case(typed)
    if found is not None or of_employee(said) is not None or len(typed.split()) > _MOST_WORDS:
        return found
    return _first_word(typed) or _called(typed)


def _named(typed: str) -> Command | None:
    return parse(_NAMES[typed]) if typed in _NAMES else None


def _of_case(typed: str) -> Command | None:
    """What is done to a case, or asked of it, in any order: "zaak 1 sluiten", "wie heeft 1"."""
    if question := _QUESTION.fullmatch(typed):
        return Command("case.ask", rest_of(question.groupdict()) + question["question"])
    if note := _NOTE.fullmatch(typed):
        return Command("note", rest_of(note.groupdict()) + note["note"])
    told, reason = (*_REASON.split(typed, maxsplit=1), "")[:2]
    if len(told) > _LONGEST:
        return None
    cases = [rest_of(one.groupdict()) for one in _A_CASE.finditer(told)]
    said = _A_CASE.sub(" ", told)
    return _done_to(cases, said, reason) if cases else _of_which(typed, _bare_act(said))


def _of_which(typed: str, act: str) -> Command | None:
    """An act that names no case: the bot asks which."""
    act = "vraag" if _ASKS.fullmatch(typed) else act
    return Command("which", act) if act in _ACTS else None


def _done_to(cases: list[str], said: str, reason: str) -> Command | None:
    verb = _verb(said)
    if verb == "case" and len(cases) == 1:
        return Command(verb, cases[0])
    if verb is None or (len(cases) > 1 and verb != "case.merge"):
        return None
    return Command(verb, " ".join((*cases[:2], reason)).strip())


def _verb(said: str) -> str | None:
    """What is to be done: the verb of an act, or "case" where the case is to be shown."""
    act = _bare_act(said)
    verb = _alike(act, _DONE_OR_ASKED) if act else "case"
    if verb is None:
        to_somebody = _alike(_bare_act(_RECIPIENT.sub("", said)), _ACTS)
        return to_somebody if to_somebody == "case.hand_over" else None
    return "case" if verb in _AT_ONCE and act not in _ACTS else verb


def _alike(said: str, names: Mapping[str, str]) -> str | None:
    """The value of the name with as many words, a slip left aside."""
    many = [name for name in names if len(name.split()) == len(said.split())]
    cutoff = _ALIKE if len(said) >= _SHORTEST else 1.0
    near = difflib.get_close_matches(said, many, n=1, cutoff=cutoff)
    return names[near[0]] if near else None


def _called(typed: str) -> Command | None:
    """What another name with a slip in it comes nearest to; a year behind it is kept."""
    if len(typed) < _SHORTEST:
        return None
    name, year = _YEAR.fullmatch(typed).groups()  # type: ignore[union-attr] # matches anything
    near = difflib.get_close_matches(name, _NAMES, n=1, cutoff=_ALIKE)
    return parse(f"{_NAMES[near[0]]} {year or ''}") if near else None


def _first_word(typed: str) -> Command | None:
    """What begins with a command with a slip in it: "zoke jansen", "zaka 2026-3"."""
    first, _, rest = typed.partition(" ")
    meant = next((name for name in _WITH_MORE if _slip(first, name)), None)
    found = parse(f"{meant} {rest}") if meant and rest else None
    return found if found is not None and found.rest else None


def _slip(typed: str, name: str) -> bool:
    """Whether a word is another one with letters swapped, one too many, or one in another place."""
    if len(typed) < _SHORTEST or typed == name:
        return False
    swapped = sorted(typed) == sorted(name)
    return swapped or difflib.SequenceMatcher(None, typed, name).ratio() >= _ALIKE
