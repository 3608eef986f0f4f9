# De weging: redenen, feiten, termijnen. Gelezen door de privacy officer, niet door de melder.
# Elke regel van dialogs/law/duty.py en elke grond van grounds.py heeft hier zijn reden in gewone taal.

## Redenen: regels die een plicht geven

law-rule-danger-exposed = Gegevens kwamen in verkeerde handen en iemand kan daardoor lichamelijk gevaar lopen.
law-rule-danger-unreachable = Gegevens waren weg of onbereikbaar, mensen merken dat en iemand kan daardoor lichamelijk gevaar lopen.
law-rule-danger-wrong-data = Er is met verkeerde gegevens gewerkt en iemand kan daardoor lichamelijk gevaar lopen.
law-rule-snooping = Een medewerker bekeek gegevens zonder dat een taak dat vroeg. Dat is een datalek en het raakt de betrokkene persoonlijk.
law-rule-snooping-contact-data = Een medewerker bekeek gegevens zonder dat een taak dat vroeg. Ook met alleen contactgegevens is dat een datalek.
law-rule-aimed-at-people = Iemand had het met opzet op bepaalde mensen gemunt.
law-rule-attacker-has-data = Een kwaadwillende buitenstaander heeft meer dan contactgegevens, of gegevens van veel mensen.
law-rule-taken-telling-data = Iemand kreeg met opzet gegevens in handen die veel over mensen zeggen of misbruik mogelijk maken.
law-rule-data-may-have-left = Er was opzet in het spel, en iemand heeft de gegevens of kan ze hebben.
law-rule-sensitive-loose = Gevoelige gegevens zijn bij iemand van wie niet vaststaat dat hij ze geheimhoudt.
law-rule-identity-loose = Met deze gegevens kan iemand zich voor een ander uitgeven of op diens naam betalen.
law-rule-sensitive-outside = Gevoelige gegevens zijn buiten de organisatie terechtgekomen.
law-rule-sensitive-inside-many = Gevoelige gegevens van meer dan een handvol mensen zijn bij wie ze niet nodig heeft.
law-rule-sensitive-inside = Gevoelige gegevens zijn bij iemand die ze niet nodig heeft. Dat een betrouwbare ontvanger ze heeft vernietigd, staat niet vast.
law-rule-sensitive-trusted-many = De ontvanger is te vertrouwen en heeft bevestigd dat de gegevens weg zijn, maar het zijn gevoelige gegevens van meer dan een handvol mensen.
law-rule-sensitive-trusted = De ontvanger is te vertrouwen en heeft bevestigd dat de gegevens weg zijn, maar het zijn gevoelige gegevens.
law-rule-sensitive-colleagues-many = Gevoelige gegevens van meer dan een handvol mensen waren te zien voor wie ze niet nodig had.
law-rule-identity-bound-many = Met deze gegevens van veel mensen is fraude mogelijk. Dat een betrouwbare ontvanger ze heeft vernietigd, staat niet vast.
law-rule-ai-service-identity = Gevoelige of fraudegevoelige gegevens zijn aan een AI-dienst gegeven waarmee geen contract bestaat.
law-rule-identity-bound = Met deze gegevens is fraude mogelijk. Dat een betrouwbare ontvanger ze heeft vernietigd, staat niet vast.
law-rule-published-home = Iedereen kon lezen waar mensen wonen, samen met iets over hen.
law-rule-published = Iedereen kon de gegevens lezen. Wie dat deden, is niet bekend.
law-rule-very-wide-circle = Een zeer grote groep heeft de gegevens gekregen.
law-rule-wide-circle-telling = Een grote groep heeft gegevens gekregen die meer zijn dan contactgegevens.
law-rule-wide-circle = Een grote groep heeft de gegevens gekregen.
law-rule-open-to-others = Een systeem stond open voor anderen dan wie erbij mochten.
law-rule-lost-and-readable = Een apparaat, papier of poststuk is weg en een ander kan de gegevens lezen.
law-rule-many-people-telling = Gegevens die veel zeggen of misbruik mogelijk maken, en dat van veel mensen.
law-rule-mass-of-people = Het gaat om gegevens van een zeer groot aantal mensen.
law-rule-many-people = Gegevens van veel mensen zijn buiten de organisatie terechtgekomen.
law-rule-many-people-inside = Het gaat om gegevens van veel mensen.
law-rule-telling-loose = De gegevens zeggen iets over iemands geld, gedrag of leven, en geheimhouding door de ontvanger staat niet vast.
law-rule-combination-loose = Geboortedatum en adres samen maken misbruik mogelijk.
law-rule-vulnerable-loose = Het gaat om kinderen of andere kwetsbare mensen, en om meer dan lichte gegevens.
law-rule-vulnerable-outside = Het gaat om kinderen of andere kwetsbare mensen.
law-rule-telling-bound = De gegevens zeggen iets over iemands geld, gedrag of leven. Dat een betrouwbare ontvanger ze heeft vernietigd, staat niet vast.
law-rule-more-than-light = Het gaat om meer dan contactgegevens, en geheimhouding door de ontvanger staat niet vast.
law-rule-ai-service = De gegevens zijn aan een AI-dienst gegeven waarmee geen contract bestaat.
law-rule-still-going-on = Het gaat nog door. De kring kan groeien.
law-rule-loss-serious = Gegevens waren weg of onbereikbaar en mensen hebben daar ernstig last van.
law-rule-loss-felt-sensitive = Gevoelige gegevens waren weg of onbereikbaar en mensen merken dat.
law-rule-lost-for-good-felt = Gegevens zijn voorgoed weg en mensen merken dat.
law-rule-lost-for-good-sensitive = Gevoelige gegevens zijn voorgoed weg.
law-rule-attack-without-backup = Na een aanval was er geen back-up om op tijd alles te herstellen.
law-rule-long-outage-felt = Gegevens waren lang onbereikbaar en mensen merken dat.
law-rule-lost-for-good = Gegevens zijn voorgoed weg.
law-rule-attack-long-outage = Door een aanval waren gegevens lang onbereikbaar.
law-rule-outage-felt = Gegevens waren onbereikbaar en mensen merken dat.
law-rule-not-intact = De gegevens zijn niet meer volledig of niet meer onder controle.
law-rule-loss-serious-anyway = Mensen hebben ernstig last van verlies of onbereikbaarheid.
law-rule-wrong-data-serious = Er is met verkeerde gegevens gewerkt en mensen hebben daar ernstig last van.
law-rule-wrong-data-malicious = Gegevens zijn met opzet veranderd en daarna gebruikt.
law-rule-wrong-data-sensitive = Er is met verkeerde gevoelige gegevens gewerkt.
law-rule-wrong-data-felt = Er is met verkeerde gegevens gewerkt en mensen merken dat.
law-rule-wrong-data-used = Er is met verkeerde gegevens gewerkt.
law-rule-score-high = De ernstscore is hoog, en geheimhouding door de ontvanger staat niet vast.
law-rule-score-high-bound = De ernstscore is hoog.
law-rule-score-medium = De ernstscore is middelhoog, en geheimhouding door de ontvanger staat niet vast.
law-rule-danger-somehow = Iemand kan lichamelijk gevaar lopen.
law-rule-facts-contradict = Twee feiten kunnen niet allebei kloppen. Kijk ze na.
law-rule-doubt = Er ontbreken feiten die van nee ja kunnen maken. Bij twijfel is het geen nee.

