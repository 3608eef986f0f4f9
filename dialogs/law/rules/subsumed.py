"""Which rules add nothing beside a stronger one: what a reader of the reasons is spared.

Rules are ladders, so that a worse fact never weakens a verdict: where data lie with an unbound
recipient, the rule for a bound one speaks too. Its words would then be untrue or idle. A rule is
not told where one of its stronger rules is. This changes no verdict: a stronger rule stands
earlier in `duty.py` and says as much on both duties.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

from dialogs.law.rules.duty import Rule

_SENSITIVE: Final = ("sensitive-loose", "sensitive-outside", "sensitive-inside-many")
_TELLING_OF_MANY: Final = ("mass-telling", "lost-telling-many", "many-people-telling")
_MUCH_OF_MANY: Final = ("taken-telling-data", *_TELLING_OF_MANY)
_OF_MANY: Final = ("identity-bound-many", *_TELLING_OF_MANY, "mass-telling-bound", "mass-of-people")
_TAKEN: Final = (
    "snooping",
    "snooping-contact-data",
    "attacker-has-data",
    "taken-telling-data",
    "attacker-has-contact-data",
)
_BEYOND_ANY_TRUST: Final = (
    *_SENSITIVE,
    "identity-loose",
    "sensitive-trusted-many",
    "ai-service-identity",
    *_OF_MANY,
)
_PUBLIC: Final = ("published-home", "published")
_LOST_FOR_GOOD: Final = ("lost-for-good-felt", "lost-for-good-sensitive")
_WRONG_DATA: Final = (
    "danger-wrong-data",
    "wrong-data-serious",
    "wrong-data-malicious",
    "wrong-data-sensitive",
    "wrong-data-felt",
)
_MORE_THAN_LIGHT: Final = (
    *_MUCH_OF_MANY,
    "attacker-has-data",
    "sensitive-loose",
    "identity-loose",
    "identity-handed-back",
    "wide-circle-telling",
    "lost-and-readable",
    "telling-loose",
    "combination-loose",
    "vulnerable-loose",
)

STRONGER: Final[Mapping[str, tuple[str, ...]]] = {
    "snooping-contact-data": ("snooping",),
    "attacker-has-contact-data": ("attacker-has-data", "taken-telling-data"),
    "data-may-have-left": _TAKEN,
    "taken": (*_TAKEN, "aimed-at-people", "data-may-have-left"),
    "aimed-without-intent": ("snooping", "aimed-at-people"),
    "identity-handed-back": ("identity-loose",),
    "sensitive-outside": _SENSITIVE[:1],
    "sensitive-inside-many": _SENSITIVE[:2],
    "sensitive-inside": _SENSITIVE,
    "sensitive-trusted-many": _SENSITIVE,
    "sensitive-trusted": (*_SENSITIVE, "sensitive-inside", "sensitive-trusted-many"),
    "sensitive-colleagues-many": (*_SENSITIVE, "sensitive-trusted-many"),
    "identity-bound-many": ("identity-loose",),
    "identity-bound": ("identity-loose", "identity-bound-many", "ai-service-identity"),
    "published": _PUBLIC[:1],
    "very-wide-circle": _PUBLIC,
    "wide-circle-telling": (*_PUBLIC, "very-wide-circle"),
    "wide-circle": (*_PUBLIC, "very-wide-circle", "wide-circle-telling"),
    "wide-circle-names": (*_PUBLIC, "very-wide-circle", "wide-circle-telling", "wide-circle"),
    "open-to-others": _PUBLIC,
    "lost-telling-many": _TELLING_OF_MANY[:1],
    "many-people-telling": _TELLING_OF_MANY[:2],
    "mass-telling-bound": _TELLING_OF_MANY,
    "many-people": _OF_MANY,
    "many-people-inside": (*_OF_MANY, "many-people"),
    "trusted-mass": _BEYOND_ANY_TRUST,
    "trusted-many": (*_BEYOND_ANY_TRUST, "many-people", "trusted-mass"),
    "trusted-mass-outside": (*_BEYOND_ANY_TRUST, "many-people", "trusted-mass", "trusted-many"),
    "telling-loose": _MUCH_OF_MANY,
    "combination-loose": _MUCH_OF_MANY,
    "telling-bound": (*_MUCH_OF_MANY, "mass-telling-bound", "telling-loose"),
    "vulnerable-outside": ("vulnerable-loose",),
    "more-than-light": _MORE_THAN_LIGHT,
    "ai-service": ("ai-service-identity",),
    "lost-for-good": _LOST_FOR_GOOD,
    "attack-long-outage": ("attack-without-backup",),
    "outage-felt": (
        "danger-unreachable",
        "loss-serious",
        "long-outage-sensitive",
        "lost-for-good-felt",
        "long-outage-felt",
    ),
    "not-intact": (*_LOST_FOR_GOOD, "attack-without-backup", "lost-for-good"),
    "hurt-somehow": (
        "danger-unreachable",
        "loss-serious",
        "danger-wrong-data",
        "wrong-data-serious",
    ),
    "wrong-data-used": _WRONG_DATA,
    "score-high-bound": ("score-high",),
    "score-medium": ("score-high",),
    "danger-somehow": ("danger-exposed", "danger-unreachable", "danger-wrong-data"),
}
"""For the key of a rule: the keys of those beside which it adds nothing."""


def worth_telling(spoke: Iterable[Rule]) -> Iterable[Rule]:
    """Those of the rules that spoke, in their order, that no stronger one of them already says."""
    told: set[str] = set()
    for rule in spoke:
        if told.isdisjoint(STRONGER.get(rule.key, ())):
            told.add(rule.key)
            yield rule
