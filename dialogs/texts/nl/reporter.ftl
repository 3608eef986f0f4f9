# The words of an employee's conversation.
# Short sentences, je-form, no blame, no legal term without its meaning.

## Welcome and the way around

welcome = Hoi! Ik help je als er iets misging met gegevens van mensen. Bijvoorbeeld een mail naar het verkeerde adres, of een telefoon die weg is.
welcome-how = Vertel in je eigen woorden wat er gebeurde. Dan help ik je verder. Het kost je een paar minuten.
welcome-calm = Iedereen maakt weleens een fout. Fijn dat je het meldt: dan kunnen we snel helpen.
help-how = Je kunt typen of op een knop drukken. Dat maakt niet uit.
help-words = Typ "terug" voor de vorige vraag. Typ "later" om te stoppen en je antwoorden te bewaren. Typ "stop" om je melding weg te gooien.
help-more = Typ "mijn meldingen" om te zien hoe het staat. Typ "aanvullen" als je nog iets weet. Typ "English" voor Engels.
help-doubt = Twijfel je of je iets moet melden? Meld het toch. De privacy officer kijkt met je mee.
welcome-thanks = Graag gedaan. Is er later nog iets? Typ het gerust.
not-a-story = Dat begrijp ik nog niet. Vertel in een of twee zinnen wat er gebeurde.
greeting = Hoi! Is er iets misgegaan met gegevens van mensen? Vertel het gerust. Een vraag stellen mag ook.
language-now = We gaan verder in het Nederlands.
hint-unknown = Weet je het niet? Typ dan "weet ik niet". Dat mag altijd.
reports-none = Je hebt nog niets gemeld.

## A question, or a doubt

doubt-question = Goede vraag. Deel alleen gegevens met mensen die ze nodig hebben voor hun werk. Deel ook niet meer dan nodig is.
doubt-what = Het is een datalek als gegevens van mensen weg zijn. Of als iemand ze ziet die ze niet mag zien.
doubt-ask = Weet je het niet zeker? Vraag het dan eerst aan je privacy officer. Die weet wat mag. Deel nog niets tot je antwoord hebt.
doubt-report = Is er al iets misgegaan? Of twijfel je daarover? Meld het dan. Melden is nooit fout.

## What is no breach, and where to go with it

no-breach-outage = Dit klinkt als een storing. Zijn er geen gegevens gezien of kwijt? Dan is het geen datalek.
no-breach-weak_spot = Dit klinkt als een zwakke plek in de beveiliging. Heeft niemand die misbruikt? Dan is het nog geen datalek. Wel iets om snel door te geven.
no-breach-fraud = Dit klinkt als oplichting. Heeft de oplichter geen gegevens van mensen gekregen? Dan is het geen datalek. Goed dat je oplet.
no-breach-phishing_test = Dit klinkt als een test met een nepmail van onszelf. Dan is er niets gelekt. Heb je erop geklikt? Daar is zo'n test voor.
no-breach-complaint = Dit klinkt als een klacht. Zijn er geen gegevens bij de verkeerde terechtgekomen? Dan is het geen datalek.
no-breach-access_request = Dit klinkt als een verzoek van iemand over eigen gegevens: inzien, verbeteren of wissen. Dat is geen datalek. Geef het vandaag nog door, want er loopt een termijn.
no-breach-desk = Hiermee kun je terecht bij: { $desk }.
no-breach-anyway = Denk je dat er tóch gegevens zijn gezien, gelekt of kwijt? Of twijfel je? Meld het dan gewoon. Ik heb je woorden bewaard.
desk-security = de CISO (informatiebeveiliging)
desk-service = de servicedesk van ICT
desk-privacy = de functionaris gegevensbescherming (FG)

## Understanding the first sentence

propose-intro = Ik denk dat dit er is gebeurd. Klopt het?
understood-none = Geen voorstel: niets past goed genoeg.
propose-several =
    { $count ->
        [2] Ik lees twee dingen. Waar wil je mee beginnen?
        [3] Ik lees drie dingen. Waar wil je mee beginnen?
        [4] Ik lees vier dingen. Waar wil je mee beginnen?
       *[other] Ik lees { $count } dingen. Waar wil je mee beginnen?
    }
