# What `datalek setup` asks and says. Behind each question (-where): where the answer is found.

setup-needed = This one is needed.
setup-there-already = the one that is there
setup-goes-on = You go on where you were: your earlier answers stand in { $file }.
    To change one of them, finish this, and then run setup again.
setup-broken-off = broken off. What you answered stands in { $file } (for you alone). Run setup again to go on.
setup-no-terminal = nothing was written; without a terminal, use --no-questions and --set NAME=VALUE
setup-written-settings = written: { $file } (for its owner alone). Start: datalek --settings { $file } serve
setup-written-keys = written: { $file }. Keep a copy in another place than the backups
setup-written-package = written: { $file }. Upload it in the Teams admin centre
setup-no-package = no app package yet:

setup-proof = How does the bot prove to Entra that it is itself? The first that you can have:
setup-number = Number
setup-number-from = Choose a number from 1 to { $most }.
setup-managed_identity = Client id of the managed identity
setup-managed_identity-where =
    Azure portal, Managed identities, 'Client ID'. In the registration: Certificates & secrets,
    Federated credentials, add this identity.
setup-federated_token_file = File with the token of the cluster
setup-federated_token_file-where = Where the cluster puts it: the value of AZURE_FEDERATED_TOKEN_FILE in the container.
setup-certificate = PEM file with private key and certificate
setup-certificate-where =
    The key without a password, then the certificate. Upload the certificate alone in the
    registration: Certificates & secrets, Certificates.
setup-app_secret_file = File with the client secret
setup-app_secret_file-where =
    In the registration: Certificates & secrets, New client secret, 'Value' (shown once).
    Note the day on which it ends.
setup-app_secret = Client secret
setup-app_secret-where =
    In the registration: Certificates & secrets, New client secret, 'Value' (shown once).
    It is kept in the settings file itself. What you type is not shown.

setup-tenant_id = Directory (tenant) id
setup-tenant_id-where =
    Entra admin centre, App registrations, your registration for Datalek, Overview:
    'Directory (tenant) ID'.
setup-app_id = Application (client) id
setup-app_id-where =
    On the same page: 'Application (client) ID'. The Azure Bot, or the bot in the Teams Developer
    Portal, has the same id.
setup-officers = Object ids of the privacy officers
setup-officers-where = Entra admin centre, Users, the person, 'Object ID'. Several with commas between.
setup-officers_channel = Officers' channel
setup-officers_channel-where =
    In Teams: ⋯ at the channel in which alerts should come, 'Copy link'. A private channel is best.
    Empty: each officer gets them in their own chat.
setup-organisation = Name of the organisation
setup-organisation-where = As people read it, such as 'Gemeente Voorbeeldstad'.
setup-public_host = Public name of the bot
setup-public_host-where =
    The name at which your web server takes requests of Teams and hands them to the bot:
    datalek.gemeente.nl. The messaging endpoint in Azure or the Developer Portal is
    https://THIS-NAME/api/messages.
setup-register_secret = Secret of the register
setup-register_secret-where =
    Seals the cookies of the officers' pages, in a browser and as a tab of Teams.
    'new' makes one (what you type is not shown). Empty: no such pages.
setup-database_url = Database
setup-database_url-where = sqlite:///FILE for one instance of the bot, or postgresql://USER:PASSWORD@HOST/NAME.
setup-keys_file = File with the keys
setup-keys_file-where =
    What people wrote is sealed in the database with them. The file is made where there is none;
    every instance needs the same. Keep a copy in another place than the backups.
    Empty, with SQLite: beside the database.
setup-website = Page about the bot
setup-website-where = Teams shows these three pages to who looks at the app; they begin with https://.
setup-privacy = Page about what happens with data
setup-privacy-where = Your privacy statement.
setup-terms = Page with the terms of use
setup-terms-where = May be the same page.
setup-backups = Folder where backups arrive
setup-backups-where = `datalek check` then says how old the newest is. Empty: it cannot look.
setup-ca_file = File with your own certificate authorities
setup-ca_file-where = Only where a proxy opens TLS: a PEM file. Empty: those of the system.
