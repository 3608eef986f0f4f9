"""The two duties: every rule that weighs, one row each.

How to read a row: when it is about personal data and all conditions after `when` hold, the rule
says what stands after `notify` (the authority, AVG art. 33, Wpg art. 33a) and `communicate` (the
people, AVG art. 34), and nothing where that is left out. Over all rules the strictest word counts.
A rule of which a condition is still open, because a fact is missing, counts as doubt when it would
say yes: then the verdict is officer. One that itself says officer, on either duty, counts when open
only where its row ends in `True`. The conditions are named in `conditions/named.py`; the reasons in
words stand in the Fluent files under `law-rule-<key>`. The first rule that says the strictest word
is named as the one that decided. The last row says nothing: facts that contradict leave their
conditions open, and it tells the reader.

Not here, because they are never automatic: the exceptions of art. 34(3) AVG, art. 41 UAVG and
art. 27 Wpg (`exceptions.py`).
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Final

from dialogs.law.conditions import named as c
from dialogs.law.conditions.degree import Condition
from dialogs.law.verdict import Verdict

YES: Final = Verdict.YES
OFFICER: Final = Verdict.OFFICER
NO: Final = Verdict.NO


@dataclass(frozen=True, eq=False)
class Rule:
    """One row: a key, its source, the conditions that must all hold, and what it then says.

    `when` begins with its gate, the nature of breach that it is about, wherever there is one.
    """

    key: str
    source: str
    when: tuple[Condition, ...]
    notify: Verdict = Verdict.NO
    communicate: Verdict = Verdict.NO
    counts_open: bool = False

    @property
    def asks(self) -> tuple[Condition, ...]:
        """All it asks: every rule asks whether it is about personal data at all (Q0)."""
        return (c.PERSONAL, *self.when)

    @cached_property
    def facts(self) -> tuple[str, ...]:
        """The names of the facts this rule reads, each once."""
        return tuple(dict.fromkeys(fact for one in self.asks for fact in one.facts))


RULES: Final = (
    # --- danger to life and limb -----------------------------------------------------------------
    Rule("danger-exposed", "AVG recital 85; AP, list of high risks",
         (*c.OUT, c.DANGER), YES, YES),
    Rule("danger-unreachable", "EDPB 9/2022 Annex B viii; AP, list of high risks",
         (c.UNREACHABLE, c.LOST, c.FELT, c.DANGER), YES, YES),
    Rule("danger-wrong-data", "AVG recital 85; EDPB 9/2022 section IV",
         (c.ALTERED, c.WRONG_DATA_USED, c.DANGER), YES, YES),
    # --- intent ----------------------------------------------------------------------------------
    Rule("snooping", "AP, January 2026: looking without a task is a breach",
         (*c.EXPOSED, c.SNOOPING, c.MORE_THAN_A_LETTER, c.AIMED_OR_MORE_THAN_CONTACT), YES, YES),
    Rule("snooping-contact-data", "AP, January 2026: looking without a task is a breach",
         (*c.EXPOSED, c.SNOOPING, c.MORE_THAN_A_LETTER), YES, OFFICER, True),
    Rule("aimed-at-people", "EDPB 01/2021 case 17; ENISA 2013, malicious intent",
         (*c.OUT, c.MALICIOUS, c.AIMED, c.MORE_THAN_A_LETTER), YES, YES),
    Rule("attacker-has-data", "EDPB 01/2021 cases 04, 05, 07, 18; EDPB 9/2022 Annex B ii, vi",
         (*c.OUT, c.HOSTILE, c.HAS_LEFT, c.MORE_THAN_A_LETTER, c.BEYOND_CONTACT), YES, YES),
    Rule("taken-telling-data", "EDPB 01/2021 case 08: other data than contact data",
         (*c.OUT, c.MALICIOUS, c.HAS_LEFT, c.TELLING_OR_COMBINATION), YES, YES),
    Rule("attacker-has-contact-data", "EDPB 9/2022 section IV: a recipient with bad intent",
         (*c.OUT, c.HOSTILE, c.HAS_LEFT, c.MORE_THAN_A_LETTER), YES, OFFICER, True),
    Rule("data-may-have-left", "EDPB 01/2021 cases 04, 08; EDPB 9/2022 section IV",
         (c.BREACHED, *c.OUT[1:], c.MALICIOUS, c.MAY_HAVE_LEFT, c.MORE_THAN_A_LETTER), YES),
    Rule("taken", "ENISA 2013, malicious intent",
         (*c.OUT, c.MALICIOUS, c.MAY_HAVE_LEFT), OFFICER),
    Rule("aimed-without-intent", "EDPB 9/2022 section IV; AVG recital 75",
         (*c.EXPOSED, c.AIMED), OFFICER, OFFICER),
    Rule("deletion-refused", "AP and EDPB 9/2022: trusted recipient",
         (*c.EXPOSED, c.REFUSED), OFFICER, OFFICER),
    # --- the AP's list of high risks, by the hands the data are in -------------------------------
    Rule("sensitive-loose", "AP, list of high risks",
         (*c.LOOSE, c.SENSITIVE), YES, YES),
    Rule("identity-loose", "AP, list of high risks: identity fraud; EDPB 01/2021 case 14",
         (*c.LOOSE, c.IDENTITY, c.KEPT), YES, YES),
    Rule("identity-handed-back", "AP, list of high risks: identity fraud",
         (*c.LOOSE, c.IDENTITY), OFFICER, OFFICER),
    Rule("sensitive-outside", "EDPB 9/2022 section IV, nature and sensitivity",
         (*c.OUT, c.OUTSIDE, c.SENSITIVE), YES, OFFICER, True),
    Rule("sensitive-inside-many", "EDPB 9/2022 section IV, number and sensitivity",
         (*c.OUT, c.SENSITIVE, c.SOME_PEOPLE), YES, OFFICER, True),
    Rule("sensitive-inside", "EDPB 9/2022 section IV, nature and sensitivity",
         (*c.OUT, c.SENSITIVE), OFFICER, OFFICER, True),
    Rule("sensitive-trusted-many", "EDPB 01/2021 case 09: would differ for such data",
         (*c.EXPOSED, c.OUTSIDE, c.SENSITIVE, c.SOME_PEOPLE), YES, OFFICER, True),
    Rule("sensitive-trusted", "EDPB 01/2021 case 09: would differ for such data",
         (*c.EXPOSED, c.OUTSIDE, c.SENSITIVE), OFFICER, NO, True),
    Rule("sensitive-colleagues-many", "EDPB 9/2022 section IV, number and sensitivity",
         (*c.EXPOSED, c.SENSITIVE, c.SOME_PEOPLE), OFFICER, NO, True),
    Rule("identity-bound-many", "EDPB 9/2022 section IV, number of people",
         (*c.OUT, c.IDENTITY, c.MANY_PEOPLE), YES, OFFICER, True),
    Rule("ai-service-identity", "AVG art. 4(12), art. 28; EDPB 9/2022 section IV",
         (*c.OUT, c.AI_SERVICE, c.SENSITIVE_OR_IDENTITY), YES, OFFICER, True),
    Rule("identity-bound", "AP, list of high risks: identity fraud",
         (*c.OUT, c.IDENTITY), OFFICER, NO, True),
    # --- publication and wide circles ------------------------------------------------------------
    Rule("published-home", "AP, list of high risks; ENISA 2013, CB: unknown recipients",
         (*c.OUT, c.PUBLISHED, c.MORE_THAN_A_LETTER, c.HOME_AND_MORE), YES, YES),
    Rule("published", "ENISA 2013, CB: unknown recipients; EDPB 9/2022 section IV",
         (*c.OUT, c.PUBLISHED, c.MORE_THAN_A_LETTER, c.BEYOND_OWN_NAMES), YES, OFFICER, True),
    Rule("very-wide-circle", "EDPB 9/2022 Annex B ix",
         (*c.OUT, c.OUTSIDE, c.VERY_WIDE, c.MORE_THAN_A_LETTER, c.BEYOND_OWN_NAMES),
         YES, OFFICER, True),
    Rule("wide-circle-telling", "EDPB 9/2022 Annex B ix, x",
         (*c.OUT, c.OUTSIDE, c.WIDE, c.MORE_THAN_A_LETTER, c.BEYOND_CONTACT), YES, OFFICER, True),
    Rule("wide-circle", "EDPB 9/2022 Annex B ix, x",
         (*c.OUT, c.OUTSIDE, c.WIDE, c.MORE_THAN_A_LETTER, c.BEYOND_OWN_NAMES), YES),
    Rule("wide-circle-names", "EDPB 9/2022 section IV, ease of identification and number",
         (*c.OUT, c.OUTSIDE, c.WIDE), OFFICER),
    Rule("open-to-others", "EDPB 9/2022 Annex B vii",
         (*c.OUT, c.OPEN_TO_OTHERS), YES),
    Rule("lost-and-readable", "EDPB 9/2022 section II.A, example 1: lost USB key",
         (*c.LOOSE, c.CARRIER_GONE, c.NOT_ONLY_LIGHT), YES),
    # --- numbers ---------------------------------------------------------------------------------
    Rule("mass-telling", "EDPB 01/2021 cases 11, 14; EDPB 9/2022 section IV, number",
         (*c.LOOSE, c.TELLING_OR_COMBINATION, c.MASS_OF_PEOPLE), YES, YES),
    Rule("lost-telling-many", "EDPB 01/2021 case 11: a device with data of many is gone",
         (*c.LOOSE, c.CARRIER_GONE, c.TELLING_OR_COMBINATION, c.MANY_PEOPLE), YES, YES),
    Rule("many-people-telling", "EDPB 9/2022 section IV, number",
         (*c.LOOSE, c.TELLING_OR_COMBINATION, c.MANY_PEOPLE), YES, OFFICER, True),
    Rule("mass-telling-bound", "EDPB 9/2022 section IV, number and nature",
         (*c.OUT, c.TELLING_OR_COMBINATION, c.MASS_OF_PEOPLE), YES, OFFICER, True),
    Rule("mass-of-people", "EDPB 01/2021 case 14; EDPB 9/2022 section IV, number",
         (*c.LOOSE, c.MASS_OF_PEOPLE), YES, OFFICER),
    Rule("many-people", "EDPB 9/2022 section IV, number; ENISA 2013, flag of 100",
         (*c.OUT, c.OUTSIDE, c.MANY_PEOPLE), YES),
    Rule("many-people-inside", "EDPB 9/2022 section IV, number; ENISA 2013, flag of 100",
         (*c.OUT, c.MANY_PEOPLE), OFFICER),
    Rule("trusted-mass", "EDPB 01/2021 case 09: the number was low; EDPB 9/2022 section IV",
         (*c.EXPOSED, c.WEIGHTY, c.MASS_OF_PEOPLE), OFFICER, OFFICER, True),
    Rule("trusted-many", "EDPB 01/2021 case 09: the number was low; EDPB 9/2022 section IV",
         (*c.EXPOSED, c.WEIGHTY, c.MANY_PEOPLE), OFFICER, NO, True),
    Rule("trusted-mass-outside", "EDPB 01/2021 case 09: the number was low",
         (*c.EXPOSED, c.OUTSIDE, c.MASS_OF_PEOPLE), OFFICER),
    # --- telling data, vulnerable people ---------------------------------------------------------
    Rule("telling-loose", "EDPB 9/2022 Annex B v",
         (*c.LOOSE, c.TELLING, c.KEPT), YES, OFFICER, True),
    Rule("combination-loose", "EDPB 01/2021 case 16",
         (*c.LOOSE, c.COMBINATION, c.KEPT), YES),
    Rule("vulnerable-loose", "EDPB 9/2022 section IV, special traits of the people; recital 75",
         (*c.LOOSE, c.VULNERABLE, c.BEYOND_LIGHT, c.KEPT), YES, OFFICER, True),
    Rule("vulnerable-outside", "EDPB 9/2022 section IV, special traits of the people; recital 75",
         (*c.OUT, c.OUTSIDE, c.VULNERABLE), OFFICER),
    Rule("telling-bound", "EDPB 9/2022 section IV, nature and sensitivity",
         (*c.OUT, c.TELLING, c.MORE_THAN_SLIGHT), OFFICER, NO, True),
    Rule("more-than-light", "EDPB 9/2022 section IV, nature and sensitivity",
         (*c.LOOSE, c.BEYOND_LIGHT, c.KEPT), OFFICER),
    Rule("ai-service", "AVG art. 4(12), art. 28; EDPB 9/2022 section IV",
         (*c.OUT, c.AI_SERVICE), OFFICER),
    Rule("still-going-on", "AP question 4.1; EDPB 9/2022 section IV",
         (*c.EXPOSED, c.ONGOING), OFFICER),
    # --- availability ----------------------------------------------------------------------------
    Rule("loss-serious", "EDPB 01/2021 case 03; EDPB 9/2022 Annex B iv, viii",
         (c.UNREACHABLE, c.LOST, c.SERIOUS), YES, YES),
    Rule("long-outage-sensitive", "EDPB 01/2021 case 03; EDPB 9/2022 Annex B viii",
         (c.UNREACHABLE, c.LOST, c.LONG_OUTAGE, c.MORE_THAN_MINOR, c.SENSITIVE_TO_US),
         YES, YES),
    Rule("lost-for-good-felt", "EDPB 9/2022 Annex B iv; EDPB 01/2021 case 12",
         (c.UNREACHABLE, c.LOST_FOR_GOOD, c.FELT), YES),
    Rule("lost-for-good-sensitive", "EDPB 9/2022 Annex B iv; EDPB 01/2021 case 12",
         (c.UNREACHABLE, c.LOST_FOR_GOOD, c.SENSITIVE_OR_IDENTITY), YES, OFFICER, True),
    Rule("attack-without-backup", "EDPB 01/2021 case 02",
         (c.UNREACHABLE, c.LOST, c.MALICIOUS, c.WITHOUT_BACKUP), YES),
    Rule("long-outage-felt", "EDPB 01/2021 case 02; EDPB 9/2022 Annex B viii",
         (c.UNREACHABLE, c.LOST, c.LONG_OUTAGE, c.FELT), YES),
    Rule("lost-for-good", "EDPB 9/2022 Annex B iv",
         (c.UNREACHABLE, c.LOST_FOR_GOOD), OFFICER),
    Rule("attack-long-outage", "EDPB 01/2021 cases 01, 02",
         (c.UNREACHABLE, c.LOST, c.MALICIOUS, c.LONG_OUTAGE), OFFICER),
    Rule("outage-felt", "EDPB 9/2022 par. 17-20",
         (c.UNREACHABLE, c.LOST, c.MORE_THAN_A_BOTHER), OFFICER),
    Rule("not-intact", "AP, first and second condition of unreadable data",
         (c.UNREACHABLE, c.NOT_INTACT), OFFICER),
    # --- integrity -------------------------------------------------------------------------------
    Rule("wrong-data-serious", "EDPB 9/2022 section IV, severity of consequences",
         (c.ALTERED, c.WRONG_DATA_USED, c.SERIOUS), YES, YES),
    Rule("wrong-data-malicious", "EDPB 9/2022 section IV; ENISA 2013, malicious intent",
         (c.ALTERED, c.WRONG_DATA_USED, c.MALICIOUS), YES, OFFICER, True),
    Rule("wrong-data-sensitive", "EDPB 9/2022 section IV, nature and sensitivity",
         (c.ALTERED, c.WRONG_DATA_USED, c.SENSITIVE_TO_US), YES, OFFICER, True),
    Rule("wrong-data-felt", "EDPB 9/2022 section IV; ENISA 2013, CB integrity",
         (c.ALTERED, c.WRONG_DATA_USED, c.MORE_THAN_ONE_BOTHER), YES),
    Rule("wrong-data-used", "ENISA 2013, CB integrity",
         (c.ALTERED, c.WRONG_DATA_USED, c.MORE_THAN_A_SLIP), OFFICER),
    # --- the score as support --------------------------------------------------------------------
    Rule("score-high", "ENISA 2013, SE of 3 and higher",
         (*c.LOOSE, c.SCORE_HIGH, c.KEPT), YES, OFFICER, True),
    Rule("score-high-bound", "ENISA 2013, SE of 3 and higher",
         (*c.OUT, c.SCORE_HIGH), OFFICER, OFFICER, True),
    Rule("score-medium", "ENISA 2013, SE of 2 and higher",
         (*c.LOOSE, c.SCORE_MEDIUM, c.KEPT, c.NOT_LIGHT_NEARBY), OFFICER),
    # --- doubt -----------------------------------------------------------------------------------
    Rule("danger-somehow", "AVG recital 85",
         (c.BREACHED, c.DANGER), OFFICER, OFFICER),
    Rule("hurt-somehow", "EDPB 9/2022 section IV, severity of consequences",
         (c.SERIOUS,), OFFICER, OFFICER),
    Rule("facts-contradict", "AP: notify when in doubt",
         (c.CONTRADICTED,)),
)  # fmt: skip
"""The rules that raise a duty, in the order in which the deciding one is named."""
