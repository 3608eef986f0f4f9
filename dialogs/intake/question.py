"""What a question is: its key, kind and choices, when it is asked, and which facts it fills.

The questions themselves stand in `catalogue/`, in one list in `questions.py`.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field
from typing import Literal

from pydantic import JsonValue

from dialogs.exchange import Kind
from dialogs.situations import Situation

Answers = Mapping[str, JsonValue]

UNKNOWN = "unknown"
YES_NO = ("yes", "no", UNKNOWN)
ALL = frozenset(Situation)


def _always(_answers: Answers) -> bool:
    return True


@dataclass(frozen=True)
class Question:
    """One question of the catalogue.

    `beside` names the question on whose card this one is a companion; it may be left open there,
    and is then not asked again, unless it is a `must`. `alone` tells whether a companion that a
    typed answer left open is asked on its own: where its facts can still change a duty ("needed"),
    always, or never. `form` is the number in the authority's form. A `hint` is something heard in
    the reporter's words that makes the question fit where `when` would not.
    """

    key: str
    kind: Kind
    choices: tuple[str, ...] = ()
    situations: frozenset[Situation] = ALL
    when: Callable[[Answers], bool] = field(default=_always, repr=False)
    fills: tuple[str, ...] = ()
    form: str = ""
    beside: str = ""
    hint: str = ""
    alone: Literal["never", "needed", "always"] = "needed"
    must: bool = False

    @property
    def required(self) -> bool:
        """Whether a card wants an answer; "I don't know" is always one."""
        return self.must or not self.beside

    @property
    def by_form(self) -> bool:
        """Whether the authority's form requires the answer of the reporter."""
        return bool(self.form) and (not self.beside or self.alone == "always")

    def fits(self, situation: Situation, answers: Answers, hints: Collection[str] = ()) -> bool:
        """Whether the question makes sense for this situation, these answers and hints."""
        if situation not in self.situations:
            return False
        return self.hint in hints or self.when(answers)


def something_happened(answers: Answers) -> bool:
    """False once the reporter said that nothing got out: a near miss, or a mail left alone."""
    return answers.get("nothing_left") != "yes" and answers.get("clicked") != "nothing"


def answered(key: str, *values: str) -> Callable[[Answers], bool]:
    """Whether the answer to a question is, or holds, one of these values."""

    def when(answers: Answers) -> bool:
        value = answers.get(key)
        return value in values or (isinstance(value, list) and any(v in value for v in values))

    return when
