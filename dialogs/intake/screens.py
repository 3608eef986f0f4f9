"""What a conversation shows on its present screen: state in, one reply out.

It changes nothing and decides nothing; the words stand in the Fluent files, the looks in the cards.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime

from pydantic import JsonValue

from dialogs.exchange import (
    Ask,
    AskMore,
    Choose,
    Field,
    Line,
    MyReports,
    Notice,
    Propose,
    Reply,
    Row,
    Summary,
)
from dialogs.intake.conversation import Context, Conversation
from dialogs.intake.meaning import facts_of
from dialogs.intake.phrasing import SITUATION
from dialogs.intake.questions import BY_KEY, BY_SITUATION, Question
from dialogs.intake.route import (
    ADDING,
    CHOOSING,
    DOUBTING,
    IDLE,
    PAUSED,
    PROPOSING,
    STOPPING,
    SUMMARY,
    card,
    missing_facts,
    wanted,
)
from dialogs.law.facts import DataKind
from dialogs.situations import MEMBERS, MENU_FIRST, MENU_REST, Cluster, Incident, Situation

Lines = tuple[Line, ...]

AFTER_FAILURES = 2  # refused answers in a row, after which "weet ik niet" is pointed out


def show(
    conversation: Conversation,
    at: Context,
    notices: Lines = (),
    error: Line | None = None,
    left: tuple[str, ...] | None = None,
) -> Reply:
    """The reply for the present screen, with notices and, after a refused answer, its error.

    `left` are the questions still to be asked, where they are known: it costs time to find them.
    """
    if conversation.screen in BY_KEY:
        left = remaining(conversation, at.now) if left is None else left
        return _ask(conversation, left, notices, error)
    if conversation.screen == CHOOSING:
        return _choose(conversation, notices, error)
    screen = _SCREENS[conversation.screen]
    return screen(conversation, at, (*notices, error) if error else notices)


def remaining(conversation: Conversation, now: datetime) -> tuple[str, ...]:
    """The questions still to be asked, in order; none before the situation is known."""
    situation = conversation.situation
    if situation is None:
        return ()
    answers, hints = conversation.answers, conversation.hints

    def missing() -> frozenset[str]:
        return missing_facts(facts_of(situation, answers, now, hints))

    return wanted(situation, answers, hints, conversation.passed, missing)


def asked_now(conversation: Conversation) -> tuple[Question, ...]:
    """The question on the open card, and its companion."""
    situation = conversation.situation or Situation.OTHER
    return card(conversation.screen, situation, conversation.answers, conversation.hints)


def answered_rows(conversation: Conversation) -> tuple[Row, ...]:
    """Situation and answers that count, in catalogue order; a companion left open is shown so."""
    situation = conversation.situation
    if situation is None:
        return ()
    answers, hints = conversation.answers, conversation.hints
    rows = [Row(SITUATION, situation.value)]
    for question in BY_SITUATION[situation]:
        given = question.key in answers or question.beside in answers
        if given and question.fits(situation, answers, hints):
            rows.append(Row(question.key, answers.get(question.key)))
    return tuple(rows)


# --- one function a screen ---------------------------------------------------------------------


def _ask(
    conversation: Conversation, left: tuple[str, ...], notices: Lines, error: Line | None
) -> Ask:
    asked = asked_now(conversation)
    keys = [question.key for question in asked]
    after = [key for key in left if key not in keys and BY_KEY[key].beside not in keys]
    trail = conversation.trail
    before = [key for key in trail if key != conversation.screen]
    done = [key for key in before if BY_KEY[key].beside not in before]
    step = len(done) + (BY_KEY[conversation.screen].beside not in before)
    if conversation.failures >= AFTER_FAILURES:
        notices = (*notices, Line("hint-unknown"))
    return Ask(
        revision=conversation.revision,
        fields=tuple(_field(conversation, question) for question in asked),
        step=step,
        steps=step + len(after),
        notices=notices,
        error=error,
        aid=None if before else conversation.situation,
    )


def _field(conversation: Conversation, question: Question) -> Field:
    return Field(
        question=question.key,
        kind=question.kind,
        choices=question.choices,
        value=_earlier(conversation, question.key),
        required=question.required,
    )


def _earlier(conversation: Conversation, key: str) -> JsonValue:
    """What stands in the field: what was just typed, else the answer, else what was understood."""
    sources: tuple[Mapping[str, JsonValue | str], ...] = (
        conversation.draft,
        conversation.answers,
        conversation.suggested,
    )
    return next((source[key] for source in sources if key in source), None)


def _propose(conversation: Conversation, _at: Context, notices: Lines) -> Propose:
    suggested = conversation.suggested
    kinds = suggested.get("data")
    return Propose(
        revision=conversation.revision,
        situation=conversation.situation,
        others=conversation.others,
        data=tuple(DataKind[str(kind).upper()] for kind in kinds)
        if isinstance(kinds, list)
        else (),
        happened=suggested.get("happened"),
        notices=notices,
        told=() if conversation.situation else conversation.told,
    )


def _choose(conversation: Conversation, notices: Lines, error: Line | None) -> Choose:
    cluster = conversation.cluster
    first = MEMBERS[cluster] if cluster else MENU_FIRST
    rest = () if cluster else MENU_REST
    return Choose(conversation.revision, first, rest, within=cluster, notices=notices, error=error)


def listed(conversation: Conversation) -> tuple[Incident | Cluster, ...]:
    """The lines that can be meant by their number: of the proposal, or of the list."""
    if conversation.screen == PROPOSING:
        own = (conversation.situation,) if conversation.situation else ()
        return (*own, *conversation.others)
    if conversation.cluster:
        return MEMBERS[conversation.cluster]
    return (*MENU_FIRST, *MENU_REST)


def _summary(conversation: Conversation, _at: Context, notices: Lines) -> Summary:
    return Summary(
        conversation.revision, answered_rows(conversation), conversation.situation, notices
    )


def _notice(
    *keys: str, verbs: tuple[str, ...], asks: bool = False
) -> Callable[[Conversation, Context, Lines], Notice]:
    lines = tuple(Line(key) for key in keys)

    def screen(conversation: Conversation, _at: Context, notices: Lines) -> Notice:
        return Notice(conversation.revision, (*notices, *lines), verbs, asks)

    return screen


def _adding(conversation: Conversation, at: Context, notices: Lines) -> Reply:
    if not conversation.adding:
        return MyReports(at.own(), unfinished=conversation.unfinished)
    return AskMore(conversation.revision, conversation.adding, notices)


def welcoming(conversation: Conversation, at: Context) -> Lines:
    """What the bot is for, how it goes, and whom to speak to instead."""
    lines = tuple(Line(key) for key in ("welcome", "welcome-how", "welcome-calm"))
    return (*lines, *speak_to(conversation, at))


def speak_to(conversation: Conversation, at: Context) -> Lines:
    """Whom one can speak to; nothing where the organisation named nobody."""
    words = at.contact.in_words(conversation.language)
    return (Line("contact-rather", {"contact": words}),) if at.contact else ()


def _welcome(conversation: Conversation, at: Context, notices: Lines) -> Notice:
    lines = (*notices, *welcoming(conversation, at))
    return Notice(conversation.revision, lines, ("start", "reports", "help"))


def _doubting(conversation: Conversation, at: Context, notices: Lines) -> Notice:
    """No report, as it seems: a question, or something for another desk."""
    elsewhere = conversation.elsewhere
    keys = ("doubt-question", "doubt-what", "doubt-ask", "doubt-report")
    lines = tuple(Line(key) for key in keys)
    if elsewhere:
        desk = at.desks.in_words(elsewhere, conversation.language)
        none, door = Line(f"no-breach-{elsewhere}"), Line("no-breach-desk", {"desk": desk})
        lines = (none, door, Line("no-breach-anyway"))
    return Notice(conversation.revision, (*notices, *lines), ("start", "help"))


_SCREENS: Mapping[str, Callable[[Conversation, Context, Lines], Reply]] = {
    IDLE: _welcome,
    DOUBTING: _doubting,
    PROPOSING: _propose,
    SUMMARY: _summary,
    STOPPING: _notice("stop-sure", verbs=("stop_yes", "resume"), asks=True),
    PAUSED: _notice("paused", "paused-hurry", verbs=("resume",), asks=True),
    ADDING: _adding,
}
