# What the privacy officer reads: refusals with their article, short confirmations, commands.
# The officer knows the field's words; the reporter's status messages below are for everybody.

## Why an act cannot be done (yet)

lack-role = Dit kan niet in jouw rol.
lack-take-first = Neem de zaak eerst in behandeling.
lack-weigh-first = Stel eerst de weging vast.
lack-decide-first = Neem eerst een besluit over de melding aan de AP.
lack-reopen-first = De zaak is afgesloten. Heropen haar eerst.
lack-taken-already = De zaak is al in behandeling bij { $who }. Gebruik Overdragen om haar over te nemen.
lack-weighed-already = De weging is al vastgesteld. Pas de feiten aan als er iets is veranderd.
lack-not-ended = De zaak loopt nog: heropenen hoeft niet.
lack-merge-too-late = De melding aan de AP is al gedaan. Samenvoegen kan niet meer.
lack-drill-too-late = Een zaak die is gewogen kan geen oefening meer worden.
lack-no-step-back = Vanaf hier kun je niet terug. Een melding aan de AP trek je in.
lack-has-it-already = Deze persoon heeft de zaak al.
lack-officer-needed = Kies een privacy officer of plaatsvervanger.
lack-no-reporter = Deze zaak is door jullie ingevoerd. Er is geen melder om iets te vragen.
lack-question = Vul de vraag in.
lack-question-answered = Op deze vraag is al geantwoord.
lack-reply = Typ een antwoord.
lack-text = Vul de tekst in.
lack-reason = Geef een reden.

lack-aware-at = Vul in wanneer de gemeente het datalek kende.
lack-aware-in-future = De kennisname ligt in de toekomst.
lack-aware-before-event = De kennisname ligt voor het incident zelf. Zijn de twee velden verwisseld?
lack-aware-before-signal = De kennisname ligt voor het eerste signaal. Zijn de twee velden verwisseld?
lack-aware-after-processor = De verwerker meldde het eerder. De termijn loopt vanaf die melding. Zet de kennisname op dat moment.
lack-processor-informed-at = Vul in wanneer de verwerker het meldde: dan begon de termijn.
lack-moment-in-future = Een van de momenten ligt in de toekomst.
lack-registered-typed = Het moment van registreren zet de bot zelf. Het kan niet worden aangepast.
lack-facts-invalid = Een van de feiten heeft een waarde die niet bestaat.
lack-fact-unchanged = Dit feit heeft die waarde al.

lack-confidentiality = Geef aan of de vertrouwelijkheid is geschonden: ja of nee.
lack-integrity = Geef aan of gegevens zijn gewijzigd: ja of nee.
lack-availability = Geef aan of gegevens kwijt of onbereikbaar waren: ja of nee.
lack-exfiltration = Geef aan of het uitgesloten is dat gegevens weg zijn. "Geen bewijs" is geen antwoord.
lack-people = Vul het aantal betrokkenen in, of een minimum en een maximum.

lack-outcome = Kies ja of nee.
lack-use-no-breach = Gebruik hiervoor de knop Geen datalek.
lack-decide-notify = Besluit of de AP een melding krijgt.
lack-decide-to-notify = Het besluit om te melden staat (nog) niet.
lack-nothing-to-second = Er wacht geen besluit op een tweede persoon.
lack-second-is-first = De tweede persoon moet iemand anders zijn dan wie besloot.
lack-withdraw-first = De AP heeft een melding. Leg eerst vast dat die is ingetrokken.

lack-notification = De melding aan de AP is nog niet vastgelegd.
lack-notification-number = Vul het nummer in dat de AP gaf.
lack-notified-before-aware = De melding ligt voor de kennisname. Zijn de twee velden verwisseld?
lack-notified-before-last = De melding ligt voor de vorige melding aan de AP.
lack-nothing-notified = Er is nog geen melding bij de AP om aan te vullen of in te trekken.
lack-late-reason = De termijn was voorbij. Vul in waarom later is gemeld (vraag 4.5 van de AP).
lack-withdrawal-reason = Vul in waarom de melding is ingetrokken.
lack-final-notification = De melding aan de AP is nog voorlopig. Leg de definitieve vast, of de intrekking.

