"""From the first words to a settled situation."""

from __future__ import annotations

from dataclasses import replace

from pydantic import JsonValue

from dialogs.exchange import Line, Row
from dialogs.intake.acts.done import Done, begun, beneath, laid_aside, moved, proceed, say
from dialogs.intake.answering import clean, joined
from dialogs.intake.conversation import Context, Conversation
from dialogs.intake.overhearing import hinted, told_of, worst_of
from dialogs.intake.phrasing import SITUATION
from dialogs.intake.questions import BY_KEY, TEXT_LIMIT
from dialogs.intake.route import CHOOSING, DOUBTING, PROPOSING
from dialogs.situations import Cluster, OtherMatter, Situation
from dialogs.understanding import Hint, Intent, Understanding, several, understand
from dialogs.understanding.vocabulary import pattern
from dialogs.understanding.wording import plain

ENOUGH_WORDS = 4  # a first sentence this long is the description; a shorter one is asked about
A_SENTENCE = 3  # fewer words of which nothing was understood are not taken for a report
TOLD = ("supplier_what",)  # answers that a story gives so plainly that they are not asked again
OTHERS = 3  # other situations beside the one that is proposed
_RIGHTS = pattern("rights")


def begin(conversation: Conversation, said: str, at: Context) -> Done:
    """A first sentence: a report, unless it is a greeting, a question or a request."""
    heard = understand(said, at.now)
    told = clean(said, heard.language)
    conversation = conversation.but(language=heard.language, elsewhere=None)
    if heard.intent is Intent.GREETING and not conversation.files:
        return say(conversation, "greeting", verbs=("start", "reports", "help"))
    described = conversation.but(description=told.text)
    if incidents := several(told.text):
        return _several(begun(described, at), incidents, told.notices)
    if isinstance(heard.proposal, OtherMatter):
        return _no_breach(described, heard.proposal, told.notices)
    if heard.intent is Intent.QUESTION:
        return Done(moved(described, "doubt"), notices=told.notices)
    if heard.situation is None and len(said.split()) < A_SENTENCE and not conversation.files:
        return say(conversation, "not-a-story", verbs=("start", "help"))
    return _propose(begun(described, at), heard, told.notices)


def _several(
    conversation: Conversation,
    incidents: tuple[tuple[Situation, str], ...],
    notices: tuple[Line, ...],
) -> Done:
    """Several incidents were told in one message: they are taken one after the other."""
    many = conversation.but(told=incidents, situation=None, others=())
    return Done(moved(many, "propose"), notices=notices)


def one_told(conversation: Conversation, number: str, at: Context) -> Done:
    """One of several incidents: from here on only its own words count, and the others wait."""
    told = dict(enumerate(conversation.told, 1))
    kind, words = told.pop(int(number) if number.isdigit() else 0, (None, ""))
    if kind is None:
        return Done(conversation, error=Line("error-choose"))
    heard = understand(words, at.now)
    one = conversation.but(
        situation=kind,
        description=words,
        suggested=_suggested(heard),
        hints=hinted((), heard.hints),
        told=tuple(told.values()),
    )
    return _settled(one, at)


def next_one(conversation: Conversation, at: Context, line: str = "several-next") -> Done:
    """The next of several incidents that were told in one message; `line` says what led to it.

    It is proposed as it was read at first, also where its words alone would leave it open.
    """
    kind, words = conversation.told[0]
    conversation = begun(conversation.but(description=words, told=conversation.told[1:]), at)
    return _propose(conversation, understand(words, at.now), (Line(line),), kind)


def _no_breach(
    conversation: Conversation, kind: OtherMatter, notices: tuple[Line, ...] = ()
) -> Done:
    """Where to go with what is no breach; the words are kept, for it may be reported after all."""
    told = conversation.but(elsewhere=kind, situation=None, others=(), started_at=None)
    return Done(moved(told, "doubt"), notices=notices)


def _propose(
    conversation: Conversation,
    heard: Understanding,
    notices: tuple[Line, ...],
    known: Situation | None = None,
) -> Done:
    """The situation that was `known` or understood, to be confirmed; the list where none was."""
    conversation = conversation.but(
        suggested={**conversation.suggested, **_suggested(heard)},
        hints=hinted(conversation.hints, heard.hints),
    )
    proposal = known or (heard.proposal if isinstance(heard.proposal, Situation) else None)
    anyway = set(OtherMatter) if conversation.elsewhere else set()
    fits = [guess.situation for guess in heard.situations]
    others = [kind for kind in fits if kind is not proposal and kind not in anyway]
    if proposal is None and not others:
        unclear = Line("choose-unclear")
        return Done(moved(conversation, "choose").but(cluster=None), notices=(*notices, unclear))
    shown = OTHERS if proposal else OTHERS + 1
    conversation = conversation.but(situation=proposal, others=tuple(others[:shown]))
    doubt = (Line("help-doubt"),) if heard.intent is Intent.DOUBT else ()
    return Done(moved(conversation, "propose"), notices=(*notices, *doubt))