## Redenen: gronden waarom er geen plicht is

law-rule-no-personal-data = Er zijn geen persoonsgegevens van levende mensen bij betrokken.
law-rule-no-breach = Gegevens zijn niet ingezien, niet veranderd en niet weg geweest: geen datalek.
law-rule-unintelligible = De gegevens waren vooraf onleesbaar gemaakt en de sleutel is veilig.
law-rule-access-excluded = Eigen bewijs sluit uit dat iemand de gegevens heeft gezien.
law-rule-already-public = Precies deze gegevens waren al openbaar.
law-rule-trusted-recipient = De ontvanger is te vertrouwen en heeft bevestigd dat de gegevens weg zijn.
law-rule-few-and-plain = Het gaat om weinig mensen en gewone gegevens, bij bekende ontvangers.
law-rule-source-available = De gegevens zelf waren steeds beschikbaar.
law-rule-loss-not-felt = De gegevens waren even onbereikbaar en niemand merkt daar iets van.
law-rule-wrong-data-not-used = De verkeerde gegevens zijn hersteld voordat iemand ermee werkte.
law-rule-no-risk-likely = Niets in de feiten maakt een risico voor mensen waarschijnlijk.
law-rule-no-high-risk = Een hoog risico voor mensen is niet waarschijnlijk.

