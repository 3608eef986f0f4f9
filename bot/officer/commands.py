"""What an officer can type: in their own chat, or in the channel by mentioning the bot.

A message is a command only when it is nothing else, so that an officer can report a breach like
everybody; what begins as a command and is none gets help, and never becomes a report. Lists and
counts may stand in a channel; a whole case goes to one's own chat.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import NamedTuple

from bot.cards.elements import facts, heading, message, paragraph, remark
from bot.cards.fact import fact_form
from bot.cards.words import term
from bot.forms.acts import OFFICERS_ACTS, slug
from bot.language import text
from bot.messages import Message
from bot.officer.entering import BESIDE, CASE, DRILL, entry_form
from bot.officer.reading import found, keep_refusal, read_by
from bot.officer.tapping import CORRECT, Tap, act_by_words, open_ap_form, open_case, submit
from bot.officer.wording import plain, refused, say
from bot.turns.turn import Reaction
from dialogs import texts
from dialogs.beside import KINDS
from dialogs.handling.acts.weighing import CorrectFacts
from dialogs.handling.casefile import Role
from dialogs.handling.lacks import Refusal
from dialogs.handling.perform import barred
from dialogs.law.facts import Facts
from dialogs.law.terms import AMSTERDAM
from dialogs.understanding.choices import match_choices
from store.documents import StoredCase


class Command(NamedTuple):
    """A command and what was said after it."""

    name: str
    rest: str = ""


class Said(NamedTuple):
    """What was typed of a fact; empty where it was left out."""

    fact: str
    value: str
    reason: str


# What stands on the buttons of a case, in every language, and what is typed for it in a hurry.
ACTS = {
    texts.text(language, f"act-{slug(verb)}").casefold(): verb
    for verb in OFFICERS_ACTS
    for language in texts.LANGUAGES
} | {
    said: verb
    for verb, shorter in {
        "case.take": ("neem", "pak op", "oppakken", "take"),
        "case.weigh": ("weging", "weeg", "assess"),
        "case.decide": ("besluit", "beslis", "geen melding", "niet melden"),
        "case.notify": ("meld bij ap", "meld ap", "melden bij ap", "ap melding", "notify ap"),
        "case.second": ("akkoord", "mee eens", "beoordeel", "agree", "second"),
        "case.advise": ("advies", "adviseer", "advise", "advice"),
        "case.ask": ("vraag", "vraag melder", "ask"),
        "case.note": ("aantekening", "memo"),
        "case.snooze": ("uitstel", "stel uit"),
        "case.hand_over": ("draag over", "geef door", "geef"),
        "case.merge": ("voeg samen", "dubbel", "duplicate"),
        "case.communicate": ("licht in", "inlichten", "betrokkenen ingelicht"),
        "case.drill": ("oefening", "drill"),
        "case.back": ("terug", "ongedaan", "ongedaan maken", "maak ongedaan", "undo"),
        "case.reopen": ("heropen",),
        "case.close": ("sluit", "sluiten", "sluit af"),
    }.items()
    for said in shorter
}
# A case: "DL-2026-0042", "2026-42", or its number alone, which is one of this year. Marks between
# are taken whole (`*+`): each part would else try to give back each of thousands.
_CASE = r"(?:(?:(?:zaak|case)(?: ?(?:nummer|nr|number))?|dossier|file|nr|nummer|number)[ :.]*+|#)?"
_WHOLE = (
    r"(?:dl)?[ :_–-]*+(?P<year>\d{4})"
    r"(?:[ /_–-]+|(?<=dl\d{4})(?=\d{4}\b))(?P<number>\d{1,6})"
)
_SHORT = r"(?:dl)?[ :#_–-]*+(?:(?:nr|nummer|number)\b[ :.]*+)?(?P<short>(?!20\d\d\b)\d{1,6})"
REFERENCE = rf"{_CASE}(?:{_WHOLE}|{_SHORT})"
_WITH_WORDS = rf"{_CASE}(?:{_WHOLE}(?P<said>(?:[ :,].*)?)|{_SHORT}(?P<told>(?:[:,].*)?))"
_FEW = r"\S*(?: \S+){0,3}"  # words; more is a story, of an officer who reports a breach
_PATTERNS: dict[str, str] = {
    "open": r"open(?:staand(?:e(?: zaken)?)?)?|open (?:zaken|cases)|zaken|cases",
    "case": (
        r"(?=.*[a-z#])(?:(?:open|toon|show|zaak|dossier|case|file|status)\b[ :]*+){0,2}" + REFERENCE
    ),
    "ap-form": rf"ap(?:[ -]?form(?:ulier)?)?[ :]++{REFERENCE}",
    "fact": rf"(?:feit(?:en)?|facts?)[ :]++{_WITH_WORDS}",
    "act": rf"(?P<act>{'|'.join(map(re.escape, ACTS))})[ :]++{_WITH_WORDS}",
    "search": r"(?:zoek(?:en)?|search|find)(?: (?:naar|for))?[ :]+(?P<rest>\S.*)",
    "week": r"week ?overzicht|weekly(?: summary)?|week summary",
    "year": (
        r"(?:jaar ?overzicht|yearly(?: report)?|year report)"
        r"(?: (?:(?:van|over|of|for) )?(?P<rest>\d{4}))?"
    ),
    "new": r"nieuwe zaak|zaak invoeren|new case|enter case",
    "drill": r"oefening|nieuwe oefening|drill|new drill",
    "vulnerability": (
        r"(?:nieuwe )?(?:kennisgeving|kwetsbaarheid)|(?:new )?(?:notice|vulnerability)"
    ),
    "request": r"(?:nieuw )?(?:inzageverzoek|verzoek)|(?:new )?(?:access )?request",
    "awareness": r"bewustwording|awareness",
    "reading": r"lees ?overzicht|wie (?:las|keek|heeft gelezen)(?: wat)?|who read(?: what)?",
    "help": (
        r"help|hulp|uitleg|(?:zoek(?:en)?|search|find|week ?overzicht|weekly|week summary"
        r"|jaar ?overzicht|yearly|year report)\b.*"
        rf"|(?:openstaande?|open (?:zaken|cases))\b{_FEW}"
    ),
    "no-case": (
        rf"dossier|file|(?:zaak|case)\b{_FEW}"
        r"|(?:feit(?:en)?|facts?|ap(?:[ -]?form(?:ulier)?)?)(?: [\d-]+)?"
    ),
}
# A fact, its value and the reason: "ontvanger: onbekende persoon, want het adres was oud".
_SAID = re.compile(
    r"(?P<fact>[^:=]*)(?:[:=]\s*(?P<value>.*?)"
    r"(?:[\s,;.](?:want|omdat|reden:?|because|reason:?)\s(?P<reason>.+))?)?",
    re.IGNORECASE,
)
_OF_THIS_YEAR = re.compile(r"^DL-(\d+)(?= |$)")
_AP = re.compile(r"ap\b", re.IGNORECASE)
_POLITE = re.compile(r"(?:,? (?:aub|alsjeblieft|alstublieft|svp|graag|please|pls))+", re.IGNORECASE)
# What is answered by telling how it is typed: halfway a report these are words like any other.
UNSURE = frozenset({"help", "no-case", "which", "note"})
_COMMANDS = {name: re.compile(said, re.IGNORECASE) for name, said in _PATTERNS.items()}


def parse(said: str) -> Command | None:
    """The command that the whole message is, or begins as; None when it is something else."""
    words = bare(said)
    for name, pattern in _COMMANDS.items():
        found = pattern.fullmatch(words)
        if found:
            parts = found.groupdict()
            return Command(ACTS.get(str(parts.get("act")).casefold(), name), rest_of(parts))
    return None


def bare(said: str) -> str:
    """The words without blanks, marks and politeness around them."""
    words = " ".join(said.split()).strip(" .!?")
    polite = next((found for found in _POLITE.finditer(words) if found.end() == len(words)), None)
    return words[: polite.start()] if polite else words


def rest_of(found: Mapping[str, str | None]) -> str:
    """What came after the command; a case by its reference first, however it was typed."""
    said = (found.get("said") or found.get("told") or "").strip(" :,")
    if found.get("number"):
        return f"DL-{found['year']}-{found['number']} {said}".strip()
    if found.get("short"):
        return f"DL-{found['short']} {said}".strip()
    return (found.get("rest") or "").strip()


def said_of_fact(words: str) -> Said:
    """The fact by its name, its new value, and the reason; raises LookupError for no such fact."""
    found = _SAID.fullmatch(words.strip())
    name, value, reason = (part or "" for part in found.groups()) if found else (words, "", "")
    fact = _named(name) if name.strip() else ""
    return Said(fact, value.strip(" ,;."), reason.strip())


def _named(name: str) -> str:
    labels = {fact: term("law-fact", fact) for fact in Facts.model_fields}
    meant = match_choices(name, labels, many=False)
    if not meant or meant[0] not in labels:
        raise LookupError(name)
    return meant[0]


def which(reference: str) -> str:
    """What to type instead of a fact that does not exist, with all that do."""
    facts = ", ".join(term("law-fact", fact) for fact in Facts.model_fields)
    return text("desk-which-fact", reference=reference, facts=facts)


def run(command: Command, tap: Tap) -> Reaction:
    """Do what a command asks, in the transaction of the turn; lists stand in `overview.py`."""
    year = tap.now.astimezone(AMSTERDAM).year
    command = command._replace(rest=_OF_THIS_YEAR.sub(rf"DL-{year}-\1", command.rest))
    if command.name in OFFICERS_ACTS:
        return _act(command, tap)
    return _RUNS[command.name](command.rest, tap)


def _case(reference: str, tap: Tap) -> Reaction:
    return _shown(reference, tap, open_case)


def _ap_form(reference: str, tap: Tap) -> Reaction:
    return _shown(reference, tap, open_ap_form)


def _shown(
    reference: str,
    tap: Tap,
    opens: Callable[[StoredCase, Tap], Reaction],
) -> Reaction:
    """What is opened comes by itself; only elsewhere than in one's own chat it is said where."""
    case = found(tap.session, reference, tap.event, tap.settings)
    if isinstance(case, Message):
        return Reaction((case,))
    reaction = opens(case, tap)
    return Reaction() if tap.private else reaction


