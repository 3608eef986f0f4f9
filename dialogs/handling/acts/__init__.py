"""What a person can do with a case: a class for each act, by family. All that there are is `ACTS`.

A new act is a class in a family, a name and its moves in `states.py`, and its texts.
"""

from __future__ import annotations

from typing import Final

from dialogs.handling.acts import (  # noqa: F401 - defining an act makes it known
    conferring,
    deciding,
    ending,
    following,
    keeping,
    notifying,
    taking,
    weighing,
)
from dialogs.handling.acts.act import every_act

ACTS: Final = every_act()