lack-decide-communicate = Besluit of de betrokkenen een mededeling krijgen.
lack-decide-to-communicate = Het besluit om betrokkenen in te lichten staat (nog) niet. Zonder plicht is er geen grond nodig.
lack-communication = { $people ->
    [0] De mededeling aan de betrokkenen is nog niet vastgelegd.
    [one] Nog 1 betrokkene moet een mededeling krijgen.
   *[other] Nog { $people } betrokkenen moeten een mededeling krijgen.
}
lack-how-told = Geef aan hoe de betrokkenen zijn ingelicht.
lack-how-many-told = Vul in hoeveel betrokkenen zijn ingelicht.
lack-told-count = Er zijn meer betrokkenen. Vul in hoeveel er nog volgen, of corrigeer het aantal.
lack-told-too-many = Dat zijn meer mensen dan er betrokkenen zijn ({ $people }). Verbeter dit, of pas eerst bij Feiten het aantal aan.
lack-told-before-event = De mededeling ligt voor het incident zelf.
lack-ground-reason = Motiveer waarom deze grond geldt.
lack-ground-wpg-only = Deze grond geldt alleen voor politiegegevens.
lack-ground-avg-only = Deze grond geldt niet voor politiegegevens.
lack-ground-cannot-postpone = Deze grond geeft geen uitstel: de mededeling vervalt, of moet nu.
lack-postponed-until = Kies een moment in de toekomst om tot uit te stellen.
lack-public-notice = Bij onevenredige inspanning hoort een openbare mededeling. Geef aan hoe die is gedaan.

lack-measure = Beschrijf de maatregel.
lack-measure-owner = Vul in wie de maatregel uitvoert.
lack-measure-due = De einddatum is al voorbij.
lack-measure-open = Deze maatregel is al klaar of bestaat niet.
lack-measures = Leg de maatregelen vast, of sluit met "geen maatregelen nodig".
lack-measures-open = Niet alle maatregelen zijn klaar of vervallen.
lack-delay-note = Tussen kennisname en melding zat meer dan 4 uur. Leg in een notitie uit hoe dat kwam.
lack-snooze-until = Kies een later moment.
lack-merge-drill = Een oefening en een echte zaak kun je niet samenvoegen. Kies een andere zaak, of maak van beide een oefening.
lack-other-case = Noem de andere zaak, bijvoorbeeld DL-2026-0012.
lack-second-merges = Je besloot hier ‘nee’, en daar hoort een tweede persoon bij. Laat een collega de zaken samenvoegen.
lack-second-eases = Je besloot hier ‘nee’, en daar hoort een tweede persoon bij. Laat een collega deze feiten aanpassen.
lack-merge-carries = In deze zaak staat meer dan in de andere: gevoelige gegevens, meer mensen, of een strengere weging. Neem dat eerst in de andere zaak over.
lack-merge-ended = De andere zaak is al afgesloten. Heropen die eerst.
lack-drill-danger = In deze zaak gaat het om gevoelige gegevens of veel mensen. Ze kan geen oefening worden. Was het een test? Kies Geen datalek: dan kijkt een tweede persoon mee.
lack-decide-withdrawn = De melding aan de AP is ingetrokken. Besluit opnieuw of de AP een melding krijgt, of kies Geen datalek.
lack-own-case = Wie een datalek meldt, behandelt die melding niet zelf. Laat een collega het doen.
lack-restrict-nobody = Vink aan wie de zaak mogen zien.
lack-restrict-decider = Er moet iemand bij zijn die mag beslissen en de zaak niet zelf heeft gemeld.
lack-restrict-handler = Wie de zaak behandelt, moet haar kunnen zien. Draag haar eerst over.
lack-not-restricted = Deze zaak is niet beperkt.
lack-not-named = Deze persoon mag de zaak niet zien. Beperk haar eerst opnieuw, met deze persoon erbij.
lack-merge-restricted = Niet dezelfde mensen mogen beide zaken zien. Beperk eerst de ene zoals de andere.
lack-held = Deze zaak wordt vastgehouden. Ze mag niet worden vernietigd.
lack-held-already = Deze zaak wordt al vastgehouden.
lack-not-held = Deze zaak wordt niet vastgehouden.
lack-destroy-open = Een zaak die nog loopt, kan niet worden vernietigd.
lack-destroy-early = De bewaartermijn loopt nog. Vernietigen kan vanaf { $day }.
lack-destroy-confirm = Zet een vinkje als je deze zaak voorgoed wilt vernietigen.

