"""The weighings of a case side by side: what was known, what it gave, and why that turned."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from bot.cards.standing import reasons
from bot.cards.turned import verdicts_in_words
from bot.cards.words import STORY, fact_in_words, short_moment, term
from bot.language import text
from dialogs.handling.casefile import CaseFile, Weighing
from dialogs.law.verdict import DUTIES

MOST: Final = 4  # weighings beside each other: the first, and the last ones


ComparedRow = tuple[str, Sequence[tuple[str, bool]]]
"""One thing, with its words in each weighing, and whether they differ from the one before."""


class Compared(NamedTuple):
    """Weighings beside each other, and what each changed verdict rests on."""

    columns: Sequence[str]
    rows: Sequence[ComparedRow]
    why: Sequence[tuple[str, Sequence[str]]]


def compared(file: CaseFile) -> Compared | None:
    """The first weighing and the last ones; None while there is one."""
    if len(file.weighings) < 2:
        return None
    chosen = [file.weighings[0], *file.weighings[1:][-(MOST - 1) :]]
    columns = [f"{one.number} · {short_moment(one.at)}" for one in chosen]
    rows = [*_verdicts(chosen), *_facts(chosen)]
    return Compared(columns, rows, list(_why(chosen)))


def _verdicts(chosen: Sequence[Weighing]) -> Iterator[ComparedRow]:
    told = [verdicts_in_words(one.assessment) for one in chosen]
    yield from (_row(title, [one[title] for one in told]) for title in told[0])


def _facts(chosen: Sequence[Weighing]) -> Iterator[ComparedRow]:
    """The facts that are not the same in all of them."""
    known = [one.facts.model_dump(mode="json") for one in chosen]
    for fact in STORY:
        if any(getattr(one.facts, fact) != getattr(chosen[0].facts, fact) for one in chosen):
            said = [fact_in_words(one[fact]) for one in known]
            yield _row(term("law-fact", fact), said)


def _row(title: str, said: list[str]) -> ComparedRow:
    turned = [False, *(before != after for before, after in pairwise(said))]
    return title, list(zip(said, turned, strict=True))


def _why(chosen: Sequence[Weighing]) -> Iterator[tuple[str, Sequence[str]]]:
    """Each verdict that turned, with the reasons of the weighing in which it did."""
    for before, after in pairwise(chosen):
        was, now = before.assessment, after.assessment
        for duty in DUTIES:
            if was.on(duty) is not now.on(duty):
                said = [text(f"verdict-{one.on(duty)}") for one in (was, now)]
                title = text(
                    "weighings-turned",
                    number=after.number,
                    duty=text(f"duty-{duty}"),
                    was=said[0],
                    now=said[1],
                )
                yield title, reasons(now, duty)
