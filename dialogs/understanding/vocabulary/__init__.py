"""The words an employee uses for a breach, in Dutch and English, as concepts.

A concept is a thing (a letter, a device), a deed (to send, to lose, to hand over), a relation (to
somebody it was not meant for), or what softens it. What concepts mean together stands in
`dialogs.understanding.rules`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from dialogs.understanding.vocabulary.deeds import DEEDS
from dialogs.understanding.vocabulary.fragments import presence
from dialogs.understanding.vocabulary.relations import RELATIONS
from dialogs.understanding.vocabulary.softening import SOFTENING
from dialogs.understanding.vocabulary.things import THINGS

CONCEPTS: Mapping[str, re.Pattern[str]] = {
    name: presence(listed)
    for table in (DEEDS, RELATIONS, SOFTENING, THINGS)
    for name, listed in table.items()
}


def concepts_in(said: str) -> frozenset[str]:
    """The names of the concepts that a plain text holds."""
    spaced = f" {said}"
    return frozenset([name for name, stems in CONCEPTS.items() if stems.search(spaced)])
