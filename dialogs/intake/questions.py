"""The catalogue of questions, in the order in which they are asked: `questions.toml`, as values.

What an answer *means* as facts stands in `meaning.py`; how a question is worded, in the Fluent
files; when it is asked, in `route.py`.
"""

from __future__ import annotations

import tomllib
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from importlib.resources import files
from typing import Any, ClassVar, Final, Literal

from pydantic import ConfigDict, JsonValue, TypeAdapter

from dialogs.exchange import Kind
from dialogs.law.facts import Facts
from dialogs.situations import Situation

Answers = Mapping[str, JsonValue]
Effects = Mapping[str, Any]
"""Facts by name, each with its value."""

UNKNOWN: Final = "unknown"
TEXT_LIMIT: Final = 4000  # characters kept of one free text; the reporter is told when it is cut
_REASSURING: Final = frozenset(
    [
        ("confidentiality", "no"),
        ("availability", "no"),
        ("loss", "none"),
        ("ongoing", "no"),
        ("targeted", "no"),
        ("physical_danger", "no"),
        ("deletion_confirmed", "yes"),
        ("opened", "no"),
        ("access_excluded", "yes"),
        ("recipient_trusted", "yes"),
        ("unintelligible", "yes"),
        ("key_safe", "yes"),
        ("exfiltration", "excluded"),
        ("backup", "yes"),
        ("affects_people", "no"),
        ("wrong_data_used", "no"),
        ("processor", "yes"),
    ]
)
"""The facts of a choice that make a breach smaller than it may be."""


@dataclass(frozen=True, eq=False)
class Question:
    """One question of the catalogue; the head of `questions.toml` tells what each part means.

    `means` has the facts that each choice tells, and `fills` names all that the answer may tell.
    """

    __pydantic_config__: ClassVar[ConfigDict] = ConfigDict(extra="forbid")

    key: str
    kind: Kind = Kind.CHOICE
    choices: tuple[str, ...] = ()
    situations: frozenset[Situation] = frozenset(Situation)
    unless_harmless: bool = False
    when: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    fills: tuple[str, ...] = ()
    form: str = ""
    beside: str = ""
    hint: str = ""
    alone: Literal["never", "needed", "always"] = "needed"
    must: bool = False
    mild: tuple[str, ...] = ()
    means: Mapping[str, Effects] = field(default_factory=dict)

    @property
    def required(self) -> bool:
        """Whether a card wants an answer; "I don't know" is always one."""
        return self.must or not self.beside

    def milder(self, choice: str) -> bool:
        """Whether a choice makes a breach smaller, so that who is not sure of it is asked."""
        told = {(fact, str(value)) for fact, value in self.means.get(choice, {}).items()}
        return choice in self.mild or not _REASSURING.isdisjoint(told)

    def worst(self, named: Iterable[str]) -> str:
        """The gravest of some choices: of those that make nothing smaller, if any, the last."""
        return max(named, key=lambda one: (not self.milder(one), self.choices.index(one)))

    @property
    def by_form(self) -> bool:
        """Whether the authority's form requires the answer of the reporter."""
        return bool(self.form) and (not self.beside or self.alone == "always")

    def fits(self, situation: Situation, answers: Answers, hints: Collection[str] = ()) -> bool:
        """Whether the question makes sense for this situation, these answers and hints."""
        if situation not in self.situations:
            return False
        if self.hint in hints:
            return True
        if (self.unless_harmless and _harmless(answers)) or (self.hint and not self.when):
            return False
        return not self.when or _told(self.when, answers)


_QUESTION: Final = TypeAdapter(Question)


def _harmless(answers: Answers) -> bool:
    """The reporter said that nothing got out: a near miss, or a mail left alone."""
    return answers.get("nothing_left") == "yes" or answers.get("clicked") == "nothing"


def _told(when: Mapping[str, tuple[str, ...]], answers: Answers) -> bool:
    """Whether each of these answers is, or holds, one of the values beside it."""
    for key, wanted in when.items():
        value = answers.get(key, UNKNOWN)
        told = value if isinstance(value, list) else [value]
        if not any(one in told for one in wanted):
            return False
    return True


def read(content: str) -> tuple[Question, ...]:
    """The questions of a file. Raises ValueError where one has a part or a fact that is none."""
    return tuple(_question(key, told) for key, told in tomllib.loads(content).items())


def _question(key: str, told: Mapping[str, Any]) -> Question:
    """A question as the file has it; not knowing is always its last choice."""
    choices = told.get("choices", ())
    told_by = choices.items() if isinstance(choices, dict) else ()
    means = {one: _facts(facts) for one, facts in told_by}
    fills = dict.fromkeys(fact for facts in means.values() for fact in facts)
    every = dict.fromkeys((*choices, UNKNOWN)) if choices else ()
    parts = {"fills": (*fills,), **told, "choices": (*every,), "means": means}
    return _QUESTION.validate_python({"key": key, **parts})


def _facts(told: Mapping[str, Any]) -> Effects:
    """Facts as they are told in the file, as the values of `Facts`."""
    facts = Facts.model_validate(told)
    return {name: getattr(facts, name) for name in told}


CATALOGUE: Final = read((files("dialogs.intake") / "questions.toml").read_text("utf-8"))

BY_KEY: Final[Mapping[str, Question]] = {question.key: question for question in CATALOGUE}
BY_SITUATION: Final[Mapping[Situation, tuple[Question, ...]]] = {
    situation: tuple(question for question in CATALOGUE if situation in question.situations)
    for situation in Situation
}
COMPANIONS: Final[Mapping[str, tuple[Question, ...]]] = {
    host: tuple(question for question in CATALOGUE if question.beside == host)
    for host in {question.beside for question in CATALOGUE if question.beside}
}
"""What may stand beside a question; of these at most one fits a situation."""
