"""Which concepts together make a situation, and how surely.

Each rule that applies adds to the certainty of its situation; two rules of 0.5 make 0.75. A rule
with "but" does not apply when one of those concepts is there: that other reading is likelier.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from dialogs.situations import Situation as S  # noqa: N817 - a table of one-letter rows reads best
from dialogs.understanding.values import Guess
from dialogs.understanding.vocabulary import CONCEPTS, concepts_in

LEAST = 0.3
"""Below this nothing is proposed: the list of situations serves better than a weak guess."""


@dataclass(frozen=True)
class Rule:
    """All of `needs` and none of `but` add `weight` to the certainty of a situation."""

    situation: S
    weight: float
    needs: frozenset[str]
    but: frozenset[str]


def _rule(situation: S, weight: float, needs: str, but: str = "") -> Rule:
    unknown = {*needs.split(), *but.split()} - CONCEPTS.keys()
    if unknown:
        raise ValueError(f"no such concepts: {unknown}")
    return Rule(situation, weight, frozenset(needs.split()), frozenset(but.split()))


_ELSEWHERE = "into_wrong_file ai speak by_phone"
_NOT_LETTER = "came_back_open lose mail into_wrong_file own_page"
_NOT_ERASED = "mail send device bait badly_blackened discard"
_ATTACK = "hack ransom bait"

RULES: tuple[Rule, ...] = (
    _rule(S.WRONG_MAIL, 0.7, "mail wrong_recipient", "came_back_open bait sees_addresses"),
    _rule(S.WRONG_MAIL, 0.5, "send wrong_recipient", f"letter hand_over {_ELSEWHERE}"),
    _rule(S.WRONG_MAIL, 0.5, "arrive wrong_recipient", f"letter hand_over {_ELSEWHERE} own_page"),
    _rule(S.WRONG_MAIL, 0.7, "addressee", f"letter street_address {_ELSEWHERE}"),
    _rule(S.WRONG_MAIL, 0.3, "wrong_recipient", f"letter counter lose {_ELSEWHERE} access"),
    _rule(S.WRONG_MAIL, 0.5, "mail own_receiver"),
    _rule(S.WRONG_MAIL, 0.5, "mail others_data", "sees_addresses lose"),
    _rule(S.WRONG_MAIL, 0.4, "arrive everyone_inside document", "access"),
    _rule(S.WRONG_MAIL, 0.35, "arrive document", "letter counter lose access"),
    _rule(S.WRONG_MAIL, 0.3, "mail send", "letter hack bait all_visible_copy publish almost"),
    _rule(S.WRONG_MAIL, 0.32, "mail", "letter bait all_visible_copy publish hack lose supplier"),
    _rule(S.WRONG_MAIL, 0.55, "wrong_attachment", "into_wrong_file"),
    _rule(S.TOO_MUCH, 0.4, "wrong_attachment send"),
    _rule(
        S.WRONG_LETTER,
        0.75,
        "letter wrong_recipient",
        "came_back_open lose mail bait into_wrong_file",
    ),
    _rule(S.WRONG_LETTER, 0.6, "letter else", _NOT_LETTER),
    _rule(S.WRONG_LETTER, 0.6, "letter wrong", _NOT_LETTER),
    _rule(S.WRONG_LETTER, 0.5, "letter addressee", "mail"),
    _rule(S.WRONG_LETTER, 0.6, "letter own_receiver", "mail"),
    _rule(S.WRONG_LETTER, 0.6, "street_address addressee", f"mail {_ELSEWHERE}"),
    _rule(S.WRONG_LETTER, 0.5, "street_address wrong_recipient", f"mail {_ELSEWHERE}"),
    _rule(S.WRONG_LETTER, 0.7, "old_address", "mail"),
    _rule(S.WRONG_LETTER, 0.4, "document arrive else", "mail hand_over counter"),
    _rule(S.WRONG_LETTER, 0.35, "letter", "mail lose mass_mail came_back_open not_arrived"),
    _rule(S.TOO_MUCH, 0.75, "too_much send", "all_visible_copy discard public_place"),
    _rule(S.TOO_MUCH, 0.75, "too_much mail", "all_visible_copy discard public_place"),
    _rule(S.TOO_MUCH, 0.6, "too_much mail others_data", "all_visible_copy"),
    _rule(S.TOO_MUCH, 0.5, "too_much arrive", "all_visible_copy discard public_place"),
    _rule(S.TOO_MUCH, 0.6, "too_much letter", "all_visible_copy discard lose"),
    _rule(S.TOO_MUCH, 0.4, "too_much document", "all_visible_copy discard public_place lose ai"),
    _rule(S.TOO_MUCH, 0.35, "too_much", "all_visible_copy discard public_place lose ai"),
    _rule(S.TOO_MUCH, 0.75, "badly_blackened send", "publish public_place"),
    _rule(S.TOO_MUCH, 0.5, "badly_blackened", "publish public_place disclosure_papers"),
    _rule(S.WRONG_DOCUMENT, 0.7, "hand_over wrong", "mail letter bait give_credentials speak"),
    _rule(S.WRONG_DOCUMENT, 0.6, "hand_over else", "mail letter bait speak by_phone own_page"),
    _rule(S.WRONG_DOCUMENT, 0.5, "counter hand_over", "speak"),
    _rule(S.WRONG_DOCUMENT, 0.4, "identity_paper hand_over"),
    _rule(S.WRONG_DOCUMENT, 0.5, "identity_paper wrong", "letter mail"),
    _rule(S.WRONG_DOCUMENT, 0.4, "counter wrong"),
    _rule(S.WRONG_DOCUMENT, 0.4, "hand_over document", "mail speak by_phone"),
    _rule(S.WRONG_DOCUMENT, 0.3, "identity_paper", "lose letter mail publish"),
    _rule(S.NO_BCC, 0.95, "all_visible_copy"),
    _rule(S.NO_BCC, 0.85, "sees_addresses", "access publish"),
    _rule(S.NO_BCC, 0.6, "everyone_sees mass_mail"),
    _rule(S.NO_BCC, 0.5, "everyone_sees send"),
    _rule(S.NO_BCC, 0.6, "visible mass_mail"),
    _rule(S.LOST_DEVICE, 0.85, "device lose", "unreachable"),
    _rule(S.LOST_DEVICE, 0.8, "device discard"),
    _rule(S.LOST_DEVICE, 0.3, "device", f"hack {_ATTACK} by_phone vanish"),
    _rule(S.LOST_PAPER, 0.7, "paper lose", "device parcel digital"),
    _rule(S.LOST_PAPER, 0.8, "paper leave", "device unreachable hand_over"),
    _rule(S.LOST_PAPER, 0.7, "paper discard", "device"),
    _rule(S.LOST_PAPER, 0.4, "leave physical_place", "device mail speak publish hand_over"),
    _rule(
        S.LOST_PAPER, 0.6, "paper physical_place", "device mail letter speak hand_over publish look"
    ),
    _rule(S.LOST_MAIL, 0.8, "parcel lose", "device"),
    _rule(S.LOST_MAIL, 0.9, "parcel in_transit", "device"),
    _rule(S.LOST_MAIL, 0.6, "in_transit lose", "device"),
    _rule(S.LOST_MAIL, 0.85, "not_arrived", "mail device"),
    _rule(S.LOST_MAIL, 0.92, "came_back_open"),
    _rule(S.PUBLISHED, 0.75, "publish", "hack"),
    _rule(S.PUBLISHED, 0.7, "public_place", f"give_credentials click ai supplier {_ATTACK}"),
    _rule(S.PUBLISHED, 0.6, "disclosure_papers badly_blackened"),
    _rule(S.PUBLISHED, 0.4, "badly_blackened store"),
    _rule(S.SNOOPING, 0.8, "look no_need"),
    _rule(S.SNOOPING, 0.8, "look relative", "own_page"),
    _rule(S.SNOOPING, 0.6, "colleague look personal_registers"),
    _rule(S.SNOOPING, 0.4, "colleague look"),
    _rule(S.SNOOPING, 0.35, "look personal_registers"),
    _rule(S.SNOOPING, 0.4, "colleague personal_registers relative"),
    _rule(S.OPEN_ACCESS, 0.7, "access everyone_inside", "unreachable leave"),
    _rule(S.SNOOPING, 0.32, "look", "own_page everyone_inside publish see"),
    _rule(
        S.OPEN_ACCESS,
        0.6,
        "can_see everyone_inside",
        "mail publish public_place leave sees_addresses speak",
    ),
    _rule(S.OPEN_ACCESS, 0.7, "access shared_place", "unreachable"),
    _rule(S.OPEN_ACCESS, 0.7, "access left_employee"),
    _rule(S.OPEN_ACCESS, 0.5, "left_employee", "look mail send"),
    _rule(S.OPEN_ACCESS, 0.5, "access", "unreachable hack"),
    _rule(S.OPEN_ACCESS, 0.8, "shared_place everyone_inside", "mail send unreachable"),
    _rule(S.OPEN_ACCESS, 0.8, "own_page see else"),
    _rule(S.OPEN_ACCESS, 0.7, "own_page see relative"),
    _rule(S.RANSOMWARE, 0.85, "ransom"),
    _rule(S.RANSOMWARE, 0.85, "mass_encrypted", "lose"),
    _rule(S.PHISHING, 0.6, "bait"),
    _rule(S.PHISHING, 0.6, "click link"),
    _rule(S.PHISHING, 0.6, "bait click"),
    _rule(S.PHISHING, 0.6, "link log_in"),
    _rule(S.PHISHING, 0.4, "click"),
    _rule(S.PHISHING, 0.8, "give_credentials bait"),
    _rule(S.PHISHING, 0.6, "give_credentials", "lose"),
    _rule(S.PHISHING, 0.8, "tricked"),
    _rule(S.HACKED, 0.85, "hack", "ransom supplier"),
    _rule(S.SUPPLIER, 0.95, "supplier supplier_tells", "to_supplier"),
    _rule(S.SUPPLIER, 0.95, "supplier_acts", "to_supplier"),
    _rule(S.SUPPLIER, 0.4, "supplier", "send to_supplier"),
    _rule(S.AI_SERVICE, 0.9, "ai"),
    _rule(S.WRONG_FILE, 0.8, "into_wrong_file"),
    _rule(S.WRONG_FILE, 0.5, "into_wrong_file store"),
    _rule(S.WRONG_FILE, 0.7, "store at_wrong_subject", "send mail hand_over letter"),
    _rule(S.WRONG_FILE, 0.5, "store file_of", "publish"),
    _rule(S.WRONG_FILE, 0.5, "store wrong shared_place"),
    _rule(
        S.DATA_LOST,
        0.6,
        "vanish document",
        f"leave hand_over {_NOT_ERASED}",
    ),
    _rule(S.DATA_LOST, 0.75, "vanish digital", "send device bait badly_blackened"),
    _rule(S.DATA_LOST, 0.45, "erase", f"publish {_NOT_ERASED}"),
    _rule(S.DATA_LOST, 0.7, "unreachable document", "ransom"),
    _rule(S.DATA_LOST, 0.6, "unreachable digital", "ransom"),
    _rule(S.SPOKEN, 0.7, "speak", "supplier mail letter publish ai"),
    _rule(S.SPOKEN, 0.8, "by_phone give_out", "bait give_credentials"),
    _rule(S.SPOKEN, 0.5, "by_phone", "bait give_credentials lose"),
    _rule(S.NEAR_MISS, 0.999, "almost", "should_not"),
    _rule(S.NEAR_MISS, 0.999, "not_done", "should_not"),
    _rule(S.NEAR_MISS, 0.8, "bait removed_bait", "click give_credentials tricked"),
    _rule(S.NEAR_MISS, 0.999, "found_again lose"),
)
"""The weights order the readings of one sentence; they are no probabilities."""


def situations(said: str) -> tuple[Guess, ...]:
    """The situations a plain text fits, the surest first; those of one certainty in menu order."""
    certainties = _certainties(concepts_in(said))
    guesses = [Guess(s, certainties[s]) for s in S if certainties.get(s, 0) >= LEAST]
    return tuple(sorted(guesses, key=lambda guess: -guess.certainty))


def _certainties(concepts: Iterable[str]) -> dict[S, float]:
    present = frozenset(concepts)
    doubts: dict[S, float] = {}
    for rule in RULES:
        if rule.needs <= present and not rule.but & present:
            doubts[rule.situation] = doubts.get(rule.situation, 1.0) * (1 - rule.weight)
    return {situation: round(1 - doubt, 3) for situation, doubt in doubts.items()}
