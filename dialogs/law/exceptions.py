"""The closed list of grounds on which people need not be informed although the risk is high.

Never automatic: each is a choice of the officer, who gives a reason. The weighing does not read
this list; it says whether there is a duty, not whether an exception lifts it. What the officer may
choose, and what it asks, is read from these rows and nowhere else.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from dialogs.law.facts import Regime


class Exemption(StrEnum):
    """The grounds, by the key of their row."""

    PROTECTED = "protected"
    RISK_REMOVED = "risk_removed"
    DISPROPORTIONATE = "disproportionate"
    UAVG_41 = "uavg_41"
    WPG_27 = "wpg_27"


class Way(StrEnum):
    """How people were told (AP question 10.1.7)."""

    PHONE = "phone"
    LETTER = "letter"
    EMAIL = "email"
    WEBSITE = "website"
    SOCIAL_MEDIA = "social_media"
    NEWSPAPER = "newspaper"
    OTHER = "other"


PUBLIC_WAYS: Final = frozenset({Way.WEBSITE, Way.SOCIAL_MEDIA, Way.NEWSPAPER})
"""What counts as a public notice (AVG art. 34(3)(c))."""


@dataclass(frozen=True, slots=True)
class CommunicationException:
    """One ground: its key (words: `law-exception-<key>`), its source, and under which law it is.

    By one that `may_postpone` people may be told later instead of not at all; one that
    `needs_public_notice` counts only once everybody could read of it (AVG art. 34(3)(c)).
    """

    key: Exemption
    source: str
    regimes: tuple[Regime, ...]
    may_postpone: bool = False
    needs_public_notice: bool = False

    def applies_to(self, regime: Regime) -> bool:
        """Whether it can be chosen; as long as nobody knows the regime, it is the AVG."""
        return (Regime.AVG if regime is Regime.UNKNOWN else regime) in self.regimes


_ALL: Final = (Regime.AVG, Regime.WPG, Regime.BOTH)

EXCEPTIONS: Final = (
    CommunicationException(Exemption.PROTECTED, "AVG art. 34(3)(a); Wpg art. 33a", _ALL),
    CommunicationException(Exemption.RISK_REMOVED, "AVG art. 34(3)(b); Wpg art. 33a", _ALL),
    CommunicationException(
        Exemption.DISPROPORTIONATE,
        "AVG art. 34(3)(c); Wpg art. 33a",
        _ALL,
        needs_public_notice=True,
    ),
    CommunicationException(
        Exemption.UAVG_41,
        "UAVG art. 41: as far as it is necessary and proportionate",
        (Regime.AVG, Regime.BOTH),
        may_postpone=True,
    ),
    CommunicationException(
        Exemption.WPG_27, "Wpg art. 27(1)", (Regime.WPG, Regime.BOTH), may_postpone=True
    ),
)
"""Every ground, each with a reason to be written by the officer."""

EXCEPTION: Final = {one.key: one for one in EXCEPTIONS}
"""The same by key."""