## The articles behind it

article-edpb-awareness = EDPB Richtsnoeren 9/2022, punt 31-44
article-avg-4-12 = art. 4, onder 12, AVG
article-avg-33-1 = art. 33 lid 1 AVG
article-avg-33-3 = art. 33 lid 3 AVG
article-avg-33-4 = art. 33 lid 4 AVG
article-avg-33-5 = art. 33 lid 5 AVG
article-avg-34-1 = art. 34 lid 1 AVG
article-avg-34-3 = art. 34 lid 3 AVG
article-avg-38-6 = art. 38 lid 6 AVG
article-uavg-41 = art. 41 UAVG
article-wpg-1 = art. 1 Wpg
article-wpg-27 = art. 27 lid 1 Wpg
article-wpg-32 = art. 32 Wpg
article-wpg-33a = art. 33a Wpg
article-wpg-36 = art. 36 Wpg

## What a form could not read

lack-field-duty = Kies waarover je besluit.
lack-field-outcome = Kies ja of nee.
lack-field-stage = Kies het soort melding aan de AP.
lack-field-ground = Kies een grond uit de lijst.
lack-field-reason = Kies een reden uit de lijst.
lack-field-moment = Vul een moment in dat voorbij is, bijvoorbeeld: gisteren 15:30.
lack-field-moment-future = Dit moment ligt in de toekomst. Vul in wanneer het is gebeurd, bijvoorbeeld: gisteren 15:30.
lack-field-aware-future = Wanneer de gemeente het wist, ligt in de toekomst. Vul een moment in dat voorbij is, bijvoorbeeld: gisteren 15:30.
lack-field-informed-future = Wanneer de leverancier het meldde, ligt in de toekomst. Vul een moment in dat voorbij is, bijvoorbeeld: gisteren 15:30.
lack-field-until = Vul een moment in de toekomst in, bijvoorbeeld: morgen 9 uur, of: over 3 uur.
lack-field-people = Vul een aantal in.
lack-field-remaining = Vul in hoeveel betrokkenen er nog volgen.
lack-field-due = Kies een einddatum.
lack-field-fact = Kies welk feit je wilt aanpassen.
lack-field-value = Deze waarde past niet bij dit feit. Kies een waarde, of typ haar in de woorden die bij Feiten staan.
lack-field-data = Kies de gegevens uit de lijst.
lack-field-recipient = Kies wie het kreeg uit de lijst.
lack-field-situation = Kies wat er is gebeurd.
lack-field-source = Kies hoe het binnenkwam.
lack-field-aware = Vul in wanneer de gemeente het wist, bijvoorbeeld: gisteren 15:30.
lack-field-informed = Vul in wanneer de leverancier het meldde, bijvoorbeeld: gisteren 15:30.

## The officers' desk