propose-told = { $kind }: “{ $words }”
several-next = Verstuurd. Je vertelde ook nog dit. Wil je het ook melden?
several-left = Gestopt. Ik heb hier niets van bewaard. Je vertelde ook nog dit. Wil je dat wel melden?
propose-unsure = Ik weet het nog niet zeker. Lijkt het op een van deze?
choose-intro = Wat past het best bij wat er gebeurde?
choose-within = Welke van deze is het?
choose-unclear = Ik weet nog niet goed wat er gebeurde. Kies wat het best past. Je woorden heb ik bewaard.
choose-other = Goed, dan kies je zelf.
error-choose = Dat herken ik niet. Kies een regel uit de lijst, of vertel het in andere woorden.

## Situations

situation-wrong_mail = Een mail naar het verkeerde adres
situation-wrong_mail-short = Mail verkeerd gestuurd
situation-wrong_letter = Een brief of pakket naar het verkeerde adres
situation-wrong_letter-short = Brief verkeerd gestuurd
situation-too_much = Naar de juiste persoon, maar met te veel gegevens erin
situation-too_much-short = Te veel gegevens gestuurd
situation-wrong_document = Iemand kreeg papieren van een ander mee
situation-wrong_document-short = Verkeerde papieren meegegeven
situation-no_bcc = Iedereen kon de mailadressen van de anderen zien
situation-no_bcc-short = Adressen zichtbaar in de mail
situation-lost_device = Een telefoon, laptop of usb-stick is weg
situation-lost_device-short = Apparaat kwijt
situation-lost_paper = Papieren zijn weg of lagen open en bloot
situation-lost_paper-short = Papieren kwijt
situation-lost_mail = Een brief of pakket is weg, of kwam open terug
situation-lost_mail-short = Post kwijt
situation-received = Wij kregen iets dat voor een ander was
situation-received-short = Voor een ander, bij ons
situation-published = Er staat iets op internet dat er niet mag staan
situation-published-short = Per ongeluk op internet
situation-snooping = Iemand keek in gegevens zonder dat het voor het werk nodig was
situation-snooping-short = Gegevens bekeken zonder reden
situation-open_access = Een map of systeem stond open voor te veel mensen
situation-open_access-short = Map of systeem te open
situation-portal = Iemand zag in een portaal de gegevens van een ander
situation-portal-short = Gegevens van een ander in een portaal
situation-taken_along = Een medewerker nam gegevens mee, of stuurde ze naar huis
situation-taken_along-short = Gegevens meegenomen
situation-ransomware = Computers zijn op slot en iemand vraagt geld
situation-ransomware-short = Computers op slot
situation-phishing = Een nepmail, of een link die niet klopt
situation-phishing-short = Nepmail
situation-hacked = Iemand is binnen in een account of systeem
situation-hacked-short = Ingebroken in een account
situation-supplier = Het ging mis bij een leverancier
situation-supplier-short = Fout bij een leverancier
situation-other_body = Het ging mis bij een andere organisatie die onze gegevens heeft
situation-other_body-short = Fout bij een andere organisatie
situation-ai_service = Gegevens zijn in ChatGPT of een andere AI-dienst gezet
situation-ai_service-short = Gegevens in een AI-dienst
situation-wrong_file = Iets is bij de verkeerde persoon opgeslagen of veranderd
situation-wrong_file-short = In het verkeerde dossier
situation-data_lost = Gegevens zijn gewist of niet meer te vinden
situation-data_lost-short = Gegevens weg
situation-spoken = Iets verteld aan de verkeerde persoon
situation-spoken-short = Verteld aan de verkeerde
situation-near_miss = Het ging bijna mis, maar nog net niet
situation-near_miss-short = Bijna misgegaan
situation-outage = Een storing, zonder dat er gegevens zijn gezien of kwijt zijn
situation-weak_spot = Een zwakke plek in de beveiliging, waar niemand gebruik van maakte
situation-fraud = Oplichting, zonder dat er gegevens zijn gegeven
situation-phishing_test = Een test met een nepmail van onszelf
situation-complaint = Een klacht
situation-access_request = Iemand wil eigen gegevens inzien, verbeteren of wissen
situation-other = Iets anders
situation-other-short = Iets anders
situation-wrong_address = Een mail of brief naar het verkeerde adres
situation-lost = Iets is kwijt of gestolen
situation-access = Iemand kon gegevens zien zonder dat het nodig was
situation-attack = Een nepmail, een virus of een inbraak
situation-file = Gegevens zijn weg of staan op de verkeerde plek

## First aid: what to do now

aid-intro = Doe dit nu meteen:
aid-wrong_mail =
    Haal de mail terug als dat kan, bijvoorbeeld in Outlook of Zivver.
    Vraag de ontvanger de mail te wissen en dat terug te mailen.
    Bewaar de mail zelf wel.
