# What `datalek check` finds: one line each, and behind it (-do) what to do.

check-state-ok = goed
check-state-warning = let op
check-state-fault = fout
check-state-skipped = overgeslagen
check-left-out = niet meegeteld, zoals gevraagd: { $said }

## On this machine

check-no-tokens = DATALEK_NO_AUTH staat aan: iedereen die de bot bereikt, wordt geloofd.
check-no-tokens-do = Laat die instelling weg, behalve bij een proef op je eigen computer.
check-settings-environment = compleet, en gelezen uit de omgeving.
check-settings-file = compleet, en gelezen uit { $file }.
check-readable-by-others = anderen kunnen { $file } lezen.
check-readable-by-others-do = Houd het voor de eigenaar alleen: chmod 600 { $file }.
check-proof-federated_token_file = een token van het cluster: er verloopt niets.
check-proof-managed_identity = een managed identity van Azure: er verloopt niets.
check-proof-app_secret_file = een secret in een bestand. Noteer uit Entra wanneer het verloopt: de bot kan dat niet zien.
check-proof-app_secret = een secret. Noteer uit Entra wanneer het verloopt: de bot kan dat niet zien.
check-certificate-well = een certificaat dat geldt tot { $day }.
check-certificate-ends = het certificaat verloopt op { $day }.
check-certificate-ends-do = Maak een nieuw, en zet het in Entra bij de registratie voordat je het bestand vervangt.
check-certificate-ended = het certificaat is verlopen op { $day }.
check-certificate-ended-do = Maak een nieuw, zet het in Entra bij de registratie, en vervang dan het bestand.
check-keys-well = { $file }, in gebruik sinds { $made }. Bewaar een kopie, maar niet bij de back-ups.
check-disk = { $free } GiB vrij in { $folder }.
check-disk-do = Maak ruimte: op een volle schijf kan niets bewaard worden.
check-disk-away = { $folder }: { $why }.
check-disk-away-do = Maak de map.
check-backup = de nieuwste is { $hours } uur oud.
check-backup-do = Kijk waarom de taak die ze maakt, is gestopt.
check-backup-unknown = onbekend: zet in DATALEK_BACKUPS de map waarin ze komen.
check-backup-away = { $folder }: { $why }.
check-backup-away-do = Zet de goede map in DATALEK_BACKUPS.
check-backup-none = er staat geen back-up in { $folder }.
check-backup-none-do = Maak er nu een: `datalek backup` met die map.

## The database, and the bot on it

check-database-well = { $engine } antwoordt, bewaart, gaat open met de sleutels, en heeft de tabellen van deze versie.
check-database-old = PostgreSQL { $version } wordt niet meer onderhouden.
check-database-old-do = Neem versie 14 of nieuwer.
check-database-without-keys = niet bekeken: de sleutels zijn er niet.
check-database-clock = de klok van de database loopt { $seconds } seconden anders dan die van deze computer.
check-database-clock-do = Laat beide dezelfde tijdserver (NTP) volgen.
check-bot-away = er draait nu geen bot op deze database.
check-bot-away-do = Start hem: `datalek serve`.
check-bot-silent = het laatste teken van leven was op { $at } UTC.
check-bot-silent-do = Start hem opnieuw.
check-bot-well = hij draait; laatste ronde { $seconds } seconden geleden.
check-messages-well = de laatste dag kwam alles aan.
check-messages-failed = { $count } van de laatste dag kwamen niet aan, of misschien niet.
check-messages-failed-do = Zie `datalek outbox list`.
check-officers-well = de bot heeft met ieder een chat.
check-officers-unknown = de bot heeft nog geen chat met { $who }.
check-officers-unknown-do = Zet de app voor hen klaar (setup policy), of laat hen zelf hallo zeggen.
check-store-badurl = het adres is niet goed{ $detail }.
check-store-badurl-do = Schrijf sqlite:///pad/naar/bestand.db of postgresql://gebruiker@host/naam.
check-store-unusable-file = het bestand kan niet gebruikt worden{ $detail }.
check-store-unusable-file-do = `datalek db upgrade` maakt het, in een map die er is en waar de bot mag schrijven.
check-store-unusable-server = de database is niet te bereiken, of weigert{ $detail }.
check-store-unusable-server-do = Kijk naar de server, de firewall ertussen, en het wachtwoord.
check-store-noright = de gebruiker van de database mist een recht{ $detail }.
check-store-noright-do = Laat de eigenaar alle rechten op het schema geven: GRANT ALL ON SCHEMA public TO de_gebruiker.
check-store-notupgraded = er zijn nog geen tabellen, of oude{ $detail }.
check-store-notupgraded-do = Doe `datalek db upgrade`.
check-store-newerschema = een nieuwere versie van Datalek-bot heeft deze database gemaakt{ $detail }.
check-store-newerschema-do = Installeer die versie.
check-store-busy = anderen wijzigden steeds dezelfde rijen{ $detail }.
check-store-busy-do = Probeer het zo nog eens.
check-store-nokeys = er zijn geen sleutels voor wat mensen schreven{ $detail }.
check-store-nokeys-do = Zet het bestand terug dat bij deze database hoort, en noem het in DATALEK_KEYS_FILE. Alleen voor een nieuwe database maak je er een met `datalek keys new`.
check-store-badkeys = het bestand met sleutels is niet te gebruiken{ $detail }.
check-store-badkeys-do = Zet het bestand terug dat bij deze database hoort.
check-store-unknownkey = de database is verzegeld met een sleutel die niet in het bestand van DATALEK_KEYS_FILE staat{ $detail }.
check-store-unknownkey-do = Zet het bestand terug dat bij deze database hoort.
check-store-tampered = wat er staat, is buiten het programma om gewijzigd, of beschadigd{ $detail }.
check-store-tampered-do = Zet een back-up terug.

