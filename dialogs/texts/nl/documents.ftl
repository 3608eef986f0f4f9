# Documenten: het formulier van de AP, brieven, rapportages, dossiers. Woorden die in elk document
# staan, en daarna die van elke soort.

document-page = Bladzijde
document-of = van
document-about = Over dit document
document-answers = Antwoorden
document-number = Nummer
document-question = Vraag
document-answer = Antwoord
document-readiness = Stand
document-source = Waar het vandaan komt
document-part = Onderdeel
document-row = Wat
document-column = Kolom
document-value = Waarde
document-ready = Staat klaar
document-check = Nakijken
document-open = Nog invullen
document-own = Zelf schrijven
document-made-on = Gemaakt op { $day }.
document-made = Gemaakt op { $moment } door { $who }.
document-release = Datalek-bot { $version }.
document-ruleset = Gewogen naar regelset { $ruleset }.
document-mark-case = Vertrouwelijk: alleen voor wie deze zaak behandelt
document-mark-counts = Openbaar na besluit: dit stuk bevat aantallen en geen namen
document-mark-public = Geschikt om openbaar te maken: er staat niets in dat naar mensen leidt

## De pagina's van documenten

file-of-cases = zaken
file-of-report = datalekken
format-docx = Word (DOCX)
format-odt = OpenDocument (ODT)
format-txt = Tekst
format-xlsx = Excel (XLSX)
format-ods = OpenDocument (ODS)
page-documents = Documenten
page-document-ap-form = AP-formulier
page-copy = Kopieer
page-copy-of = Kopieer het antwoord op { $question }
page-copy-section = Kopieer dit onderdeel
page-copied = Gekopieerd
page-fill-in = Vul in
page-ask-reporter = Vraag dit aan de melder
page-ask-words = De Autoriteit Persoonsgegevens wil dit van ons weten: “{ $question }” Kun jij dat vertellen?
page-ask-by-mail = Mail deze vraag
page-ask-subject = Een vraag over { $reference }
page-filing = Melden
page-filing-how = Je meldt zelf, op de site van de AP. Neem de antwoorden over. Bewaar het nummer dat je krijgt.
page-filing-at = Naar het meldformulier van de AP
page-filed = Gemeld? Leg het nummer vast
page-withdraw = De melding intrekken
page-not-withdraw = Toch niet intrekken
page-as-file = Als bestand
page-json-is-draft = JSON volgt het ontwerp van het Europese formulier (EDPB). Dat is nog niet definitief.

## Rapportages