aid-wrong_letter =
    Bel de ontvanger als je weet wie het is.
    Vraag om de brief dicht te laten. Spreek af hoe je hem terugkrijgt.
aid-too_much =
    Haal de mail terug als dat kan.
    Vraag de ontvanger de bijlage te wissen en dat terug te mailen.
    Stuur daarna de goede bijlage.
aid-wrong_document =
    Bel de persoon die de papieren meekreeg.
    Vraag om ze terug te brengen en niet verder te lezen.
    Kijk of de ander de goede papieren wel heeft.
aid-no_bcc =
    Haal de mail terug als dat kan.
    Vraag iedereen de mail te wissen, en niet aan iedereen te antwoorden.
    Zet de adressen de volgende keer in het bcc-veld.
aid-lost_device =
    Bel nu de helpdesk. Zij kunnen het apparaat op afstand wissen.
    Laat het wachtwoord veranderen.
    Is het gestolen? Doe dan aangifte bij de politie.
aid-lost_paper =
    Ga terug naar de plek, of bel wie daar is.
    Liggen de papieren open? Leg ze dan achter slot.
    Is er een tas gestolen? Doe dan aangifte bij de politie.
aid-lost_mail =
    Bel de postkamer of de bezorger. Vraag of ze willen zoeken.
    Kwam het pakket open terug? Bewaar het zoals het is.
aid-received =
    Lees niet verder, en stuur het aan niemand door.
    Bel de afzender. Vraag wat je ermee moet doen.
    Wis het pas als dat is afgesproken.
aid-published =
    Maak een foto van het scherm.
    Vraag de webredactie om het meteen weg te halen.
    Vraag of de pagina ook uit Google kan.
aid-snooping =
    Zeg nog niets tegen de collega om wie het gaat.
    Bewaar wat je hebt gezien.
    Praat er met niemand over, behalve met je leidinggevende of de privacy officer.
aid-open_access =
    Laat de map of het systeem meteen dichtzetten.
    Wis niets. We willen kunnen zien wie er keek.
aid-portal =
    Vraag om een foto van het scherm, en om niets te bewaren.
    Vraag functioneel beheer om de pagina dicht te zetten.
aid-taken_along =
    Ben je het zelf? Wis nog niets. Zeg waar de gegevens staan.
    Is het een ander? Praat er alleen over met je leidinggevende of de privacy officer.
    Vraag de helpdesk om de toegang te stoppen.
aid-ransomware =
    Trek de netwerkkabel los en zet wifi uit.
    Zet de computer niet uit.
    Bel nu de helpdesk. Betaal niets en antwoord niet.
aid-phishing =
    Klik nergens meer op.
    Wachtwoord ingevuld? Verander het nu, en bel de helpdesk.
    Stuur de mail als bijlage naar de helpdesk.
aid-hacked =
    Bel nu de helpdesk.
    Verander je wachtwoord op een ander apparaat.
    Wis niets. De sporen zijn nodig.
aid-supplier =
    Vraag de leverancier om alles op papier te zetten.
    Vraag om wie het gaat, om welke gegevens en sinds wanneer.
    Bewaar wat je al van de leverancier hebt.
aid-other_body =
    Vraag de andere organisatie om alles op papier te zetten.
    Vraag om wie het gaat, om welke gegevens en sinds wanneer.
    Vraag ook wie het bij de toezichthouder meldt.
aid-ai_service =
    Maak eerst een foto van het gesprek. Wis het daarna in de AI-dienst.
    Zet bij de instellingen uit dat de dienst van jouw tekst leert.
    Zet er niets nieuws meer in.
aid-wrong_file =
    Zet de gegevens op de goede plek, of vraag functioneel beheer om hulp.
    Kijk of er al iets mee is gedaan.
aid-data_lost =
    Stop met werken in dat systeem.
    Bel de helpdesk. Vraag of er een reservekopie is.
aid-spoken =
    Vraag de ander om het niet verder te vertellen.
    Schrijf op wat er precies is gezegd.
aid-near_miss =
    Goed dat je het op tijd zag.
    Kijk of er echt niets weg is.
aid-other =
    Zorg dat het niet erger wordt, als je dat kunt.
    Wis niets. Bewaar wat je hebt.

## Questions, their labels, and a line that helps

label-situation = Wat er gebeurde
label-addition = Aangevuld

question-description = Vertel kort wat er gebeurde.
label-description = In jouw woorden
help-description = Noem liever geen namen of nummers van mensen.

