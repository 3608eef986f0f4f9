# What `datalek check` finds: one line each, and behind it (-do) what to do.

check-state-ok = ok
check-state-warning = warning
check-state-fault = fault
check-state-skipped = skipped
check-left-out = left out as asked: { $said }

## On this machine

check-no-tokens = DATALEK_NO_AUTH is on: anybody who reaches the bot is believed.
check-no-tokens-do = Leave it out, but for a trial on your own machine.
check-settings-environment = complete, and read from the environment.
check-settings-file = complete, and read from { $file }.
check-readable-by-others = others can read { $file }.
check-readable-by-others-do = Keep it for its owner alone: chmod 600 { $file }.
check-proof-federated_token_file = by a token of the cluster: nothing to renew.
check-proof-managed_identity = by a managed identity of Azure: nothing to renew.
check-proof-app_secret_file = by a secret in a file. Note from Entra when it ends: the bot cannot see that.
check-proof-app_secret = by a secret. Note from Entra when it ends: the bot cannot see that.
check-certificate-well = by a certificate that is good until { $day }.
check-certificate-ends = the certificate ends on { $day }.
check-certificate-ends-do = Make a new one, and add it to the registration in Entra before you change the file.
check-certificate-ended = the certificate ended on { $day }.
check-certificate-ended-do = Make a new one, add it to the registration in Entra, and then change the file.
check-keys-well = { $file }, in use since { $made }. Keep a copy, but not with the backups.
check-disk = { $free } GiB free in { $folder }.
check-disk-do = Make room: on a full disk nothing can be kept.
check-disk-away = { $folder }: { $why }.
check-disk-away-do = Make the folder.
check-backup = the newest is { $hours } hours old.
check-backup-do = Look why the job that makes them stopped.
check-backup-unknown = unknown: DATALEK_BACKUPS can name the folder they arrive in.
check-backup-away = { $folder }: { $why }.
check-backup-away-do = Set DATALEK_BACKUPS.
check-backup-none = there is none in { $folder }.
check-backup-none-do = Make one now: `datalek backup` with that folder.

## The database, and the bot on it

check-database-well = { $engine } answers, keeps, opens with the keys, and has the tables of this version.
check-database-old = PostgreSQL { $version } is out of support.
check-database-old-do = Upgrade the server to 14 or newer.
check-database-without-keys = it was not looked at: its keys are missing.
check-database-clock = the database's clock is { $seconds } seconds from this machine's.
check-database-clock-do = Let both follow the same time server (NTP).
check-bot-away = no bot runs on this database now.
check-bot-away-do = Start it: `datalek serve`.
check-bot-silent = it did its last round at { $at } UTC.
check-bot-silent-do = Start it again.
check-bot-well = it runs; its last round was { $seconds } seconds ago.
check-messages-well = everything of the last day arrived.
check-messages-failed = { $count } of the last day did not arrive, or may not have.
check-messages-failed-do = See `datalek outbox list`.
check-officers-well = each has a chat with the bot.
check-officers-unknown = the bot has no chat yet with { $who }.
check-officers-unknown-do = Install the app for them (a setup policy), or let them say hello.
check-store-badurl = the address is not right{ $detail }.
check-store-badurl-do = Write sqlite:///path/to/file.db or postgresql://user@host/name.
check-store-unusable-file = the file cannot be used{ $detail }.
check-store-unusable-file-do = `datalek db upgrade` makes it, in a folder that is there and in which the bot may write.
check-store-unusable-server = the database is not reached, or refuses{ $detail }.
check-store-unusable-server-do = Look at its server, the firewall between, and the password.
check-store-noright = the database user lacks a right{ $detail }.
check-store-noright-do = Let the owner give all rights on the schema: GRANT ALL ON SCHEMA public TO the_user.
check-store-notupgraded = there are no tables yet, or old ones{ $detail }.
check-store-notupgraded-do = Run `datalek db upgrade`.
check-store-newerschema = a newer version of Datalek-bot made this database{ $detail }.
check-store-newerschema-do = Install that version.
check-store-busy = others kept changing the same rows{ $detail }.
check-store-busy-do = Try again in a moment.
check-store-nokeys = there are no keys for what people wrote{ $detail }.
check-store-nokeys-do = Put back the file that belongs to this database, and name it in DATALEK_KEYS_FILE. Only for a new database make them, with `datalek keys new`.
check-store-badkeys = the file with keys cannot be used{ $detail }.
check-store-badkeys-do = Put back the file that belongs to this database.
check-store-unknownkey = the database is sealed with a key that is not in the file of DATALEK_KEYS_FILE{ $detail }.
check-store-unknownkey-do = Put back the file that belongs to this database.
check-store-tampered = what is there was changed behind the program's back, or damaged{ $detail }.
check-store-tampered-do = Restore it from a backup.

## The way out

check-untrusted = the certificate that { $host } shows is not trusted.
check-untrusted-do = Where a proxy opens TLS, name its authority in DATALEK_CA_FILE; look at the clock.
check-proxy-refuses = the proxy answers { $status } for { $host }.
check-proxy-refuses-do = Let the proxy allow { $host }.
check-proxy-away = the proxy itself is not reached.
check-proxy-away-do = Look at HTTPS_PROXY.
check-name-unknown = the name { $host } is not found.
check-name-unknown-do = Look at DNS, or set HTTPS_PROXY where there is one.
check-unreached = { $host } is not reached directly ({ $error }).
check-unreached-do = Let the firewall allow { $host }, port 443, or set HTTPS_PROXY.
check-unreached-by-proxy = { $host } is not reached by the proxy ({ $error }).
check-unreached-by-proxy-do = Let the firewall and the proxy allow { $host }, port 443.

