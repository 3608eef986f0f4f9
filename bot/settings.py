"""Settings: the environment variables DATALEK_..., read once, checked together, never changed.

They may stand in a file as well, which the command reads into its environment first
(`bot/configuration/settings_file.py`).

A fault never comes alone: `load` names every missing and wrong setting at once, so that whoever
installs the bot needs one round. docs/configuration.md tells the same as a table.
"""

from __future__ import annotations

import difflib
import ipaddress
import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Annotated, Any, NamedTuple

from pydantic import (
    AfterValidator,
    AnyHttpUrl,
    BeforeValidator,
    Field,
    ModelWrapValidatorHandler,
    SecretStr,
    ValidationError,
    ValidationInfo,
    model_validator,
)
from pydantic_core import ErrorDetails
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

from bot.configuration import together, values
from bot.configuration.letterhead import Letterhead
from bot.configuration.together import PEOPLE
from bot.language import has, text
from dialogs.handling.due import Plan
from dialogs.handling.retention import CASE_YEARS, CHAT_DAYS, REPORTER_DAYS, Retention
from dialogs.texts import Language

PREFIX = together.PREFIX
ORGANISATIONS = PREFIX + "ORGANISATIONS"  # `bot/configuration/organisations.py`
LOOPBACK = frozenset({"127.0.0.1", "::1", "localhost"})
SERVICE_HOSTS = (
    "smba.trafficmanager.net",
    "*.botframework.com",
    "*.teams.microsoft.com",
    "*.infra.gcc.teams.microsoft.com",
)
FILE_HOSTS = ("*.sharepoint.com",)  # OneDrive, where Teams puts files of a chat
SERVICE_URL = "https://smba.trafficmanager.net/emea/"  # Teams for Europe


class WrongSetting(NamedTuple):
    """A setting with a value that it cannot have, and what is said of it."""

    name: str
    said: str


class SettingsError(Exception):
    """The bot cannot start; `faults` holds one plain sentence for each thing to repair."""

    def __init__(self, faults: list[str], wrong: Sequence[WrongSetting] = ()) -> None:
        """`wrong` are those of the faults that one setting has alone."""
        super().__init__("\n".join(faults))
        self.faults = tuple(faults)
        self.wrong = tuple(wrong)


def _entra_id(value: str, info: ValidationInfo) -> str:
    if not value:
        return value
    return values.own_id(value) if info.data.get("no_auth") else values.entra_id(value)


def _listening(value: str, info: ValidationInfo) -> str:
    if info.data.get("no_auth") and value not in LOOPBACK:
        raise ValueError(text("setting-loopback", value=value))
    return value


def _service_url(value: str, info: ValidationInfo) -> str:
    if not value.startswith("https://") and not info.data.get("no_auth"):
        raise ValueError(text("setting-service-url"))
    return value


def _secret_in(path: Path | None) -> SecretStr | None:
    return SecretStr(path.read_text("utf-8").strip()) if path else None


def _database_url(path: Path | None) -> str:
    return path.read_text("utf-8").strip() if path else "sqlite:///datalek.sqlite3"


SecretFile = Annotated[Path, AfterValidator(values.secret_file)]
EntraId = Annotated[str, AfterValidator(_entra_id)]
Network = ipaddress.IPv4Network | ipaddress.IPv6Network
Networks = Annotated[tuple[Network, ...], NoDecode, BeforeValidator(values.words)]
EntraIds = Annotated[
    tuple[EntraId, ...],
    NoDecode,
    BeforeValidator(values.words),
    AfterValidator(values.each_once),
]
Hosts = Annotated[
    tuple[Annotated[str, AfterValidator(values.host_pattern)], ...],
    NoDecode,
    BeforeValidator(values.words),
]
Mailbox = Annotated[str, values.if_given(values.mailbox)]
Mailboxes = Annotated[
    tuple[Mailbox, ...], NoDecode, BeforeValidator(values.words), AfterValidator(values.each_once)
]
Channel = Annotated[str, values.if_given(values.channel)]
Page = Annotated[str, values.if_given(values.page)]
PublicHost = Annotated[str, values.if_given(values.public_host)]
ScannerAddress = Annotated[str, values.if_given(values.scanner)]
Team = Annotated[str, values.if_given(values.team)]


class StoreSettings(BaseSettings, Letterhead):
    """What a command that only works on the store needs to know, and what it prints of it."""

    model_config = SettingsConfigDict(
        env_prefix=PREFIX, env_ignore_empty=True, frozen=True, extra="ignore"
    )

    settings_file: Path | None = None  # which the command read these from
    organisations: Path | None = None  # the folder with such a file for each of several
    database_url_file: SecretFile | None = None
    database_url: Annotated[str, AfterValidator(values.database)] = Field(
        default_factory=lambda given: _database_url(given.get("database_url_file")),
        validate_default=True,
        repr=False,
    )
    keys_file: Path | None = None  # None: beside a SQLite file; read when it is needed
    follow_up_days: int | None = Field(default=None, ge=1, le=365)  # None: what the rule set says

    # How long what is kept.
    keep_case_years: int = Field(default=CASE_YEARS, ge=1, le=100)
    keep_reporter_days: int = Field(default=REPORTER_DAYS, ge=1, le=36_500)
    keep_chat_days: int = Field(default=CHAT_DAYS, ge=1, le=3_650)
    keep_source: str = ""  # the place in the selectielijst; empty: not established

    @property
    def retention(self) -> Retention:
        """How long what is kept."""
        days = self.keep_reporter_days, self.keep_chat_days
        return Retention(self.keep_case_years, *days, self.keep_source)

    @property
    def plan(self) -> Plan:
        """What the settings say about the moments at which things fall due."""
        return Plan(follow_up_days=self.follow_up_days)


