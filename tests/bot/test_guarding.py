"""The commands that guard what is kept, as somebody at the machine types them."""

from __future__ import annotations

import asyncio
import os
import signal
import sqlite3
import time
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from sqlmodel import Session

from bot.cli import main
from bot.clock.sweeping import Sweeper
from bot.settings import Settings, load
from dialogs.handling.casefile import CaseState, Hold, Restriction
from store.access import instances
from store.access.database import Database
from tests.bot.test_command import ID, STARTS, refusal, succeeds
from tests.handling.cases import OFFICER
from tests.store.given import filed


@pytest.fixture(autouse=True)
def _environment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The settings of a bot, and a database in a folder of the test."""
    for name in Settings.model_fields:
        monkeypatch.delenv(f"DATALEK_{name.upper()}", raising=False)
    for name, value in STARTS.items():
        monkeypatch.setenv(f"DATALEK_{name}", value)
    monkeypatch.setenv("DATALEK_DATABASE_URL", f"sqlite:///{tmp_path / 'store.db'}")


# --- what is kept too long ------------------------------------------------------------------------

LONG_AGO = datetime(2020, 2, 29, 9, 0, tzinfo=UTC)


async def _old_cases() -> None:
    """One of which the term is over, one that is held, one that is open."""
    kept = Database(os.environ["DATALEK_DATABASE_URL"])
    kept.upgrade()
    hold = Hold("Er loopt een klacht.", OFFICER, LONG_AGO)

    def live(session: Session) -> None:
        ended: dict[str, Any] = {"state": CaseState.CLOSED, "closed_at": LONG_AGO}
        filed(session, LONG_AGO, **ended)
        filed(session, LONG_AGO, **ended, holds=(hold,))
        filed(session, LONG_AGO)

    await kept.transact(live)
    kept.close()


def test_what_is_kept_too_long_is_listed_and_destroyed_by_an_officers_word(
    capsys: pytest.CaptureFixture[str],
) -> None:
    asyncio.run(_old_cases())
    succeeds("retention", "list")
    _, one, two = capsys.readouterr().out.splitlines()
    assert one == (
        "DL-2020-0001;Brief verkeerd gestuurd;29-02-2020;29-02-2020;Afgesloten;"
        "5 jaar na afsluiten;niet vastgesteld;01-03-2025;"
    )
    assert two.startswith("DL-2020-0002;")
    assert two.endswith(";wordt vastgehouden")

    assert "name the cases to destroy, or --all" in refusal(capsys, "retention", "run")
    assert "--by: name the officer" in refusal(capsys, "retention", "run", "--all")
    succeeds("retention", "run", "--all", "--dry-run")
    assert capsys.readouterr().out == "DL-2020-0001\nwould be destroyed: 1\n"
    for reference, why in (("DL-2020-0002", "on hold"), ("DL-2020-0003", "still open")):
        assert why in refusal(capsys, "retention", "run", reference, "--by", ID)
    succeeds("retention", "run", "--all", "--by", ID)
    assert capsys.readouterr().out == "DL-2020-0001\ndestroyed: 1\n"
    succeeds("retention", "list", "--destroyed")
    assert "DL-2020-0001;" in capsys.readouterr().out
    assert "there is no case DL-2020-0001" in refusal(capsys, "case", "DL-2020-0001")


def test_a_case_whose_readers_all_left_is_opened_up_by_an_officers_word(
    capsys: pytest.CaptureFixture[str],
) -> None:
    asyncio.run(_restricted_cases())
    said = ("--by", ID, "--reason", "Zij zijn uit dienst.")
    assert "ask them" in refusal(capsys, "open-up", "DL-2020-0002", *said)
    assert "this case is not restricted" in refusal(capsys, "open-up", "DL-2020-0003", *said)
    assert "--by: name the officer" in refusal(
        capsys, "open-up", "DL-2020-0001", "--by", OFFICER.id, "--reason", "x"
    )
    assert "can be seen only by" in refusal(capsys, "retention", "run", "DL-2020-0001", "--by", ID)
    stranger = ("--to", OFFICER.id)
    assert "nobody of the team" in refusal(capsys, "open-up", "DL-2020-0001", *said, *stranger)
    succeeds("open-up", "DL-2020-0001", *said)
    assert capsys.readouterr().out == "DL-2020-0001: opened up to everybody with a role\n"
    assert "this case is not restricted" in refusal(capsys, "open-up", "DL-2020-0001", *said)
    succeeds("open-up", "DL-2020-0004", *said, "--to", ID.upper())
    assert capsys.readouterr().out == f"DL-2020-0004: opened up to {ID}\n"
    assert "ask them" in refusal(capsys, "open-up", "DL-2020-0004", *said)
    succeeds("case", "DL-2020-0004")
    assert "beperkt tot bepaalde mensen" in capsys.readouterr().out


async def _restricted_cases() -> None:
    """One for who left, one for who is there, one for everybody, one that who left has in hand."""
    kept = Database(os.environ["DATALEK_DATABASE_URL"])
    kept.upgrade()
    here = replace(OFFICER, id=ID)

    def live(session: Session) -> None:
        for only in ((OFFICER,), (OFFICER, here), ()):
            made = (Restriction(only, "Over een collega.", OFFICER, LONG_AGO),) if only else ()
            filed(session, LONG_AGO, restrictions=made)
        made = (Restriction((OFFICER,), "Over een collega.", OFFICER, LONG_AGO),)
        taken: dict[str, Any] = {"state": CaseState.TAKEN, "taken_at": LONG_AGO}
        filed(session, LONG_AGO, **taken, restrictions=made, officer=OFFICER)

    await kept.transact(live)
    kept.close()


# --- backup and restore --------------------------------------------------------------------------


def test_a_backup_is_made_and_restored_beside_no_running_bot(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asyncio.run(_old_cases())
    backup = tmp_path / "all.backup"
    succeeds("backup", str(backup))
    assert "opens only with the file with keys" in capsys.readouterr().out
    assert "put it aside first" in refusal(capsys, "restore", str(backup))
    asyncio.run(_ticked())
    assert "A bot runs on this database" in refusal(capsys, "restore", str(backup))

    monkeypatch.setenv("DATALEK_KEYS_FILE", str(tmp_path / "store.db.keys"))
    monkeypatch.setenv("DATALEK_DATABASE_URL", f"sqlite:///{tmp_path / 'new.db'}")
    succeeds("restore", str(backup))
    capsys.readouterr()
    succeeds("retention", "list")
    assert "DL-2020-0001;" in capsys.readouterr().out


def test_a_backup_is_made_each_day_until_the_command_is_stopped(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As the job beside the bot does; started anew it waits for the day to be over."""
    asyncio.run(_old_cases())
    folder, slept, before = tmp_path / "backups", [], signal.getsignal(signal.SIGTERM)

    def stopped_meanwhile(seconds: float) -> None:
        slept.append(seconds)
        os.kill(os.getpid(), signal.SIGTERM)

    monkeypatch.setattr(time, "sleep", stopped_meanwhile)
    assert "name a folder" in refusal(capsys, "backup", str(folder), "--every", "24")
    folder.mkdir()
    try:
        for _ in range(2):
            succeeds("backup", str(folder), "--every", "24")
    finally:
        signal.signal(signal.SIGTERM, before)
    assert len(list(folder.glob("datalek-*.backup"))) == 1
    assert all(23 < seconds / 3600 <= 24 for seconds in slept)
    assert len(slept) == 2