## The way out

check-untrusted = het certificaat dat { $host } laat zien, wordt niet vertrouwd.
check-untrusted-do = Breekt een proxy TLS open, zet zijn certificaat dan in DATALEK_CA_FILE. Kijk ook of de klok goed loopt.
check-proxy-refuses = de proxy antwoordt { $status } voor { $host }.
check-proxy-refuses-do = Laat de proxy { $host } toestaan.
check-proxy-away = de proxy zelf is niet te bereiken.
check-proxy-away-do = Kijk naar HTTPS_PROXY.
check-name-unknown = de naam { $host } wordt niet gevonden.
check-name-unknown-do = Kijk naar DNS, of stel HTTPS_PROXY in als er een proxy is.
check-unreached = { $host } is rechtstreeks niet te bereiken ({ $error }).
check-unreached-do = Laat de firewall { $host } op poort 443 toe, of stel HTTPS_PROXY in.
check-unreached-by-proxy = { $host } is via de proxy niet te bereiken ({ $error }).
check-unreached-by-proxy-do = Laat de firewall en de proxy { $host } op poort 443 toe.

## Microsoft

check-entra-well = antwoordt, en kent de tenant.
check-entra-no-tenant = Entra kent geen tenant { $tenant } ({ $status }).
check-entra-no-tenant-do = Neem de Directory (tenant) ID uit Entra over in DATALEK_TENANT_ID.
check-clock = deze computer loopt { $seconds } seconden anders dan de klok van Entra.
check-clock-do = Laat hem een tijdserver (NTP) volgen: bij meer dan vijf minuten komt niemand erin.
check-token-well = Entra geeft de bot een token voor Teams.
check-token-refused = { $said }.
check-token-refused-do = Kijk naar het bewijs van de bot, en naar zijn registratie in Entra.
check-token-invalid_client = { $said }.
check-token-invalid_client-do = Het secret of certificaat is niet dat van de registratie, of het is verlopen: maak daar een nieuw.
check-token-unauthorized_client = { $said }.
check-token-unauthorized_client-do = De registratie van DATALEK_APP_ID staat niet in deze tenant: vergelijk die twee.
check-token-invalid_request = { $said }.
check-token-invalid_request-do = De federated credential van de registratie noemt een ander subject: vergelijk die twee.
check-signing-keys-well = de sleutels waarmee Teams tekent, zijn er.
check-signing-keys-unusable = de lijst met sleutels waarmee Teams tekent, is onbruikbaar ({ $status }).
check-signing-keys-unusable-do = Probeer het nog eens; blijft het zo, kijk dan naar de proxy.
check-teams-well = antwoordt.
check-channel-well = de bot is lid van het kanaal van de privacy officers.
check-channel-learned = de bot hoort het zodra hij bij het team van de privacy officers komt.
check-channel-none = er is geen kanaal genoemd: meldingen gaan naar ieder apart.
check-channel-none-do = Een privékanaal van de privacy officers is beter: DATALEK_OFFICERS_CHANNEL.
check-channel-unknown-bot = Teams neemt het token van de bot niet aan.
check-channel-unknown-bot-do = Maak de Azure Bot (of de bot in het Developer Portal) met dit app-id.
check-channel-no-member = de bot is geen lid van het kanaal van de privacy officers ({ $status }).
check-channel-no-member-do = Voeg de app toe aan dat team, en ook aan het kanaal zelf als dat privé is.
check-channel-without-token = zonder token niet te bekijken.
check-graph-unneeded = geen instelling heeft een recht in Microsoft Graph nodig.
check-graph-well = { $role } is verleend, voor { $setting }.
check-group-well = in de groep van { $setting } zitten { $people } mensen.
check-group-away = er is geen groep met het id van { $setting }.
check-group-away-do = Neem het object-id van de groep over uit Entra.
check-group-unknown = Entra zegt niet wie er in de groep van { $setting } zitten ({ $why }).
check-group-unknown-do = Kijk naar het recht GroupMember.Read.All, en probeer het opnieuw.
check-group-empty = er zit niemand in de groep van { $setting }.
check-group-empty-do = Zet mensen in die groep, of noem een andere.
check-graph-lacks = { $role } staat niet in het token, en { $setting } heeft het nodig.
check-graph-lacks-do = Geef het als application permission met admin consent. Beperkt Exchange het (RBAC), bewijs het dan met --send.
check-graph-needless = { $role } is verleend, en geen instelling heeft het nodig.
check-graph-needless-do = Haal het weg in Entra.
check-sent = verstuurd aan { $to }: vraag of het aankwam.
check-message-closed = Teams laat de bot niet spreken met { $to } ({ $why }).
check-message-closed-do = Zet de app voor die persoon klaar, en sta hem toe in het app-beleid.
check-message-unsent = niet verstuurd aan { $to } ({ $why }).
check-message-unsent-do = Kijk eerst naar de regels hierboven.
check-mail-unsent = niet verstuurd aan { $to } ({ $why }).
check-mail-unsent-do = Laat Exchange of Entra toe dat de bot verstuurt als DATALEK_MAIL_FROM.