def _fact(said: str, tap: Tap) -> Reaction:
    """Pick a fact, fill in its form, or correct it at once: as far as the message goes."""
    if not tap.private:
        return say("desk-in-own-chat")
    reference, _, words = said.partition(" ")
    case = found(tap.session, reference, tap.event, tap.settings)
    if isinstance(case, Message):
        return Reaction((case,))
    if why := barred(CorrectFacts, tap.scene(case.file)):
        return refused(keep_refusal(tap.session, case, CORRECT, Refusal((why,)), tap.event))
    read_by(tap.session, case, tap.event)
    try:
        typed = said_of_fact(words)
    except LookupError:
        return Reaction((plain(which(case.file.reference)),))
    if not typed.value:
        return Reaction((fact_form(case.file, typed.fact),))
    return submit(case, CORRECT, typed._asdict(), tap)


def _act(command: Command, tap: Tap) -> Reaction:
    """What a button of a case does: it shows the case, so only in one's own chat."""
    if not tap.private:
        return say("desk-in-own-chat")
    reference, _, said = command.rest.partition(" ")
    case = found(tap.session, reference, tap.event, tap.settings)
    if isinstance(case, Message):
        return Reaction((case,))
    reaction = act_by_words(case, command.name, said, tap)
    shows = reaction.messages[-1].card is not None
    return replace(reaction, case_id=case.id) if shows else reaction


