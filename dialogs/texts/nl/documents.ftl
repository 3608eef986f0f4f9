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
