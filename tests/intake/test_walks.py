"""Random walks: whatever is said or tapped, in any order, nothing breaks and nothing is lost."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from dialogs.exchange import Arrived, Ask, Closed, Input, OwnCase, Tapped, Typed
from dialogs.intake import Context, Conversation, step
from dialogs.intake.meaning import facts_of
from dialogs.intake.questions import BY_KEY, CATALOGUE, COMPANIONS
from dialogs.intake.route import ADDING, MACHINE, SCREENS
from dialogs.intake.verbs import ACTS, ALWAYS
from dialogs.law.facts import Facts
from dialogs.situations import Cluster, Situation
from tests.intake.in_words import reply_in_words
from tests.intake.talk import LETTER, NOW, Talk, at_question

OWN = OwnCase("DL-2026-0042", Situation.WRONG_MAIL, "taken", NOW)
SENTENCES = st.sampled_from(
    [
        LETTER,
        "I lost my phone",
        "ja",
        "nee",
        "weet ik niet",
        "gisteren half vier",
        "volgende week",
        "12",
        "-1",
        "2-10 inwoners",
        "naam, adres en bsn",
        "mag ik dit delen?",
        "hoi",
        "stop",
        "later",
        "verder",
        "opnieuw",
        "terug",
        "help",
        "mijn meldingen",
        "aanvullen",
        "English",
        "Nederlands",
        "versturen",
        "wijzig aantal",
        "111222333",
        "",
    ]
)
WORDS = SENTENCES | st.text(max_size=60)
VALUES = st.fixed_dictionaries(
    {},
    optional={
        "situation": st.sampled_from([*Situation, *Cluster, "?"]).map(str),
        "question": st.sampled_from([*BY_KEY, "situation", "?"]),
        "reference": st.sampled_from(["DL-2026-0042", "DL-2026-0001"]),
        "language": st.sampled_from(["nl", "en", "xx"]),
    }
    | dict.fromkeys(("discovered", "people", "data", "recipient", "timing", "happened"), WORDS),
)
ANSWERING = frozenset({"answer", "skip", "confirm", "situation"})


class Walk(RuleBasedStateMachine):
    """One reporter, who says and taps whatever comes up."""

    def __init__(self) -> None:
        super().__init__()
        self.conversation = Conversation()
        self.now = NOW
        self.reports = 0

    def put(self, came_in: Input) -> None:
        before = self.conversation
        outcome = step(before, came_in, Context(self.now, lambda: (OWN,)))
        written = outcome.conversation.model_dump_json()
        self.conversation = Conversation.model_validate_json(written)
        assert self.conversation == outcome.conversation
        for reply in outcome.replies:
            assert reply_in_words(reply, self.conversation.language)
        if outcome.report:
            self.reports += 1
            assert outcome.report.situation == before.situation
        self.check_kept(before, came_in, forgot=outcome.report is not None)

    def check_kept(self, before: Conversation, came_in: Input, *, forgot: bool) -> None:
        """No accepted answer goes, but by another answer, or with a report sent or stopped."""
        if forgot or not self.conversation.unfinished:
            return
        assert set(before.answers) <= set(self.conversation.answers)
        if isinstance(came_in, Tapped) and came_in.verb not in ANSWERING:
            assert before.answers == self.conversation.answers

    @rule(text=WORDS)
    def say(self, text: str) -> None:
        self.put(Typed(text))

    @rule(text=WORDS, name=st.text(max_size=20))
    def say_with_a_file(self, text: str, name: str) -> None:
        self.put(Typed(text, (name,)))

    @rule(verb=st.sampled_from(sorted(ACTS)), values=VALUES)
    def tap(self, verb: str, values: dict[str, str]) -> None:
        self.put(Tapped(verb, self.conversation.revision, values))

    @rule(verb=st.sampled_from(sorted(set(ACTS) - ALWAYS)), behind=st.integers(1, 3), values=VALUES)
    def tap_a_stale_card(self, verb: str, behind: int, values: dict[str, str]) -> None:
        before = self.conversation
        tap = Tapped(verb, before.revision - behind, values)
        outcome = step(before, tap, Context(self.now, lambda: (OWN,)))
        assert outcome.conversation == before
        assert all(isinstance(reply, Closed) for reply in outcome.replies)

    @precondition(lambda self: not self.conversation.unfinished)
    @rule(situation=st.sampled_from(list(Situation)))
    def begin(self, situation: Situation) -> None:
        self.put(Typed(LETTER))
        self.put(Tapped("situation", self.conversation.revision, {"situation": situation.value}))

    @rule()
    def arrive(self) -> None:
        self.put(Arrived())

    @rule(hours=st.integers(1, 40))
    def time_passes(self, hours: int) -> None:
        self.now += timedelta(hours=hours)

    @precondition(lambda self: self.conversation.screen in BY_KEY)
    @rule(choice=st.integers(0, 30))
    def answer_well(self, choice: int) -> None:
        question = BY_KEY[self.conversation.screen]
        value = question.choices[choice % len(question.choices)] if question.choices else "unknown"
        before = self.conversation
        beside = {one.key: "unknown" for one in COMPANIONS.get(question.key, ()) if one.must}
        self.put(Tapped("answer", before.revision, {question.key: value, **beside}))
        assert question.key in self.conversation.answers or question.key == "timing"
        assert self.conversation.revision == before.revision + 1

    @invariant()
    def the_screen_is_known(self) -> None:
        assert self.conversation.screen in SCREENS
        assert not MACHINE.models

    @invariant()
    def there_is_a_way_out(self) -> None:
        """From every screen a report can be stopped, and from every question it gets to its end."""
        if not self.conversation.unfinished:
            return
        here, context = self.conversation, Context(self.now, lambda: (OWN,))
        if here.screen == ADDING:  # there "stop" leaves the addition
            here = step(here, Typed("stop"), context).conversation
        asked = step(here, Typed("stop"), context).conversation
        assert not step(asked, Typed("ja"), context).conversation.unfinished


Walk.TestCase.settings = settings(
    max_examples=60,
    stateful_step_count=25,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
)
TestWalk = Walk.TestCase


@pytest.mark.parametrize("situation", list(Situation))
@pytest.mark.parametrize("words", ["weet ik niet", "skip"])
def test_every_situation_comes_to_its_end(situation: Situation, words: str) -> None:
    talk = Talk()
    talk.say(LETTER)
    talk.tap("situation", {"situation": situation.value})
    for _ in CATALOGUE:
        if isinstance(talk.last.replies[-1], Ask):
            _ = talk.tap("skip") if words == "skip" else talk.say(words)
    talk.tap("send")
    assert talk.last.report
    assert talk.last.report.situation is situation


@pytest.mark.parametrize(
    "text",
    [
        "a" * 200_000,
        "1" * 200_000,
        "😀" * 50_000,
        "<script>alert(1)</script>",
        "**vet** [link](https://example.org) | tabel |",
        "\x00\x01\u202e\ufeff",
        "-1",
        "9" * 40,
        "' OR 1=1 --",
        "\n" * 1000,
        "{ $limit }",
    ],
    ids=lambda text: repr(text[:8]),
)
@pytest.mark.parametrize(
    "place",
    [
        Talk,
        lambda: at_question("discovered"),
        lambda: at_question("people"),
        lambda: at_question("data"),
        lambda: at_question("recipient"),
    ],
)
def test_bad_input_gets_a_clear_answer(text: str, place: Callable[[], Talk]) -> None:
    talk = place()
    talk.say(text)
    assert talk.shown().strip()
    assert len(talk.conversation.model_dump_json()) < 40_000


ANSWERS = st.fixed_dictionaries(
    {},
    optional={
        question.key: st.sampled_from(question.choices) if question.choices else st.just("unknown")
        for question in CATALOGUE
    },
)


@given(situation=st.sampled_from(list(Situation)), answers=ANSWERS)
def test_any_answers_have_a_meaning(situation: Situation, answers: dict[str, str]) -> None:
    facts = facts_of(situation, dict(answers), NOW)
    assert Facts.model_validate_json(facts.model_dump_json()) == facts
    assert facts.aware_at


@pytest.mark.parametrize("situation", list(Situation))
def test_leaving_fields_open_never_adds_a_step(situation: Situation) -> None:
    """Nothing that may be left open comes back, on a card or typed, and no step is added."""
    for typed in (False, True):
        talk = Talk()
        talk.say(LETTER)
        talk.tap("situation", {"situation": situation.value})
        steps = []
        while isinstance(talk.last.replies[-1], Ask):
            ask = talk.card()
            steps.append(ask.steps)
            assert ask.step <= ask.steps
            known = {field.question: "unknown" for field in ask.fields if field.required}
            talk.say("weet ik niet") if typed else talk.answer(**known)
        assert steps == sorted(steps, reverse=True), (situation, steps)
