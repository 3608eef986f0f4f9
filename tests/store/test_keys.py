"""The file with keys: made once, for its owner alone; never lost, and never half."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from store.errors import BadKeys, KeysBusy, KeysExist, NoKeys
from store.secrecy import keys
from store.secrecy.sealing import Place, Ring

TODAY = date(2026, 11, 28)
PLACE = Place("cases", "document", "DL-2026-0001")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "datalek.keys"


def test_what_was_made_is_read_again_and_is_for_its_owner_alone(path: Path) -> None:
    made = keys.make(path, TODAY)
    assert keys.read(path) == made
    assert keys.read(path).ring == made.ring
    assert path.stat().st_mode & 0o777 == 0o600
    assert list(path.parent.iterdir()) == [path]


def test_keys_that_are_there_are_never_replaced_by_first_ones(path: Path) -> None:
    made = keys.make(path, TODAY)
    with pytest.raises(KeysExist):
        keys.make(path, TODAY)
    assert keys.read(path) == made


def test_a_key_that_is_added_opens_and_does_not_seal_yet(path: Path) -> None:
    first = keys.make(path, TODAY)
    added = keys.add(path, TODAY)
    assert keys.read(path) == added
    assert added.current == first.current == added.keys[0].name != added.keys[1].name
    assert added.ring.open(first.ring.seal(b"tekst", PLACE), PLACE) == b"tekst"
    running = keys.Keyring(path)
    assert running.open(first.ring.seal(b"tekst", PLACE), PLACE) == b"tekst"
    newest = keys.use_newest(path)
    assert newest.current == added.keys[1].name
    assert running.open(newest.ring.seal(b"tekst", PLACE), PLACE) == b"tekst"
    assert keys.use_newest(path) == newest == keys.read(path)
    assert path.stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize("change", [keys.make, keys.add])
def test_two_do_not_change_the_keys_at_once(
    path: Path, change: Callable[[Path, date], keys.KeyFile]
) -> None:
    other = path.with_name("datalek.keys.new")
    other.write_text("of another")
    with pytest.raises(KeysBusy, match=r"datalek\.keys\.new"):
        change(path, TODAY)
    assert other.read_text() == "of another"
    assert not path.exists()


def test_keys_that_are_not_there_are_told_with_what_to_do(path: Path) -> None:
    for change in (keys.read, lambda one: keys.add(one, TODAY)):
        with pytest.raises(NoKeys, match="datalek keys new"):
            change(path)
    assert list(path.parent.iterdir()) == []


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(BadKeys, match="No such file"):
        keys.make(tmp_path / "none" / "datalek.keys", TODAY)


SPOILT: dict[str, tuple[Callable[[dict[str, Any]], object], str]] = {
    "no form": (lambda file: file.update(form=2), "form"),
    "no hashing key": (lambda file: file.pop("hashing"), "hashing"),
    "a short hashing key": (lambda file: file.update(hashing="c2VjcmV0"), "32 bytes"),
    "no keys": (lambda file: file.update(keys=[]), "keys"),
    "another in use": (lambda file: file.update(current="00000000"), "in use"),
    "a changed secret": (
        lambda file: file["keys"][0].update(secret="A" * 43 + "="),
        "another name",
    ),
    "a short secret": (lambda file: file["keys"][0].update(secret="c2VjcmV0"), "32 bytes"),
    "no base64": (lambda file: file["keys"][0].update(secret="A"), "secret"),
    "a key twice": (lambda file: file["keys"].append(file["keys"][0]), "another name|twice"),
}


@pytest.mark.parametrize("what", SPOILT)
def test_a_spoilt_file_is_refused_without_showing_a_secret(path: Path, what: str) -> None:
    spoil, told = SPOILT[what]
    keys.make(path, TODAY)
    file = json.loads(path.read_text())
    secret = file["keys"][0]["secret"]
    spoil(file)
    path.write_text(json.dumps(file))
    with pytest.raises(BadKeys, match=told) as refused:
        keys.read(path)
    assert str(path) in str(refused.value)
    assert secret not in str(refused.value)
    assert "c2VjcmV0" not in str(refused.value)


@pytest.mark.parametrize("content", [b"", b"\xff\xfe", b"SQLite format 3\0", b"[]", b"{"])
def test_something_else_is_no_file_with_keys(path: Path, content: bytes) -> None:
    path.write_bytes(content)
    with pytest.raises(BadKeys):
        keys.read(path)


def test_no_secret_stands_in_what_a_log_would_show(path: Path) -> None:
    made = keys.make(path, TODAY)
    assert repr(made.hashing) not in repr(made)
    assert repr(made.keys[0].secret) not in repr(made)


def test_the_keys_stand_beside_a_file_and_must_be_named_for_a_server(tmp_path: Path) -> None:
    given = tmp_path / "elsewhere.keys"
    beside = f"sqlite:///{tmp_path}/datalek.db"
    assert keys.place(beside, None) == tmp_path / "datalek.db.keys"
    assert keys.place(beside, given) == given
    assert keys.place("postgresql://bot@host/name", given) == given
    with pytest.raises(NoKeys, match="DATALEK_KEYS_FILE"):
        keys.place("postgresql://bot@host/name", None)


def test_two_installations_have_nothing_in_common(path: Path, tmp_path: Path) -> None:
    one, other = keys.make(path, TODAY).ring, keys.make(tmp_path / "other", TODAY).ring
    assert isinstance(one, Ring)
    assert one.hashing != other.hashing
    assert one.current.name != other.current.name