question-nothing_left = Weet je zeker dat niemand iets kreeg of zag?
label-nothing_left = Niets gezien of verstuurd
choice-nothing_left-yes = Ja, op tijd gestopt
choice-nothing_left-no = Nee, misschien toch wel

question-clicked = Wat is er met de mail of link gedaan?
label-clicked = Wat er is gedaan
choice-clicked-nothing = Niets, er is nergens op geklikt
choice-clicked-clicked = Op de link geklikt, niets ingevuld
choice-clicked-opened = Een bijlage geopend
choice-clicked-password = Een wachtwoord of code ingevuld

question-it_checked = Heeft ICT al gekeken?
label-it_checked = ICT heeft gekeken
choice-it_checked-clean = Ja, alles is in orde
choice-it_checked-found = Ja, er is iets gevonden
choice-it_checked-busy = Ze zijn nog bezig
choice-it_checked-not_yet = Nee, nog niet

question-discovered = Wanneer merkte je het?
label-discovered = Ontdekt
help-discovered = Een dag is goed. Weet je ook hoe laat? Zet dat er dan bij.

question-how_discovered = Hoe kwam je erachter?
label-how_discovered = Hoe ontdekt
choice-how_discovered-self = Ik zag het zelf
choice-how_discovered-colleague = Een collega zag het
choice-how_discovered-recipient = De ontvanger zei het
choice-how_discovered-subject = De persoon om wie het gaat zei het
choice-how_discovered-supplier = De leverancier zei het
choice-how_discovered-other = Op een andere manier

question-timing = En wanneer ging het mis?
label-timing = Wanneer het misging
choice-timing-same = Op dat moment zelf
choice-timing-earlier = Eerder
choice-timing-ongoing = Het gaat nog door

question-happened = Vanaf wanneer was dat?
label-happened = Misgegaan op
help-happened = Alleen nodig als het eerder was, of nog doorgaat.

question-supplier_name = Bij welke organisatie ging het mis?
label-supplier_name = Organisatie

question-supplier_told = Wanneer liet de leverancier het weten?
label-supplier_told = Gehoord van de leverancier

question-supplier_what = Wat ging er daar mis?
label-supplier_what = Wat er daar misging
choice-supplier_what-attack = Inbraak of virus
choice-supplier_what-open = Gegevens stonden open
choice-supplier_what-sent = Iets verkeerd gestuurd
choice-supplier_what-lost = Gegevens zijn weg
choice-supplier_what-down = Het systeem doet het niet

question-nature = Wat is er met de gegevens gebeurd?
label-nature = Met de gegevens
choice-nature-seen = Iemand heeft ze gezien, of kon dat
choice-nature-changed = Ze zijn veranderd
choice-nature-gone = Ze zijn voor altijd weg
choice-nature-unreachable = We kunnen er nu niet bij

question-data = Om welke gegevens gaat het?
label-data = Gegevens
help-data = Kies alles waar het om gaat. Weet je het niet zeker? Kies het dan toch.

question-danger = Kan iemand hierdoor gevaar lopen?
label-danger = Gevaar voor iemand
help-danger = Denk aan een geheim adres, geweld of bedreiging.
choice-danger-no = Nee
choice-danger-yes = Ja

question-special = Om welke gegevens gaat het nog meer?
label-special = Ook nog

question-people = Over hoeveel mensen gaat het?
label-people = Aantal mensen
help-people = Ongeveer is ook goed, zoals "40 tot 60".

question-groups = Wie zijn dat?
label-groups = Wie het zijn
choice-groups-residents = Inwoners
choice-groups-employees = Collega's
choice-groups-minors = Kinderen
choice-groups-vulnerable = Mensen die extra kwetsbaar zijn
choice-groups-pupils = Leerlingen
choice-groups-other = Andere mensen

question-recipient = Wie kreeg, zag of hoorde het?
label-recipient = Wie het kreeg
choice-recipient-known_person = Een inwoner of andere burger
choice-recipient-colleague = Een collega van de gemeente
choice-recipient-partner = Een andere overheid, school of zorgpartij
choice-recipient-company = Een bedrijf
choice-recipient-known_group = Een groep mensen
choice-recipient-unknown_person = Iemand die we niet kennen

question-recipient_state = Hoe is het nu met de gegevens?
label-recipient_state = Hoe het nu is
choice-recipient_state-unopened = Terug of teruggehaald, niet gelezen
choice-recipient_state-deleted = Gewist, en dat is bevestigd
choice-recipient_state-returned = Terug, maar wel gelezen
choice-recipient_state-asked = Gevraagd om te wissen, nog geen antwoord
choice-recipient_state-kept = Gelezen, en nog bij de ander
choice-recipient_state-refused = De ander wil het niet wissen of teruggeven
choice-recipient_state-not_asked = Nog niets gevraagd

