"""The command: whatever is wrong gets one line that says what to do, and no traceback."""

from __future__ import annotations

import asyncio
import io
import json
import os
import socket
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from getpass import getuser
from pathlib import Path

import pytest
from sqlmodel import Session

from bot.cli import main
from bot.settings import Settings
from store import outbox
from store.access.database import Database
from store.history import events
from store.models import OutboxState
from store.secrecy import keys
from tests.store.given import filed

ID = "11111111-aaaa-4bbb-8ccc-000000000001"
STARTS = {"APP_ID": ID, "TENANT_ID": ID, "APP_SECRET": "geheim", "OFFICERS": ID}


@pytest.fixture(autouse=True)
def _environment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No setting but a database in a folder of the test."""
    for name in Settings.model_fields:
        monkeypatch.delenv(f"DATALEK_{name.upper()}", raising=False)
    monkeypatch.setenv("DATALEK_DATABASE_URL", f"sqlite:///{tmp_path / 'store.db'}")


def refusal(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    """The one line with which the command refuses."""
    with pytest.raises(SystemExit) as ended:
        main(arguments)
    said = capsys.readouterr()
    [line] = said.err.splitlines()
    assert ended.value.code == 2
    assert line.startswith("datalek: ")
    assert "Traceback" not in line
    return line


def succeeds(*arguments: str) -> None:
    """The command ends well."""
    with pytest.raises(SystemExit) as ended:
        main(arguments)
    assert ended.value.code == 0


def test_keys_are_made_listed_and_told_without_a_secret(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert "datalek keys new" in refusal(capsys, "keys", "list")
    succeeds("keys", "new")
    capsys.readouterr()
    path = tmp_path / "store.db.keys"
    first = keys.read(path)
    succeeds("keys", "new")
    said, after = capsys.readouterr().out, keys.read(path)
    assert after.keys[0] == first.keys[0]
    assert str(path) in said
    succeeds("keys", "list")
    one, other = capsys.readouterr().out.splitlines()
    assert one.split()[0] == first.current
    assert one.endswith("in use")
    assert other.endswith("opens only")
    text = path.read_text()
    assert not any(key["secret"] in said for key in json.loads(text)["keys"])
    path.write_text(text[:-20])
    assert str(path) in refusal(capsys, "keys", "new")
    assert path.read_text() == text[:-20]


def test_postgresql_needs_to_be_told_where_its_keys_stand(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("DATALEK_DATABASE_URL", "postgresql://bot@host/name")
    assert "DATALEK_KEYS_FILE" in refusal(capsys, "keys", "new")
    monkeypatch.setenv("DATALEK_KEYS_FILE", str(tmp_path / "datalek.keys"))
    succeeds("keys", "new")
    assert keys.read(tmp_path / "datalek.keys").keys


def test_a_new_key_takes_over_by_one_command(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(keys, "LOOK_AGAIN", 0)  # no bot runs here that has to see it
    database = Database(f"sqlite:///{tmp_path / 'store.db'}")
    database.upgrade()
    asyncio.run(database.transact(filed))
    database.close()
    succeeds("keys", "new")
    assert [line.split()[-1] for line in capsys.readouterr().out.splitlines()[1:]] == [
        "use",
        "only",
    ]
    succeeds("keys", "rotate")
    told, older, newer = capsys.readouterr().out.splitlines()
    assert told == "sealed anew: 3"  # the case, what was told of it, and what proves the keys
    assert (older.split()[-1], newer.split()[-1]) == ("only", "use")
    succeeds("keys", "rotate")
    assert "sealed anew: 0" in capsys.readouterr().out
    succeeds("case", "DL-2026-0001")


@pytest.mark.parametrize("command", [("case", "DL-2026-0001"), ("report", "week")])
def test_looking_makes_no_database(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, command: tuple[str, ...]
) -> None:
    assert "store.db: there is no such file" in refusal(capsys, *command)
    assert list(tmp_path.iterdir()) == []


def test_looking_changes_no_tables(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    (tmp_path / "store.db").touch(0o600)
    assert "run `datalek db upgrade`" in refusal(capsys, "report", "week")
    with closing(sqlite3.connect(tmp_path / "store.db")) as looked_into:
        assert looked_into.execute("SELECT name FROM sqlite_master").fetchall() == []


def test_a_file_that_others_could_read_is_named(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    (tmp_path / "store.db").touch()
    (tmp_path / "store.db").chmod(0o644)
    succeeds("db", "upgrade")
    assert "store.db could be read by others; now only by its owner" in capsys.readouterr().err


@pytest.mark.parametrize(
    "reference", ["", "DL-2026-" + "9" * 5000, "DL-" + "9" * 30 + "-1", "9" * 5000, "\udcff", "-"]
)
def test_a_case_that_cannot_be(capsys: pytest.CaptureFixture[str], reference: str) -> None:
    succeeds("db", "upgrade")
    said = refusal(capsys, "case", "--", reference)
    assert "there is no case" in said
    assert len(said) < 150


@pytest.mark.parametrize(
    ("url", "said"),
    [
        ("postgresql://u:hunter2@h:port/db", "postgresql://GEBRUIKER:WACHTWOORD@HOST/NAAM"),
        ("postgresql://u:hunter2@127.0.0.1:99999/db", "invalid port number"),
        ("postgresql://u:hunter2@127.0.0.1:1/db?colour=red", "colour"),
        ("postgresql://u:hunter2@127.0.0.1:1/db", "refused"),
        ("sqlite:///no/such/folder/store.db", "no such file"),
    ],
)
def test_a_database_that_is_not_there(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, url: str, said: str
) -> None:
    monkeypatch.setenv("DATALEK_KEYS_FILE", "beside.keys")
    monkeypatch.setenv("DATALEK_DATABASE_URL", url)
    line = refusal(capsys, "report", "week")
    assert said in line
    assert "hunter2" not in line


def test_a_file_that_is_no_database(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    (tmp_path / "store.db").write_text("Geachte heer,")
    assert "file is not a database" in refusal(capsys, "db", "upgrade")


@pytest.mark.parametrize(
    ("facts", "said"),
    [
        ("[" * 100_000, "nested too deep"),
        ('{"a":' * 100_000, "nested too deep"),
        ('{"people":' + "[" * 900 + "]" * 900 + "}", "give a number"),
        ('{"people":{"least":' + "9" * 5000 + "}}", "digits"),
        ('{"people":{"least":1e999}}', "give a number"),
        ('{"aware_at":"0001-01-01T00:00:00+14:00"}', "give a moment in the years"),
        ('{"aware_at":"9999-12-31T23:59:59-12:00"}', "give a moment in the years"),
        ('{"aware_at":"9999-12-31T23:59:59Z"}', "give a moment in the years"),
        ("{", "no valid JSON"),
        ("", "no valid JSON"),
        ("\ufeff[]", "Give one JSON object"),
    ],
)
def test_facts_that_cannot_be(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, facts: str, said: str
) -> None:
    (tmp_path / "facts.json").write_text(facts, "utf-8")
    assert said in refusal(capsys, "assess", str(tmp_path / "facts.json"))


@pytest.mark.parametrize("year", ["1", "9999", "0", "-1", "9" * 5000, "x"])
def test_a_year_that_cannot_be(capsys: pytest.CaptureFixture[str], year: str) -> None:
    succeeds("db", "upgrade")
    assert "YEAR" in refusal(capsys, "report", "year", "--", year)


def test_a_report_comes_in_every_format_and_a_wrong_one_is_told(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("DATALEK_ORGANISATION", "Gemeente Voorbeeld")
    succeeds("db", "upgrade")
    capsys.readouterr()
    succeeds("report", "year", "2022", "--format", "json")
    told = json.loads(capsys.readouterr().out)
    assert (told["organisation"], told["content"]["reports"]) == ("Gemeente Voorbeeld", 0)
    succeeds("report", "period", "2022-q1", "--language", "en")
    assert "Nothing was reported over quarter 1 of 2022." in capsys.readouterr().out
    path = tmp_path / "2022.pdf"
    succeeds("report", "year", "2022", "--format", "pdf", "--output", str(path))
    assert path.read_bytes().startswith(b"%PDF")
    assert "no format" in refusal(capsys, "report", "year", "2022", "--format", "wp5")
    assert "2022-q1" in refusal(capsys, "report", "period", "vorig jaar")
    gone = str(tmp_path / "none" / "x.pdf")
    assert "cannot be written" in refusal(capsys, "report", "year", "2022", "--output", gone)


@pytest.fixture
def taken() -> Iterator[int]:
    """A port that another program listens on."""
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        yield other.getsockname()[1]


@pytest.mark.usefixtures("log")
def test_a_port_that_is_taken(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, taken: int, tmp_path: Path
) -> None:
    monkeypatch.setenv("DATALEK_NO_AUTH", "1")
    monkeypatch.setenv("DATALEK_PORT", str(taken))
    said = refusal(capsys, "serve")
    assert f"cannot listen on 127.0.0.1, port {taken} (Address already in use): choose" in said
    assert {one.name for one in tmp_path.iterdir()} == {
        "store.db",
        "store.db.keys",
    }  # closed in order


@pytest.mark.usefixtures("log")
@pytest.mark.parametrize("host", ["192.0.2.1", "no-such-host.invalid", "a..b", "no host", "é" * 70])
def test_an_address_that_is_not_of_this_machine(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, host: str
) -> None:
    for name, value in (STARTS | {"HOST": host}).items():
        monkeypatch.setenv(f"DATALEK_{name}", value)
    assert f"cannot listen on {host}, port 3978" in refusal(capsys, "serve")


def run(*arguments: str, output: int = subprocess.PIPE, **environment: str) -> tuple[int, str]:
    """The command as a process: its exit code, and what it wrote to standard error."""
    ended = subprocess.run(
        [sys.executable, "-m", "bot", *arguments],
        env={**os.environ, **environment},
        stdout=output,
        stderr=subprocess.PIPE,
        text=True,
        check=False,
    )
    return ended.returncode, ended.stderr


def test_a_terminal_without_utf_8_and_a_reader_that_leaves() -> None:
    assert run("db", "upgrade") == (0, "")
    assert run("report", "week", PYTHONIOENCODING="ascii") == (0, "")
    reading, writing = os.pipe()
    os.close(reading)
    assert run("report", "week", output=writing) == (1, "")
    os.close(writing)


def test_output_that_cannot_be_written(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    class Full(io.StringIO):
        """A file on a full disk."""

        def flush(self) -> None:
            raise OSError(28, "No space left on device")

    succeeds("db", "upgrade")
    monkeypatch.setattr(sys, "stdout", Full())
    assert "cannot be written: No space left" in refusal(capsys, "report", "week")


def test_a_fault_of_our_own_is_one_line_without_its_words(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> str:
        raise ValueError("BSN 111222333")

    monkeypatch.setattr("bot.command.assess.schema", broken)
    with pytest.raises(SystemExit) as ended:
        main(["assess", "--schema"])
    assert ended.value.code == 70
    [line] = capsys.readouterr().err.splitlines()
    assert "fault of Datalek-bot" in line
    assert "111222333" not in line


def test_what_is_read_in_a_sentence_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    succeeds("understand", "een mail met bsn van 12 cliënten naar de verkeerde school gestuurd")
    first, *others = capsys.readouterr().out.splitlines()
    assert "wrong_mail" in first
    assert "%" in first
    assert {"mail", "verkeerde"} <= set(first.strip(")").replace(",", "").split())
    assert "Aantal mensen: 12" in others
    assert "Gegevens: Burgerservicenummer (BSN)" in others


def refused_messages(path: Path, *keys: str) -> None:
    """Messages that Teams refused, as the bot leaves them."""
    database, moment = Database(f"sqlite:///{path}"), datetime(2026, 11, 23, 9, 0, tzinfo=UTC)

    def put(session: Session) -> None:
        for key in keys:
            outbox.put(session, outbox.OutboxMessage(key, "status", {"person": "x"}), moment)
        for row in outbox.claim(session, "test", moment, len(keys), timedelta(minutes=1)):
            refused = outbox.Outcome(OutboxState.REFUSED, error="413")
            outbox.settle(session, row.id, "test", refused, moment)

    asyncio.run(database.transact(put))
    database.close()


def _states(path: Path) -> list[str]:
    with closing(sqlite3.connect(path)) as store:
        return [state for (state,) in store.execute("SELECT state FROM outbox ORDER BY id")]


def _messages_told_of(path: Path) -> list[tuple[str, str, str, str]]:
    """What the history tells of messages: what was done, with which, by whom, from where."""
    with closing(Database(f"sqlite:///{path}")) as database:
        told = asyncio.run(database.read(lambda session: list(events.everything(session))))
    return [(one.kind, str(one.data["key"]), one.who_name, one.source) for one in told]


def test_what_is_due_is_derived_anew(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    database = Database(f"sqlite:///{tmp_path / 'store.db'}")
    database.upgrade()
    asyncio.run(database.transact(filed))  # nobody derived what is due of it
    database.close()
    for _ in range(2):
        succeeds("db", "recount")
        assert "what is due of 1 open cases" in capsys.readouterr().out
    with closing(sqlite3.connect(tmp_path / "store.db")) as store:
        assert store.execute("SELECT count(*) FROM due").fetchone() == (9,)


def test_what_failed_is_listed_sent_again_or_settled(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    path = tmp_path / "store.db"
    succeeds("db", "upgrade")
    capsys.readouterr()
    succeeds("outbox", "list")
    assert "every message arrived" in capsys.readouterr().out
    refused_messages(path, "status:1", "status:2", "status:3")
    succeeds("outbox", "list")
    lines = capsys.readouterr().out.splitlines()
    assert sorted(line.split()[-1] for line in lines) == ["status:1", "status:2", "status:3"]
    assert all(line.startswith("refused  status  2026-11-23T09:00") for line in lines)
    succeeds("outbox", "settle", "status:1")
    assert "settled: 1" in capsys.readouterr().out
    succeeds("outbox", "resend", "status:2")
    assert "to be sent again: 1" in capsys.readouterr().out
    assert _states(path) == ["cancelled", "waiting", "refused"]
    for deed in ("settle", "resend"):
        said = refusal(capsys, "outbox", deed, "status:1", "status:3")
        assert "no message status:1 failed; see 'datalek outbox list'" in said
    assert _states(path) == ["cancelled", "waiting", "refused"]
    succeeds("outbox", "resend")
    assert _states(path) == ["cancelled", "waiting", "waiting"]
    assert _messages_told_of(path) == [
        ("message_settled", "status:1", getuser(), "command"),
        ("message_again", "status:2", getuser(), "command"),
        ("message_again", "status:3", getuser(), "command"),
    ]
    assert "keys" in refusal(capsys, "outbox", "settle")
