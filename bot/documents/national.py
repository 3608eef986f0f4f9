"""What the AP counted in the whole country, by year: what a report is held beside.

From the AP's yearly reports on data breaches. A number that the AP only rounded, or that was known
from the press alone, is `about`; where the AP told the share of public administration, it stands
there. A year is added when the AP's report on it appears.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, NamedTuple


class National(NamedTuple):
    """The notifications of a year in the Netherlands, and those of public administration."""

    notifications: int
    about: bool = False
    government: int | None = None  # always about


FIGURES: Final[Mapping[int, National]] = {
    2018: National(20_881, government=3_550),  # 17 %
    2019: National(26_956, government=4_580),  # 17 %
    2020: National(23_976),
    2021: National(24_866),
    2022: National(21_151, government=5_000),
    2023: National(25_700, about=True),
    2024: National(37_800, about=True),  # of which some 14,000 in bulk
}


def national(year: int) -> tuple[int, National]:
    """The figures of a year, or of the newest year before it that has any; else the oldest."""
    known = max((one for one in FIGURES if one <= year), default=min(FIGURES))
    return known, FIGURES[known]