## The public address, and the app package

check-public-unknown = onbekend: zet in DATALEK_PUBLIC_HOST de naam waaronder Teams de bot bereikt.
check-public-well = { $url } antwoordt over TLS, en weigert wie geen token heeft.
check-public-open = { $url } laat binnen wie geen token heeft ({ $status }).
check-public-open-do = Er antwoordt een ander programma, of DATALEK_NO_AUTH staat aan.
check-public-no-bot = de webserver antwoordt, maar de bot erachter niet ({ $status }).
check-public-no-bot-do = Start de bot, en laat de webserver zijn poort noemen.
check-public-other = { $url } is niet van de bot ({ $status }).
check-public-other-do = Laat de webserver POST /api/messages doorgeven aan de bot.
check-public-certificate = het publieke adres laat een certificaat zien dat geldt tot { $day }.
check-public-certificate-do = Vernieuw het; hoort dat vanzelf te gaan, zoek dan uit waarom het niet gebeurde.
check-register-well = de pagina's van de privacy officers antwoorden over TLS.
check-register-away = de pagina's van de privacy officers antwoorden niet ({ $status }).
check-register-away-do = Laat de webserver /register en /assets doorgeven aan de bot.
check-package-well = { $file } noemt deze bot en zijn adres.
check-package-none = { $path } is geen app-pakket.
check-package-none-do = { check-package-again }
check-package-other-bot = het noemt de bot { $bot }, en DATALEK_APP_ID een andere.
check-package-other-bot-do = { check-package-again }
check-package-other-host = het noemt { $host } niet, en dat is DATALEK_PUBLIC_HOST.
check-package-other-host-do = { check-package-again }
check-package-other-sign-in = het meldt mensen aan bij { $app }, en DATALEK_APP_ID is een andere.
check-package-other-sign-in-do = { check-package-again }
check-package-no-tab = het register is er geen tabblad in ({ $page }).
check-package-no-tab-do = { check-package-again }
check-package-other-audience = het register neemt geen token aan voor { $resource }.
check-package-other-audience-do = { check-package-again }
check-package-again = Maak het opnieuw met `datalek manifest build`, en upload dat.
