"""A report about somebody of the privacy team itself: kept in mind until it is filed."""

from __future__ import annotations

from dialogs.exchange import Changed, Input, Line, Tapped, Typed
from dialogs.intake.acts.beginning import start
from dialogs.intake.acts.done import Done
from dialogs.intake.conversation import Context, Conversation
from dialogs.intake.route import ADDING, REST
from dialogs.understanding.team import NOBODY, TEAM, Concern, SeenTo, concern

_SHORT = 9  # letters: fewer name nobody


def noted(conversation: Conversation, came_in: Input, at: Context) -> Conversation:
    """The conversation with whom what came in is about; an addition is about another report."""
    said = _said(came_in)
    if conversation.screen == ADDING or len(said) < _SHORT:
        return conversation
    found = concern(said, at.team())
    if found == NOBODY:
        return conversation
    before = conversation.about
    people = tuple(dict.fromkeys((*before.people, *found.people)))
    return conversation.but(about=Concern(people, before.perhaps or found.perhaps))


def _said(came_in: Input) -> str:
    match came_in:
        case Typed(text) | Changed(_, str(text)):
            return text
        case Tapped():
            return "\n".join(came_in.values.values())
        case _:
            return ""


def of_the_team(conversation: Conversation, at: Context) -> Done:
    """The button that says so, without whom it is about."""
    people = (*conversation.about.people, TEAM)
    return heard(conversation.but(about=Concern(people)), at)


def heard(conversation: Conversation, at: Context) -> Done:
    """Thanks for having said it, above the screen that was there, or at the start of a report."""
    by = at.seen_to(conversation.about)
    said = (Line("concerns-heard", {"by": by}), *seen_to(by))
    if conversation.screen not in REST:
        return Done(conversation, notices=said)
    begun = start(conversation, at)
    return Done(begun.conversation, notices=(*said, *begun.notices))


def seen_to(by: SeenTo) -> tuple[Line, ...]:
    """Who sees to a report that is kept from some."""
    return () if by is SeenTo.NOBODY else (Line("concerns-seen-to", {"by": by}),)
