"""Whatever setup and check say can be said in both languages; and setup that is done again."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from bot.installing.install import Interview, present
from bot.installing.questions import IDENTITY, OTHERS, PROOFS, Wanted
from dialogs import texts
from dialogs.texts import LANGUAGES, has
from store import errors
from tests.fakes.activities import APP_ID, OFFICER, TENANT

FOLDER = Path(texts.__file__).parent
_MESSAGE = re.compile(r"^([a-z][\w-]*) =(.*(?:\n +.*)*)", re.MULTILINE)
# What only other commands than `check` meet.
ELSEWHERE = {"NoCopy", "NoBackup", "NotEmpty", "InUse", "KeysExist", "KeysBusy", "StoreError"}


@pytest.mark.parametrize("family", ["checking", "installing", "settings"])
def test_both_languages_say_the_same_with_the_same_arguments(family: str) -> None:
    said = [
        {
            key: set(re.findall(r"\$(\w+)", body))
            for key, body in _MESSAGE.findall((FOLDER / language / f"{family}.ftl").read_text())
        }
        for language in LANGUAGES
    ]
    assert said[0] == said[1]


@pytest.mark.parametrize("language", LANGUAGES)
def test_whatever_the_store_refuses_can_be_told(language: str) -> None:
    kinds = {
        name
        for name, kind in vars(errors).items()
        if isinstance(kind, type) and issubclass(kind, errors.StoreError)
    }
    for name in kinds - ELSEWHERE - {"Unusable"}:
        assert has(language, f"check-store-{name.lower()}"), name
        assert has(language, f"check-store-{name.lower()}-do"), name


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_question_has_words_and_says_where_its_answer_is(language: str) -> None:
    for wanted in (*IDENTITY, *PROOFS, *OTHERS):
        assert has(language, f"setup-{wanted.setting}")
        assert has(language, f"setup-{wanted.setting}-where")


THERE = {
    "tenant_id": TENANT,
    "app_id": APP_ID,
    "officers": OFFICER,
    "app_secret": "geheim",
    "organisation": "Gemeente",
    "public_host": "datalek.gemeente.example",
    "database_url": "sqlite:///x.db",
    "website": "https://a.example",
    "privacy": "https://a.example",
    "terms": "https://a.example",
}


def test_setup_done_again_offers_what_is_there_and_lets_the_proof_be_another(
    tmp_path: Path,
) -> None:
    """A secret that was for a trial gives way to one in a file."""
    secret = tmp_path / "secret"
    secret.write_text("x")
    offered: dict[str, str] = {}

    def ask(wanted: Wanted, there: str) -> str:
        offered[wanted.setting] = there
        return str(secret) if wanted.setting == "app_secret_file" else there

    def choose(ways: object, there: Wanted | None) -> Wanted:
        assert there is not None
        assert there.setting == "app_secret"
        return next(one for one in PROOFS if one.setting == "app_secret_file")

    def tell(wrong: str) -> None:
        raise AssertionError(wrong)

    kept: list[dict[str, str]] = []
    values = Interview(ask, choose, tell, lambda now: kept.append(dict(now))).answers(THERE)
    assert {name: offered[name] for name in THERE if name != "app_secret"} == {
        name: value for name, value in THERE.items() if name != "app_secret"
    }
    assert values["app_secret_file"] == str(secret)
    assert "app_secret" not in values
    assert kept[-1] == values
    assert present(tmp_path / "none") == {}