period-days = { $first } tot en met { $last }
period-quarter = kwartaal { $number } van { $year }
period-week = week { $number } van { $year }
report-title = Datalekken: { $period }
report-so-far = Deze periode loopt nog. De cijfers kunnen nog veranderen.
report-nothing = Over { $period } is er niets gemeld.
report-reports = Collega's deden { $count ->
    [one] 1 melding
   *[other] { $count } meldingen
} ({ $period }).
report-breaches = { $count ->
    [0] Geen daarvan was een datalek.
    [one] 1 daarvan was een datalek.
   *[other] { $count } daarvan waren een datalek.
}
report-undecided = { $count ->
    [one] Over 1 melding is nog niet besloten.
   *[other] Over { $count } meldingen is nog niet besloten.
}
report-notified = { $count ->
    [0] Er is niets gemeld aan de Autoriteit Persoonsgegevens.
    [one] 1 datalek is gemeld aan de Autoriteit Persoonsgegevens
   *[other] { $count } datalekken zijn gemeld aan de Autoriteit Persoonsgegevens
}{ $count ->
    [0] {""}
   *[other] { $late ->
        [0] , op tijd.
        [one] , 1 daarvan te laat.
       *[other] , { $late } daarvan te laat.
    }
}
report-told = { $count ->
    [0] Er zijn geen mensen ingelicht van wie gegevens zijn gelekt.
    [one] 1 mens is ingelicht van wie gegevens zijn gelekt.
   *[other] { $count } mensen zijn ingelicht van wie gegevens zijn gelekt, in { $cases ->
        [one] 1 zaak
       *[other] { $cases } zaken
    }.
}
report-cause = { $cause } ({ $count })
report-causes = De oorzaken die het meest voorkwamen: { $causes }.
report-beside = Daarnaast: { $told }.
report-beside-vulnerability = { $count ->
    [one] 1 bericht over een kwetsbaarheid
   *[other] { $count } berichten over een kwetsbaarheid
}
report-beside-awareness = { $count ->
    [one] 1 activiteit voor bewustwording
   *[other] { $count } activiteiten voor bewustwording
}
cause-wrong_address = Mail of brief naar het verkeerde adres
report-figures = De cijfers
report-counted = Geteld
report-suppliers = Bij een leverancier of andere organisatie
report-a-thousand = Meldingen per 1.000 inwoners
report-what = Wat er misging
report-causes-all = Oorzaken van alle meldingen
report-cause-name = Oorzaak
report-kinds = Soorten incidenten
report-regimes = Welke wet geldt
report-regime = Wet
report-where = Waar het vandaan kwam
report-doors = Hoe het binnenkwam
report-door = Weg
report-door-chat = Gemeld in Teams
report-door-letter = Brief
report-door-phone = Telefoon
report-door-email = E-mail
report-door-counter = Balie
report-door-supplier = Leverancier
report-door-ibd = IBD
report-door-other = Anders
report-departments = Afdelingen
report-department = Afdeling
report-no-department = Niet bekend
report-small-hidden = Afdelingen met minder dan drie meldingen staan samen, zodat niemand herkenbaar is.
report-how-fast = Hoe snel het ging
report-in-hours = Tijd in uren
report-took-report = Van ontdekken tot melden
report-took-decision = Van melden tot besluit
report-took-notification = Van kennisname tot melding bij de AP
report-median = { $what }, mediaan
report-longest = { $what }, langst
report-term = Een datalek moet binnen 72 uur na kennisname bij de AP zijn gemeld (AVG art. 33, lid 1).
report-national = In heel Nederland
report-nation = In { $year } kreeg de Autoriteit Persoonsgegevens { $about }{ $count } meldingen van datalekken.
report-about = ongeveer{" "}
report-government = Ongeveer { $count } daarvan kwamen van het openbaar bestuur.
report-national-source = Bron: de jaarlijkse rapportages van de Autoriteit Persoonsgegevens.
page-reports = Rapportages
page-reports-which = Over welke periode?
page-reports-any = Andere dagen
page-reports-first = Vanaf
page-reports-last = Tot en met
page-reports-make = Maak de rapportage
page-reports-odd = Deze periode bestaat niet. Kies hieronder een andere.

## Brieven aan betrokkenen (AVG art. 34)

