"""Writes `docs/ap-form.md`: `python -m dialogs.ap_form.page > docs/ap-form.md`.

For a lawyer or officer who reads no Python: every question of the AP's form, how a case answers it,
and which of the form's choices each of our words stands for.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping
from typing import Final, TypeVar

from dialogs.ap_form import QUESTIONS
from dialogs.ap_form.choices import (
    GROUNDS,
    GROUPS,
    HARMS,
    HOW,
    LAWS,
    LEVELS,
    ORDINARY,
    SPECIAL,
    WAYS,
    Given,
)
from dialogs.ap_form.form import FormQuestion
from dialogs.law.ap import ApKind, ap_kind
from dialogs.law.facts import Answer, Channel, DataKind, Facts, IncidentKind
from dialogs.lawbook import section, table
from dialogs.texts import text

_Word = TypeVar("_Word", bound=str)

INTRODUCTION: Final = """\
# The AP's form as this bot answers it

Written from the table itself by `python -m dialogs.ap_form.page > docs/ap-form.md`; a test keeps it
current. Change the table, not this page.

The questions are those of the AP's questionnaire of August 2022, in the AP's words. A case answers
as far as it goes; the officer checks, completes and files it on the website of the AP. Each answer
says where it comes from: recorded in the case, derived from it (to be checked), partly known,
missing, or the officer's own to write.

To be verified against the form itself, as only the gist of its words was at hand: the choice to
complete an earlier notification (1.1), whether it is late (4.4), the consequences for the data
(9.1), whether, why not and how people are told (10.1), and complete or preliminary at the end.
"""


def written() -> str:
    """The whole page in Markdown."""
    parts = (
        INTRODUCTION,
        section("Questions", _questions()),
        section("1.2: laws", _laws()),
        section("4.3: how it was discovered", _mapped("The reporter chose", HOW)),
        section("5.2: kind of incident", _kinds()),
        section("6.1: ordinary data", _data()),
        section("6.2: special data", _mapped("Kind of data", SPECIAL)),
        section("7.1: groups", _mapped("Group", GROUPS)),
        section("9.2: harm, where others can read the data", _harms()),
        section("9.3: severity", _mapped("Level of the score", LEVELS)),
        section("10.1: why people are not told", _mapped("Ground", GROUNDS)),
        section("10.1.7: how people are told", _mapped("Way", WAYS)),
    )
    return "\n".join(parts)


def _dutch(key: str) -> str:
    return text("nl", key)


def _questions() -> Iterator[str]:
    head = ("No.", "Question", "What a case answers")
    return table(head, *map(_question, QUESTIONS))


def _question(question: FormQuestion) -> tuple[str, ...]:
    told = (question.answer.__doc__ or "").split("\n", maxsplit=1)[0]
    said = told.partition(": ")[2]
    return question.number, _dutch(f"ap-question-{question.key}"), said[:1].upper() + said[1:]


def _mapped(name: str, choices: Mapping[_Word, Given]) -> Iterator[str]:
    """Each of our words with the choice that it stands for."""
    rows = ((f"`{word}`", _choices(given)) for word, given in choices.items())
    return table((name, "Choice"), *rows)


def _laws() -> Iterator[str]:
    rows = ((f"`{regime}`", _choices(*given)) for regime, given in LAWS.items())
    return table(("Regime", "Choices"), *rows)


def _choices(*given: Given) -> str:
    return "; ".join(_dutch(f"ap-{one}") for one in given)


def _kinds() -> Iterator[str]:
    """The label of every kind, and of every way the data went that makes another of it."""
    yield from table(("Kind of incident", "How the data went", "Choice"), *_labels())
    yield ""
    yield f"Post that came back opened: {_dutch(f'law-ap-{_returned()}')}."


def _labels() -> Iterator[tuple[str, ...]]:
    for kind in IncidentKind:
        plain = ap_kind(Facts(kind=kind))
        yield f"`{kind}`", "", _dutch(f"law-ap-{plain}")
        for channel in Channel:
            label = ap_kind(Facts(kind=kind, channel=channel))
            if label is not plain:
                yield f"`{kind}`", f"`{channel}`", _dutch(f"law-ap-{label}")


def _returned() -> ApKind:
    yes = Answer.YES
    return ap_kind(Facts(kind=IncidentKind.MAIL_LOST, opened=yes, deletion_confirmed=yes))


def _data() -> Iterator[str]:
    """Every kind of data that is not special; those without a choice are named behind "Anders"."""
    ours = (one for one in DataKind if one not in SPECIAL and one is not DataKind.UNKNOWN)
    other = _dutch("ap-6-1-other")
    rows = (
        (f"`{kind}`", _choices(ORDINARY[kind]) if kind in ORDINARY else f"{other}{_named(kind)}")
        for kind in ours
    )
    return table(("Kind of data", "Choice"), *rows)


def _named(kind: DataKind) -> str:
    return "" if kind is DataKind.OTHER else f": {_dutch(f'law-value-{kind}')}"


def _harms() -> Iterator[str]:
    """Which data bring which harm, as the AP names it."""
    rows = ((_choices(harm), ", ".join(f"`{one}`" for one in sorted(kinds)))
            for harm, kinds in HARMS.items())  # fmt: skip
    yield from table(("Harm", "Kinds of data"), *rows)
    yield ""
    yield f"A `bsn` beside any other kind: {_dutch('ap-9-2-identity_fraud')} too."


if __name__ == "__main__":
    sys.stdout.write(written())
