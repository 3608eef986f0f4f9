"""Why an act is refused: each missing thing by key, with the article or house rule behind it.

The words stand in `officer.ftl`, as `lack-<key>` and `article-<article>`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Final

from dialogs.law.kinds import Regime

HOUSE: Final = "house"  # a rule of the design rather than of a law
AWARENESS: Final = "edpb-awareness"  # EDPB Guidelines 9/2022, 31-44
BREACH: Final = "avg-4-12"
REQUESTS: Final = "avg-12-3"
REFUSED: Final = "avg-12-4"
NOTIFY: Final = "avg-33-1"
CONTENT: Final = "avg-33-3"
PHASES: Final = "avg-33-4"
REGISTER: Final = "avg-33-5"
COMMUNICATE: Final = "avg-34-1"
EXCEPTIONS: Final = "avg-34-3"
DPO: Final = "avg-38-6"
UAVG: Final = "uavg-41"
WPG: Final = "wpg-27"
WPG_BREACH: Final = "wpg-1"
WPG_REGISTER: Final = "wpg-32"
WPG_NOTIFY: Final = "wpg-33a"
WPG_DPO: Final = "wpg-36"
_OF_POLICE_DATA: Final = {
    BREACH: WPG_BREACH,
    REGISTER: WPG_REGISTER,
    DPO: WPG_DPO,
    **dict.fromkeys((NOTIFY, CONTENT, PHASES, COMMUNICATE, EXCEPTIONS), WPG_NOTIFY),
}
"""What says the same of police data, to which the AVG does not apply (AVG art. 2(2)(d))."""


@dataclass(frozen=True)
class Lack:
    """One missing thing; `in_field` names the field of the form beside which it is told, if any."""

    key: str
    article: str = HOUSE
    args: Mapping[str, str | int] = field(default_factory=dict)
    in_field: str = ""

    def under(self, regime: Regime) -> Lack:
        """The same, by the law that the case falls under; where both do, by the AVG."""
        if regime is not Regime.WPG:
            return self
        return replace(self, article=_OF_POLICE_DATA.get(self.article, self.article))


@dataclass(frozen=True)
class Refusal:
    """An act that was not done, and everything it lacks."""

    lacks: tuple[Lack, ...]


def unless(holds: object, key: str, article: str = HOUSE, in_field: str = "") -> Iterable[Lack]:
    """Nothing when the condition holds, the lack otherwise."""
    return () if holds else (Lack(key, article, in_field=in_field),)


def unread(name: str, problem: str = "") -> Lack:
    """What was filled in at a field, or left out, cannot be read; `problem` says more of why."""
    return Lack(f"field-{name}{problem}".replace("_", "-"), in_field=name)