## Gronden om betrokkenen niet te informeren: altijd een keuze van een mens

law-exception-protected = De gegevens waren vooraf onleesbaar gemaakt.
law-exception-risk_removed = Maatregelen achteraf hebben het hoge risico weggenomen.
law-exception-disproportionate = Iedereen apart informeren kost onevenredig veel moeite. Dan is een openbare mededeling verplicht.
law-exception-uavg_41 = Een zwaarwegend belang uit artikel 41 UAVG, zoals opsporing of bescherming van anderen.
law-exception-wpg_27 = Een grond uit artikel 27 Wpg. Uitstellen, beperken of achterwege laten.

## Uitkomsten

law-verdict-yes = ja
law-verdict-no = nee
law-verdict-officer = door de privacy officer te beoordelen
law-breach-yes = ja
law-breach-no = nee
law-breach-unknown = nog niet bekend
law-duty-notify = Melden bij de AP
law-duty-communicate = Betrokkenen informeren

law-nature-confidentiality = vertrouwelijkheid
law-nature-integrity = juistheid
law-nature-availability = beschikbaarheid

law-level-negligible = verwaarloosbaar
law-level-limited = beperkt
law-level-considerable = aanzienlijk
law-level-very_great = zeer groot

law-flag-many_people = meer dan 100 mensen
law-flag-unintelligible = gegevens onleesbaar gemaakt

law-part-dpc = aard van de gegevens (DPC)
law-part-ei = herkenbaarheid (EI)
law-part-cb = omstandigheden (CB)
law-step-already-public = al openbaar
law-step-danger = lichamelijk gevaar
law-step-base = zwaarste soort gegevens
law-step-little-insight = zegt weinig
law-step-unintelligible = onleesbaar gemaakt
law-step-direct = direct te herkennen
law-step-hint = alleen een aanwijzing
law-step-one-identifier = een enkel kenmerk
law-step-hands = in wiens handen
law-step-loss = verlies
law-step-wrong-data = verkeerde gegevens gebruikt
law-step-intent = opzet

law-term-notify_avg = Melden bij de AP (AVG)
law-term-notify_wpg = Melden bij de AP (Wpg)
law-term-preliminary_advised = Advies: voorlopige melding
law-term-cbw_warning = Cbw: vroege waarschuwing
law-term-cbw_notification = Cbw: melding
law-term-cbw_final = Cbw: eindverslag, uiterlijk
law-term-follow_up = Vervolgmelding bij de AP

law-basis-stated = zoals vastgelegd
law-basis-processor = toen de verwerker het meldde
law-basis-signal = bij het eerste signaal

law-remark-aware_before_happened = De kennisname ligt voor het incident zelf. Kijk de momenten na.
law-remark-aware_before_signal = De kennisname ligt voor het eerste signaal. Kijk de momenten na.
law-remark-verification_long = Tussen signaal en kennisname zit meer tijd dan een kort onderzoek. Leg vast waarom.
law-remark-processor_told_earlier = De verwerker meldde het eerder dan de vastgelegde kennisname. Kijk dat na.

law-signal-cbw = Cyberbeveiligingswet: misschien een significant incident
law-signal-ibd = Bel de IBD
law-signal-wpg = Politiegegevens: ook de Wpg
law-signal-police = Denk aan aangifte
law-signal-cross_border = Mensen in andere landen geraakt
law-signal-processor = Verwerker betrokken: leg vast wanneer die het meldde

## Soorten incident zoals het formulier van de AP ze noemt (vraag 5.2)

law-ap-mail = E-mail met persoonsgegevens verstuurd aan verkeerde ontvanger(s)
law-ap-no_bcc = E-mail verstuurd met persoonsgegevens met ontvangers in het aan-veld of in de cc, in plaats van bcc
law-ap-post = Brief of postpakket met persoonsgegevens verstuurd of afgegeven aan de verkeerde ontvanger(s)
law-ap-returned = Brief of postpakket met persoonsgegevens geopend retour ontvangen
law-ap-mail_lost = Brief of postpakket met persoonsgegevens kwijtgeraakt
law-ap-rights = Autorisatie(s) van medewerker(s) verkeerd ingesteld
law-ap-folders = Netwerkmappen of -locaties met persoonsgegevens zijn te breed toegankelijk ingesteld binnen de organisatie
law-ap-carrier = Apparaat, gegevensdrager (bijv. USB-stick) en/of papier met persoonsgegevens kwijtgeraakt of gestolen
law-ap-published = Persoonsgegevens per ongeluk gepubliceerd
law-ap-attack = Hacking, malware (bijv. ransomware) en/of phishing
law-ap-wrong_file = Persoonsgegevens toegevoegd aan (het) verkeerde dossier
law-ap-portal = Klantportaal: gegevens van verkeerde klant getoond
law-ap-other = Overig, namelijk

