"""The words an employee uses for a breach, in Dutch and English, as concepts.

A concept is a thing (a letter, a device), a deed (to send, to lose, to hand over), a relation (to
somebody it was not meant for), or what softens it. What concepts mean together stands in
`dialogs.understanding.rules`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from dialogs.understanding.vocabulary.deeds import DEEDS
from dialogs.understanding.vocabulary.fragments import pattern
from dialogs.understanding.vocabulary.relations import RELATIONS
from dialogs.understanding.vocabulary.softening import SOFTENING
from dialogs.understanding.vocabulary.things import THINGS

CONCEPTS: Mapping[str, re.Pattern[str]] = {
    name: pattern(listed)
    for table in (DEEDS, RELATIONS, SOFTENING, THINGS)
    for name, listed in table.items()
}


def concepts_in(said: str) -> frozenset[str]:
    """The names of the concepts that a plain text holds."""
    return frozenset(name for name, found in CONCEPTS.items() if found.search(said))