question-received_state = Wat is ermee gedaan?
label-received_state = Wat we ermee deden
choice-received_state-unopened = Niet gelezen, en gewist of teruggestuurd
choice-received_state-deleted = Gelezen, daarna gewist of teruggestuurd
choice-received_state-kept = Gelezen, en het is hier nog

question-paper_state = Hoe is het nu met het papier?
label-paper_state = Hoe het nu is
choice-paper_state-unopened = Terug, en niet gelezen
choice-paper_state-returned = Terug, maar wel gelezen
choice-paper_state-destroyed = Versnipperd, en dat is bevestigd
choice-paper_state-asked = Gevraagd om terug te geven, nog niet terug
choice-paper_state-kept = Gelezen, en nog bij de ander
choice-paper_state-refused = De ander wil het niet teruggeven
choice-paper_state-not_asked = Nog niets gevraagd

question-stolen = Is het kwijt of gestolen?
label-stolen = Kwijt of gestolen
choice-stolen-lost = Kwijt
choice-stolen-stolen = Gestolen

question-protection = Hoe was het apparaat beveiligd?
label-protection = Beveiliging
choice-protection-encrypted = Versleuteld
choice-protection-code = Met een code, wachtwoord of vingerafdruk
choice-protection-none = Niet
help-protection = Versleuteld betekent: zonder de code kan niemand de gegevens lezen. De helpdesk weet of dat zo is.

question-wiped = Heeft de helpdesk het apparaat al op afstand gewist?
label-wiped = Op afstand gewist
choice-wiped-yes = Ja
choice-wiped-no = Nee, nog niet

question-key_safe = Weet je zeker dat niemand anders de code heeft?
label-key_safe = Code veilig
choice-key_safe-yes = Ja, die heeft niemand anders
choice-key_safe-no = Nee, die lag erbij of is bekend

question-copy = Staan de gegevens ook nog ergens anders?
label-copy = Nog een kopie
choice-copy-all = Ja, alles
choice-copy-some = Een deel
choice-copy-none = Nee

question-found = Is het al terug?
label-found = Terug
choice-found-missing = Nee, nog weg
choice-found-back_closed = Ja, en niemand heeft erin gekeken
choice-found-back_open = Ja, maar iemand kon erin kijken

question-online = Staat het er nu nog?
label-online = Nog op internet
choice-online-gone = Nee, het is weggehaald
choice-online-still = Ja, het staat er nog

question-logged = Is in het systeem te zien of er is gekeken?
label-logged = Te zien of er is gekeken
help-logged = Functioneel beheer kan dat nakijken. Dat hoef je nu niet zelf te doen.
choice-logged-yes = Ja, iemand heeft gekeken
choice-logged-no = Nee, er is niets te zien
choice-logged-not_checked = Nog niet nagekeken

question-taken_for = Waarvoor zijn de gegevens meegenomen?
label-taken_for = Meegenomen voor
choice-taken_for-home = Om thuis te werken
choice-taken_for-self = Voor zichzelf
choice-taken_for-employer = Voor een andere baan of een eigen bedrijf

question-taken_back = Zijn de gegevens al terug of gewist?
label-taken_back = Terug of gewist
choice-taken_back-yes = Ja, alles
choice-taken_back-no = Nee, nog niet

question-sought = Zocht de ontvanger naar deze persoon?
label-sought = Zocht deze persoon
help-sought = Bijvoorbeeld een ex die niet mag weten waar iemand woont.
choice-sought-yes = Ja, of dat kan goed zijn
choice-sought-no = Nee

question-targeted = Zocht die persoon naar een bekende?
label-targeted = Zocht een bekende
help-targeted = Bijvoorbeeld een ex, een buurman of een collega.
choice-targeted-yes = Ja
choice-targeted-no = Nee

question-who_could = Wie kon erbij?
label-who_could = Wie erbij kon
choice-who_could-colleague = Alleen collega's
choice-who_could-partner = Ook mensen van een andere organisatie
choice-who_could-public = Iedereen

question-looked = Heeft iemand ook echt gekeken?
label-looked = Echt bekeken
choice-looked-yes = Ja
choice-looked-no = Nee, dat is nagekeken in het systeem