def _form_of(verb: str) -> Callable[[str, Tap], Reaction]:
    """What a command does that opens the form of this entry."""
    return lambda _, tap: _form(tap, verb)


def _form(tap: Tap, verb: str) -> Reaction:
    """A form to fill in: free text, so only in one's own chat."""
    if not tap.private:
        return say("desk-in-own-chat")
    return Reaction((entry_form(verb),))


def _help(_: str, __: Tap) -> Reaction:
    return Reaction((help_card(),))


def _no_case(_: str, tap: Tap) -> Reaction:
    """A command without a case that is there."""
    return say("desk-which-ap-form" if _AP.match(bare(tap.turn.text)) else "desk-no-case")


def _which(act: str, _: Tap) -> Reaction:
    """An act without a case it is done to."""
    return say("desk-which-case", act=act)


def _note(said: str, _: Tap) -> Reaction:
    """Words behind the number of a case without a colon: a note on it, or what went wrong?"""
    return say("desk-note", number=said.partition(" ")[0].removeprefix("DL-"))


def welcome_card(role: Role) -> Message:
    """What somebody with a role sees first: what comes to them, and what they can type."""
    return help_card(text(f"desk-welcome-{role}"))


def help_card(welcome: str = "") -> Message:
    """What an officer can type, a line for each command."""
    title = text("desk-help-title")
    lines = (line.partition(": ") for line in text("desk-help").splitlines())
    rows = facts((command, meaning) for command, _, meaning in lines)
    note = remark(text("desk-help-note"))
    parts = [paragraph(welcome), heading(title), rows, note]
    return message(parts, summary=title)


_RUNS: dict[str, Callable[[str, Tap], Reaction]] = {
    "case": _case,
    "ap-form": _ap_form,
    "fact": _fact,
    "new": _form_of(CASE),
    "drill": _form_of(DRILL),
    **{kind: _form_of(verb) for kind, verb in zip(KINDS, BESIDE, strict=True)},
    "help": _help,
    "no-case": _no_case,
    "which": _which,
    "note": _note,
}
