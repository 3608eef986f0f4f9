"""What differs between two installations, and where each value is found: asked in this order."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Wanted:
    """One setting that is asked for."""

    setting: str
    ask: str
    where: str  # where the value is found, or why it is worth giving
    needed: bool = True
    secret: bool = False  # it is not shown while it is typed, nor afterwards


_REGISTRATION = "Entra admin centre, App registrations, your registration for Datalek, Overview"

WANTED = (
    Wanted(
        "tenant_id",
        "Directory (tenant) id",
        f"{_REGISTRATION}: 'Directory (tenant) ID'.",
    ),
    Wanted(
        "app_id",
        "Application (client) id",
        f"{_REGISTRATION}: 'Application (client) ID'. The Azure Bot, or the bot in the Teams\n"
        "Developer Portal, has the same id.",
    ),
    Wanted(
        "officers",
        "Object ids of the privacy officers",
        "Entra admin centre, Users, the person, 'Object ID'. Several with commas between.",
    ),
    Wanted(
        "officers_channel",
        "Officers' channel",
        "In Teams: ⋯ at the channel in which alerts should come, 'Copy link'. A private channel\n"
        "is best. Empty: each officer gets them in their own chat.",
        needed=False,
    ),
    Wanted(
        "organisation",
        "Name of the organisation",
        "As people read it, such as 'Gemeente Voorbeeldstad'.",
    ),
    Wanted(
        "public_host",
        "Public name of the bot",
        "The name at which your web server takes requests of Teams and hands them to the bot:\n"
        "datalek.gemeente.nl. The messaging endpoint in Azure or the Developer Portal is\n"
        "https://THIS-NAME/api/messages.",
    ),
    Wanted(
        "register_secret",
        "Secret of the register",
        "Seals the cookies of the officers' pages, in a browser and as a tab of Teams.\n"
        "'new' makes one. Empty: no such pages.",
        needed=False,
        secret=True,
    ),
    Wanted(
        "database_url",
        "Database",
        "sqlite:///FILE for one instance of the bot, or postgresql://USER:PASSWORD@HOST/NAME.",
    ),
    Wanted(
        "keys_file",
        "File with the keys",
        "What people wrote is sealed in the database with them. The file is made where there is\n"
        "none; every instance needs the same. Keep a copy in another place than the backups.\n"
        "Empty, with SQLite: beside the database.",
        needed=False,
    ),
    Wanted(
        "website",
        "Page about the bot",
        "Teams shows these three pages to who looks at the app; they begin with https://.",
    ),
    Wanted("privacy", "Page about what happens with data", "Your privacy statement."),
    Wanted("terms", "Page with the terms of use", "May be the same page."),
    Wanted(
        "backups",
        "Folder where backups arrive",
        "`datalek check` then says how old the newest is. Empty: it cannot look.",
        needed=False,
    ),
    Wanted(
        "ca_file",
        "File with your own certificate authorities",
        "Only where a proxy opens TLS: a PEM file. Empty: those of the system.",
        needed=False,
    ),
)

PROOFS = (
    Wanted(
        "managed_identity",
        "Client id of the managed identity",
        "Azure portal, Managed identities, 'Client ID'. In the registration: Certificates &\n"
        "secrets, Federated credentials, add this identity.",
    ),
    Wanted(
        "federated_token_file",
        "File with the token of the cluster",
        "Where the cluster puts it: the value of AZURE_FEDERATED_TOKEN_FILE in the container.",
    ),
    Wanted(
        "certificate",
        "PEM file with private key and certificate",
        "The key without a password, then the certificate. Upload the certificate alone in the\n"
        "registration: Certificates & secrets, Certificates.",
    ),
    Wanted(
        "app_secret_file",
        "File with the client secret",
        "In the registration: Certificates & secrets, New client secret, 'Value' (shown once).\n"
        "Note the day on which it ends.",
    ),
    Wanted(
        "app_secret",
        "Client secret",
        "The same, kept in the settings file itself.",
        secret=True,
    ),
)
"""How the bot proves itself, best first."""