question-reachable = Kunnen we nu bij de gegevens?
label-reachable = Bij de gegevens
choice-reachable-yes = Ja, gewoon
choice-reachable-hours = Nee, een paar uur niet
choice-reachable-days = Nee, een dag of langer niet
choice-reachable-never = Nee, ze zijn voorgoed weg

question-backup = Is er een goede reservekopie?
label-backup = Reservekopie
choice-backup-yes = Ja
choice-backup-no = Nee

question-data_left = Zijn er gegevens meegenomen?
label-data_left = Meegenomen
choice-data_left-yes = Ja
choice-data_left-excluded = Nee, dat is zeker
choice-data_left-not_excluded = Dat kan, we weten het nog niet

question-trouble = Merken inwoners of collega's er iets van?
label-trouble = Last ervan
choice-trouble-none = Nee, niets
choice-trouble-minor = Ja, maar het is klein of snel voorbij
choice-trouble-serious = Ja, iemand krijgt geen geld, hulp of papieren

question-ai_account = Met welk account was dat?
label-ai_account = Account
choice-ai_account-own = Gratis, of een eigen account
choice-ai_account-work = Van de gemeente

question-ai_deleted = Is het gesprek daar al gewist?
label-ai_deleted = Gewist
choice-ai_deleted-yes = Ja
choice-ai_deleted-no = Nee, nog niet

question-file_seen = Wie kon het zien?
label-file_seen = Wie het kon zien
choice-file_seen-colleague = Alleen collega's
choice-file_seen-known_person = Ook een inwoner, bijvoorbeeld op de website

question-corrected = Is het al hersteld?
label-corrected = Hersteld
choice-corrected-yes = Ja
choice-corrected-no = Nee, nog niet

question-used = Is er met de foute gegevens al iets gedaan?
label-used = Al gebruikt
help-used = Bijvoorbeeld een besluit, een betaling of een brief.
choice-used-yes = Ja
choice-used-no = Nee

question-boa = Komen de gegevens uit werk als boa?
label-boa = Werk als boa
help-boa = Denk aan een bon, een verklaring of gegevens van een verdachte. Daar gelden andere regels voor.
choice-boa-yes = Ja
choice-boa-partly = Voor een deel
choice-boa-no = Nee

## Kinds of data

data-name = Naam
data-gender = Man, vrouw of anders
data-birth_date = Geboortedatum of leeftijd
data-bsn = Burgerservicenummer (BSN)
data-address = Adres
data-email = Mailadres
data-phone = Telefoonnummer
data-credentials = Wachtwoord of inlog
data-bank_account = Bankrekening
data-credit_card = Creditcard
data-debts = Schulden
data-benefits = Uitkering
data-tax = Belasting of WOZ
data-family = Gezin of familie
data-opinion = Klacht, bezwaar of mening
data-behaviour = Wat iemand doet of koopt
data-vehicle = Kenteken of auto
data-communications = Mails of berichten
data-work = Functie, werkgever of school
data-career = Cv, diploma of sollicitatie
data-performance = Hoe iemand zijn werk doet
data-professional_secret = Iets wat in vertrouwen is verteld
data-other_financial = Inkomen of andere geldzaken
data-id_copy = Kopie van paspoort, ID-kaart of rijbewijs
data-photo = Foto
data-signature = Handtekening
data-location = Waar iemand was
data-criminal = Straf of strafbaar feit
data-police = Bon, aangifte of ander werk van een boa
data-ethnicity = Afkomst of huidskleur
data-politics = Politieke mening
data-religion = Geloof
data-union = Lid van een vakbond
data-sexuality = Seksleven of geaardheid
data-health = Gezondheid of zorg
data-genetic = DNA
data-biometric = Vingerafdruk of gezichtsscan
data-youth_care = Hulp aan een kind of gezin
data-social_support = Wmo of andere hulp
data-absence = Ziekmelding of verzuim
data-secret_address = Geheim adres
data-special = Nog iets anders (dat kies je zo)
data-coded = Alleen codes, geen namen of nummers
data-not_special = Nog niet alles is bekend, maar zeker geen BSN, gezondheid, schulden of strafblad
data-other = Iets anders
data-unknown = Weet ik niet

## Values

value-unknown = Weet ik niet
value-open = Nog niet ingevuld
mark-bsn = [BSN weggehaald]
mark-iban = [rekeningnummer weggehaald]
mark-email = [mailadres weggehaald]
mark-phone = [telefoonnummer weggehaald]
mark-card = [kaartnummer weggehaald]
mark-document = [documentnummer weggehaald]
mark-plate = [kenteken weggehaald]
mark-client = [klantnummer weggehaald]
mark-birth_date = [geboortedatum weggehaald]
mark-name = [naam weggehaald]