## De weging in woorden

law-explained-title = Weging volgens regelset { $ruleset }
law-explained-breach = Datalek: { $answer }.
law-explained-nature = Geraakt: { $natures }.
law-explained-duty = { $duty }: { $verdict }.
law-explained-because = Doorslag: { $reason }
law-explained-source = Bron: { $source }.
law-explained-facts = Feiten: { $facts }.
law-explained-others = Verder speelde mee:
law-explained-lowering = Wat het risico verlaagt:
law-explained-missing = Deze feiten ontbreken nog en kunnen iets veranderen:
law-explained-could = { $fact } ({ $duty }: nog mogelijk { $verdicts })
law-explained-severity = Ernst (ENISA): { $score }, { $level }.
law-explained-severity-unknown = Ernst (ENISA): nog niet te bepalen.
law-explained-severity-most = Als alles tegenvalt wordt de score { $most }.
law-explained-terms = Termijnen vanaf kennisname { $aware } ({ $basis }):
law-explained-no-terms = Er is nog geen moment van kennisname, dus er loopt nog geen termijn.
law-explained-left = Nog { $hours } uur om te melden.
law-explained-late = De termijn om te melden is { $hours } uur voorbij.
law-explained-signals = Let ook op:
law-explained-what-if = Als { $change }:
law-explained-same = niets verandert.
law-explained-turns = { $subject }: van { $was } naar { $now }.
law-explained-breach-subject = Datalek
law-explained-or = of
law-explained-advice = Dit is een advies. De privacy officer besluit.

## Feiten

law-fact-regime = Wettelijk regime
law-fact-personal_data = Persoonsgegevens betrokken
law-fact-kind = Soort incident
law-fact-channel = Hoe de gegevens gingen
law-fact-cause = Oorzaak
law-fact-confidentiality = Vertrouwelijkheid geschonden
law-fact-integrity = Juistheid geschonden
law-fact-availability = Beschikbaarheid geschonden
law-fact-exfiltration = Gegevens meegenomen
law-fact-data = Soorten gegevens
law-fact-little_insight = Zeggen de gegevens weinig
law-fact-already_public = Al eerder openbaar
law-fact-groups = Groepen mensen
law-fact-people = Aantal mensen
law-fact-records = Aantal records
law-fact-recipient = Ontvanger
law-fact-recipients = Aantal ontvangers
law-fact-recipient_trusted = Ontvanger te vertrouwen
law-fact-opened = Geopend of gezien
law-fact-deletion_confirmed = Vernietiging of teruggave bevestigd
law-fact-access_excluded = Inzage door eigen bewijs uitgesloten
law-fact-targeted = Gericht op bepaalde mensen
law-fact-unintelligible = Vooraf onleesbaar gemaakt
law-fact-data_intact = Gegevens nog volledig
law-fact-under_control = Nog onder controle
law-fact-key_safe = Sleutel veilig
law-fact-loss = Verlies van de gegevens
law-fact-outage_hours = Uren onbereikbaar
law-fact-backup = Back-up aanwezig
law-fact-affects_people = Mensen merken het
law-fact-effect = Gevolg voor mensen
law-fact-wrong_data_used = Verkeerde gegevens gebruikt
law-fact-physical_danger = Lichamelijk gevaar
law-fact-ongoing = Gaat nog door
law-fact-processor = Bij een verwerker
law-fact-cross_border = Over de grens
law-fact-essential_service = Dienst ernstig verstoord
law-fact-happened_from = Begonnen op
law-fact-happened_to = Geëindigd op
law-fact-signalled_at = Eerste signaal
law-fact-aware_at = Kennisname
law-fact-processor_informed_at = Verwerker meldde het op

## Waarden van feiten