class Settings(StoreSettings):
    """Everything that differs between two installations. Raises SettingsError, never half-set."""

    model_config = SettingsConfigDict(extra="forbid")

    # Who the bot is. `no_auth` comes first: others are judged by it.
    no_auth: bool = False  # development only: no tokens in or out, loopback only
    app_id: EntraId = ""
    tenant_id: EntraId = ""
    federated_token_file: SecretFile | None = None  # of a workload identity, renewed by the cluster
    managed_identity: EntraId = ""  # the client id of an Azure identity that the app trusts
    certificate: Annotated[Path, AfterValidator(values.own_pem)] | None = None
    app_secret_file: SecretFile | None = None
    app_secret: SecretStr | None = None
    app_secret_ends: date | None = None  # which only Entra knows
    allowed_tenants: EntraIds = Field(
        default_factory=lambda given: (given["tenant_id"],) if given.get("tenant_id") else ()
    )
    service_hosts: Hosts = SERVICE_HOSTS
    file_hosts: Hosts = FILE_HOSTS

    public_host: PublicHost = ""  # the name by which Teams reaches it, without https://
    tls_certificate: Path | None = None  # which the web server shows there; read for its end alone

    # Pages of the organisation that Teams shows to who looks at the app.
    website: Page = ""  # about the bot
    privacy: Page = ""  # what happens with data
    terms: Page = ""  # on what terms it may be used

    # The register: served to browsers and Teams once there is a secret to seal its cookies with.
    register_secret_file: SecretFile | None = None
    register_secret: Annotated[SecretStr, AfterValidator(values.long_secret)] | None = Field(
        default_factory=lambda given: _secret_in(given.get("register_secret_file")),
        validate_default=True,
    )

    # How it reaches the outside; proxies are those of HTTPS_PROXY, HTTP_PROXY and NO_PROXY.
    ca_file: Annotated[Path, AfterValidator(values.authorities)] | None = None

    # Where it listens.
    host: Annotated[str, AfterValidator(_listening), Field(validate_default=True)] = "127.0.0.1"
    port: int = Field(default=3978, ge=0, le=65535)  # 0: any free port
    metrics_port: int | None = Field(default=None, ge=0, le=65535)  # None: no numbers are served
    proxies: Networks = tuple(ipaddress.ip_network(one) for one in ("127.0.0.0/8", "::1/128"))

    # How much it takes on at the same time; 0 is no limit.
    connections: int = Field(default=256, ge=1, le=100_000)
    strangers_a_minute: int = Field(default=60, ge=0)  # refused requests from one address
    turns_a_minute: int = Field(  # of one person
        default_factory=lambda given: 0 if given.get("no_auth") else 120, ge=0
    )

    # Files that come with a case.
    attachment_mb: int = Field(default=20, ge=1, le=100)  # the largest
    scanner: ScannerAddress = ""  # where ClamAV's daemon listens; empty: files are not scanned

    # Whom it works for: Entra object ids of people, or of one group that Entra knows.
    language: Language = "nl"
    officers: EntraIds = ()
    officers_group: EntraId = ""
    deputies: EntraIds = ()
    deputies_group: EntraId = ""
    dpos: EntraIds = ()
    dpos_group: EntraId = ""
    management: EntraIds = ()
    management_group: EntraId = ""
    administrators: EntraIds = ()
    administrators_group: EntraId = ""
    wpg: EntraIds = ()  # who of these may see cases under the Wpg; none: everybody
    wpg_group: EntraId = ""

    # Whom an employee can speak to instead of the bot, and answers of one's own to their questions.
    contact_name: str = ""
    contact_phone: str = ""
    contact_mail: str = ""

    # Where a reporter works, which is counted.
    department_asked: bool = True  # once, after their report was sent
    department_from_entra: bool = False  # from their profile; asked only where that tells nothing

    # Whom they can turn to with what is no breach: a name with a telephone number or address.
    desk_security: str = ""
    desk_service: str = ""
    desk_privacy: str = ""

    faq_nl: Annotated[Path, AfterValidator(values.questions)] | None = None
    faq_en: Annotated[Path, AfterValidator(values.questions)] | None = None

    # What is often to be done by kind of incident, instead of the list that comes with the bot.
    tasks_file: Annotated[Path, AfterValidator(values.tasks_by_kind)] | None = None

    # Where alerts go: the channel named here, or learned when the bot is added to this team;
    # with neither, to each officer's personal chat.
    officers_channel: Channel = ""  # Teams conversation id, 19:...@thread.tacv2
    officers_team: Team = ""  # 19:...@thread.tacv2
    officers_service_url: Annotated[str, AfterValidator(_service_url)] = SERVICE_URL
    awareness_channel: Channel = ""  # Teams conversation id for tips to all employees; empty: none

    # The last way to the officers, when Teams reaches nobody; both, or neither.
    mail_from: Mailbox = ""  # the mailbox that Graph sends from
    mail_to: Mailboxes = ()

    # What it does by the clock.
    weekly_summary: bool = True
    heads_file: Path | None = None  # where the head of the history is noted each hour
    heads_mail: Mailboxes = ()  # who gets it by mail each week, to keep it out of our reach
    heartbeat_head: bool = False  # whether it goes along with each heartbeat
    heartbeat_url: AnyHttpUrl | None = None  # pinged after every tick without an error
    backups: Path | None = None  # the folder in which backups arrive; `datalek check` looks there

    _lapsed: frozenset[str] = frozenset()  # no setting: see `with_people`

    @property
    def groups(self) -> dict[str, str]:
        """The group of each list of people that Entra fills, by the name of that list."""
        of = {name: str(getattr(self, f"{name}_group")) for name in PEOPLE}
        return {name: group for name, group in of.items() if group}

    @property
    def lapsed(self) -> frozenset[str]:
        """The lists that Entra did not tell for too long: nobody on them has that role."""
        return self._lapsed

    def with_people(
        self, people: Mapping[str, tuple[str, ...]], lapsed: Iterable[str] = ()
    ) -> Settings:
        """The same, with who stands on these lists, and those that nobody vouches for any more."""
        same = self.model_copy(update=dict(people))
        same._lapsed = frozenset(lapsed)
        return same

    @model_validator(mode="wrap")
    @classmethod
    def _all_faults_at_once(
        cls, given: dict[str, Any], handler: ModelWrapValidatorHandler[Settings]
    ) -> Settings:
        given = {name: value for name, value in map(_trimmed, given.items()) if value != ""}
        faults = list(together.apart(given))
        try:
            settings = handler(given)
        except ValidationError as error:
            wrong = list(_wrong(error))
        else:
            wrong = list(_keys(settings))
            faults += together.at_odds(vars(settings))
        if faults or wrong:
            raise SettingsError([*faults, *(one.said for one in wrong)], wrong)
        return settings


