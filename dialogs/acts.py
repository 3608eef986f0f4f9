"""What a person can do in a conversation, one function an act: conversation in, `Done` out.

A button and the words for it end in the same act. No act speaks by itself: `intake.py` shows the
screen that results, and closes or replaces the card that was open.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import timedelta

from pydantic import JsonValue

from dialogs.answering import (
    Reader,
    Refused,
    Value,
    clean,
    filled_in,
    joined,
    read_card,
    read_typed,
)
from dialogs.conversation import Context, Conversation
from dialogs.exchange import Addition, Line, MyReports, Notice, Reply, Report, Row, Sent
from dialogs.meaning import facts_of
from dialogs.moments import Moment
from dialogs.phrasing import SITUATION
from dialogs.questions import BY_KEY, TEXT_LIMIT, UNKNOWN, Question
from dialogs.route import ADDING, CHOOSING, PROPOSING, SUMMARY, Position, move
from dialogs.screens import answered_rows, asked_now, remaining
from dialogs.situations import Cluster, Situation
from dialogs.understanding import Hint, Intent, Understanding, understand


@dataclass(frozen=True)
class Done:
    """What an act led to.

    `rows` close the card that was open; `replies` are said beside the screen; `shows` is False
    where the replies are all there is to show.
    """

    conversation: Conversation
    rows: tuple[Row, ...] = ()
    replies: tuple[Reply, ...] = ()
    notices: tuple[Line, ...] = ()
    error: Line | None = None
    shows: bool = True
    report: Report | None = None
    addition: Addition | None = None


ENOUGH_WORDS = 4  # a first sentence this long is the description; a shorter one is asked about
MOST_FILES = 20
OTHERS = 3
LONG_AGO = timedelta(hours=4)
_REFERENCE = re.compile(r"\bDL-\d{4}-\d{4,}\b", re.IGNORECASE)


def _moved(
    conversation: Conversation, trigger: str, target: str = "", wanted: tuple[str, ...] = ()
) -> Conversation:
    position = Position(conversation.screen, frozenset(wanted), target)
    return conversation.but(screen=move(trigger, position), failures=0, draft={})


def _proceed(conversation: Conversation, at: Context) -> Conversation:
    """On to the first question that is still wanted, or to the summary."""
    return _moved(conversation, "proceed", wanted=remaining(conversation, at.now))


def _begun(conversation: Conversation, at: Context) -> Conversation:
    return conversation.but(started_at=conversation.started_at or at.now)


def cleared(conversation: Conversation) -> Conversation:
    """Nothing left of the report; language, revision and the open card stay known."""
    return Conversation(
        language=conversation.language,
        revision=conversation.revision,
        card_open=conversation.card_open,
        last_at=conversation.last_at,
    )


def _say(conversation: Conversation, *keys: str, verbs: tuple[str, ...]) -> Done:
    """Only these lines, with these buttons."""
    lines = tuple(Line(key) for key in keys)
    return Done(conversation, replies=(Notice(0, lines, verbs),), shows=False)


# --- beginning ---------------------------------------------------------------------------------


def begin(conversation: Conversation, said: str, at: Context) -> Done:
    """A first sentence: a report, unless it is a greeting, a question or a request."""
    heard = understand(said, at.now)
    conversation = conversation.but(language=heard.language)
    if heard.intent is Intent.GREETING and not conversation.files:
        return _say(conversation, "greeting", verbs=("start", "reports", "help"))
    if heard.intent is Intent.ACCESS_REQUEST:
        return _say(conversation, "access-request", verbs=("start",))
    told = clean(said, heard.language)
    if heard.intent is Intent.QUESTION:
        doubting = _moved(conversation.but(description=told.text), "doubt")
        return Done(doubting, notices=told.notices)
    conversation = _begun(conversation.but(description=told.text), at)
    return _propose(conversation, heard, told.notices)


def _propose(conversation: Conversation, heard: Understanding, notices: tuple[Line, ...]) -> Done:
    """The situation that was understood, to be confirmed; the list where nothing was."""
    guesses = [guess.situation for guess in heard.situations]
    conversation = conversation.but(
        suggested={**conversation.suggested, **_suggested(heard)},
        hints=_hints(conversation, heard),
    )
    if not guesses:
        unclear = Line("choose-unclear")
        return Done(_moved(conversation, "choose").but(cluster=None), notices=(*notices, unclear))
    conversation = conversation.but(situation=guesses[0], others=tuple(guesses[1 : OTHERS + 1]))
    thanks = (Line("near-miss-thanks"),) if guesses[0] is Situation.NEAR_MISS else ()
    doubt = (Line("help-doubt"),) if heard.intent is Intent.DOUBT else ()
    return Done(_moved(conversation, "propose"), notices=(*notices, *thanks, *doubt))


def _hints(conversation: Conversation, heard: Understanding) -> tuple[str, ...]:
    found = ("boa",) if Hint.POLICE_WORK in heard.hints else ()
    return tuple(dict.fromkeys((*conversation.hints, *found)))


def _suggested(heard: Understanding) -> dict[str, JsonValue]:
    """What the words gave away, as answers that wait to be confirmed on their card."""
    found: dict[str, JsonValue] = {}
    if heard.data:
        found["data"] = [*sorted(kind.value for kind in heard.data)]
    if heard.groups:
        found["groups"] = [*sorted(group.value for group in heard.groups)]
    if heard.people and heard.people.known:
        found["people"] = heard.people.model_dump()
    if heard.recipient and heard.recipient.value in BY_KEY["recipient"].choices:
        found["recipient"] = heard.recipient.value
    if Hint.DELETED in heard.hints:
        found["recipient_state"] = "deleted"
    if Hint.ENCRYPTED in heard.hints:
        found["protection"] = ["encrypted"]
    for key, moment in (("happened", heard.happened), ("discovered", heard.signalled)):
        if isinstance(moment, Moment):
            found[key] = moment.to_json()
    return found


def told_again(conversation: Conversation, said: str, at: Context) -> Done:
    """What happened in other words, before the situation is settled: both tellings are kept."""
    heard = understand(said, at.now)
    told = clean(said, conversation.language)
    whole = joined(conversation.description, told.text)[:TEXT_LIMIT]
    conversation = conversation.but(description=whole)
    if heard.situation is None:
        return Done(conversation, notices=told.notices, error=Line("error-choose"))
    return _propose(conversation, heard, told.notices)


def confirm(conversation: Conversation, at: Context) -> Done:
    """The proposal is right: what it said is answered, with one tap."""
    answers = dict(conversation.answers)
    if "happened" in conversation.suggested:
        answers |= {"timing": "earlier", "happened": conversation.suggested["happened"]}
    return _settled(conversation.but(answers=answers), at)


def _settled(conversation: Conversation, at: Context) -> Done:
    """The situation is known: a description that says enough is taken as the answer."""
    answers = dict(conversation.answers)
    if len(conversation.description.split()) >= ENOUGH_WORDS:
        answers.setdefault("description", conversation.description)
    conversation = conversation.but(answers=answers, cluster=None, others=())
    row = Row(SITUATION, str(conversation.situation))
    return Done(_proceed(conversation, at), rows=(row,))


def choose(conversation: Conversation, at: Context) -> Done:
    """The list of situations."""
    conversation = _begun(_moved(conversation, "choose"), at)
    return Done(conversation.but(cluster=None))


def pick(conversation: Conversation, value: str, at: Context) -> Done:
    """A line of the list: a situation, or a cluster that opens a second list."""
    if value in set(Cluster):
        opened = _begun(_moved(conversation, "choose"), at)
        return Done(opened.but(cluster=Cluster(value)))
    if value not in set(Situation):
        return Done(conversation, error=Line("error-choose"))
    conversation = _begun(conversation.but(situation=Situation(value)), at)
    if conversation.screen not in (PROPOSING, CHOOSING):
        conversation = _moved(conversation, "choose")
    return _settled(conversation, at)


# --- answering ---------------------------------------------------------------------------------


def answer_card(conversation: Conversation, values: Mapping[str, str], at: Context) -> Done:
    """The fields of a card, all of them at once or none."""
    questions = asked_now(conversation)
    typed = {question.key: filled_in(question.key, values) for question in questions}
    found = read_card(questions, values, _reader(conversation, at))
    return _accept(conversation, found, typed, at)


def answer_typed(conversation: Conversation, said: str, at: Context) -> Done:
    """A typed answer to the question on the screen."""
    questions = asked_now(conversation)
    found = read_typed(questions, said, _reader(conversation, at))
    return _accept(conversation, found, {questions[0].key: said}, at)


def skip(conversation: Conversation, at: Context) -> Done:
    """I don't know: to the question, and to a companion that is still open."""
    open_ones = [q for q in asked_now(conversation) if q.key not in conversation.answers]
    keys = {conversation.screen, *(question.key for question in open_ones)}
    found: dict[str, Value] = dict.fromkeys(keys, UNKNOWN)
    return _accept(conversation, found, {}, at)


