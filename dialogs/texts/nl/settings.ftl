# What is said of settings that are missing or wrong.

setting-missing = { $name } ontbreekt: { $meaning }.
setting-wrong = { $name } klopt niet: { $why }.
setting-misspelled = { $given } is geen instelling; bedoel je { $near }?
setting-both = { $one } en { $other } zijn allebei ingesteld: houd er één.
setting-all = { $names } zijn allemaal ingesteld: houd er één.
setting-or-leave-out = Stel die in, of laat { $other } weg.
setting-no-proof = DATALEK_APP_SECRET of DATALEK_CERTIFICATE ontbreekt: hoe de bot bewijst dat hij het is.
setting-two-roles = DATALEK_DPOS en { $name } noemen allebei { $who }: de FG geeft advies en besluit niet, dus kies één van de twee.
setting-no-keys = noem bij PostgreSQL het bestand met de sleutels van wat mensen schreven; `datalek keys new` maakt het
setting-file-no-text = het is geen tekst in UTF-8
setting-file-unreadable = { $path } is niet te lezen: { $why }.
setting-file-line = { $path }, regel { $line }, is geen NAAM=waarde.
setting-the-app = de Application (client) ID van de registratie van de bot in Entra
setting-the-tenant = de Directory (tenant) ID van de organisatie
setting-no-groups = { $name }_GROUP heeft Entra nodig. Met DATALEK_NO_AUTH noem je de mensen in { $name }.
setting-the-officers = het object-id in Entra van elke privacy officer, met komma's ertussen; of DATALEK_OFFICERS_GROUP, het object-id van hun groep
setting-the-sender = het postvak dat verstuurt
setting-the-receivers = de postvakken die ontvangen
setting-the-host = de naam waaronder browsers het register bereiken

## Why a value is wrong

setting-nothing = er staat niets in: schrijf er een of meer, met komma's ertussen, of laat de instelling weg
setting-kvk = '{ $value }' is geen KvK-nummer (8 cijfers)
setting-entra-id = '{ $value }' is geen id van Entra (8-4-4-4-12 tekens: cijfers en a tot en met f)
setting-link-to-team = dit is een link naar een team: neem de link naar het kanaal (⋯, Koppeling kopiëren)
setting-link-to-channel = dit is een link naar een kanaal: neem de link naar het team (⋯, Koppeling kopiëren)
setting-channel = '{ $value }' is geen kanaal van Teams: schrijf het id, 19:...@thread.tacv2, of de link die Teams voor het kanaal geeft
setting-team = '{ $value }' is geen team van Teams: schrijf het id, 19:...@thread.tacv2, of de link die Teams voor het team geeft
setting-mailbox = '{ $value }' is geen mailadres, zoals privacy@gemeente.nl
setting-host-pattern = '{ $value }' is geen naam van een host, of *.naam
setting-public-host = '{ $value }' is geen naam van een host, zoals datalek.gemeente.nl
setting-scanner = '{ $value }' is geen plaats van een scanner: schrijf het pad van zijn socket, of host:poort
setting-page = '{ $value }' is geen pagina: schrijf het adres, dat begint met https://
setting-short-secret = schrijf ten minste { $least } tekens die niemand raadt, zoals openssl rand -base64 32 ze geeft
setting-database = schrijf sqlite:///BESTAND of postgresql://GEBRUIKER:WACHTWOORD@HOST/NAAM
setting-authorities = { $path } is niet te lezen als certificaten (PEM)
setting-no-text = { $path } is niet te lezen als tekst in UTF-8
setting-empty = { $path } is leeg
setting-unreadable = { $path } is niet te lezen
setting-loopback = met DATALEK_NO_AUTH luistert de bot alleen op 127.0.0.1, niet op { $value }
setting-service-url = schrijf het adres van de dienst van Teams, dat begint met https://
setting-pem-unreadable = { $path } is niet te lezen als PEM-bestand
setting-pem-incomplete = in { $path } horen een privésleutel en een certificaat te staan (PEM)
setting-pem-other = de privésleutel in { $path } hoort bij een ander certificaat
setting-pem-order = zet het certificaat van de bot zelf als eerste in { $path }, vóór dat van de uitgever
setting-pem-key = de privésleutel in { $path } is niet te lezen; hij heeft geen wachtwoord
setting-pem-certificate = een certificaat in { $path } is niet te lezen
setting-int-parsing = schrijf een heel getal
setting-bool-parsing = schrijf 1 of 0
setting-greater-than-equal = schrijf een getal van { $ge } of hoger
setting-less-than-equal = schrijf een getal van { $le } of lager
setting-literal-error = schrijf { $expected }
setting-url-parsing = schrijf een heel adres, dat begint met https://
setting-url-scheme = schrijf een adres dat begint met https:// of http://
setting-ip-any-network = schrijf netwerken, zoals 192.168.1.0/24
setting-string-too-short = er staat niets in

## Meer organisaties op één installatie

setting-which-organisation = In { $folder } staan meer organisaties: noem er één, met `datalek --organisation NAAM ...`.
setting-no-organisation = Er is geen organisatie { $name }. DATALEK_ORGANISATIONS heeft: { $names }.
setting-no-organisations = In { $folder } staat geen organisatie: zet er voor elke een bestand neer, zoals gemeente-a.env.
setting-organisation-name = { $file } kan geen naam van een organisatie zijn: gebruik kleine letters, cijfers en streepjes, zoals gemeente-a.env.
setting-of-the-process = { $name } geldt voor alle organisaties samen: zet het in de omgeving, niet in het bestand van één.
setting-of-one = { $name } hoort bij één organisatie: zet het in het bestand van die organisatie, niet in de omgeving.
setting-no-auth-alone = DATALEK_NO_AUTH kan alleen als er één organisatie is: haal het uit dit bestand.
setting-shared = { $one } en { $other } hebben hetzelfde in { $name }: geef elk een eigen.
