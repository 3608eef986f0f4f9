"""What is sealed opens with its key, at its place, as it was; and in no other way."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.errors import Tampered, UnknownKey
from store.secrecy import sealing
from store.secrecy.sealing import Hashed, Key, Place, Ring

RING = Ring.new()
PLACE = Place("cases", "document", "DL-2026-0001")
ROWS = st.text(max_size=20)
places = st.builds(Place, st.sampled_from(["cases", "events"]), st.sampled_from(["a", "b"]), ROWS)


@given(st.binary(max_size=300), places)
def test_what_was_sealed_opens_at_its_place(content: bytes, place: Place) -> None:
    assert RING.open(RING.seal(content, place), place) == content


@given(st.binary(max_size=50), places, places)
def test_what_was_moved_does_not_open(content: bytes, place: Place, other: Place) -> None:
    sealed = RING.seal(content, place)
    if place != other:
        with pytest.raises(Tampered):
            RING.open(sealed, other)


@given(st.binary(max_size=50), st.data())
def test_a_changed_bit_is_found_wherever_it_stands(content: bytes, data: st.DataObject) -> None:
    sealed = bytearray(RING.seal(content, PLACE))
    bit = data.draw(st.integers(0, 8 * len(sealed) - 1))
    sealed[bit // 8] ^= 1 << bit % 8
    with pytest.raises((Tampered, UnknownKey)):
        RING.open(bytes(sealed), PLACE)


@given(st.data())
def test_what_was_cut_off_is_found(data: st.DataObject) -> None:
    sealed = RING.seal(b"Mailtje aan de verkeerde.", PLACE)
    with pytest.raises((Tampered, UnknownKey)):
        RING.open(sealed[: data.draw(st.integers(0, len(sealed) - 1))], PLACE)


@pytest.mark.parametrize("never", [b"", b'{"reference": "DL-2026-0001"}', b"\x01"])
def test_what_never_was_sealed_does_not_open(never: bytes) -> None:
    with pytest.raises((Tampered, UnknownKey)):
        RING.open(never, PLACE)


def test_nothing_of_the_content_can_be_read_and_twice_the_same_looks_different() -> None:
    content = b"Jan de Vries, Dorpsstraat 1"
    first, second = RING.seal(content, PLACE), RING.seal(content, PLACE)
    assert content not in first
    assert first[5:] != second[5:]


def test_a_key_that_is_not_here_is_named() -> None:
    sealed = Ring.new().seal(b"tekst", PLACE)
    with pytest.raises(UnknownKey, match=f"key {sealed[1:5].hex()}"):
        RING.open(sealed, PLACE)


def test_what_does_not_open_is_told_without_whose_it_is() -> None:
    with pytest.raises(Tampered) as told:
        RING.open(b"", Place("contacts", "address", "jan@gemeente.nl"))
    assert "jan" not in str(told.value)
    assert "contacts, address" in str(told.value)


def test_a_new_key_takes_over_while_the_old_one_still_opens() -> None:
    before = RING.seal(b"tekst", PLACE)
    both = (*RING.keys, Key.new())
    wider = Ring(RING.hashing, both, RING.current)
    assert RING.open(wider.seal(b"tekst", PLACE), PLACE) == b"tekst"  # who has not read it yet
    newest = Ring(RING.hashing, both, both[-1])
    after = newest.seal(b"tekst", PLACE)
    assert newest.open(before, PLACE) == wider.open(after, PLACE) == b"tekst"
    assert (before.startswith(newest.head), after.startswith(newest.head)) == (False, True)
    assert newest.hash(Hashed.WORD, "mail") == RING.hash(Hashed.WORD, "mail")


@given(ROWS, ROWS)
def test_a_hash_is_of_one_value_one_purpose_and_one_key(one: str, other: str) -> None:
    hashed = RING.hash(Hashed.WORD, one)
    assert (hashed == RING.hash(Hashed.WORD, other)) == (one == other)
    assert hashed not in (RING.hash(Hashed.CONTACT, one), Ring.new().hash(Hashed.WORD, one))


def test_no_word_that_somebody_typed_stays_in_memory_for_its_hash() -> None:
    RING.hash(Hashed.CONTACT, "person:sanne")
    kept = sealing._hashed_before.cache_info().currsize
    for what in set(Hashed) - {Hashed.CONVERSATION, Hashed.CONTACT, Hashed.REPORTER}:
        RING.hash(what, "jansen")
    assert sealing._hashed_before.cache_info().currsize == kept > 0


@pytest.mark.parametrize("length", [0, 16, 31, 33])
def test_a_key_of_another_length_is_refused(length: int) -> None:
    with pytest.raises(ValueError, match="32 bytes"):
        Key(bytes(length))
    with pytest.raises(ValueError, match="32 bytes"):
        Ring(bytes(length), RING.keys, RING.current)


def test_keys_that_do_not_fit_together_are_refused() -> None:
    with pytest.raises(ValueError, match="twice"):
        Ring(RING.hashing, (*RING.keys, RING.current), RING.current)
    with pytest.raises(ValueError, match="in use"):
        Ring(RING.hashing, RING.keys, Key.new())


def test_no_secret_stands_in_what_a_log_would_show() -> None:
    assert repr(RING.hashing) not in repr(RING)
    assert repr(RING.current.secret) not in repr(RING)
