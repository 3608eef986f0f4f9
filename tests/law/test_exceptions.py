"""Which grounds for not telling people can be chosen under which law."""

from __future__ import annotations

import pytest

from dialogs.law.exceptions import EXCEPTIONS
from dialogs.law.facts import Regime

BY_AVG = ["protected", "risk_removed", "disproportionate"]
"""AVG art. 34(3), which Wpg art. 33a follows."""


@pytest.mark.parametrize(
    ("regime", "keys"),
    [
        (Regime.AVG, [*BY_AVG, "uavg_41"]),
        (Regime.UNKNOWN, [*BY_AVG, "uavg_41"]),
        (Regime.WPG, [*BY_AVG, "wpg_27"]),
        (Regime.BOTH, [*BY_AVG, "uavg_41", "wpg_27"]),
    ],
)
def test_a_ground_can_be_chosen_only_under_the_law_it_stands_in(
    regime: Regime, keys: list[str]
) -> None:
    assert [one.key for one in EXCEPTIONS if one.applies_to(regime)] == keys