def _suggested(heard: Understanding) -> dict[str, JsonValue]:
    """What the words gave away, as answers that wait on their card to be confirmed."""
    recipient = heard.recipient.value if heard.recipient else None
    found: dict[str, JsonValue] = {
        "data": [*sorted(kind.value for kind in heard.data)],
        "groups": [*sorted(group.value for group in heard.groups)],
        "people": heard.people.model_dump() if heard.people and heard.people.known else None,
        "recipient": recipient if recipient in BY_KEY["recipient"].choices else None,
        "recipient_state": "deleted" if Hint.DELETED in heard.hints else None,
        "paper_state": "destroyed" if Hint.DELETED in heard.hints else None,
        "protection": ["encrypted"] if Hint.ENCRYPTED in heard.hints else None,
        "stolen": "stolen" if Hint.STOLEN in heard.hints else None,
        "happened": heard.happened.to_json() if heard.happened else None,
        "discovered": heard.signalled.to_json() if heard.signalled else None,
    }
    return {key: value for key, value in found.items() if value}


def told_again(conversation: Conversation, said: str, at: Context) -> Done:
    """More of what happened, before the situation is settled: a story often comes in pieces."""
    alone = understand(said, at.now)
    heard = _with_before(conversation.description, said, alone, at)
    if len(said.split()) >= ENOUGH_WORDS:
        conversation = conversation.but(language=alone.language)
    told = clean(said, conversation.language)
    whole = joined(conversation.description, told.text)[:TEXT_LIMIT]
    conversation = conversation.but(description=whole)
    if heard.situation is None:
        return Done(conversation, notices=told.notices, error=Line("error-choose"))
    return _propose(conversation.but(told=()), heard, told.notices)


def _with_before(before: str, said: str, alone: Understanding, at: Context) -> Understanding:
    """What all words together tell; who puts it right ("nee, het was een mail") is believed."""
    whole = understand(joined(before, said), at.now)
    rights = alone.proposal is not None and _RIGHTS.match(plain(said)) is not None
    return replace(whole, situations=alone.situations) if rights or not whole.situations else whole


def confirm(conversation: Conversation, at: Context) -> Done:
    """The proposal is right: what it said is answered, with one tap."""
    if conversation.situation is None:
        return Done(conversation, error=Line("error-choose"))
    answers = dict(conversation.answers)
    if "happened" in conversation.suggested:
        answers |= {"timing": "earlier", "happened": conversation.suggested["happened"]}
    return _settled(conversation.but(answers=answers), at)


def _settled(conversation: Conversation, at: Context) -> Done:
    """The situation is known: a description that says enough is taken as the answer."""
    answers = dict(conversation.answers)
    if len(conversation.description.split()) >= ENOUGH_WORDS:
        answers.setdefault("description", conversation.description)
    suggested = dict(conversation.suggested)
    if conversation.description:
        suggested["description"] = conversation.description
    told = told_of(conversation.but(answers=answers), conversation.description)
    sure = {key: told[key] for key in TOLD if key in told}
    conversation = conversation.but(
        answers={**answers, **sure}, suggested=worst_of(told, suggested), cluster=None, others=()
    )
    rows = (Row(SITUATION, str(conversation.situation)), *(Row(*one) for one in sure.items()))
    near = conversation.situation is Situation.NEAR_MISS
    thanks = (Line("near-miss-thanks"),) if near else ()
    return proceed(conversation, at, rows=rows, notices=thanks)


def choose(conversation: Conversation, at: Context) -> Done:
    """The list of situations."""
    return Done(begun(moved(beneath(conversation), "choose"), at).but(cluster=None))


def choose_instead(conversation: Conversation, at: Context) -> Done:
    """The proposal is not right."""
    return replace(choose(conversation, at), notices=(Line("choose-other"),))


def pick(conversation: Conversation, value: str, at: Context) -> Done:
    """A line of the list: a situation, or a cluster that opens a second list."""
    if value in set(Cluster):
        opened = begun(moved(conversation, "choose"), at)
        return Done(opened.but(cluster=Cluster(value)))
    if value in set(OtherMatter):
        return _no_breach(conversation, OtherMatter(value))
    if value not in set(Situation):
        return Done(conversation, error=Line("error-choose"))
    kinds = [] if conversation.situation else [kind for kind, _ in conversation.told]
    if value in kinds:
        return one_told(conversation, str(kinds.index(Situation(value)) + 1), at)
    waiting = () if kinds else conversation.told
    conversation = begun(conversation.but(situation=Situation(value), told=waiting), at)
    if conversation.screen not in (PROPOSING, CHOOSING):
        conversation = moved(conversation, "choose")
    return _settled(conversation, at)


def start(conversation: Conversation, at: Context) -> Done:
    """The button to report: what was asked before becomes the description."""
    if conversation.screen == DOUBTING:
        heard = understand(conversation.description, at.now)
        return _propose(begun(conversation, at), heard, ())
    if conversation.unfinished and conversation.screen != CHOOSING:
        return unfinished(conversation, at)
    return choose(conversation, at)


def unfinished(conversation: Conversation, _at: Context) -> Done:
    """Says that a report is waiting; what is there stays, whatever is typed next."""
    waiting = laid_aside(conversation, "pause")
    return say(waiting, "unfinished", verbs=("resume", "restart"), asks=True)
