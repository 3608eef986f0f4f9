"""What is often needed in such a case becomes a measure; the list can be one's own."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from bot.settings import Settings, SettingsError
from dialogs.handling.tasks import USUAL, of_kind, read
from dialogs.law.terms import AMSTERDAM
from dialogs.situations import Situation
from dialogs.texts import has
from tests.register.test_case import a_case, history, signed_in
from tests.register.test_facts import file_of
from tests.register.visitor import TRIAL, Sent, Served, served


def test_every_kind_has_tasks_and_every_task_its_words() -> None:
    for kind in Situation:
        assert len([*of_kind(USUAL, kind)]) >= 2, kind
    keys = [f"task-{one.name}" for one in USUAL] + [f"task-owner-{one.owner}" for one in USUAL]
    assert [key for key in keys for language in ("nl", "en") if not has(language, key)] == []


async def test_what_is_ticked_becomes_a_measure_once(trial: Served) -> None:
    reference = await a_case(trial)
    browser = await signed_in(trial)
    await browser.act(reference, "take")
    page = await browser.get(f"/register/cases/{reference}")
    assert "Wat hier vaak nodig is" in page.words
    offered = set(re.findall(r'name="task" value="(\w+)"', page.html))
    assert {"delete", "fetch", "leader", "lesson"} <= offered
    assert "wipe" not in offered
    sent: Sent = {"csrf": page.csrf, "task": ["fetch", "lesson", "wipe", "<b>"]}
    path = f"/register/cases/{reference}/tasks"
    for _ in range(2):
        assert (await browser.post(path, sent)).status == 303
    measures = (await file_of(trial, reference)).measures
    today = trial.now.astimezone(AMSTERDAM).date()
    assert [one.owner for one in measures] == ["Teamleider", "Teamleider"]
    assert [(one.due - today).days for one in measures] == [2, 30]
    assert (await history(trial, reference)).count("measure_added") == 2
    shown = await browser.get(f"/register/cases/{reference}")
    assert 'value="fetch"' not in shown.html


async def test_who_may_not_is_told_why(trial: Served) -> None:
    reference = await a_case(trial)
    browser = await signed_in(trial, "dpo")
    page = await browser.get(f"/register/cases/{reference}")
    assert "Wat hier vaak nodig is" not in page.words
    sent: Sent = {"csrf": page.csrf, "task": ["fetch"]}
    refused = await browser.post(f"/register/cases/{reference}/tasks", sent)
    assert refused.status == 422
    assert (await file_of(trial, reference)).measures == ()


async def test_a_municipality_has_a_list_of_its_own(tmp_path: Path) -> None:
    path = tmp_path / "taken.toml"
    path.write_text('[bel]\ntext = "Bel de wijkagent."\nowner = "Wijkteam"\ndays = 0\n')
    settings = TRIAL.model_copy(update={"tasks_file": path})
    async with served(tmp_path, settings) as running:
        reference = await a_case(running)
        browser = await signed_in(running)
        await browser.act(reference, "take")
        page = await browser.get(f"/register/cases/{reference}")
        assert "Bel de wijkagent. Wijkteam" in page.words
        assert 'value="fetch"' not in page.html


@pytest.mark.parametrize(
    ("content", "fault"),
    [
        ("x", "no TOML"),
        ("[a]\nowner = 'x'\ndays = 1", "has no text"),
        ("[a]\ntext = 'x'\ndays = 1", "has no owner"),
        ("[a]\ntext = 'x'\nowner = 'x'\ndays = -1", "needs days"),
        ("[a]\ntext = 'x'\nowner = 'x'\ndays = 1\nkinds = ['mail']", "is none of"),
        ("[a]\ntext = 'x'\nowner = 'x'\ndays = 1\nwho = 'x'", "and no more"),
        ("a = 1", "may have"),
    ],
)
def test_a_list_that_cannot_be_read_is_told_at_the_start(
    tmp_path: Path, content: str, fault: str
) -> None:
    path = tmp_path / "tasks.toml"
    path.write_text(content)
    with pytest.raises(SettingsError, match=fault):
        Settings(no_auth=True, tasks_file=path)
    assert read("[a]\ntext='x'\nowner='y'\ndays=0") != ()
