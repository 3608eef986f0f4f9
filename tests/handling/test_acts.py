"""An act is one place: it tells everything about itself, and one that does not cannot exist."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from dialogs.handling.acts import ACTS, act
from dialogs.handling.acts.act import Act, Change, Told, nothing
from dialogs.handling.acts.deciding import Decide, Second
from dialogs.handling.acts.fields import FieldKind, asked
from dialogs.handling.acts.reading import Form
from dialogs.handling.casefile import CaseFile, CaseState, Matter, Outcome, Scene
from dialogs.handling.lacks import Refusal
from dialogs.handling.perform import besides, perform
from dialogs.handling.states import MOVES, Trigger
from dialogs.law.facts import Facts
from dialogs.texts import LANGUAGES, has
from tests.handling.cases import (
    NOTIFY_NO,
    NOW,
    OFFICER,
    OTHER,
    ROADS,
    at,
    case,
    dangerous,
    walk,
)
from tests.handling.test_road import BY, EXAMPLES, POSSIBLE

SLUGS = {trigger: trigger.replace("_", "-") for trigger in Trigger}


@pytest.fixture
def undefined(monkeypatch: pytest.MonkeyPatch) -> None:
    """The acts as they were before an act that is made up."""
    monkeypatch.setattr(act, "_DEFINED", {})


PARTS: dict[str, Any] = {
    "__doc__": "A made-up act.",
    "trigger": Trigger.TAKE,
    "lacks": nothing,
    "applied": lambda _, scene: scene.file,
    "told": lambda *_: Told("case_taken"),
}


def made(**parts: Any) -> type[Act]:
    """An act that is made up of these parts."""
    return type("MadeUp", (Act,), {"__module__": __name__, **parts})


@pytest.mark.usefixtures("undefined")
@pytest.mark.parametrize("part", PARTS)
def test_an_act_that_forgets_a_part_cannot_be_defined(part: str) -> None:
    with pytest.raises(TypeError, match=f"MadeUp does not say its {part}"):
        made(**{name: told for name, told in PARTS.items() if name != part})


@pytest.mark.usefixtures("undefined")
def test_a_field_that_does_not_say_how_it_is_asked_cannot_be_defined() -> None:
    with pytest.raises(TypeError, match=r"MadeUp\.reason does not say how it is asked"):
        made(**PARTS, __annotations__={"reason": "str"})
    assert (
        made(**PARTS, __annotations__={"reason": "str"}, reason=asked(FieldKind.LINE))
        .form["reason"]
        .must
    )


@pytest.mark.usefixtures("undefined")
def test_a_name_has_one_act_and_every_name_has_one() -> None:
    made(**PARTS)
    with pytest.raises(TypeError, match="are one act"):
        made(**PARTS)
    with pytest.raises(TypeError, match="no class is the act of weigh, decide"):
        act.every_act()


def test_every_act_has_a_state_in_which_it_can_be_done() -> None:
    assert {move.trigger for move in MOVES} == set(ACTS) == set(Trigger)


# --- what the history tells -------------------------------------------------------------------


def done(trigger: Trigger) -> Change:
    """An act that was done, in the first state in which it does something."""
    for state in (s for s in CaseState if s in POSSIBLE[trigger]):
        outcome = perform(EXAMPLES[trigger], Scene(at(state), BY[trigger], NOW))
        if isinstance(outcome, Change):
            return outcome
    raise AssertionError(trigger)


def changes() -> Iterator[Change]:
    """One of each act that stands alone, and of each that needs something before it."""
    asked = walk(walk(at(CaseState.TAKEN), EXAMPLES[Trigger.ASK]), EXAMPLES[Trigger.MEASURE])
    decided = walk(dangerous(), *ROADS[CaseState.WEIGHED], NOTIFY_NO)
    refused = Second(Matter.NOTIFY, agrees=False, reason="Er staat een BSN in.")
    after: list[tuple[CaseFile, Act, Any]] = [
        (asked, EXAMPLES[Trigger.REPLY], BY[Trigger.REPLY]),
        (asked, EXAMPLES[Trigger.MEASURE_DONE], OFFICER),
        (decided, EXAMPLES[Trigger.SECOND], OTHER),
        (decided, refused, OTHER),
    ]
    held = walk(case(), EXAMPLES[Trigger.HOLD])
    drill = replace(at(CaseState.CLOSED), drill=True)
    after.append((held, EXAMPLES[Trigger.RELEASE], OFFICER))
    kept = walk(case(), EXAMPLES[Trigger.RESTRICT])
    after.append((kept, EXAMPLES[Trigger.OPEN_UP], OFFICER))
    after.append((drill, EXAMPLES[Trigger.DESTROY], OFFICER))
    alone = set(Trigger) - {act.trigger for _, act, _ in after}
    yield from (done(trigger) for trigger in Trigger if trigger in alone)
    for file, one, by in after:
        outcome = perform(one, Scene(file, by, NOW))
        assert isinstance(outcome, Change), outcome
        yield outcome


def test_the_history_tells_of_every_act_in_words() -> None:
    told = [one for change in changes() for one in change.act.told(change)]
    silent = {Trigger.CLOSE}  # that a case ended is told of every ending alike
    twice = {Trigger.NO_BREACH}  # it is a decision like others; the second person has two words
    assert len({one.event for one in told}) == len(set(Trigger) - silent - twice) + 1
    for language in LANGUAGES:
        assert [one.event for one in told if not has(language, f"event-{one.event}")] == []


# --- what is asked --------------------------------------------------------------------------------


UNREADABLE = {FieldKind.CHOICE, FieldKind.PEOPLE, FieldKind.MOMENT, FieldKind.LATER, FieldKind.DAY}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("trigger", Trigger)
def test_every_field_and_choice_has_its_words(language: str, trigger: Trigger) -> None:
    file = walk(at(CaseState.TAKEN), EXAMPLES[Trigger.MEASURE])
    wanted = [f"act-{SLUGS[trigger]}"] if trigger is not Trigger.REPLY else []
    for name, field in ACTS[trigger].form.items():
        wanted.append(
            "form-fact" if field.kind is FieldKind.FACT else f"form-{field.label or name}"
        )
        if field.words:
            wanted += [f"{field.words}-{option.value}" for option in field.options(file)]
        if field.kind in UNREADABLE:
            wanted.append(f"lack-field-{name}")
    assert [key for key in wanted if not has(language, key)] == []


@pytest.mark.parametrize("trigger", Trigger)
def test_an_empty_form_names_every_field_that_must_be_filled_in(trigger: Trigger) -> None:
    kind = ACTS[trigger]
    if trigger is Trigger.REPLY:
        return
    form = Form({}, NOW, "nl")
    empty = form.read(kind)
    named = {lack.in_field for lack in (*form.lacks, *empty.blanks())}
    told_by_the_act = {FieldKind.PERSON, FieldKind.NUMBERED, FieldKind.WHETHER}
    must = {
        "value" if field.kind is FieldKind.FACT else name
        for name, field in kind.form.items()
        if field.must and field.kind not in told_by_the_act
    }
    assert must <= named


# What people type, and what only a hand-made tap hands in.
TYPED = st.sampled_from(
    [
        *("", " ", "gisteren 15:30", "morgen 9 uur", "net", "ooit", "over 3 uur", "2026-12-24"),
        *("3", "40 tot 60", "9" * 5000, "-1", "\u0663", "yes", "no", "o-1", "olga", "DL-2026-0012"),
        *(
            option.value
            for act in ACTS.values()
            for one in act.form.values()
            for option in one.enum
        ),
        *Facts.model_fields,
    ]
) | st.text(max_size=20)
NAMES = sorted(
    {name for act in ACTS.values() for name in act.form}
    | {"fact", "value", "date", "time", "unknown"}
)
FILLED_IN = st.dictionaries(st.sampled_from(NAMES), TYPED)


@example(Trigger.MEASURE_DONE, CaseState.TAKEN, {"number": "9" * 5000})
@given(st.sampled_from(sorted(set(ACTS) - {Trigger.REPLY})), st.sampled_from(CaseState), FILLED_IN)
def test_whatever_is_filled_in_is_done_or_refused_in_words(
    trigger: Trigger, state: CaseState, values: dict[str, str]
) -> None:
    form = Form(values, NOW, "nl", (OFFICER, OTHER))
    read = form.read(ACTS[trigger])
    by = BY[trigger]
    scene = Scene(at(state), by, NOW)
    outcome = besides(form.lacks, scene, read) if form.lacks else perform(read, scene)
    if isinstance(outcome, Refusal):
        assert outcome.lacks
        keys = [f"lack-{lack.key}" for lack in outcome.lacks]
        assert [key for key in keys if not has("nl", key)] == []
        fields = {lack.in_field for lack in outcome.lacks if lack.in_field}
        assert fields <= {*read.form, "value"}
    else:
        assert outcome.file.state in CaseState
        assert all(one.event for one in read.told(outcome))


def test_what_was_filled_in_is_not_called_empty() -> None:
    scene = Scene(at(CaseState.WEIGHED), OFFICER, NOW)
    for trigger in POSSIBLE:
        example = EXAMPLES[trigger]
        assert not [*example.blanks()], example
        assert isinstance(example.of_use(scene), bool)


def test_a_decision_offers_only_what_can_be_decided() -> None:
    offered = [one.value for one in Decide.form["outcome"].options(case())]
    assert offered == [Outcome.YES, Outcome.NO]