letter-title-letter = Er ging iets mis met uw gegevens
letter-title-call = Belscript: er ging iets mis met gegevens
letter-title-notice = Bericht: er ging iets mis met gegevens
letter-dear = Beste heer of mevrouw,
letter-opening-letter = { $organisation } maakte een fout met uw gegevens. In deze brief leest u wat er gebeurde en wat u kunt doen.
letter-opening-call = Goedendag, u spreekt met [uw naam] van { $organisation }. Spreek ik met [naam]? Ik bel omdat er iets misging met uw gegevens. Ik vertel u wat er gebeurde en wat u nu kunt doen.
letter-opening-notice = { $organisation } maakte een fout met gegevens van mensen. Wij kunnen niet iedereen zelf een brief sturen. Daarom leest u het hier. Het gaat om [schrijf op om wie het gaat, zodat iedereen weet of hij erbij hoort]. Hoort u daarbij? Hieronder leest u wat er gebeurde en wat u kunt doen.
letter-happened = Wat gebeurde er?
letter-on = Het gebeurde op { $day }.
letter-on-unknown = Het gebeurde op [datum].
letter-happened-wrong_mail = Wij stuurden een mail naar het verkeerde adres. Daarin stonden uw gegevens.
letter-happened-wrong_letter = Wij stuurden een brief naar het verkeerde adres. Daarin stonden uw gegevens.
letter-happened-too_much = Wij stuurden te veel mee met een bericht aan iemand anders. Daarin stonden ook uw gegevens.
letter-happened-wrong_document = Wij gaven aan iemand anders papieren mee die voor u waren.
letter-happened-no_bcc = Wij stuurden een mail aan een groep. Iedereen in die groep kon uw mailadres zien.
letter-happened-lost_device = Wij raakten een apparaat kwijt. Daarop stonden uw gegevens.
letter-happened-lost_paper = Wij raakten papieren kwijt. Daarin stonden uw gegevens.
letter-happened-lost_mail = Een brief van ons is niet aangekomen. Daarin stonden uw gegevens.
letter-happened-received = Wij kregen uw gegevens, terwijl die niet voor ons waren.
letter-happened-published = Wij zetten per ongeluk uw gegevens op internet.
letter-happened-snooping = Een medewerker keek in uw gegevens. Dat was niet nodig voor het werk en mocht niet.
letter-happened-open_access = Uw gegevens stonden op een plek waar te veel mensen bij konden.
letter-happened-portal = Iemand anders kon uw gegevens zien op onze site.
letter-happened-taken_along = Een medewerker nam uw gegevens mee naar buiten. Dat mocht niet.
letter-happened-ransomware = Mensen met slechte bedoelingen braken in op onze computers. Zij konden bij uw gegevens.
letter-happened-phishing = Een medewerker trapte in een nepmail. Daardoor kon iemand bij uw gegevens.
letter-happened-hacked = Mensen met slechte bedoelingen braken in op een van onze systemen. Zij konden bij uw gegevens.
letter-happened-supplier = Bij een bedrijf dat voor ons werkt, ging iets mis met uw gegevens.
letter-happened-other_body = Bij een andere organisatie ging iets mis met uw gegevens.
letter-happened-ai_service = Een medewerker zette uw gegevens in een dienst op internet. Dat mocht niet.
letter-happened-wrong_file = Wij zetten uw gegevens in de map van iemand anders.
letter-happened-data_lost = Wij raakten gegevens van u kwijt.
letter-happened-spoken = Een medewerker vertelde iets over u aan iemand die dat niet mocht weten.
letter-happened-other = Er ging iets mis met uw gegevens. [Schrijf op wat er gebeurde.]
letter-who-known_person = Wij weten wie uw gegevens kreeg.
letter-who-known_group = Wij weten wie uw gegevens kregen.
letter-who-partner = Een andere organisatie kreeg uw gegevens. Wij weten welke.
letter-who-unknown_person = Wij weten niet wie uw gegevens nu heeft.
letter-who-public = Iedereen kon uw gegevens zien.
letter-who-attacker = De dader heeft uw gegevens misschien nog.
letter-data = Om welke gegevens gaat het?
letter-data-these = Het gaat om:
letter-data-more = Misschien zijn het er meer. Dat zoeken wij nog uit.
letter-data-unknown = Wij weten nog niet welke gegevens het zijn. [Vul aan zodra dat kan.]
letter-consequences = Wat kan dit voor u betekenen?
letter-consequences-none = Wij denken dat dit weinig voor u verandert. [Kijk na of dat klopt.]
letter-risk-identity = Iemand kan doen alsof hij u is. Dan koopt hij iets op uw naam, of vraagt geld aan.
letter-risk-money = Iemand kan proberen om aan uw geld te komen.
letter-risk-account = Iemand kan inloggen met uw naam en wachtwoord.
letter-risk-false_messages = Iemand kan u een nepbericht sturen, of u bellen en doen alsof hij van ons of van uw bank is.
letter-risk-safety = Iemand kan weten waar u woont.
letter-risk-private = Iemand kan iets over u weten dat u liever voor u houdt.
letter-measures = Wat doen wij?
letter-sorry = Dit had niet mogen gebeuren. Dat spijt ons.
letter-deleted = Wie de gegevens kreeg, heeft laten weten dat ze weg zijn.
letter-we-do = Dit doen wij om te zorgen dat het niet weer gebeurt:
letter-measures-unknown = [Schrijf op wat u deed, en wat u doet om het te voorkomen.]
letter-advice = Wat kunt u doen?
letter-do-identity = Let op post en rekeningen die niet kloppen. Denkt u dat iemand uw naam gebruikt? Meld dat bij het Centraal Meldpunt Identiteitsfraude van de overheid.
letter-do-money = Kijk de komende tijd goed naar uw rekening. Ziet u iets dat niet klopt? Bel dan meteen uw bank.
letter-do-account = Verander uw wachtwoord. Doe dat ook op andere plekken waar u het gebruikt.
letter-do-false_messages = Klik niet zomaar op een link. Geef nooit een code of wachtwoord door. Twijfelt u? Hang op en bel zelf terug.
letter-do-safety = Voelt u zich niet veilig? Bel ons dan vandaag nog. Is er nu gevaar? Bel 112.
letter-do-private = Hebt u hier last van, of wilt u erover praten? Bel ons. Wij denken met u mee.
letter-do-nothing = U hoeft nu niets te doen.
letter-contact = Hebt u vragen?
letter-dpo = onze functionaris gegevensbescherming
letter-by-phone = op { $at }
letter-by-mail = via { $at }
letter-by-unknown = op [nummer of mailadres]
letter-ask = Vraag het { $who }. Dat kan { $how }. Zeg erbij dat het gaat om { $reference }.
letter-complain = Bent u het niet eens met hoe wij dit doen? Dan kunt u een klacht doen bij de Autoriteit Persoonsgegevens.
letter-greeting = Met vriendelijke groet, { $body }
letter-wanted-nature = Wat er gebeurde, en met welke gegevens
letter-wanted-contact = Bij wie mensen terechtkunnen
letter-wanted-consequences = Wat de gevolgen kunnen zijn
letter-wanted-measures = Wat ertegen wordt gedaan
page-document-letters = Brief aan betrokkenen
page-letters = Betrokkenen inlichten
page-letters-what = Een concept uit de feiten van de zaak. Lees het na, vul aan wat tussen haken staat, en maak het af in Word of LibreOffice.
page-letter-kind-letter = Brief of mail
page-letter-kind-call = Belscript bij gevaar
page-letter-kind-notice = Openbare mededeling
page-letter-in-nl = Nederlands
page-letter-in-en = Engels
page-letter-complete = Staat alles erin?
page-letter-there = Staat erin
page-letter-fill = Vul zelf aan
page-letter-group = Brief voor een deel van de mensen
page-letter-group-data = Ging het niet bij iedereen om dezelfde gegevens? Maak voor elke groep een eigen brief. Waar gaat deze over?
page-letter-group-show = Toon deze brief
page-letter-used = Gebruikt? Leg de tekst vast
page-letter-used-how = Plak hier de tekst zoals je die verstuurde. Die blijft bij de zaak. Daarna vul je in wie je inlichtte.
page-letter-text = De tekst
page-letter-keep = Verder

## Een zaak en een lijst als bestand

case-document = Zaak { $reference }
case-decided = Besluiten
case-notified = Melding bij de AP
case-people-told = Mensen ingelicht
case-when = Wanneer
case-what = Wat
case-who = Door wie
list-cut = Dit zijn de eerste { $most } zaken. Kies een filter om de rest te zien.
page-document-case = De hele zaak als bestand
page-file-whole = Volledig
page-file-public = Om openbaar te maken (Woo)
page-file-with-files = { $count ->
    [one] Volledig, met de bijlage (ZIP)
   *[other] Volledig, met de { $count } bijlagen (ZIP)
}
page-file-whole-is = Alles wat over de zaak is vastgelegd, voor de AP (AVG art. 33, lid 5). Vertrouwelijk.
page-file-public-is = Zonder verhaal, namen, afdeling en eigen woorden. Lees na of hier niets in staat dat naar mensen leidt.
page-list-whole-is = De lijst zoals je haar op het scherm had. Vertrouwelijk.
page-list-public-is = De lijst zonder namen. Kijk na of een zaak niet aan haar soort, dag of aantal te herkennen is.
page-take-list = Deze lijst als bestand:
