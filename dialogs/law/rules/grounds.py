"""Why there is no duty: the grounds on which a risk, or a high risk, is unlikely.

How to read a row: the ground holds when every condition after `given` holds and none after
`without` does, also when facts that are missing turn out worst. A ground explains a "no"; it never
outvotes a rule of `duty.py`.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from typing import Final

from dialogs.law.conditions import named as c
from dialogs.law.conditions.degree import Condition


class NoBreachGround(StrEnum):
    """Why an officer may decide that what was reported is no breach (AVG art. 4(12))."""

    NO_PERSONAL_DATA = "no_personal_data"
    VULNERABILITY = "vulnerability"  # a weak spot, or a near miss: nothing happened to the data
    NO_SECURITY_BREACH = "no_security_breach"  # unlawful processing perhaps, but no breach
    REQUEST = "request"  # a request for access, or another right of a data subject
    FALSE_ALARM = "false_alarm"


@dataclass(frozen=True, eq=False)
class Ground:
    """One ground: a key, its source, what must hold and what must not."""

    key: str
    source: str
    given: tuple[Condition, ...]
    without: tuple[Condition, ...]

    @cached_property
    def facts(self) -> tuple[str, ...]:
        """The names of the facts this ground reads, each once."""
        used = (*self.without, *self.given)
        return tuple(dict.fromkeys(fact for one in used for fact in one.facts))


GROUNDS: Final = (
    Ground("no-personal-data", "AVG art. 4(1), recital 27", (), (c.PERSONAL,)),
    Ground("no-breach", "AVG art. 4(12); EDPB 9/2022 Annex B vii", (), (c.BREACHED,)),
    Ground("unintelligible", "AP, three conditions; AVG art. 34(3)(a); EDPB 01/2021 case 10",
           (c.PERSONAL, c.DISCLOSED), (c.READABLE,)),
    Ground("access-excluded", "EDPB 9/2022 Annex B vii", (c.PERSONAL, c.DISCLOSED), (c.REACHABLE,)),
    Ground("nobody-let-in", "EDPB 9/2022 Annex B vii", (c.PERSONAL, c.DISCLOSED), (c.LET_IN,)),
    Ground("already-public", "ENISA 2013, decreasing factors", (c.PERSONAL, c.DISCLOSED), (c.NEW,)),
    Ground("trusted-recipient", "AP and EDPB 9/2022: trusted recipient; EDPB 01/2021 case 09",
           (c.PERSONAL, c.DISCLOSED), (c.BEYOND_TRUST,)),
    Ground("put-right-inside", "EDPB 01/2021 case 09; ENISA 2013, CB integrity",
           (c.PERSONAL, c.DISCLOSED), (c.NOT_PUT_RIGHT,)),
    Ground("few-and-plain", "EDPB 01/2021 cases 13, 15; EDPB 9/2022 Annex B x",
           (c.PERSONAL, c.DISCLOSED),
           (c.SENSITIVE_OR_IDENTITY, c.TELLING_OR_COMBINATION, c.MANY_PEOPLE, c.PUBLISHED)),
    Ground("given-back", "EDPB 9/2022 section IV, severity and permanence of consequences",
           (c.PERSONAL, c.DISCLOSED), (c.KEPT,)),
    Ground("pseudonymised", "AVG art. 4(5); ENISA 2013, EI",
           (c.PERSONAL, c.DISCLOSED), (c.OF_SOMEBODY,)),
    Ground("source-available", "EDPB 9/2022 Annex B i", (c.PERSONAL, c.UNREACHABLE), (c.LOST,)),
    Ground("loss-not-felt", "EDPB 01/2021 case 01; EDPB 9/2022 Annex B iii",
           (c.PERSONAL, c.UNREACHABLE), (c.LOST_FOR_GOOD, c.FELT)),
    Ground("outage-short", "EDPB 9/2022 Annex B iii",
           (c.PERSONAL, c.UNREACHABLE, c.FELT), (c.LOST_FOR_GOOD, c.MORE_THAN_A_BOTHER)),
    Ground("wrong-data-not-used", "ENISA 2013, CB integrity",
           (c.PERSONAL, c.ALTERED), (c.WRONG_DATA_USED,)),
    Ground("slip-put-right", "EDPB 9/2022 section IV: trivial",
           (c.PERSONAL, c.ALTERED, c.WRONG_DATA_USED), (c.MORE_THAN_A_SLIP,)),
)  # fmt: skip

NO_RISK: Final = Ground("no-risk-likely", "AVG art. 33(1)", (), ())
NO_HIGH_RISK: Final = Ground("no-high-risk", "AVG art. 34(1)", (), ())