desk-refused = Dit is niet opgeslagen.
desk-source = Zie { $article }.
desk-file = Een bestand dat je hier stuurt, bewaar ik niet. Zet het in het register op de pagina van de zaak, onder Bijlagen.
desk-no-case = Die zaak ken ik niet. Typ bijvoorbeeld: zaak DL-2026-0012. Alle lopende zaken: openstaand. Zelf iets melden? Typ: datalek melden.
desk-no-role = Alleen privacy officers kunnen dit. Wil je een datalek melden? Stuur mij dan een bericht in een eigen chat.
desk-roles-unknown = Ik kan nu niet nagaan wie welke rol heeft, want Entra antwoordt al meer dan een uur niet. Daarom doe ik even niets met zaken. Probeer het over een paar minuten opnieuw. Haast? Bel je beheerder.
desk-restricted = Zaak { $reference } is alleen te zien voor de mensen die daarvoor zijn aangewezen.
desk-restricted-now = Zaak { $reference } is beperkt. Jij kunt haar nu ook niet meer zien.
desk-unknown-button = Deze knop ken ik niet. Open de zaak opnieuw.
desk-no-message = Dit bericht ken ik niet meer.
desk-case-in-chat = Zaak { $reference } staat in je eigen chat met mij.
desk-ap-form-in-chat = Het AP-formulier van { $reference } staat in je eigen chat met mij.
desk-no-chat = Ik heb nog geen eigen chat met je. Klik op mijn naam en stuur mij: zaak { $reference }.
desk-snoozed = De herinneringen voor { $reference } zijn uitgesteld tot { $until }. De laatste twee komen altijd.
desk-destroyed = Zaak { $reference } is vernietigd. Alleen het nummer en de tellingen blijven.
desk-was-destroyed = Zaak { $reference } is vernietigd op { $day }. Alleen het nummer en de tellingen zijn er nog.
desk-which-fact = Dat feit ken ik niet. Typ bijvoorbeeld: feit { $reference } ontvanger. Dit zijn de feiten: { $facts }.
desk-in-own-chat = Dit doe je in een eigen chat met mij, omdat er persoonsgegevens in kunnen staan.
desk-which-case = Bij welke zaak? Zet het nummer erbij, bijvoorbeeld: { $act } DL-2026-0012. Alle lopende zaken: openstaand. Zelf iets melden? Typ: datalek melden.
desk-note = Bedoel je een notitie? Zet dan een dubbele punt achter het nummer, bijvoorbeeld: notitie { $number }: gebeld met ICT. Wil je zelf iets melden? Typ: datalek melden.
desk-which-ap-form = Zeg erbij om welke zaak het gaat, bijvoorbeeld: ap DL-2026-0012. Alle lopende zaken: openstaand.
desk-next-page = Volgende bladzijde
desk-welcome-officer = Welkom. Hier krijg je bericht van elke melding, en van elke termijn die loopt. Zelf iets melden kan hier ook.
desk-welcome-deputy = Welkom. Als plaatsvervanger krijg je bericht als een zaak blijft liggen, of als een besluit op een tweede persoon wacht. Zelf iets melden kan hier ook.
desk-welcome-dpo = Welkom. Als FG lees je alle zaken en geef je advies. Zelf iets melden kan hier ook.
desk-not-here = Een lijst van zaken toon ik alleen in het kanaal van de privacy officers, of in een eigen chat met mij.
desk-stale = Je kaart was niet meer actueel. { $who } deed intussen: { $what } ({ $when }). Er is niets gewijzigd.
desk-open-title = Openstaande zaken
desk-found-many = Meer dan { $most } gevonden, { $shown } getoond
desk-found-title = { $found ->
    [0] Niets gevonden
    [one] 1 gevonden
   *[other] { $found } gevonden, { $shown } getoond
}
desk-no-year = Kies een jaar van { $first } tot en met { $last }.
desk-help-title = Wat je kunt typen
desk-help =
    openstaand: alle lopende zaken
    zaak DL-2026-0012: het hele dossier, in je eigen chat. Van dit jaar ook kort: zaak 12
    feit DL-2026-0012: een feit aanpassen, in je eigen chat
    ap DL-2026-0012: de antwoorden voor het AP-formulier, in je eigen chat
    zoek …: zaken met die hele woorden, of met dat nummer
    weekoverzicht: de afgelopen week
    jaaroverzicht 2026: een heel jaar
    nieuwe zaak: een zaak invoeren voor iemand anders
    kwetsbaarheid: een bericht van de IBD of het NCSC vastleggen
    inzageverzoek: een verzoek van een betrokkene vastleggen
    bewustwording: een activiteit voor collega's vastleggen
    oefening: een zaak om mee te oefenen, die nooit meetelt
