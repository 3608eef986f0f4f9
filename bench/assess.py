"""How long one weighing takes: `python -m bench.assess [ROUNDS]`.

Prints JSON: microseconds of processor time per `assess`, the least and the median of several
series, for a mail to a wrong person as it stands at the end of an intake, for a large attack, and
for no facts at all.
"""

from __future__ import annotations

import json
import statistics
import sys
import time
import timeit
from typing import Any, Final

from dialogs.law.assessment import assess
from dialogs.law.facts import Facts

MAIL: Final[dict[str, Any]] = {
    "regime": "avg",
    "personal_data": "yes",
    "kind": "sent_by_mistake",
    "channel": "email",
    "cause": "internal_accident",
    "confidentiality": "yes",
    "integrity": "no",
    "availability": "no",
    "exfiltration": "not_applicable",
    "data": ["name", "email", "bsn"],
    "groups": ["residents"],
    "people": 1,
    "recipient": "known_person",
    "recipient_trusted": "no",
    "physical_danger": "no",
    "ongoing": "no",
}
ATTACK: Final[dict[str, Any]] = {
    "regime": "avg+wpg",
    "personal_data": "yes",
    "kind": "ransomware",
    "cause": "external_malicious",
    "availability": "yes",
    "data": ["name", "address", "bsn", "health", "police"],
    "groups": ["residents", "employees", "minors"],
    "people": 50000,
    "recipient": "attacker",
    "loss": "temporary",
    "outage_hours": 48,
    "backup": "yes",
}
STORIES: Final = {"mail": MAIL, "attack": ATTACK, "nothing known": {}}


SERIES: Final = 15


def microseconds(facts: Facts, rounds: int) -> dict[str, float]:
    """Processor time of one weighing: the least and the median of the series."""
    series = timeit.repeat(
        lambda: assess(facts), number=rounds, repeat=SERIES, timer=time.process_time
    )
    told = {"least": min(series), "median": statistics.median(series)}
    return {name: round(seconds / rounds * 1e6, 1) for name, seconds in told.items()}


def main(rounds: int) -> None:
    """Measure every story and print the result."""
    found = {
        name: microseconds(Facts.model_validate(story), rounds) for name, story in STORIES.items()
    }
    print(json.dumps({"microseconds": found}, indent=2))


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 1000)
