"""The drawings in the documentation are those of the machines as they run."""

from __future__ import annotations

from dialogs.drawings import page
from tests.house.files import read


def test_the_state_machines_are_drawn_as_they_are() -> None:
    assert read("docs/state-machines.md") == page(), (
        "python -m dialogs.drawings > docs/state-machines.md"
    )
