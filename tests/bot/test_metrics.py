"""What a monitoring system reads, and the alarms that are ready for it."""

from __future__ import annotations

import re
import socket
import sqlite3
from contextlib import AbstractAsyncContextManager, closing
from pathlib import Path

import aiohttp
import pytest
import yaml
from prometheus_client import parser

from bot.watching.metrics import PATH
from tests.bot.running import EMPLOYEE, SETTINGS, Running, running
from tests.house.files import read

NAMES = re.compile(r"\b(?:datalek|process)_\w+")


async def read_off(port: int) -> dict[str, float]:
    """Each number by its name, with its labels as Prometheus writes them."""
    url = f"http://127.0.0.1:{port}{PATH}"
    async with aiohttp.ClientSession() as session, session.get(url) as answer:
        families = parser.text_string_to_metric_families(await answer.text())
        return {written(one.name, one.labels): one.value for two in families for one in two.samples}


def written(name: str, labels: dict[str, str]) -> str:
    inside = ",".join(f'{key}="{value}"' for key, value in labels.items())
    return f"{name}{{{inside}}}" if inside else name


@pytest.fixture
def port() -> int:
    """A port that was free a moment ago."""
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


def watched(folder: Path, port: int) -> AbstractAsyncContextManager[Running]:
    return running(folder, SETTINGS.model_copy(update={"metrics_port": port}))


async def test_turns_messages_and_health_are_counted_without_a_word_of_anybody(
    tmp_path: Path, port: int
) -> None:
    async with watched(tmp_path, port) as bot:
        before = await read_off(port)
        assert before["datalek_database_answers"] == 1
        await bot.chats.say(bot.chat, EMPLOYEE, "ik heb een brief verkeerd verstuurd aan Jansen")
        after = await read_off(port)
        assert after['datalek_turn_seconds_count{kind="message"}'] == 1
        assert after['datalek_posts_total{outcome="sent"}'] == 1
        assert after["datalek_turns_failed_total"] == after["datalek_reminders_overdue"] == 0
        assert after["process_resident_memory_bytes"] > 0
        assert "jansen" not in "\n".join(after).lower()


async def test_a_turn_that_could_not_be_stored_is_counted(tmp_path: Path, port: int) -> None:
    async with watched(tmp_path, port) as bot:
        with closing(sqlite3.connect(tmp_path / "datalek.sqlite3")) as spoiler, spoiler:
            spoiler.execute("DROP TABLE seen_activities")
        await bot.chats.say(bot.chat, EMPLOYEE, "hallo")
        assert (await read_off(port))["datalek_turns_failed_total"] == 1


async def test_the_ready_alarms_ask_for_numbers_that_are_there(tmp_path: Path, port: int) -> None:
    [group] = yaml.safe_load(read("deploy/prometheus/alarms.yaml"))["groups"]
    asked = {name for rule in group["rules"] for name in NAMES.findall(rule["expr"])}
    async with watched(tmp_path, port) as bot:
        await bot.chats.say(bot.chat, EMPLOYEE, "hallo")
        there = {name.partition("{")[0] for name in await read_off(port)}
    assert asked - there == set()
    for rule in group["rules"]:
        assert rule["annotations"]["do"], rule["alert"]  # what to do, for who is woken by it