def _reader(conversation: Conversation, at: Context) -> Reader:
    shown = {**conversation.suggested, **conversation.answers}
    return Reader(at.now, conversation.language, conversation.answers, shown)


def _accept(
    conversation: Conversation, found: Mapping[str, Value], typed: Mapping[str, str], at: Context
) -> Done:
    refused = next((value for value in found.values() if isinstance(value, Refused)), None)
    if refused is not None:
        return _refused(conversation, refused, typed)
    values = {key: value for key, value in found.items() if not isinstance(value, Refused)}
    trail = (*(k for k in conversation.trail if k != conversation.screen), conversation.screen)
    if conversation.screen in conversation.trail:
        trail = conversation.trail
    kept = conversation.but(answers={**conversation.answers, **values}, trail=trail)
    if "description" in values:
        kept = kept.but(description=str(values["description"]))
    notices = _told(typed, values, conversation.language)
    rows = tuple(Row(key, value) for key, value in values.items())
    return Done(_proceed(kept, at), rows=rows, notices=notices)


def _refused(conversation: Conversation, refused: Refused, typed: Mapping[str, str]) -> Done:
    """Nothing is kept but what was typed, so that it can be put right."""
    draft = {key: clean(value, conversation.language, 500).text for key, value in typed.items()}
    conversation = conversation.but(
        draft={key: value for key, value in draft.items() if value},
        failures=conversation.failures + 1,
    )
    return Done(conversation, error=refused.line)