def _keys(settings: Settings) -> Iterator[WrongSetting]:
    """Beside a server there is no place that every instance of the bot sees."""
    if settings.keys_file is None and not settings.database_url.startswith("sqlite"):
        yield _is_wrong("keys_file", text("setting-no-keys"))


def _trimmed(one: tuple[str, Any]) -> tuple[str, Any]:
    """A setting without blanks around its value: a secret out of a file ends in a line end."""
    name, value = one
    return name, value.strip() if isinstance(value, str) else value


def _wrong(error: ValidationError) -> Iterator[WrongSetting]:
    """One sentence a fault; never the value of a secret."""
    for fault in error.errors(include_input=False):
        if fault["type"] != "default_factory_not_called":  # follows from a fault named already
            yield _is_wrong(str(fault["loc"][0]), _why(fault))


def _is_wrong(name: str, why: str) -> WrongSetting:
    return WrongSetting(name, text("setting-wrong", name=PREFIX + name.upper(), why=why))


def _why(fault: ErrorDetails) -> str:
    """Our own words for what pydantic found; its words where it found something else."""
    key = "setting-" + fault["type"].replace("_", "-")
    if not has(key):
        return fault["msg"].removeprefix("Value error, ")
    return text(key, **{name: str(value) for name, value in fault.get("ctx", {}).items()})


def misspelled(environment: Mapping[str, str]) -> Iterator[str]:
    """DATALEK_OFICERS would leave the officers without alerts, and nobody would know."""
    names = [name.upper() for name in Settings.model_fields]
    for given in sorted(environment):
        name = given.upper().removeprefix(PREFIX)
        near = difflib.get_close_matches(name, names, n=1, cutoff=0.7)
        if given.upper().startswith(PREFIX) and near and name not in names:
            yield text("setting-misspelled", given=given, near=f"{PREFIX}{near[0]}")


def _only_one() -> None:
    """What is asked of one, is asked of none while a folder holds several."""
    if folder := os.environ.get(ORGANISATIONS):
        raise SettingsError([text("setting-which-organisation", folder=folder)])


def load_store() -> StoreSettings:
    """Where the store is. Raises SettingsError."""
    _only_one()
    try:
        return StoreSettings()
    except ValidationError as error:
        raise SettingsError([one.said for one in _wrong(error)]) from None


def load() -> Settings:
    """The settings of this environment. Raises SettingsError that names every fault at once."""
    _only_one()
    return made(list(misspelled(os.environ)))


def made(faults: list[str], **own: Any) -> Settings:  # noqa: ANN401 - values as settings have them
    """The settings where there are no faults. Raises SettingsError that names every one."""
    try:
        settings = Settings(**own)
    except SettingsError as error:
        raise SettingsError([*faults, *error.faults]) from None
    if faults:
        raise SettingsError(faults)
    return settings
