# What is said of settings that are missing or wrong.

setting-missing = { $name } is missing: { $meaning }.
setting-wrong = { $name } is wrong: { $why }.
setting-misspelled = { $given } is no setting; did you mean { $near }?
setting-both = { $one } and { $other } are both set: keep one.
setting-all = { $names } are all set: keep one.
setting-or-leave-out = Set it, or leave out { $other }.
setting-no-proof = DATALEK_APP_SECRET or DATALEK_CERTIFICATE is missing: how the bot proves itself.
setting-two-roles = DATALEK_DPOS and { $name } both name { $who }: the DPO advises and does not decide, so choose one of the two.
setting-no-keys = with PostgreSQL, name the file with the keys of what people wrote; `datalek keys new` makes it
setting-file-no-text = it is no text in UTF-8
setting-file-unreadable = { $path } cannot be read: { $why }.
setting-file-line = { $path }, line { $line }, is no NAME=value.
setting-the-app = the application (client) id of the bot's registration in Entra
setting-the-tenant = the directory (tenant) id of the organisation
setting-no-groups = { $name }_GROUP needs Entra: with DATALEK_NO_AUTH, name the people in { $name }.
setting-the-officers = the Entra object id of each privacy officer, with commas between; or DATALEK_OFFICERS_GROUP, the object id of their group
setting-the-sender = the mailbox that sends
setting-the-receivers = the mailboxes that receive
setting-the-host = the name by which browsers reach the register

## Why a value is wrong

setting-nothing = it names nothing: write one or more, with commas between, or leave it out
setting-kvk = '{ $value }' is no KvK number (8 digits)
setting-entra-id = '{ $value }' is no id of Entra (8-4-4-4-12 hexadecimal digits)
setting-link-to-team = this is a link to a team: take the link to the channel (⋯, Copy link)
setting-link-to-channel = this is a link to a channel: take the link to the team (⋯, Copy link)
setting-channel = '{ $value }' is no channel of Teams: write its id, 19:...@thread.tacv2, or the link that Teams gives for the channel
setting-team = '{ $value }' is no team of Teams: write its id, 19:...@thread.tacv2, or the link that Teams gives for the team
setting-mailbox = '{ $value }' is no mail address, such as privacy@gemeente.nl
setting-host-pattern = '{ $value }' is no host name or *.name
setting-public-host = '{ $value }' is no host name, such as datalek.gemeente.nl
setting-scanner = '{ $value }' is no place of a scanner: write the path of its socket, or host:port
setting-page = '{ $value }' is no page: write its address, beginning with https://
setting-short-secret = write at least { $least } characters that nobody can guess, such as openssl rand -base64 32 gives
setting-database = write sqlite:///FILE or postgresql://USER:PASSWORD@HOST/NAME
setting-authorities = { $path } cannot be read as certificates (PEM)
setting-no-text = { $path } cannot be read as a text file in UTF-8
setting-empty = { $path } is empty
setting-unreadable = { $path } cannot be read
setting-loopback = with DATALEK_NO_AUTH the bot listens only on 127.0.0.1, not on { $value }
setting-service-url = write the service address of Teams, beginning with https://
setting-pem-unreadable = { $path } cannot be read as a PEM file
setting-pem-incomplete = { $path } must hold a private key and a certificate (PEM)
setting-pem-other = the private key in { $path } belongs to another certificate
setting-pem-order = put the bot's own certificate first in { $path }, before the authority's
setting-pem-key = the private key in { $path } cannot be read; it has no password
setting-pem-certificate = a certificate in { $path } cannot be read
setting-int-parsing = write a whole number
setting-bool-parsing = write 1 or 0
setting-greater-than-equal = write a number of { $ge } or more
setting-less-than-equal = write a number of { $le } or less
setting-literal-error = write { $expected }
setting-url-parsing = write a whole address, beginning with https://
setting-url-scheme = write an address that begins with https:// or http://
setting-ip-any-network = write networks, such as 192.168.1.0/24
setting-string-too-short = it is empty

## Several organisations on one installation

setting-which-organisation = { $folder } holds several organisations: name one, with `datalek --organisation NAME ...`.
setting-no-organisation = There is no organisation { $name }. DATALEK_ORGANISATIONS has: { $names }.
setting-no-organisations = { $folder } holds no organisation: put a file there for each, such as gemeente-a.env.
setting-organisation-name = { $file } cannot be the name of an organisation: use small letters, digits and dashes, as in gemeente-a.env.
setting-of-the-process = { $name } holds for all organisations together: set it in the environment, not in the file of one.
setting-of-one = { $name } belongs to one organisation: set it in the file of that organisation, not in the environment.
setting-no-auth-alone = DATALEK_NO_AUTH works only where there is one organisation: take it out of this file.
setting-shared = { $one } and { $other } have the same in { $name }: give each its own.