law-value-yes = ja
law-value-no = nee
law-value-unknown = onbekend
law-value-avg = AVG
law-value-wpg = Wpg
law-value-misuse_of_access = zonder taak gegevens opgezocht
law-value-ransomware = gijzelsoftware
law-value-hacking = hack of malware
law-value-phishing = phishing of misleiding
law-value-vulnerability_exploited = kwetsbaarheid misbruikt
law-value-unauthorised_access = toegang door onbevoegde
law-value-exfiltration = gegevens meegenomen
law-value-record_mix_up = gegevens verwisseld
law-value-device_lost = apparaat kwijt of gestolen
law-value-e_waste = gegevens op afgedankt apparaat
law-value-paper_disposal = papier verkeerd weggedaan
law-value-mail_lost = post kwijt of geopend
law-value-misconfiguration = systeem verkeerd ingesteld
law-value-wrong_access_rights = rechten verkeerd ingesteld
law-value-paper_lost = papier kwijt of gestolen
law-value-data_deleted = gegevens gewist
law-value-shown_to_wrong_recipient = aan verkeerde getoond of gegeven
law-value-sent_by_mistake = verkeerd verstuurd
law-value-no_bcc = adressen zichtbaar in aan of cc
law-value-technical_fault = technische storing
law-value-unauthorised_change = onbevoegd veranderd
law-value-unintended_publication = per ongeluk gepubliceerd
law-value-oral_disclosure = mondeling verteld
law-value-to_be_determined = nog vast te stellen
law-value-other = anders
law-value-email = e-mail
law-value-post = post
law-value-counter = balie of persoonlijk
law-value-phone = telefoon
law-value-online = online
law-value-internal_system = intern systeem
law-value-internal_accident = intern, per ongeluk
law-value-internal_malicious = intern, met opzet
law-value-external_accident = extern, per ongeluk
law-value-external_malicious = extern, met opzet
law-value-name = naam
law-value-gender = geslacht
law-value-birth_date = geboortedatum
law-value-bsn = BSN
law-value-address = adres
law-value-credentials = inloggegevens
law-value-bank_account = bankrekeningnummer
law-value-credit_card = betaalkaartgegevens
law-value-debts = schulden
law-value-benefits = uitkering
law-value-tax = belastingaanslag
law-value-other_financial = andere financiële gegevens
law-value-id_copy = kopie identiteitsbewijs
law-value-photo = foto
law-value-signature = handtekening
law-value-location = locatiegegevens
law-value-vehicle = voertuiggegevens
law-value-family = gezinsgegevens
law-value-behaviour = gedrag en gewoonten
law-value-communications = inhoud van berichten
law-value-opinion = klacht, bezwaar of mening
law-value-work = werk en opleiding
law-value-performance = functioneren
law-value-criminal = strafrechtelijke gegevens
law-value-police = politiegegevens
law-value-ethnicity = ras, afkomst of nationaliteit
law-value-politics = politieke opvattingen
law-value-religion = geloof of levensovertuiging
law-value-union = lidmaatschap van een vakbond
law-value-sexuality = seksueel gedrag of gerichtheid
law-value-health = gezondheid
law-value-genetic = genetische gegevens
law-value-biometric = biometrische gegevens
law-value-youth_care = jeugdhulp
law-value-social_support = Wmo-ondersteuning
law-value-absence = verzuim
law-value-professional_secret = beroepsgeheim
law-value-secret_address = geheim adres
law-value-residents = inwoners of klanten
law-value-employees = medewerkers
law-value-pupils = leerlingen of studenten
law-value-patients = patiënten of cliënten in zorg
law-value-minors = minderjarigen
law-value-vulnerable = andere kwetsbare mensen
law-value-nobody = niemand
law-value-colleague = collega
law-value-partner = ketenpartner of professional
law-value-processor = verwerker
law-value-known_person = bekende persoon
law-value-known_group = bekende groep
law-value-company = bedrijf
law-value-unknown_person = onbekende persoon
law-value-public = iedereen
law-value-attacker = aanvaller
law-value-ai_service = AI-dienst
law-value-none = geen
law-value-temporary = tijdelijk
law-value-permanent = voorgoed
law-value-excluded = uitgesloten
law-value-not_excluded = niet uitgesloten
law-value-not_applicable = niet van toepassing
law-value-minor = licht
law-value-serious = ernstig
law-value-avg-wpg = AVG en Wpg
