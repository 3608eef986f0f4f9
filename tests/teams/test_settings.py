"""Settings: the bot starts only when all is there, and names everything that is not at once."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from bot.language import speaking
from bot.settings import Settings, SettingsError, load
from tests.fakes.activities import APP_ID, EMPLOYEE, OFFICER, TENANT
from tests.fakes.entra import write_pem

COMPLETE = {
    "APP_ID": APP_ID.upper(),
    "TENANT_ID": TENANT,
    "APP_SECRET": "geheim",
    "OFFICERS": f"{OFFICER}, {EMPLOYEE.upper()}",
}
Environment = Callable[..., None]


@pytest.fixture
def environment(monkeypatch: pytest.MonkeyPatch) -> Environment:
    """An environment with these settings and no others."""
    for name in Settings.model_fields:
        monkeypatch.delenv(f"DATALEK_{name.upper()}", raising=False)

    def put(**values: str) -> None:
        for name, value in values.items():
            monkeypatch.setenv(f"DATALEK_{name}", value)

    return put


def faults() -> tuple[str, ...]:
    with speaking("en"), pytest.raises(SettingsError) as caught:
        load()
    assert str(caught.value) == "\n".join(caught.value.faults)
    return caught.value.faults


def test_complete_settings(environment: Environment) -> None:
    environment(**COMPLETE)
    settings = load()
    assert settings.app_id == APP_ID
    assert settings.officers == (OFFICER, EMPLOYEE)
    assert settings.allowed_tenants == (TENANT,)
    assert (settings.host, settings.port, settings.language) == ("127.0.0.1", 3978, "nl")
    assert "smba.trafficmanager.net" in settings.service_hosts
    assert "geheim" not in repr(settings)


def test_an_empty_environment_names_all_that_is_missing(environment: Environment) -> None:
    environment()
    assert [fault.split(" is ")[0] for fault in faults()] == [
        "DATALEK_APP_ID",
        "DATALEK_TENANT_ID",
        "DATALEK_OFFICERS",
        "DATALEK_APP_SECRET or DATALEK_CERTIFICATE",
    ]


def test_an_empty_value_is_a_missing_one(environment: Environment) -> None:
    environment(**COMPLETE | {"APP_SECRET": ""})
    assert len(faults()) == 1


def test_missing_and_wrong_are_named_together(environment: Environment) -> None:
    environment(
        APP_ID="my-bot", PORT="99999", LANGUAGE="de", TENANT_ID="x", HEARTBEAT_URL="nee", HOST=""
    )
    named = [fault.split(" is ")[0].removeprefix("DATALEK_") for fault in faults()]
    assert sorted(named) == [
        "APP_ID",
        "APP_SECRET or DATALEK_CERTIFICATE",
        "HEARTBEAT_URL",
        "LANGUAGE",
        "OFFICERS",
        "PORT",
        "TENANT_ID",
    ]


@pytest.mark.parametrize(
    ("name", "value", "said"),
    [
        ("APP_ID", "my-bot", "'my-bot' is no id of Entra"),
        ("OFFICERS", f"{OFFICER} piet@gemeente.nl", "'piet@gemeente.nl' is no id of Entra"),
        ("ALLOWED_TENANTS", f"{TENANT};gemeente", "'gemeente' is no id of Entra"),
        ("SERVICE_HOSTS", "https://teams.microsoft.com/", "is no host name"),
        ("SERVICE_HOSTS", "*", "'*' is no host name"),
        ("DATABASE_URL", "mysql://x", "write sqlite:///FILE or postgresql://"),
        ("OFFICERS_SERVICE_URL", "smba.trafficmanager.net", "beginning with https://"),
        ("CERTIFICATE", "none.pem", "cannot be read"),
        ("NO_AUTH", "misschien", "write 1 or 0"),
        ("FOLLOW_UP_DAYS", "0", "a number of 1 or more"),
    ],
)
def test_a_wrong_value_is_explained(
    environment: Environment, name: str, value: str, said: str
) -> None:
    environment(**COMPLETE | {name: value})
    assert any(
        fault.startswith(f"DATALEK_{name} is wrong: ") and said in fault for fault in faults()
    )


CHANNEL, TEAM = "19:Ab_c-1@thread.tacv2", "19:team.x@thread.tacv2"
GROUP = "groupId=5b0a2f5e-6f58-4d6b-9a57-0d1f2f5f9a01&tenantId=72f988bf-86f1-41af-91ab-2d7cd011db47"
TEAMS = "https://teams.microsoft.com/l"
OTHER_TEAMS = "https://teams.cloud.microsoft/l"


@pytest.mark.parametrize(
    ("name", "value", "meant"),
    [
        ("OFFICERS", f"{{{OFFICER}}}", (OFFICER,)),
        ("OFFICERS", OFFICER.replace("-", "").upper(), (OFFICER,)),
        ("OFFICERS", f'["{OFFICER}", "{EMPLOYEE}"]', (OFFICER, EMPLOYEE)),
        ("OFFICERS", f" {OFFICER} ,, {OFFICER.upper()};", (OFFICER,)),
        ("OFFICERS", f"urn:uuid:{OFFICER}", (OFFICER,)),
        ("APP_ID", f"{{{APP_ID}}}", APP_ID),
        ("TENANT_ID", TENANT.replace("-", ""), TENANT),
        ("ALLOWED_TENANTS", f"{{{TENANT.upper()}}}", (TENANT,)),
        ("LANGUAGE", " en\n", "en"),
        ("PORT", " 80 ", 80),
        ("OFFICERS_CHANNEL", CHANNEL, CHANNEL),
        ("OFFICERS_CHANNEL", f"{CHANNEL};messageid=1700000000000", CHANNEL),
        ("OFFICERS_CHANNEL", "19:meeting_x@thread.v2", "19:meeting_x@thread.v2"),
        (
            "OFFICERS_CHANNEL",
            f"{TEAMS}/channel/19%3AAb_c-1%40thread.tacv2/Meldingen%20AVG?{GROUP}",
            CHANNEL,
        ),
        (
            "AWARENESS_CHANNEL",
            f"{OTHER_TEAMS}/channel/19%253AAb_c-1%2540thread.tacv2/x?{GROUP}",
            CHANNEL,
        ),
        ("OFFICERS_CHANNEL", f"{TEAMS}/message/{CHANNEL}/1700?{GROUP}", CHANNEL),
        ("OFFICERS_TEAM", TEAM, TEAM),
        (
            "OFFICERS_TEAM",
            f"{TEAMS}/team/19%3Ateam.x%40thread.tacv2/conversations?{GROUP}",
            TEAM,
        ),
    ],
)
def test_what_is_plainly_meant_is_read(
    environment: Environment, name: str, value: str, meant: object
) -> None:
    environment(**COMPLETE | {name: value})
    assert getattr(load(), name.lower()) == meant


def test_a_secret_out_of_a_file_ends_in_no_line_end(environment: Environment) -> None:
    environment(**COMPLETE | {"APP_SECRET": "geheim\r\n"})
    secret = load().app_secret
    assert secret
    assert secret.get_secret_value() == "geheim"


@pytest.mark.parametrize("name", ["OFFICERS", "DEPUTIES", "ALLOWED_TENANTS", "SERVICE_HOSTS"])
@pytest.mark.parametrize("empty", [",", "[]", " ; , ", '""'])
def test_a_list_that_names_nothing_is_refused(
    environment: Environment, name: str, empty: str
) -> None:
    environment(**COMPLETE | {name: empty})
    [fault] = faults()
    assert fault.startswith(f"DATALEK_{name} is wrong: it names nothing")


def test_blanks_are_no_value(environment: Environment) -> None:
    environment(**COMPLETE | {"OFFICERS": "  ", "MAIL_FROM": " ", "OFFICERS_TEAM": "\n"})
    [fault] = faults()
    assert fault.startswith("DATALEK_OFFICERS is missing")


@pytest.mark.parametrize(
    ("name", "value", "said"),
    [
        ("OFFICERS_TEAM", "5b0a2f5e-6f58-4d6b-9a57-0d1f2f5f9a01", "no team of Teams"),
        ("OFFICERS_TEAM", "Privacy", "no team of Teams"),
        ("OFFICERS_TEAM", f"{TEAMS}/channel/19%3Ax%40thread.tacv2/y?{GROUP}", "link to a channel"),
        ("OFFICERS_TEAM", f"https://teams.microsoft.com/?{GROUP}", "no team of Teams"),
        ("OFFICERS_CHANNEL", "#meldingen", "no channel of Teams"),
        ("OFFICERS_CHANNEL", f"{TEAMS}/team/19%3Ax%40thread.tacv2/y?{GROUP}", "link to a team"),
        ("OFFICERS_CHANNEL", f"{CHANNEL}, {TEAM}", "no channel of Teams"),
        ("OFFICERS_CHANNEL", "a:1abc", "no channel of Teams"),
        ("AWARENESS_CHANNEL", "19:x@unq.gbl.spaces", "no channel of Teams"),
        ("DATABASE_URL", "postgresql://u:hunter2@h:poort/d", "write sqlite:///FILE"),
        ("DATABASE_URL", "sqlite://", "write sqlite:///FILE"),
        ("CA_FILE", "/no/such/file.pem", "cannot be read as certificates"),
    ],
)
def test_what_would_reach_nobody_is_refused(
    environment: Environment, name: str, value: str, said: str
) -> None:
    environment(**COMPLETE | {name: value})
    [fault] = faults()
    assert fault.startswith(f"DATALEK_{name} is wrong: ")
    assert said in fault
    assert "hunter2" not in fault


@pytest.mark.parametrize(
    ("there", "lacking"),
    [("MAIL_FROM", "MAIL_TO"), ("MAIL_TO", "MAIL_FROM"), ("HEADS_MAIL", "MAIL_FROM")],
)
def test_half_a_mail_is_refused_with_all_that_is_wrong(
    environment: Environment, there: str, lacking: str
) -> None:
    environment(**COMPLETE | {there: "po@gemeente.example", "PORT": "x"})
    half, port = faults()
    assert half.startswith(f"DATALEK_{lacking} is missing: ")
    assert port.startswith("DATALEK_PORT is wrong")


@pytest.mark.parametrize("value", ["privacy", "po@gemeente", "Jan <jan@gemeente.example>", "@a.nl"])
def test_what_is_no_mailbox_is_refused(environment: Environment, value: str) -> None:
    environment(**COMPLETE | {"MAIL_FROM": "bot@gemeente.example", "MAIL_TO": value})
    assert all("MAIL_TO is wrong" in fault for fault in faults())


def test_a_secret_is_never_repeated(environment: Environment) -> None:
    environment(**COMPLETE | {"CERTIFICATE": "none.pem", "PORT": "x"})
    assert "geheim" not in "\n".join(faults())


def test_secret_and_certificate_exclude_each_other(
    environment: Environment, tmp_path: Path
) -> None:
    pem = write_pem(tmp_path / "bot.pem", "bot")
    environment(**COMPLETE | {"CERTIFICATE": str(pem)})
    assert faults() == ("DATALEK_APP_SECRET and DATALEK_CERTIFICATE are both set: keep one.",)


def test_a_certificate_without_its_key_is_noticed_at_the_start(
    environment: Environment, tmp_path: Path
) -> None:
    pem = tmp_path / "bot.pem"
    pem.write_text("-----BEGIN CERTIFICATE-----\n")
    environment(**COMPLETE | {"CERTIFICATE": str(pem), "APP_SECRET": ""})
    assert "must hold a private key and a certificate" in faults()[0]


@pytest.mark.parametrize("role", ["OFFICERS", "DEPUTIES"])
@pytest.mark.parametrize("switch", [{}, {"NO_AUTH": "true"}])
def test_who_supervises_does_not_decide(
    environment: Environment, role: str, switch: dict[str, str]
) -> None:
    roles = {"OFFICERS": OFFICER, "DPOS": EMPLOYEE, role: f"{OFFICER},{EMPLOYEE}"}
    environment(**{**COMPLETE, **roles, **switch})
    (fault,) = faults()
    assert f"DATALEK_DPOS and DATALEK_{role} both name {EMPLOYEE}" in fault


def test_a_role_is_a_list_or_a_group_and_never_both(environment: Environment) -> None:
    environment(**{**COMPLETE, "OFFICERS": "", "OFFICERS_GROUP": EMPLOYEE})
    assert load().groups == {"officers": EMPLOYEE}
    environment(**{**COMPLETE, "OFFICERS": OFFICER, "OFFICERS_GROUP": EMPLOYEE})
    assert faults() == ("DATALEK_OFFICERS and DATALEK_OFFICERS_GROUP are both set: keep one.",)
    environment(NO_AUTH="1", OFFICERS_GROUP="", DPOS_GROUP=EMPLOYEE)
    assert faults() == (
        "DATALEK_DPOS_GROUP needs Entra: with DATALEK_NO_AUTH, name the people in DATALEK_DPOS.",
    )


def test_the_switch_needs_nothing_else(environment: Environment) -> None:
    environment(NO_AUTH="1", OFFICERS="00000000-0000-0000-0000-0000000000021")
    settings = load()
    assert settings.no_auth
    assert settings.officers == ("00000000-0000-0000-0000-0000000000021",)
    assert settings.allowed_tenants == ()


@pytest.mark.parametrize("host", ["0.0.0.0", "192.168.1.5", "::", "bot.example.org"])  # noqa: S104  # refused here
def test_the_switch_stays_on_this_machine(environment: Environment, host: str) -> None:
    environment(NO_AUTH="true", HOST=host)
    reason = f"with DATALEK_NO_AUTH the bot listens only on 127.0.0.1, not on {host}"
    assert faults() == (f"DATALEK_HOST is wrong: {reason}.",)


def test_a_bot_that_checks_tokens_may_listen_further(environment: Environment) -> None:
    environment(**COMPLETE | {"HOST": "10.0.0.4"})
    assert load().host == "10.0.0.4"


@pytest.mark.parametrize(
    ("given", "meant"),
    [("OFICERS", "OFFICERS"), ("APPID", "APP_ID"), ("DATABASE", "DATABASE_URL")],
)
def test_a_misspelled_setting_is_not_ignored(
    environment: Environment, given: str, meant: str
) -> None:
    environment(**COMPLETE | {given: "x", "SOMETHING_OF_ANOTHER_PROGRAM": "1"})
    assert faults() == (f"DATALEK_{given} is no setting; did you mean DATALEK_{meant}?",)


def test_the_address_of_the_database_may_stand_in_a_file(
    environment: Environment, tmp_path: Path
) -> None:
    file = tmp_path / "database"
    environment(**COMPLETE | {"DATABASE_URL_FILE": str(file)})
    assert [one for one in faults() if "DATABASE_URL_FILE is wrong" in one]
    file.write_text("postgresql://u:hunter2@h/d\n")
    assert [one for one in faults() if "DATALEK_KEYS_FILE is wrong: with PostgreSQL" in one]
    environment(KEYS_FILE="keys")
    file.write_text("postgres://u@h/d?sslmode=require")
    assert load().database_url == "postgres://u@h/d?sslmode=require"
    file.write_text("postgresql://u:hunter2@h/d\n")
    assert load().database_url == "postgresql://u:hunter2@h/d"
    assert "hunter2" not in repr(load())
    file.write_text("mysql://u:hunter2@h/d\n")
    [fault] = faults()
    assert fault.startswith("DATALEK_DATABASE_URL is wrong")
    assert "hunter2" not in fault
    file.write_text("postgresql://u:hunter2@h/d\n")
    environment(DATABASE_URL="sqlite:///other.sqlite3")
    assert faults() == (
        "DATALEK_DATABASE_URL and DATALEK_DATABASE_URL_FILE are both set: keep one.",
    )


@pytest.mark.parametrize(
    ("given", "meant"),
    [("Datalek.Stad.nl", "datalek.stad.nl"), ("https://a.nl/", "a.nl"), ("a.nl:8443", "a.nl:8443")],
)
def test_the_public_host_is_a_name(environment: Environment, given: str, meant: str) -> None:
    environment(**COMPLETE | {"PUBLIC_HOST": given})
    assert load().public_host == meant


@pytest.mark.parametrize("given", ["bot", "http://a.nl", "a.nl/api", "a nl", "https://"])
def test_what_is_no_public_host_is_refused(environment: Environment, given: str) -> None:
    environment(**COMPLETE | {"PUBLIC_HOST": given})
    [fault] = faults()
    assert "is no host name, such as datalek.gemeente.nl" in fault