## Microsoft

check-entra-well = is reached and knows the tenant.
check-entra-no-tenant = Entra knows no tenant { $tenant } ({ $status }).
check-entra-no-tenant-do = Copy the Directory (tenant) ID from Entra into DATALEK_TENANT_ID.
check-clock = this machine is { $seconds } seconds from the time of Entra.
check-clock-do = Let it follow a time server (NTP): beyond five minutes nobody is let in.
check-token-well = Entra gives the bot a token for Teams.
check-token-refused = { $said }.
check-token-refused-do = Look at what proves the bot, and at its registration in Entra.
check-token-invalid_client = { $said }.
check-token-invalid_client-do = The secret or certificate is not that of the registration, or it ended: make a new one there.
check-token-unauthorized_client = { $said }.
check-token-unauthorized_client-do = The registration DATALEK_APP_ID is not in this tenant: compare both.
check-token-invalid_request = { $said }.
check-token-invalid_request-do = The federated credential of the registration names another subject: compare both.
check-signing-keys-well = the keys that Teams signs with are there.
check-signing-keys-unusable = the list of keys that Teams signs with is unusable ({ $status }).
check-signing-keys-unusable-do = Try again; if it stays, look at the proxy.
check-teams-well = is reached.
check-channel-well = the bot is a member of the officers' channel.
check-channel-learned = learned when the bot is added to the officers' team.
check-channel-none = none is named: alerts go to each officer apart.
check-channel-none-do = A private channel of the officers' team is better: DATALEK_OFFICERS_CHANNEL.
check-channel-unknown-bot = Teams does not take the bot's token.
check-channel-unknown-bot-do = Create the Azure Bot (or the bot in the Developer Portal) with this app id.
check-channel-no-member = the bot is no member of the officers' channel ({ $status }).
check-channel-no-member-do = Add the app to that team, and to the channel where it is private.
check-channel-without-token = without a token it cannot be looked at.
check-graph-unneeded = no setting needs a permission in Microsoft Graph.
check-graph-well = { $role } is granted, for { $setting }.
check-group-well = the group of { $setting } has { $people } people.
check-group-away = there is no group with the id of { $setting }.
check-group-away-do = Copy the object id of the group from Entra.
check-group-unknown = Entra does not tell who is in the group of { $setting } ({ $why }).
check-group-unknown-do = Look at the permission GroupMember.Read.All, and try again.
check-group-empty = nobody is in the group of { $setting }.
check-group-empty-do = Put people in that group, or name another.
check-graph-lacks = { $role } is not in the token, and { $setting } needs it.
check-graph-lacks-do = Grant it as application permission with admin consent; where Exchange limits it (RBAC), prove it with --send.
check-graph-needless = { $role } is granted, and no setting needs it.
check-graph-needless-do = Take it away in Entra.
check-sent = sent to { $to }: ask whether it arrived.
check-message-closed = Teams does not let the bot speak to { $to } ({ $why }).
check-message-closed-do = Install the app for them, and allow it in their app policy.
check-message-unsent = not sent to { $to } ({ $why }).
check-message-unsent-do = Look at the lines above first.
check-mail-unsent = not sent to { $to } ({ $why }).
check-mail-unsent-do = Let Exchange or Entra allow the bot to send as DATALEK_MAIL_FROM.

## The public address, and the app package

check-public-unknown = unknown: DATALEK_PUBLIC_HOST can name it.
check-public-well = { $url } answers over TLS, and turns away who has no token.
check-public-open = { $url } lets in who has no token ({ $status }).
check-public-open-do = Another program answers, or DATALEK_NO_AUTH is on.
check-public-no-bot = the web server answers, and the bot behind it does not ({ $status }).
check-public-no-bot-do = Start the bot; let the web server name its port.
check-public-other = { $url } is not the bot's ({ $status }).
check-public-other-do = Let the web server hand POST /api/messages to the bot.
check-public-certificate = the public address shows a certificate that is good until { $day }.
check-public-certificate-do = Renew it; where that should go by itself, find out why it did not.
check-register-well = the officers' pages answer over TLS.
check-register-away = the officers' pages do not answer ({ $status }).
check-register-away-do = Let the web server hand /register and /assets to the bot.
check-package-well = { $file } names this bot and its address.
check-package-none = { $path } is no app package.
check-package-none-do = { check-package-again }
check-package-other-bot = it names the bot { $bot }, and DATALEK_APP_ID another.
check-package-other-bot-do = { check-package-again }
check-package-other-host = it does not name { $host }, which is DATALEK_PUBLIC_HOST.
check-package-other-host-do = { check-package-again }
check-package-other-sign-in = its sign-in is for { $app }, and DATALEK_APP_ID is another.
check-package-other-sign-in-do = { check-package-again }
check-package-no-tab = the register is no tab in it ({ $page }).
check-package-no-tab-do = { check-package-again }
check-package-other-audience = the register does not take a token for { $resource }.
check-package-other-audience-do = { check-package-again }
check-package-again = Build it again with `datalek manifest build`, and upload that.
