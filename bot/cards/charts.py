"""Bars, as Teams draws them, with a table for clients that cannot.

`Chart.HorizontalBar` is an extension of Teams inside version 1.5; the table is its fallback and
the text form holds the same numbers.
"""

from __future__ import annotations

from collections.abc import Sequence

from bot.cards.elements import Element, Part, clean, table

Bar = tuple[str, int]

MOST_BARS = 10


def bars(head: tuple[str, str], rows: Sequence[Bar]) -> Part:
    """The largest of the named counts as horizontal bars; `head` names both axes."""
    largest = sorted(rows, key=lambda row: row[1], reverse=True)[:MOST_BARS]
    instead = table(head, [(name, str(count)) for name, count in largest], (3, 1))
    chart: Element = {
        "type": "Chart.HorizontalBar",
        "xAxisTitle": clean(head[1]),
        "yAxisTitle": clean(head[0]),
        "colorSet": "categorical",
        "displayMode": "AbsoluteWithAxis",
        "data": [{"x": clean(name), "y": count} for name, count in largest],
        "fallback": instead.elements[0],
    }
    return Part((chart,), instead.text)
