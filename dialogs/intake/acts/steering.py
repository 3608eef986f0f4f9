"""Going about in a conversation: back, away, and on again; nothing is answered here."""

from __future__ import annotations

from dialogs.exchange import Line, MyReports
from dialogs.intake.acts.beginning import next_one, unfinished
from dialogs.intake.acts.done import Done, beneath, cleared, laid_aside, moved, proceed, say
from dialogs.intake.acts.filing import add_nothing
from dialogs.intake.conversation import Context, Conversation
from dialogs.intake.phrasing import SITUATION
from dialogs.intake.questions import BY_KEY
from dialogs.intake.route import ADDING, ASIDE, CHOOSING, PAUSED, PROPOSING, STOPPING, SUMMARY, WORK
from dialogs.intake.screens import speak_to
from dialogs.situations import Situation
from dialogs.texts import LANGUAGES


def back(conversation: Conversation, at: Context) -> Done:
    """To the card before this one, with its answer in it."""
    screen, trail = conversation.screen, conversation.trail
    if screen in ASIDE:
        return resume(conversation, at)
    if screen not in WORK:
        return Done(conversation, notices=(Line("nothing-here"),))
    if screen in (PROPOSING, CHOOSING):
        return _back_at_the_start(conversation, at)
    earlier = trail[: trail.index(screen)] if screen in trail else trail
    return Done(moved(conversation, "revisit", earlier[-1] if earlier else CHOOSING))


def _back_at_the_start(conversation: Conversation, at: Context) -> Done:
    """Out of a short list to the long one; and out of that to where a correction began."""
    if conversation.cluster:
        return Done(conversation.but(cluster=None))
    if conversation.screen == CHOOSING and conversation.trail:
        return proceed(conversation, at)
    return Done(conversation, notices=(Line("first-question"),))


def change(conversation: Conversation, key: str, _at: Context) -> Done:
    """From the summary to one answer, and back to the summary after it."""
    if key == SITUATION:
        return Done(moved(conversation, "choose").but(cluster=None))
    if conversation.screen != SUMMARY or key not in BY_KEY:
        return Done(conversation, error=Line("error-summary"))
    host = BY_KEY[key].beside
    situation = conversation.situation or Situation.OTHER
    fits = bool(host) and BY_KEY[host].fits(situation, conversation.answers, conversation.hints)
    return Done(moved(conversation, "revisit", host if fits else key))


def stop(conversation: Conversation, at: Context) -> Done:
    """Asks once whether the report may be thrown away; of an addition, leaves only that."""
    if conversation.screen == ADDING:
        return add_nothing(conversation, at)
    if not conversation.unfinished:
        return say(conversation, "nothing-to-stop", verbs=("start",))
    if conversation.screen == STOPPING:
        return Done(conversation)
    return Done(laid_aside(conversation, "ask_stop"))


def stop_yes(conversation: Conversation, at: Context) -> Done:
    """Throws the report away; other incidents told with it are still to be asked about."""
    gone = cleared(moved(conversation, "abandon"))
    if conversation.told and conversation.situation:
        return next_one(gone.but(told=conversation.told), at, "several-left")
    return say(gone, "stopped", verbs=("start",))


def later(conversation: Conversation, _at: Context) -> Done:
    """Keeps the report for another time."""
    if not conversation.unfinished:
        return say(conversation, "nothing-to-resume", verbs=("start",))
    if conversation.screen == PAUSED:
        return Done(conversation)
    return Done(laid_aside(conversation, "pause"))


def resume(conversation: Conversation, _at: Context) -> Done:
    """Back to the screen under the present one."""
    if not conversation.unfinished and conversation.screen != ADDING:
        return say(conversation, "nothing-to-resume", verbs=("start",))
    notices = (Line("notice-back-again"),) if conversation.screen == PAUSED else ()
    return Done(beneath(conversation), notices=notices)


def restart(conversation: Conversation, at: Context) -> Done:
    """Away with what there is and asks again what happened; asks first, unless it just did."""
    if conversation.unfinished and conversation.screen != PAUSED:
        return unfinished(conversation, at)
    gone = moved(conversation, "abandon") if conversation.unfinished else conversation
    return say(cleared(gone), "restarted", verbs=("menu",))


def help_me(conversation: Conversation, at: Context) -> Done:
    """How it works and whom to speak to, above the screen that was there."""
    how = ("help-how", "help-words", "help-more", "help-doubt")
    verbs = () if conversation.unfinished else ("start", "reports")
    return say(
        conversation, *how, *speak_to(conversation, at), verbs=verbs, shows=conversation.unfinished
    )


def reports(conversation: Conversation, at: Context) -> Done:
    """The reporter's own cases, and whether a report is unfinished."""
    shown = MyReports(at.own(), unfinished=conversation.unfinished)
    return Done(conversation, replies=(shown,), shows=False, aside=True)


def speak(conversation: Conversation, language: str, _at: Context) -> Done:
    """The language, from now on."""
    if language not in LANGUAGES:
        return Done(conversation)
    return Done(conversation.but(language=language), notices=(Line("language-now"),))
