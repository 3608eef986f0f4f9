"""The units of systemd, judged by systemd itself where it is there."""

from __future__ import annotations

import re
import shutil
import subprocess
from configparser import RawConfigParser
from pathlib import Path

import pytest

from tests.house.files import HOME, read

FOLDER = HOME / "deploy/systemd"
UNITS = sorted(one.name for one in FOLDER.iterdir())
analyze = pytest.mark.skipif(
    shutil.which("systemd-analyze") is None,
    reason="not runnable here: systemd-analyze is missing",
)


def unit(name: str) -> RawConfigParser:
    parser = RawConfigParser(strict=False)
    parser.optionxform = str  # type: ignore[assignment,method-assign]  # names keep their capitals
    parser.read_string(read(f"deploy/systemd/{name}"))
    return parser


@analyze
@pytest.mark.parametrize("name", UNITS)
def test_systemd_understands_the_unit(tmp_path: Path, name: str) -> None:
    for one in UNITS:  # with a program that is there
        program = read(f"deploy/systemd/{one}").replace("/opt/datalek/bin/datalek", "/bin/true")
        (tmp_path / one).write_text(re.sub(r"^Documentation=.*\n", "", program, flags=re.M))
    done = subprocess.run(
        ["systemd-analyze", "verify", "--man=no", str(tmp_path / name)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert name not in done.stderr, done.stderr


@analyze
def test_the_bot_is_shut_in() -> None:
    """systemd's own measure goes from 0 (shut in) to 10."""
    done = subprocess.run(
        [
            "systemd-analyze",
            "security",
            "--offline=yes",
            "--threshold=20",
            str(FOLDER / "datalek.service"),
        ],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout[-500:]


def test_the_bot_and_its_backup_are_the_same_user_in_the_same_folder() -> None:
    bot, backup = unit("datalek.service")["Service"], unit("datalek-backup.service")["Service"]
    for name in ("User", "DynamicUser", "WorkingDirectory", "EnvironmentFile"):
        assert bot[name] == backup[name]
    assert "serve" in bot["ExecStart"]
    assert int(bot["TimeoutStopSec"]) > 10  # which turns under way may take
