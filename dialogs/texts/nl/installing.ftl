# What `datalek setup` asks and says. Behind each question (-where): where the answer is found.

setup-needed = Deze is nodig.
setup-there-already = wat er al staat
setup-goes-on = Je gaat verder waar je gebleven was: de eerdere antwoorden staan in { $file }.
    Wil je er een veranderen? Maak dit af, en doe setup daarna nog eens.
setup-broken-off = afgebroken. Wat je antwoordde, staat in { $file } (alleen voor jou leesbaar). Doe setup opnieuw om verder te gaan.
setup-no-terminal = er is niets geschreven. Zonder terminal gebruik je --no-questions en --set NAAM=WAARDE.
setup-written-settings = geschreven: { $file } (alleen voor de eigenaar leesbaar). Starten: datalek --settings { $file } serve
setup-written-keys = geschreven: { $file }. Bewaar een kopie, maar niet bij de back-ups
setup-written-package = geschreven: { $file }. Upload het in het Teams admin centre
setup-no-package = nog geen app-pakket:

setup-proof = Hoe bewijst de bot aan Entra dat hij het is? Neem de eerste die bij jullie kan:
setup-number = Nummer
setup-number-from = Kies een nummer van 1 tot en met { $most }.
setup-managed_identity = Client-id van de managed identity
setup-managed_identity-where =
    Azure portal, Managed identities, 'Client ID'. Voeg in de registratie deze identiteit toe, bij
    Certificates & secrets, Federated credentials.
setup-federated_token_file = Bestand met het token van het cluster
setup-federated_token_file-where = Waar het cluster het neerzet: de waarde van AZURE_FEDERATED_TOKEN_FILE in de container.
setup-certificate = PEM-bestand met privésleutel en certificaat
setup-certificate-where =
    Eerst de sleutel, zonder wachtwoord, dan het certificaat. Upload alleen het certificaat in de
    registratie: Certificates & secrets, Certificates.
setup-app_secret_file = Bestand met het client secret
setup-app_secret_file-where =
    In de registratie: Certificates & secrets, New client secret, 'Value' (je ziet het één keer).
    Noteer de dag waarop het verloopt.
setup-app_secret = Client secret
setup-app_secret-where =
    In de registratie: Certificates & secrets, New client secret, 'Value' (je ziet het één keer).
    Het komt in het bestand met instellingen te staan. Wat je typt, zie je niet.

setup-tenant_id = Directory (tenant) id
setup-tenant_id-where =
    Entra admin centre, App registrations, jullie registratie voor Datalek, Overview:
    'Directory (tenant) ID'.
setup-app_id = Application (client) id
setup-app_id-where =
    Op dezelfde pagina: 'Application (client) ID'. De Azure Bot, of de bot in het Teams Developer
    Portal, heeft hetzelfde id.
setup-officers = Object-id's van de privacy officers
setup-officers-where = Entra admin centre, Users, de persoon, 'Object ID'. Meer dan één: met komma's ertussen.
setup-officers_channel = Kanaal van de privacy officers
setup-officers_channel-where =
    In Teams: ⋯ bij het kanaal waar meldingen moeten komen, 'Koppeling kopiëren'. Een privékanaal is
    het beste. Leeg: ieder krijgt ze in de eigen chat.
setup-organisation = Naam van de organisatie
setup-organisation-where = Zoals mensen hem lezen, bijvoorbeeld 'Gemeente Voorbeeldstad'.
setup-public_host = Publieke naam van de bot
setup-public_host-where =
    De naam waarop jullie webserver verzoeken van Teams aanneemt en doorgeeft aan de bot:
    datalek.gemeente.nl. Het messaging endpoint in Azure of het Developer Portal is
    https://DEZE-NAAM/api/messages.
setup-register_secret = Geheim van het register
setup-register_secret-where =
    Verzegelt de cookies van de pagina's voor privacy officers, in een browser en als tabblad van
    Teams. 'nieuw' maakt er een (je ziet niet wat je typt). Leeg: die pagina's zijn er niet.
setup-database_url = Database
setup-database_url-where = sqlite:///BESTAND voor één instantie van de bot, of postgresql://GEBRUIKER:WACHTWOORD@HOST/NAAM.
setup-keys_file = Bestand met de sleutels
setup-keys_file-where =
    Daarmee wordt in de database verzegeld wat mensen schreven. Is het bestand er niet, dan wordt het
    gemaakt; elke instantie heeft hetzelfde nodig. Bewaar een kopie, maar niet bij de back-ups.
    Leeg, met SQLite: naast de database.
setup-website = Pagina over de bot
setup-website-where = Teams laat deze drie pagina's zien aan wie de app bekijkt; ze beginnen met https://.
setup-privacy = Pagina over wat er met gegevens gebeurt
setup-privacy-where = Jullie privacyverklaring.
setup-terms = Pagina met de gebruiksvoorwaarden
setup-terms-where = Mag dezelfde pagina zijn.
setup-backups = Map waar back-ups komen
setup-backups-where = `datalek check` zegt dan hoe oud de nieuwste is. Leeg: dat kan hij niet zien.
setup-ca_file = Bestand met jullie eigen certificaten van uitgevers
setup-ca_file-where = Alleen als een proxy TLS openbreekt: een PEM-bestand. Leeg: die van het systeem.
