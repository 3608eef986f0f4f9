"""The file with settings: the same to the command, to systemd and to containers; private."""

from __future__ import annotations

import os
import shlex
import stat
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.cli import main
from bot.configuration import settings_file
from bot.settings import SettingsError, load

ID = "11111111-aaaa-4bbb-8ccc-000000000001"
COMPLETE = {
    "DATALEK_APP_ID": ID,
    "DATALEK_TENANT_ID": ID,
    "DATALEK_APP_SECRET": "Qx8~geheim.-_",
    "DATALEK_OFFICERS": f"{ID}, {ID}",
    "DATALEK_ORGANISATION": "Gemeente 's-Hertogenbosch #1",
}


@pytest.fixture(autouse=True)
def _environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """An environment of the test's own, without settings."""
    kept = {name: value for name, value in os.environ.items() if "DATALEK" not in name}
    monkeypatch.setattr(os, "environ", kept)


def test_what_is_written_is_read_as_settings(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "datalek.env"
    settings_file.write(file, COMPLETE)
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert settings_file.read(file) == COMPLETE
    for name, value in settings_file.read(file).items():
        monkeypatch.setitem(os.environ, name, value)
    assert load().organisation == "Gemeente 's-Hertogenbosch #1"


def test_a_file_that_others_could_read_is_replaced_by_one_they_cannot(tmp_path: Path) -> None:
    file = tmp_path / "datalek.env"
    file.write_text("DATALEK_PORT=1\n")
    file.chmod(0o644)
    settings_file.write(file, {"DATALEK_PORT": "2"})
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert [one.name for one in tmp_path.iterdir()] == ["datalek.env"]


@given(st.text(st.characters(exclude_categories=["C", "Z"]), max_size=20))
def test_any_value_comes_back_as_it_was(
    tmp_path_factory: pytest.TempPathFactory, value: str
) -> None:
    file = tmp_path_factory.getbasetemp() / "any.env"
    settings_file.write(file, {"DATALEK_ORGANISATION": value})
    assert settings_file.read(file) == {"DATALEK_ORGANISATION": value}


def test_a_plain_value_has_no_quotes_that_a_container_would_keep(tmp_path: Path) -> None:
    """`podman --env-file` takes each line as it is; a shell and systemd would take quotes off."""
    file = tmp_path / "datalek.env"
    plain = {name: value for name, value in COMPLETE.items() if name != "DATALEK_ORGANISATION"}
    settings_file.write(file, plain)
    taken = dict(line.split("=", 1) for line in file.read_text().splitlines())
    assert taken == plain
    assert all(shlex.split(value)[0] in value for value in taken.values())


def test_the_environment_goes_before_the_file(tmp_path: Path) -> None:
    file = tmp_path / "datalek.env"
    settings_file.write(file, {"DATALEK_PORT": "1", "DATALEK_LANGUAGE": "en", "HTTPS_PROXY": "x"})
    os.environ |= {"DATALEK_PORT": "2", "DATALEK_LANGUAGE": ""}
    settings_file.adopt(file)
    assert os.environ["DATALEK_PORT"] == "2"
    assert os.environ["DATALEK_LANGUAGE"] == "en"
    assert os.environ["HTTPS_PROXY"] == "x"


@pytest.mark.parametrize(
    ("content", "lines"),
    [("DATALEK_PORT\n", [1]), ("# ok\n\nA=1\nzo maar\nB='x\n", [4, 5]), ("=x\n", [1])],
)
def test_a_line_that_is_none_is_named_and_not_quoted(
    tmp_path: Path, content: str, lines: list[int]
) -> None:
    file = tmp_path / "datalek.env"
    file.write_text(content)
    with pytest.raises(SettingsError) as caught:
        settings_file.read(file)
    assert caught.value.faults == tuple(
        f"{file}, regel {one}, is geen NAAM=waarde." for one in lines
    )


@pytest.mark.parametrize("named", ["option", "variable"])
def test_the_command_reads_the_file(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], named: str
) -> None:
    file = tmp_path / "datalek.env"
    settings_file.write(file, {"DATALEK_DATABASE_URL": f"sqlite:///{tmp_path / 'store.db'}"})
    if named == "variable":
        os.environ["DATALEK_SETTINGS_FILE"] = str(file)
    option = ["--settings", str(file)] if named == "option" else []
    with pytest.raises(SystemExit) as ended:
        main([*option, "db", "upgrade"])
    assert ended.value.code == 0
    assert (tmp_path / "store.db").exists()
    assert "up to date" in capsys.readouterr().out


def test_a_file_that_is_not_there_is_said(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["--settings", str(tmp_path / "none.env"), "db", "upgrade"])
    assert ended.value.code == 2
    assert "none.env is niet te lezen: No such file" in capsys.readouterr().err