def _told(
    typed: Mapping[str, str], values: Mapping[str, JsonValue], language: str
) -> tuple[Line, ...]:
    """What was taken out of, or cut from, the free texts among the answers."""
    texts = [typed[key] for key in values if key in typed and _is_text(BY_KEY[key])]
    lines = (line for raw in texts for line in clean(raw, language).notices)
    return tuple({line.key: line for line in lines}.values())


def _is_text(question: Question) -> bool:
    return question.kind.value == "text"


# --- going about -------------------------------------------------------------------------------


def back(conversation: Conversation, _at: Context) -> Done:
    """To the card before this one, with its answer in it."""
    screen, trail = conversation.screen, conversation.trail
    if screen == CHOOSING and conversation.cluster:
        return Done(conversation.but(cluster=None))
    earlier = trail[: trail.index(screen)] if screen in trail else trail
    if screen in (PROPOSING, CHOOSING) and screen not in trail:
        return Done(conversation, notices=(Line("first-question"),))
    target = earlier[-1] if earlier else CHOOSING
    return Done(_moved(conversation, "revisit", target))


def change(conversation: Conversation, key: str, _at: Context) -> Done:
    """From the summary to one answer, and back to the summary after it."""
    if key == SITUATION:
        return Done(_moved(conversation, "choose").but(cluster=None))
    if conversation.screen != SUMMARY or key not in BY_KEY:
        return Done(conversation, error=Line("error-summary"))
    host = BY_KEY[key].beside
    situation = conversation.situation or Situation.OTHER
    fits = bool(host) and BY_KEY[host].fits(situation, conversation.answers, conversation.hints)
    return Done(_moved(conversation, "revisit", host if fits else key))


def stop(conversation: Conversation, _at: Context) -> Done:
    """Asks once whether the report may be thrown away."""
    if not conversation.unfinished:
        return _say(conversation, "nothing-to-stop", verbs=("start",))
    if conversation.screen == "stopping":
        return Done(conversation)
    under = _under(conversation)
    return Done(_moved(under, "ask_stop").but(before=under.screen))


def stop_yes(conversation: Conversation, _at: Context) -> Done:
    """Throws the report away."""
    return _say(cleared(conversation), "stopped", verbs=("start",))


def later(conversation: Conversation, _at: Context) -> Done:
    """Keeps the report for another time."""
    if not conversation.unfinished:
        return _say(conversation, "nothing-to-resume", verbs=("start",))
    if conversation.screen == "paused":
        return Done(conversation)
    under = _under(conversation)
    return Done(_moved(under, "pause").but(before=under.screen))


def resume(conversation: Conversation, _at: Context) -> Done:
    """Back to the screen under the present one."""
    if not conversation.unfinished and conversation.screen != ADDING:
        return _say(conversation, "nothing-to-resume", verbs=("start",))
    notices = (Line("notice-back-again"),) if conversation.screen == "paused" else ()
    return Done(_under(conversation), notices=notices)


def _under(conversation: Conversation) -> Conversation:
    if conversation.screen not in ("stopping", "paused", ADDING):
        return conversation
    return _moved(conversation, "resume", conversation.before).but(adding="")


def restart(conversation: Conversation, _at: Context) -> Done:
    """Away with what there is, and asks again what happened."""
    return _say(cleared(conversation), "restarted", verbs=("menu",))


