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
document-made = Gemaakt op { $moment } door { $who }.
document-by-hand = de opdrachtregel
document-release = Datalek-bot { $version }.
document-ruleset = Gewogen naar regelset { $ruleset }.
document-mark-case = Vertrouwelijk: alleen voor wie deze zaak behandelt
document-mark-counts = Openbaar na besluit: dit stuk bevat aantallen en geen namen
document-mark-public = Geschikt om openbaar te maken: er staat niets in dat naar mensen leidt

## De pagina's van documenten

format-pdf = PDF
format-docx = Word (DOCX)
format-odt = OpenDocument (ODT)
format-txt = Tekst
format-csv = CSV
format-xlsx = Excel (XLSX)
format-ods = OpenDocument (ODS)
format-json = JSON
page-documents = Documenten
page-document-ap-form = AP-formulier
page-copy = Kopieer
page-copy-of = Kopieer het antwoord op { $question }
page-copy-section = Kopieer dit onderdeel
page-copied = Gekopieerd
page-fill-in = Vul in
page-ask-reporter = Vraag dit aan de melder
page-ask-words = De Autoriteit Persoonsgegevens wil dit van ons weten: “{ $question }” Kun jij dat vertellen?
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
report-beside-access_request = { $count ->
    [one] 1 verzoek om inzage
   *[other] { $count } verzoeken om inzage
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
