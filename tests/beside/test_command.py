"""`datalek beside import`: lists and advisories taken over on the command line, once."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from bot.cli import main
from tests.beside.test_csaf import advisory


@pytest.fixture(autouse=True)
def _own_store(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("DATALEK_DATABASE_URL", f"sqlite:///{tmp_path / 'store.db'}")


def told(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int | str | None, str]:
    with pytest.raises(SystemExit) as left:
        main(["beside", "import", *arguments])
    said = capsys.readouterr()
    return left.value.code, said.out + said.err


def test_files_are_looked_at_then_taken_over_once(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    one, list_ = tmp_path / "ncsc.json", tmp_path / "activiteiten.csv"
    one.write_text(json.dumps(advisory()))
    list_.write_text(
        "Titel;Soort;Datum;Bereikt\nIntroductie;introductiedag;3-1-2022;40\nX;dans;;\n"
    )
    assert told(capsys, str(one), "--dry-run") == (
        0,
        "ncsc.json: 1 nieuw, 0 staan er al, 0 niet goed.\n",
    )
    assert "1 nieuw" in told(capsys, str(one))[1]
    assert "0 nieuw, 1 staan er al" in told(capsys, str(one))[1]
    code, said = told(capsys, str(list_), "--kind", "awareness", "--language", "en")
    assert (code, said) == (
        0,
        "activiteiten.csv: 1 new, 0 are here already, 1 not right.\n"
        "Line 3: Choose what kind of activity it was.\n",
    )
    code, said = told(capsys, str(one), "--kind", "request")
    assert (code, "Kies eerst Kwetsbaarheden" in said) == (2, True)
    code, said = told(capsys, str(tmp_path / "weg.csv"))
    assert (code, "cannot be read" in said) == (2, True)


def test_a_sheet_of_evidence_is_printed(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["db", "upgrade"])
    with pytest.raises(SystemExit) as left:
        main(["report", "evidence", "bio2", "2022"])
    assert (left.value.code, "8.8 Technische kwetsbaarheden" in capsys.readouterr().out) == (
        0,
        True,
    )
    with pytest.raises(SystemExit):
        main(["report", "evidence", "iso", "2022"])
    assert "choose ensia, bio2, wpg" in capsys.readouterr().err
