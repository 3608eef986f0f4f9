"""What a person said, in every form in which Teams sends it: text, HTML, mentions, quotes, taps."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.forms.handed_in import from_card
from bot.messages import Turn, TurnKind
from bot.teams.incoming import NoActivityError, read, turn_of
from tests.fakes import activities

QUOTE = (
    '<blockquote itemscope itemtype="http://schema.skype.com/Reply" itemid="17">'
    '<strong itemprop="mri">Datalek</strong><p itemprop="preview">Wat is er gebeurd?</p>'
    "</blockquote>"
)
MENTION = '<span itemscope itemtype="http://schema.skype.com/Mention" itemid="0">{}</span>'
WORD = (
    "<html><head><title>x</title><style>p{color:red}</style></head><body><!--[if gte mso 9]><xml>"
    "</xml><![endif]--><p class=MsoNormal>Ik heb een <b>brief</b><o:p></o:p></p>\n<p>verkeerd&nbsp;"
    "verstuurd &amp; gemaild</p></body></html>"
)


def turn(activity: activities.Activity) -> Turn:
    return turn_of(read(json.dumps(activity).encode()))


def html(content: str, text: str | None = "", **changes: Any) -> str:
    attached = [{"contentType": "text/html; charset=utf-8", "content": content}]
    return turn(activities.message(attachments=attached, **changes) | {"text": text}).text


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("<p>Brief verkeerd bezorgd</p>", "Brief verkeerd bezorgd"),
        (WORD, "Ik heb een brief\nverkeerd verstuurd & gemaild"),
        ("<div>een<br>twee</div><ul><li>drie<li>vier</ul>", "een\ntwee\n- drie\n- vier"),
        ("<table><tr><td>naam</td><td>BSN</td></tr></table>", "naam BSN"),
        ("a &lt;b&gt; c", "a <b> c"),
        ('kwijt <img alt="😀" src="x">', "kwijt 😀"),
        (f"{QUOTE}<p>Een laptop is weg</p>", "Een laptop is weg"),
        (f"<p>{MENTION.format('Piet')} zag het</p>", "Piet zag het"),
        ("<script>alert(1)</script><p>tekst</p>", "tekst"),
        ("1 < 2 en 3 > 2", "1 < 2 en 3 > 2"),
        ("<p>open<blockquote>gewoon citaat</blockquote>", "open\ngewoon citaat"),
    ],
)
def test_words_that_come_only_as_html_are_read(content: str, said: str) -> None:
    assert html(content) == said
    assert html(content, text=None) == said


def test_a_forwarded_message_is_read() -> None:
    told = json.dumps({"originalMessageContent": "<p>Er is een tas gestolen</p>"})
    attached = [{"contentType": "forwardedMessageReference", "id": "1", "content": told}]
    forwarded = turn(activities.message("", attachments=attached))
    assert (forwarded.text, forwarded.files) == ("Er is een tas gestolen", ())


def test_what_was_typed_goes_before_its_html() -> None:
    assert html("<p>anders</p>", text="Ik ben een tas kwijt") == "Ik ben een tas kwijt"


def test_a_quote_in_the_text_is_left_out() -> None:
    text = "Datalek: Wat is er gebeurd?\nEen laptop is weg"
    assert html(f"{QUOTE}<p>Een laptop is weg</p>", text=text) == "Een laptop is weg"


def test_the_bots_own_mention_is_left_out_of_html_too() -> None:
    content = f"{QUOTE}<p>{MENTION.format('Datalek')}&nbsp;weekoverzicht</p>"
    attached = [{"contentType": "text/html", "content": content}]
    assert turn(activities.mention("weekoverzicht", attachments=attached)).text == "weekoverzicht"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Jansen &amp; Zn", "Jansen & Zn"),
        ("1 &lt; 2 &#39;x&#39; &#x2019;", "1 < 2 'x' ’"),
        ("AT&T &copy=1 &onzin;", "AT&T &copy=1 &onzin;"),
        ("&amp;amp;", "&amp;"),
        ('<at id="0">Piet &amp; Co</at> weet meer', "Piet & Co weet meer"),
        ("jan<at>voorbeeld.example", "jan<at>voorbeeld.example"),
        ("&#55357; &#0;", "\ufffd \ufffd"),
    ],
)
def test_entities_and_mentions_of_others_become_words(text: str, said: str) -> None:
    assert turn(activities.message(text)).text == said


@pytest.mark.parametrize(
    ("raw", "said"),
    [
        (rb"kwijt \ud83d", "kwijt \ufffd"),
        (rb"\ude00 kwijt", "\ufffd kwijt"),
        (rb"\ud83d\ude00", "😀"),
        (rb"\\ud83d", r"\ud83d"),
        (rb"a\u0000b", "ab"),
        (b"caf\xe9", "caf\ufffd"),
        (b"\xed\xa0\xbd", "\ufffd\ufffd\ufffd"),
    ],
)
def test_what_is_no_text_is_read_with_a_replacement_sign(raw: bytes, said: str) -> None:
    sent = json.dumps(activities.message("TEXT") | {"from": {"id": "29:x", "name": "TEXT"}})
    received = turn_of(read(sent.encode().replace(b"TEXT", raw)))
    assert (received.text, received.person.name) == (said, said)


@pytest.mark.parametrize("number", [2, 2.0, "2", "2.0", " 2 "])
def test_a_number_of_a_card_in_any_form(number: object) -> None:
    assert turn(activities.tap("answer", data={"revision": number})).number("revision") == 2


@pytest.mark.parametrize("no", [None, True, "", "twee", 2.5, [2], {"a": 2}, 10**400, "1e999"])
def test_what_is_no_number_is_none(no: object) -> None:
    assert turn(activities.tap("answer", data={"revision": no})).number("revision") is None


@pytest.mark.parametrize(
    "ticks", ["name,bsn", ["name", "bsn"], ["name,bsn"], ["name", ["x"], "bsn"]]
)
def test_ticks_as_a_list_or_with_commas(ticks: object) -> None:
    assert from_card({"verb": "answer", "data": ticks}) == {"data": "name,bsn"}


def test_numbers_and_switches_of_a_field() -> None:
    handed: dict[str, Any] = {
        "people": 12.0,
        "half": 1.5,
        "sure": True,
        "none": None,
        "deep": {"a": 1},
        "no": [],
    }
    assert from_card(handed) == {"people": "12", "half": "1.5", "sure": "true"}


def test_a_change_is_a_turn_of_its_own_about_the_message() -> None:
    said = activities.message("een")
    changes = [
        turn(said | {"type": "messageUpdate", "text": text, "timestamp": at})
        for text, at in (("twee", "1"), ("een", "2"), ("een", "2"))
    ]
    assert [change.kind for change in changes] == [TurnKind.EDITED] * 3
    assert {change.about for change in changes} == {said["id"]}
    assert len({change.id for change in changes}) == 2
    gone = turn(said | {"type": "messageDelete", "text": None})
    assert (gone.kind, gone.about) == (TurnKind.DELETED, said["id"])
    assert gone.id not in {said["id"], *(change.id for change in changes)}


@pytest.mark.parametrize(
    "piece", ["<", "<a", "<!--", "<p ", "</", "&", "<at", "<" + "a" * 50, "\\"]
)
def test_a_long_text_of_broken_markup_is_read(piece: str) -> None:
    """One that was looked through again at each sign would hold up this test for minutes."""
    broken = piece * (190_000 // len(piece))
    assert len(html(broken)) <= len(broken)
    assert len(turn(activities.message(broken)).text) <= len(broken)


anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(st.characters()),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=6,
)
KINDS = (
    activities.message("x"),
    activities.mention("x"),
    activities.tap("start"),
    activities.submit("start"),
    activities.added_to_team(),
    activities.message("x", type="messageUpdate"),
    activities.message("x", type="messageDelete"),
)


def places(value: object, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """Every place in a JSON value."""
    inner = value.items() if isinstance(value, dict) else enumerate(_list(value))
    return [path, *(deeper for key, one in inner for deeper in places(one, (*path, key)))]


def _list(value: object) -> list[Any]:
    return value if isinstance(value, list) else []


def replaced(value: Any, path: tuple[Any, ...], other: object) -> Any:
    """The value with something else in one place."""
    if not path:
        return other
    changed = dict(value) if isinstance(value, dict) else list(value)
    changed[path[0]] = replaced(value[path[0]], path[1:], other)
    return changed


@given(activity=st.sampled_from(KINDS), where=st.integers(0, 200), other=anything)
@settings(max_examples=200)
def test_any_json_in_any_place_is_a_turn_or_a_refusal(
    activity: activities.Activity, where: int, other: object
) -> None:
    known = places(activity)
    sent = json.dumps(replaced(activity, known[where % len(known)], other))
    try:
        received = turn_of(read(sent.encode()))
    except NoActivityError:
        return
    assert received.person.id
    assert json.dumps(from_card(received.data)).encode()


@given(raw=st.binary(max_size=200))
def test_any_bytes_are_refused(raw: bytes) -> None:
    with pytest.raises(NoActivityError):
        read(raw)