desk-help-note = Wat op een knop van een zaak staat, kun je ook typen: afsluiten DL-2026-0012. In een kanaal noem je mij erbij met @. Zelf iets melden? Typ: datalek melden.

## Entering a case for somebody

entry-case-title = Een zaak invoeren
entry-drill-title = Een oefening invoeren
entry-send = Vastleggen
entry-situation = Wat is er gebeurd?
entry-source = Hoe kwam het binnen?
entry-description = Omschrijving, zonder namen en nummers
entry-informant = Van wie komt de melding? Een functie of organisatie is genoeg.
entry-aware = Wanneer wist de gemeente het?
entry-informed = Bij een leverancier: wanneer meldde die het?
entry-source-letter = Brief
entry-source-phone = Telefoon
entry-source-email = E-mail
entry-source-counter = Balie
entry-source-supplier = Leverancier
entry-source-ibd = IBD
entry-source-other = Anders
entry-filed = Vastgelegd als { $reference }. De privacy officers krijgen een bericht.
entry-noticed = Vastgelegd. Het telt mee in het week- en jaaroverzicht.

## What the reporter hears about a question

reply-thanks = Dank je wel. Je antwoord staat bij { $reference }. Wilde je iets nieuws melden? Typ dan: datalek melden.
reply-unknown = Deze vraag ken ik niet. Typ: mijn meldingen. Dan zie je waar je iets kunt aanvullen.

## Short messages about a case

reminder-replied = De melder heeft geantwoord op je vraag
reminder-kept_apart = Deze melding gaat misschien over iemand van het privacyteam. Kijk wie haar behandelt.
reminder-perhaps_about_team = Gaat deze melding over iemand van het privacyteam? Kijk of die haar mag zien.
reminder-added = De melder heeft iets aangevuld

## A message that shows whether alerts arrive

check-message = Dit is een proefbericht van Datalek. Zie je dit, dan komen meldingen bij je aan. Je hoeft niets te doen.
check-summary = Proefbericht van Datalek

## The destruction list

destruction-column-number = Nummer
destruction-column-kind = Zaaktype
destruction-column-opened = Begonnen
destruction-column-ended = Afgesloten
destruction-column-result = Resultaat
destruction-column-term = Bewaartermijn
destruction-column-source = Bron van de termijn
destruction-column-from = Vernietigen vanaf
destruction-column-remark = Opmerking
destruction-term = { $years } jaar na afsluiten
destruction-drill = geen: een oefening
destruction-not-established = niet vastgesteld
destruction-held = wordt vastgehouden
destruction-done = vernietigd op { $day }

## Who looked at what, for the DPO

lack-overseeing = Dit overzicht is voor de FG: die houdt toezicht.
reading-overview = { $said }
reading-title = Wie keek waar, de laatste { $days } dagen
reading-nobody = Niemand keek in een dossier.
reading-line = { $who }: { $read } keer een dossier, { $exported } keer uitvoer, { $listed } keer een lijst, { $refused } keer geweigerd. { $cases }
reading-more = en nog { $count }
reading-officer = { $name } (privacy officer)
reading-deputy = { $name } (plaatsvervanger)
reading-dpo = { $name } (FG)
reading-reporter = { $name } (melder)