async def _ticked() -> None:
    """A bot ticks on the database at this moment."""
    kept = Database(os.environ["DATALEK_DATABASE_URL"])
    await kept.transact(lambda session: instances.ticked(session, "w", datetime.now(UTC)))
    kept.close()


# --- verify ---------------------------------------------------------------------------------------


def test_verify_says_what_is_wrong_and_whether_the_history_was_built_anew(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    asyncio.run(_old_cases())
    succeeds("verify")
    looked, verdict, head = capsys.readouterr().out.splitlines()
    assert looked == "looked at: 3 events, 3 cases, 0 noted heads"
    assert verdict == "as it was kept"
    noted = tmp_path / "heads"
    noted.write_text(f"2026-11-28T19:00:00+00:00 {head.removeprefix('head: ')}\n")
    asyncio.run(_old_cases())
    succeeds("verify", "--heads", str(noted))
    assert "1 noted heads" in capsys.readouterr().out
    assert "is no head" in refusal(capsys, "verify", "--head", "nonsense")
    assert "cannot be read" in refusal(capsys, "verify", "--heads", str(tmp_path / "none"))

    with closing(sqlite3.connect(tmp_path / "store.db")) as tampered:
        tampered.execute("UPDATE cases SET state = 'no_breach' WHERE id = 2")
        tampered.commit()
    with pytest.raises(SystemExit) as ended:
        main(["verify", "--head", f"2:{'0' * 64}"])
    assert ended.value.code == 1
    _, *faults, verdict, _ = capsys.readouterr().out.splitlines()
    assert faults == [
        "DL-2020-0002 stands otherwise in its columns: state",
        f"the history does not go on from 2:{'0' * 64}: it was built anew",
    ]
    assert verdict == "NOT as it was kept"


def test_the_head_is_noted_each_hour(tmp_path: Path) -> None:
    asyncio.run(_noting(tmp_path / "heads"))
    first, second = (tmp_path / "heads").read_text().splitlines()
    assert first == "2020-02-29T09:00:00+00:00 0:"
    assert second.startswith("2020-02-29T09:00:00+00:00 1:")
    succeeds("verify", "--heads", str(tmp_path / "heads"))


async def _noting(heads: Path) -> None:
    kept = Database(os.environ["DATALEK_DATABASE_URL"])
    kept.upgrade()
    settings = load().model_copy(update={"heads_file": heads})
    sweeper = Sweeper(kept, lambda: settings, lambda: LONG_AGO, lambda: None)
    await sweeper.sweep()
    await kept.transact(filed)
    await sweeper.sweep()
    kept.close()
