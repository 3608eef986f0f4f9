"""The Teams app package: Microsoft's own schema, the icons' pixels, both languages, the zip."""

from __future__ import annotations

import json
import struct
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft4Validator

from bot.cli import main
from bot.demo.chats import BOT
from bot.demo.playground import EMPLOYEE, configuration
from bot.officer.commands import Command as OfficersCommand
from bot.officer.commands import parse as officers_command
from bot.register.address import tab_audiences
from bot.settings import Settings
from dialogs.texts import text
from dialogs.understanding.commands import command
from manifest.build import App, PackageError, build
from tests.fakes.activities import APP_ID

SCHEMAS = Path(__file__).parent / "schemas"
TEAMS_APP = "5b0a2f5e-6f58-4d6b-9a57-0d1f2f5f9a01"
APP = App(
    app_id=TEAMS_APP,
    bot_id=APP_ID,
    host="datalek.voorbeeldstad.nl",
    organisation="Gemeente 's-Voorbeeldstad",
    website="https://www.voorbeeldstad.nl/",
    privacy="https://www.voorbeeldstad.nl/privacy",
    terms="https://www.voorbeeldstad.nl/voorwaarden",
)
NAME = "Datalek"
ALIKE = {"ap", "help", "later", "stop"}  # the same word in both languages
LONGEST = "Gemeente " + "x" * 23