## What the bot says along the way

notice-redacted = Ik heb iets persoonlijks uit je tekst gehaald, zoals een nummer, een adres of een naam. Zo blijft dat geheim.
notice-cut = Je tekst was erg lang. Ik heb de eerste { $limit } tekens bewaard. Is de rest nodig? Stuur die dan in een volgend bericht.
notice-file = Ik heb de naam van je bijlage bij je melding gezet. Bewaar de bijlage zelf goed: ik kon die niet ophalen.
notice-file-kept = { $count ->
    [one] Ik heb je bijlage veilig bewaard. Alleen het privacyteam kan hem openen.
   *[other] Ik heb je { $count } bijlagen veilig bewaard. Alleen het privacyteam kan ze openen.
}
notice-files-full = Je hebt { $limit } bijlagen gestuurd. Meer kan ik er niet bij je melding zetten.
change-taken = Ik heb je gewijzigde bericht overgenomen.
change-unseen = Je hebt een eerder bericht gewijzigd. Die wijziging heb ik niet overgenomen. Typ wat er anders is in een nieuw bericht. Heb je je melding al verstuurd? Typ dan ‘aanvullen’.
message-gone = Je hebt je bericht verwijderd. Ik heb het ook weggehaald.
deletion-unseen = Je hebt een eerder bericht verwijderd. Wat ik daarvan heb bewaard, staat er nog. Wil je iets verbeteren? Typ het in een nieuw bericht. Heb je je melding al verstuurd? Typ dan ‘aanvullen’.
notice-added-to-description = Ik heb dit bij je verhaal gezet.
concerns-heard = Dank je, goed dat je dat zegt. { $by ->
    [nobody] Er is nu niemand anders die meldingen behandelt: ook wie dit betreft, kan je melding zien. Wil je dat niet? Praat dan eerst met je leidinggevende, en verstuur nog niets.
   *[others] Wie van het privacyteam dit betreft, krijgt je melding niet te zien.
}
concerns-kept = Je melding komt niet bij de collega van het privacyteam over wie het gaat. Die kan je melding nergens zien.
concerns-own = Je werkt zelf bij het privacyteam. Daarom zie jij deze zaak niet.
concerns-seen-to = { $by ->
    [dpo] De functionaris gegevensbescherming (FG) krijgt bericht en kijkt wie je melding behandelt.
    [management] Het management krijgt bericht en kijkt wie je melding behandelt.
   *[others] Een ander behandelt je melding.
}
concerns-seen = Er is nu niemand anders die meldingen behandelt: ook wie dit betreft, kan je melding zien.
notice-back-again = Welkom terug. We waren hier gebleven.
first-question = Dit is de eerste vraag. Je kunt niet verder terug.
nothing-here = Dat kan nu even niet. Vertel wat er gebeurde, of kies een knop.
already-answered = Deze vraag is al beantwoord.
card-moved = We gaan hieronder verder.
near-miss-thanks = Wat goed dat je dit meldt. Hier kunnen we van leren.

## Stopping, pausing and starting again

stop-sure = Wil je stoppen? Dan gooi ik je antwoorden weg.
stopped = Je bent gestopt. Ik heb niets bewaard. Twijfel je nog? Dan mag je altijd opnieuw beginnen.
paused = Ik bewaar je antwoorden. Typ "verder" als je verder wilt.
paused-hurry = Wacht niet te lang. Na een datalek telt elk uur.
unfinished = Je bent al met een melding bezig. Wil je daarmee verder?
restarted = We beginnen opnieuw. Wat is er gebeurd?
nothing-to-resume = Je bent nu niet met een melding bezig. Wil je er een doen?
nothing-to-stop = Er is nu niets om mee te stoppen.

## Adding to a report

add-ask = Wat wil je vertellen over melding { $reference }?
add-which = Bij welke melding hoort het?
add-unknown = Die melding ken ik niet. Kies een van jouw meldingen.
add-empty = Vul in wat je nog weet. Of druk op Annuleren.
add-nothing = Er is niets aangevuld.
added = Ik heb het bij melding { $reference } gezet. De privacy officer ziet het ook.
added-or-new = Gaat het over iets nieuws? Typ dan: datalek melden.

## Where the reporter works, asked once after sending

