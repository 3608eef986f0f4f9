"""Evidence for ENSIA, BIO2 and the Wpg: every subject has words and counts, in both languages."""

from __future__ import annotations

import pytest

from bot.documents.evidence import COUNTS, SHEETS, Norm
from dialogs.texts import LANGUAGES, has


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("norm", Norm)
def test_every_subject_says_how_it_is_kept_and_what_is_counted(language: str, norm: Norm) -> None:
    keys = [f"evidence-{norm}-about", f"page-evidence-{norm}", "evidence-limits"]
    for subject in SHEETS[norm]:
        keys += [f"evidence-subject-{subject.name}", f"evidence-how-{subject.name}"]
        keys += [f"count-{name}" for name in subject.counts]
        assert {*subject.counts} <= COUNTS.keys()
    assert [key for key in keys if not has(language, key)] == []