def start(conversation: Conversation, at: Context) -> Done:
    """The button to report: what was asked before becomes the description."""
    if conversation.screen == "doubting":
        heard = understand(conversation.description, at.now)
        return _propose(_begun(conversation, at), heard, ())
    if conversation.unfinished and conversation.screen != CHOOSING:
        return unfinished(conversation)
    return choose(conversation, at)


def unfinished(conversation: Conversation) -> Done:
    return _say(conversation, "unfinished", verbs=("resume", "restart"))


def help_me(conversation: Conversation, _at: Context) -> Done:
    """How it works, above the screen that was there."""
    lines = tuple(Line(key) for key in ("help-how", "help-words", "help-more", "help-doubt"))
    verbs = () if conversation.unfinished else ("start", "reports")
    return Done(
        conversation,
        replies=(Notice(conversation.revision, lines, verbs),),
        shows=conversation.unfinished,
    )


def reports(conversation: Conversation, at: Context) -> Done:
    """The reporter's own cases, and whether a report is unfinished."""
    shown = MyReports(at.glances, unfinished=conversation.unfinished)
    return Done(conversation, replies=(shown,), shows=False)


def speak(conversation: Conversation, language: str, _at: Context) -> Done:
    """The language, from now on."""
    if language not in ("nl", "en"):
        return Done(conversation)
    return Done(conversation.but(language=language), notices=(Line("language-now"),))


# --- sending and adding ------------------------------------------------------------------------


def send(conversation: Conversation, at: Context) -> Done:
    """The report as it is to be stored; afterwards the conversation is empty."""
    situation = conversation.situation
    if conversation.screen != SUMMARY or situation is None:
        return Done(conversation, error=Line("error-summary"))
    rows = answered_rows(conversation)
    facts = facts_of(situation, conversation.answers, at.now, conversation.hints)
    answers = {row.question: row.value for row in rows if row.value is not None}
    report = Report(
        situation=situation,
        description=conversation.description,
        facts=facts,
        answers={key: value for key, value in answers.items() if key != SITUATION},
        signalled_at=facts.signalled_at,
        files=conversation.files,
    )
    gone = cleared(conversation)
    return Done(gone, rows=rows, replies=(Sent(situation, rows=rows),), shows=False, report=report)


def add(conversation: Conversation, reference: str, at: Context) -> Done:
    """Asks what is to be added to a case of the reporter's own."""
    own = [glance.reference for glance in at.glances]
    if not own:
        none = _say(conversation, "reports-none", verbs=("start",))
        return replace(none, shows=conversation.unfinished)
    if reference and reference not in own:
        unknown = Notice(conversation.revision, (Line("add-unknown"),))
        return Done(conversation, replies=(unknown, MyReports(at.glances)), shows=False)
    under = _under(conversation)
    target = reference or (own[0] if len(own) == 1 else "")
    asking = _moved(under, "add").but(before=under.screen, adding=target)
    which = () if target else (Notice(conversation.revision, (Line("add-which"),)),)
    return Done(asking, replies=which)


def added(conversation: Conversation, said: str, files: tuple[str, ...], at: Context) -> Done:
    """What the reporter adds, for the turn to store with their case."""
    named = _REFERENCE.search(said)
    if not conversation.adding:
        return add(conversation, named.group().upper() if named else "", at)
    told = clean(said, conversation.language)
    addition = Addition(conversation.adding, told.text, files)
    line = Line("added", {"reference": conversation.adding})
    under = _under(conversation)
    thanks = Notice(under.revision, (*told.notices, line))
    return Done(under, replies=(thanks,), shows=under.unfinished, addition=addition)


def more_words(conversation: Conversation, said: str, _at: Context) -> Done:
    """Words that answer no question are put with the description: nothing told is lost."""
    told = clean(said, conversation.language)
    whole = joined(conversation.description, told.text)
    notices = told.notices
    if len(whole) > TEXT_LIMIT:
        whole, notices = whole[:TEXT_LIMIT], (*notices, Line("notice-cut", {"limit": TEXT_LIMIT}))
    conversation = conversation.but(
        description=whole, answers={**conversation.answers, "description": whole}
    )
    return Done(conversation, notices=(*notices, Line("notice-added-to-description")))


def with_files(conversation: Conversation, files: tuple[str, ...]) -> Conversation:
    """The names of attachments, each once; a name is free text too and is cleaned like it."""
    names = (clean(name, conversation.language, 200).text for name in files)
    kept = tuple(dict.fromkeys((*conversation.files, *names)))
    return conversation.but(files=kept[:MOST_FILES])