department-ask = Bij welk team of welke afdeling werk je?
department-why = Dan ziet de privacy officer waar iets vaker misgaat. Je hoeft het niet nog eens te zeggen.
department-kept = Dank je wel. Ik heb genoteerd dat je werkt bij { $department }. Wilde je iets melden? Typ dan: datalek melden.
department-skipped = Geen probleem. Ik vraag het niet nog eens.

## What can go wrong with an answer

error-story = Vertel in een paar woorden wat er gebeurde. Een bijlage kan ik niet lezen. Weet je het niet? Typ dan "weet ik niet".
error-empty = Ik zie nog geen antwoord. Vul iets in, of kies "Weet ik niet".
error-choice = Dat herken ik niet. Kies een van de antwoorden, of typ "weet ik niet". Je woorden heb ik wel bewaard.
error-yes-or-no = Alleen "ja" of "nee" is hier niet genoeg. Kies het antwoord dat klopt, of typ "weet ik niet".
error-choices = Dat herken ik niet. Kies een of meer antwoorden, of typ "weet ik niet". Je woorden heb ik wel bewaard.
error-which = Wat bedoel je: { $labels }? Typ het erbij, bijvoorbeeld: "ontdekt was donderdag".
error-perhaps = Bedoel je “{ $choice }”? Typ dan "klopt". Of kies een ander antwoord. Je woorden staan ook in je verhaal.
error-sure = Bedoel je “{ $choice }”, en weet je dat zeker? Typ dan "klopt". Weet je het niet zeker? Typ "weet ik niet".
error-no-data = Stonden er helemaal geen gegevens van mensen in? Typ dan "weet ik niet". De privacy officer leest je verhaal en kijkt of het een datalek is.
error-half = Niet herkend: { $words }. Wat ik wel herkende, staat aangevinkt. Hoort er nog iets bij? Kies het, en druk op "Volgende". Je woorden staan ook in je verhaal.
error-moment = Ik weet niet welke dag of tijd je bedoelt. Typ bijvoorbeeld "gisteren half vier" of "12 november".
error-moment-at-once = Je merkte het dus meteen. Wanneer was dat? Typ bijvoorbeeld "vanochtend om 9 uur".
error-noted = Dat heb ik genoteerd. Weet je ook het antwoord hieronder? Anders typ je "weet ik niet".
error-moment-future = Die dag of tijd is nog niet geweest. Kies een eerder moment.
error-happened-later = Dat is later dan je het merkte. Kies een eerder moment, of kies "Op dat moment zelf".
error-discovered-earlier = Dan merkte je het voordat het misging. Kies een later moment, of pas eerst aan wanneer het misging.
error-count = Ik zie geen aantal. Typ een getal, zoals 12, of "40 tot 60".
error-count-negative = Een aantal kan niet onder nul zijn. Typ een getal van 0 of hoger.
error-count-absurd = Dat zijn meer mensen dan er in Nederland wonen. Welk getal bedoel je?
error-summary = Dat begrijp ik niet. Typ "versturen", of kies wat je wilt aanpassen.

## Summary and after

summary-intro = Kijk je antwoorden nog even na. Is er iets niet goed? Pas het aan. Stuur het daarna op.
sent-thanks = Dank je wel. Je melding is binnen.
sent-next = De privacy officer krijgt nu bericht en kijkt ernaar. Is er een vraag? Dan krijg je die hier in deze chat.
sent-add = Weet je later nog iets? Typ dan "aanvullen".

## How a report stands, for who made it

state-reported = Binnen, nog niet bekeken
state-taken = De privacy officer is ermee bezig
state-weighed = Er is gekeken hoe erg het is
state-decided = Er is besloten wat er nodig is
state-notified = Gemeld bij de toezichthouder voor privacy
state-communicated = De mensen om wie het gaat weten ervan
state-measures = We zorgen dat het niet weer gebeurt
state-closed = Klaar
state-no_breach = Klaar, het was geen datalek
state-duplicate = Hoort bij een andere melding

## Whom to speak to, and questions along the way

contact-ways = Je kunt terecht bij { $name }: { $ways }.
contact-officer = de privacy officer
contact-phone = bel { $phone }
contact-mail = mail { $mail }
contact-or = { " of " }
contact-unknown = Vraag je leidinggevende wie de privacy officer is. Bij haast kan de servicedesk je doorverbinden.
contact-rather = Praat je liever met iemand? { $contact }
faq-answer = { $answer }
faq-unknown = Het antwoord op die vraag weet ik niet. { $contact }
reports-not-yours = Ik zie bij jou geen melding met nummer { $reference }. Kijk bij "mijn meldingen" welke van jou zijn.