def contents(path: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(path) as package:
        assert package.testzip() is None
        return {name: package.read(name) for name in package.namelist()}


@pytest.fixture
def package(tmp_path: Path) -> dict[str, bytes]:
    return contents(build(APP, tmp_path / "app.zip"))


def faults(schema: str, content: bytes) -> list[str]:
    validator = Draft4Validator(json.loads((SCHEMAS / schema).read_bytes()))
    return [fault.message for fault in validator.iter_errors(json.loads(content))]


def test_the_zip_holds_what_teams_wants_at_its_top(package: dict[str, bytes]) -> None:
    assert sorted(package) == ["color.png", "en.json", "manifest.json", "outline.png"]


@pytest.mark.parametrize("organisation", ["G", APP.organisation, LONGEST, 'De "Stad" & <Dorp>'])
def test_microsofts_schema_accepts_the_manifest(tmp_path: Path, organisation: str) -> None:
    package = contents(build(replace(APP, organisation=organisation), tmp_path / "app.zip"))
    assert faults("teams-1.25.json", package["manifest.json"]) == []
    assert faults("teams-localization-1.25.json", package["en.json"]) == []


def test_the_register_is_a_tab_where_there_is_one(tmp_path: Path) -> None:
    package = contents(build(replace(APP, tab=True), tmp_path / "app.zip"))
    assert faults("teams-1.25.json", package["manifest.json"]) == []
    made = json.loads(package["manifest.json"])
    [tab] = made["staticTabs"]
    assert tab["contentUrl"] == f"https://{APP.host}/register/tab"
    settings = Settings(no_auth=True, app_id=APP_ID, public_host=APP.host)
    assert made["webApplicationInfo"]["resource"] in tab_audiences(settings)
    assert "staticTabs" not in json.loads(contents(build(APP, tmp_path))["manifest.json"])


def test_the_schema_would_notice(package: dict[str, bytes]) -> None:
    wrong = json.loads(package["manifest.json"])
    wrong["bots"][0]["botId"] = "my-bot"
    wrong["name"]["short"] = "x" * 31
    assert len(faults("teams-1.25.json", json.dumps(wrong).encode())) == 2


def as_version(package: dict[str, bytes], version: str) -> bytes:
    return json.dumps(
        json.loads(package["manifest.json"]) | {"manifestVersion": version, "$schema": "x"}
    ).encode()


def test_it_is_the_lowest_version_that_has_what_it_uses_and_the_newest_takes_it(
    package: dict[str, bytes],
) -> None:
    """The officers' channel is nearly always private: an app says since 1.25 that it may be."""
    assert faults("teams-1.30.json", as_version(package, "1.30")) == []
    [lacking] = faults("teams-1.24.json", as_version(package, "1.24"))
    assert "supportsChannelFeatures" in lacking


def test_what_teams_wants_of_an_app_of_an_organisation(package: dict[str, bytes]) -> None:
    filled = json.loads(package["manifest.json"])
    [bot] = filled["bots"]
    assert bot["scopes"] == ["personal", "team"]  # a group chat has no officers' channel
    assert {scope for one in bot["commandLists"] for scope in one["scopes"]} == {"personal", "team"}
    assert all(len(one["commands"]) <= 10 for one in bot["commandLists"])  # what Teams shows
    assert filled["supportsChannelFeatures"] == "tier1"
    assert filled["defaultBlockUntilAdminAction"] is True  # nobody sees it before who decides
    assert "name" not in filled["configurableProperties"]  # texts tell people to address it
    assert filled["publisherDocsUrl"] == APP.website


def test_everything_of_the_organisation_is_filled_in(package: dict[str, bytes]) -> None:
    filled = json.loads(package["manifest.json"])
    assert filled["id"] == TEAMS_APP
    assert filled["bots"][0]["botId"] == APP_ID
    assert filled["validDomains"] == [APP.host]
    assert filled["developer"] == {
        "name": APP.organisation,
        "websiteUrl": APP.website,
        "privacyUrl": APP.privacy,
        "termsOfUseUrl": APP.terms,
    }
    assert filled["name"]["full"] == f"Datalek melden bij {APP.organisation}"
    for name in ("manifest.json", "en.json"):
        text = package[name].decode()
        assert "{organisation}" not in text
        assert "00000000-0000" not in text
        assert "example.org" not in text


def texts(filled: Any, path: str = "") -> Iterator[str]:
    """The places of all texts that a user reads, as a language file names them."""
    if isinstance(filled, dict):
        for key, value in filled.items():
            yield from texts(value, f"{path}.{key}" if path else key)
    elif isinstance(filled, list):
        for number, value in enumerate(filled):
            yield from texts(value, f"{path}[{number}]")
    elif path.endswith((".title", ".description", ".short", ".full")):
        yield path


def test_english_has_every_text_and_no_other(package: dict[str, bytes]) -> None:
    english = json.loads(package["en.json"])
    del english["$schema"]
    assert sorted(english) == sorted(texts(json.loads(package["manifest.json"])))


def commands(filled: dict[str, Any], english: dict[str, str], scope: int) -> Iterator[str]:
    for number, entry in enumerate(filled["bots"][0]["commandLists"][scope]["commands"]):
        yield entry["title"]
        yield english[f"bots[0].commandLists[{scope}].commands[{number}].title"]


def meant(title: str, scope: int) -> str:
    """What the bot takes a title for: of an employee's command, or of an officer's."""
    found = officers_command(title) if scope else command(title)
    assert found, title
    return found.name if isinstance(found, OfficersCommand) else found.verb


@pytest.mark.parametrize("scope", [0, 1])
def test_the_bot_understands_every_command_it_offers_and_means_the_same_in_both_languages(
    package: dict[str, bytes], scope: int
) -> None:
    filled, english = json.loads(package["manifest.json"]), json.loads(package["en.json"])
    titles = list(commands(filled, english, scope))
    assert len(titles) >= 18
    for dutch, other in zip(titles[::2], titles[1::2], strict=True):
        assert dutch != other or dutch in ALIKE
        if dutch != "English":
            assert meant(dutch, scope) == meant(other, scope)


SELDOM = {"oefening", "drill", "inzageverzoek", "request", "bewustwording", "awareness"}
"""Teams lists ten commands, and `help` tells the rest."""


def test_what_an_officer_is_helped_with_is_offered_too(package: dict[str, bytes]) -> None:
    filled, english = json.loads(package["manifest.json"]), json.loads(package["en.json"])
    for number, language in enumerate(("nl", "en")):
        offered = [one.lower() for one in commands(filled, english, scope=1)][number::2]
        helped = [line.partition(":")[0] for line in text(language, "desk-help").splitlines()]
        missing = {one for one in helped if not one.lower().startswith(tuple(offered))}
        assert missing <= SELDOM


def test_the_app_has_one_name(package: dict[str, bytes]) -> None:
    """People address the bot by it, so it is the one that texts tell them to type."""
    filled, english = json.loads(package["manifest.json"]), json.loads(package["en.json"])
    assert filled["name"]["short"] == english["name.short"] == NAME
    for language in ("nl", "en"):
        assert f"@{NAME} help" in text(language, "channel-ready")
    assert configuration(EMPLOYEE)["bot"]["name"] == NAME
    assert BOT["name"] == NAME


def pixels(png: bytes) -> tuple[int, int, list[bytes]]:
    """Width, height and pixels (RGB or RGBA) of a PNG with eight bits a channel."""
    assert png.startswith(b"\x89PNG\r\n\x1a\n")
    data, place = b"", 8
    while place < len(png):
        length, kind = struct.unpack(">I4s", png[place : place + 8])
        chunk = png[place + 8 : place + 8 + length]
        if kind == b"IHDR":
            width, height, depth, colour = struct.unpack(">IIBB", chunk[:10])
        data += chunk if kind == b"IDAT" else b""
        place += length + 12
    assert depth == 8
    size = {2: 3, 6: 4}[colour]
    rows = unfiltered(zlib.decompress(data), width * size, size)
    return width, height, [row[i : i + size] for row in rows for i in range(0, len(row), size)]


def unfiltered(raw: bytes, stride: int, size: int) -> Iterator[bytes]:
    """The rows of a PNG without their filters (PNG specification, section 9)."""
    above = bytearray(stride)
    for start in range(0, len(raw), stride + 1):
        row = bytearray(raw[start + 1 : start + 1 + stride])
        for i in range(stride):
            left, corner = (row[i - size], above[i - size]) if i >= size else (0, 0)
            row[i] = (row[i] + predicted(raw[start], left, above[i], corner)) & 0xFF
        yield bytes(row)
        above = row


def predicted(kind: int, left: int, up: int, corner: int) -> int:
    estimate = left + up - corner
    nearest = min((left, up, corner), key=lambda value: abs(estimate - value))
    return (0, left, up, (left + up) // 2, nearest)[kind]


def test_the_colour_icon_fills_its_square(package: dict[str, bytes]) -> None:
    width, height, all_pixels = pixels(package["color.png"])
    assert (width, height) == (192, 192)
    assert all(len(pixel) == 3 or pixel[3] == 255 for pixel in all_pixels)
    assert len(set(all_pixels)) > 3


def test_the_outline_icon_is_white_on_nothing(package: dict[str, bytes]) -> None:
    width, height, all_pixels = pixels(package["outline.png"])
    assert (width, height) == (32, 32)
    drawn = [pixel for pixel in all_pixels if pixel[3]]
    assert {pixel[:3] for pixel in drawn} == {b"\xff\xff\xff"}
    assert 0.1 < len(drawn) / len(all_pixels) < 0.7


def test_the_same_input_gives_the_same_bytes(tmp_path: Path) -> None:
    first, second = build(APP, tmp_path / "a.zip"), build(APP, tmp_path / "new" / "folder")
    assert second.name == "datalek-teams.zip"
    assert first.read_bytes() == second.read_bytes()


def test_every_fault_is_named_at_once() -> None:
    with pytest.raises(PackageError) as caught:
        App("y", "https://bot/", "http://a.nl", "", "ftp://a.nl", "", "x")
    assert len(caught.value.faults) == 7


def test_no_address_is_invented(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["manifest", "build", "--bot-id", APP_ID])
    said = capsys.readouterr().err
    for option in ("--host", "--website", "--privacy", "--terms"):
        assert option in said


def test_an_id_in_braces_is_read(tmp_path: Path) -> None:
    addresses = ["--website", APP.website, "--privacy", APP.privacy, "--terms", APP.terms]
    given = ["--bot-id", f"{{{APP_ID.upper()}}}", "--host", APP.host, "-o", str(tmp_path)]
    with pytest.raises(SystemExit) as ended:
        main(["manifest", "build", *given, *addresses])
    assert ended.value.code == 0
    filled = json.loads(contents(tmp_path / "datalek-teams.zip")["manifest.json"])
    assert filled["bots"][0]["botId"] == APP_ID


@pytest.mark.parametrize("host", ["", "bot", "https://bot.nl", "bot.nl/api", "bot.nl nl", "-"])
def test_a_host_is_a_name_alone(host: str) -> None:
    with pytest.raises(PackageError, match="host"):
        replace(APP, host=host)
