# The labels and titles of cards. What an employee is asked stands in reporter.ftl,
# reasons and facts in law.ftl, acts and events of the officer in officer.ftl.

# --- the conversation ---
step = Stap { $step } van { $steps }
button-next = Volgende
button-back = Terug
button-later = Later verder
button-stop = Stoppen
button-stop-yes = Ja, stop
button-skip = Overslaan
button-start = Datalek melden
button-menu = Menu
button-help = Help
button-resume = Ga verder
button-restart = Opnieuw beginnen
button-reports = Mijn meldingen
button-confirm = Ja, dat klopt
button-other = Nee, iets anders
button-choose = Kies
button-change = Wijzig
button-send = Versturen
button-add = Aanvullen
button-add-send = Versturen
button-add-cancel = Annuleren
add-label = Wat je nog weet
add-by-typing = Typ het hieronder. Niets toevoegen? Typ dan ‘terug’.
button-language = Nederlands
change = Wijzig: { $question }
add-to = Aanvullen: { $reference }
field-required = Vul hier iets in. Weet je het niet? Schrijf dan ‘weet ik niet’.
placeholder-moment = Bijvoorbeeld: gisteren half vier
placeholder-count = Bijvoorbeeld: 12, of 40 tot 60
placeholder-choice = Kies een antwoord
typing-moment = Weet je het niet precies? ‘Gisteren’ of ‘weet ik niet’ mag ook.
typing-count = Weet je het niet precies? ‘Ongeveer 40’ of ‘weet ik niet’ mag ook.
for-instance = Bijvoorbeeld: { $examples }
chip-people-1 = 1
chip-people-2-10 = 2–10
chip-people-11-100 = 11–100
chip-people-101-1000 = 101–1000
chip-people-unknown = Weet ik niet
chip-day-now = Nu net
chip-day-today = Vandaag
chip-day-yesterday = Gisteren
chip-day-unknown = Weet ik niet
group-person = Wie iemand is
group-money = Geld
group-proof = Bewijs
group-sensitive = Extra gevoelig
group-life = Leven en werk
group-other = Overig
answer-by-typing = Typ je antwoord of het nummer ervan. Je kunt ook typen: terug, later of stop.
both-by-typing = Je kunt beide vragen in een keer beantwoorden. Zet er een komma tussen.
several-by-typing = Meer antwoorden? Zet er komma’s tussen.
choose-by-typing = Je kunt typen: { $choices }
understood-data = Gegevens
understood-happened = Wanneer
understood-others = Of gaat het om:
choose-rest = Of ging het om iets anders?
summary-by-typing = Typ ‘versturen’. Of typ ‘wijzig’ met een nummer, zoals ‘wijzig 2’. Je kunt ook typen: later of stop.
other-by-typing = Iets anders? Typ ‘nee’.
sent-title = Je nummer is { $reference }.
summary-title = Klopt alles?
sent-next-title = Wat gebeurt er nu?
my-reports-title = Je meldingen
my-reports-unfinished = Je hebt een melding die nog niet af is.
my-reports-by-typing = Je kunt typen: verder, of datalek melden.
filed-on = gemeld op { $day }
answered = Beantwoord

# --- how a case stands ---
merged-here = Hierin opgegaan: { $cases }
merged-into = Gaat verder in { $cases }
the-bot = de bot
person-unmet-officer = privacy officer { $number } (nog geen chat met de bot)
person-unmet-deputy = plaatsvervanger { $number } (nog geen chat met de bot)
drill = OEFENING – dit is geen echte zaak
waits-for-second = Wacht op een tweede persoon: { $duties }
case-state-reported = Nieuw, nog niet in behandeling
case-state-taken = In behandeling
case-state-weighed = Weging vastgesteld
case-state-decided = Besloten
case-state-notified = Gemeld aan de AP
case-state-communicated = Betrokkenen afgehandeld
case-state-measures = Maatregelen lopen
case-state-closed = Afgesloten
case-state-no_breach = Geen datalek
case-state-duplicate = Samengevoegd
weighing = Weging
bot-advises = De bot adviseert. Jij beslist.
duty-breach = Datalek
duty-notify = Melden bij de AP
duty-communicate = Betrokkenen informeren
verdict-yes = Ja
verdict-no = Nee
verdict-officer = Jij beslist
verdict-unknown = Nog onbekend
alert-by-typing = Typ ‘zaak { $reference }’ voor het hele dossier.
severity = Ernst
severity-unknown = Nog onbekend
signals = Let ook op:
settling = Dit moeten we weten om te bepalen of het een datalek is:
missing = Nog onbekend, kan de weging veranderen:
due-at = Uiterlijk { $moment }
term-met = gedaan op { $moment }
term-met-late = TE LAAT gedaan, op { $moment }
term-met-perhaps-late = gedaan op { $moment }; of dat op tijd was, is niet zeker (geschat)
time-estimated = { $left } (geschat, vanaf het vroegste moment)
time-perhaps-late = misschien al voorbij (geschat)
time-late-estimated = voorbij (geschat)
time-left-minutes = { $count ->
    [one] nog 1 minuut
   *[other] nog { $count } minuten
}
time-left-hours = nog { $count } uur
time-left-days = { $count ->
    [one] nog 1 dag
   *[other] nog { $count } dagen
}
time-late-minutes = TE LAAT, { $count ->
    [one] 1 minuut
   *[other] { $count } minuten
} voorbij
time-late-hours = TE LAAT, { $count } uur voorbij
time-late-days = TE LAAT, { $count ->
    [one] 1 dag
   *[other] { $count } dagen
} voorbij

# --- the case card ---
more-in-file = … meer in het dossier
more-lines = { $count ->
    [one] … nog 1 regel in het dossier
   *[other] … nog { $count } regels in het dossier
}
what-happened = Wat er gebeurde
no-description = Er is niets beschreven.
reporter = Melder
happened-at = Gebeurd
signalled-at = Ontdekt
aware-at = Kennisname
registered-at = Geregistreerd
files = Bijlagen
answers = Antwoorden
facts = Feiten
history = Geschiedenis
decisions = Besluiten
notifications = Meldingen aan de AP
communications = Mededelingen aan betrokkenen
measures = Maatregelen
questions = Vragen aan de melder
advices = Advies van de FG
notes = Notities
holds = Bewaren
advice = Advies
note = Notitie
note-on-delay = Notitie over het uitstel
hold-placed = Deze zaak wordt vastgehouden
hold-released = Niet meer vastgehouden.
seconded = Tweede persoon akkoord.
not-seconded = Tweede persoon niet akkoord.
notified-late = Te laat. Reden:
until = Uitgesteld tot { $moment }.
people-told = { $people ->
    [one] 1 betrokkene geïnformeerd
   *[other] { $people } betrokkenen geïnformeerd
}, { $remaining ->
    [0] klaar
   *[other] nog { $remaining } te gaan
}
measure-due = vóór { $day }
measure-dropped = Vervallen:
measure-done = Klaar op { $day }
no-reply-yet = Nog geen antwoord.
replied-with-files = Beantwoord met alleen bijlagen.

# --- what matters of a case, in one glance ---
gist-data = Gegevens
gist-people = Van wie
gist-holder = Wie heeft het
gist-now = Hoe het nu is
gist-more = { $data }, misschien nog meer
now-deletion-confirmed-yes = terug of vernietigd
now-deletion-confirmed-no = nog niet terug
now-deletion-refused-yes = de ander weigert ze te wissen of terug te geven
now-opened-yes = gelezen of gezien
now-opened-no = niet gelezen
now-access-excluded-yes = bewezen dat niemand keek
now-unintelligible-yes = vooraf onleesbaar gemaakt
now-under-control-yes = wij hebben de gegevens in de hand
now-under-control-no = de gegevens zijn uit onze handen
now-ongoing-yes = het gaat nog door
now-ongoing-no = het is gestopt
now-loss-temporary = de gegevens waren tijdelijk weg
now-loss-permanent = de gegevens zijn voorgoed weg
replied = De melder gaf antwoord op { $moment }.
why = Waarom?
unknown-facts = Nog onbekend
still-to-know = Dit kan de weging nog veranderen
file-of-case = Uit het dossier

# --- the next step, and what was just done ---
act-other = Iets anders
act-cancel = Annuleren
form-act = Wat wil je doen?
form-refused = Dit is nog niet opgeslagen. Kijk bij de velden.
next-step = Nu: { $step }
next-take = neem de zaak in behandeling.
next-weigh = kijk de feiten na en stel de weging vast.
next-decide = besluit of de AP een melding krijgt.
next-notify = meld bij de AP, en leg de melding hier vast.
next-tell = besluit of de betrokkenen bericht krijgen.
next-communicate = informeer de betrokkenen, en leg dat hier vast.
next-second = wacht op de tweede persoon.
next-second-you = beoordeel dit besluit als tweede persoon.
next-supplement = vul de voorlopige melding aan bij de AP.
next-measure-done = rond de maatregelen af.
next-close = leg maatregelen vast, of sluit de zaak af.
done-take = Je hebt de zaak in behandeling.
done-correct = De feiten zijn aangepast.
done-weigh = De weging is vastgesteld.
done-decide = Je besluit is opgeslagen.
done-second = Je oordeel is opgeslagen.
done-no-breach = Je besluit is opgeslagen.
done-notify = De melding aan de AP is vastgelegd.
done-communicate = De mededeling is vastgelegd.
done-measure = De maatregel is toegevoegd.
done-measure-done = De maatregel is afgerond.
done-ask = Je vraag is naar de melder.
done-advise = Je advies is opgeslagen.
done-note = Je notitie is opgeslagen.
done-hand-over = De zaak is overgedragen.
done-merge = De zaken zijn samengevoegd.
done-back = De zaak is een stap terug gezet.
done-reopen = De zaak is weer open.
done-drill = De zaak is nu een oefening en telt niet mee.
done-close = De zaak is afgesloten.
done-hold = De zaak wordt vastgehouden. Ze wordt niet vernietigd.
done-release = De zaak wordt niet meer vastgehouden.
done-destroy = De zaak is vernietigd.
done-snooze = De herinneringen zijn uitgesteld.

# --- the acts ---
acts = Wat wil je doen?
act-take = In behandeling nemen
act-open = Bekijk dossier
act-weigh = Weging vaststellen
act-decide = Besluiten
act-second = Als tweede beoordelen
act-no-breach = Geen datalek
act-correct = Feiten aanpassen
act-ap-form = AP-formulier
act-notify = AP-melding
act-communicate = Mededeling
act-measure = Maatregel
act-measure-done = Maatregel klaar
act-ask = Vraag aan melder
act-advise = FG-advies
act-note = Notitie
act-snooze = Uitstellen
act-hand-over = Overdragen
act-merge = Samenvoegen
act-back = Stap terug
act-reopen = Heropenen
act-drill = Is een oefening
act-close = Afsluiten
act-hold = Vasthouden
act-release = Niet meer vasthouden
act-destroy = Vernietigen
form-onward = Verder
form-submit = Opslaan
form-choose = Kies
form-required = Vul dit in.
form-owner = Aan wie
form-reason = Reden
form-fact = Welk feit
form-duty = Waarover
form-outcome = Besluit
form-agrees = Ben je het eens?
form-ground = Grond
form-stage = Soort melding
form-number = Nummer
form-moment = Wanneer
form-moment-example = Bijvoorbeeld: vandaag 14:05
form-late_reason = Te laat? De reden (vraag 4.5 van de AP)
form-withdrawal = Ingetrokken? De reden
form-how = Hoe
form-people = Hoeveel mensen
form-remaining = Hoeveel nog te gaan
form-letter-text = De tekst die je gebruikte
form-ground-reason = Waarom geldt deze grond?
form-until = Tot wanneer
form-until-example = Bijvoorbeeld: morgen 10:00
form-measure = Wat moet er gebeuren
form-measure-owner = Wie doet het
form-due = Klaar op
form-dropped = Vervallen? De reden
form-note = Notitie
form-on_delay = Gaat het over laat melden?
form-on-delay-yes = Ja, dit verklaart waarom de melding later kwam
form-agrees-destroy = Bevestigen
form-destroy-yes = Ja, vernietig deze zaak voorgoed
form-destroy-warning = Dit kan niet terug. Het dossier en de berichten gaan weg. Alleen het nummer en de tellingen blijven. Loopt er nog iets, zoals een klacht of een onderzoek? Kies dan Vasthouden.
form-lesson = Wat kan de melder ervan leren? (mag leeg blijven)
form-question = Je vraag. De melder krijgt deze letterlijk.
form-advice = Advies van de FG
form-reference = Hoort bij zaak
form-second-warning = Niet melden bij gevoelige gegevens of veel mensen? Dan beoordeelt ook een tweede persoon het.
form-outcome-yes = Ja
form-outcome-no = Nee
form-outcome-open = Terug naar onbeslist
form-agrees-yes = Ja, akkoord
form-agrees-no = Nee, niet akkoord
form-stage-preliminary = Voorlopig
form-stage-supplement = Aanvulling
form-stage-final = Definitief
form-stage-withdrawn = Ingetrokken
form-way-phone = Telefoon
form-way-letter = Brief
form-way-email = E-mail
form-way-website = Website
form-way-social_media = Sociale media
form-way-newspaper = Krant
form-way-other = Anders
form-ground-protected = Vooraf onleesbaar gemaakt (art. 34 lid 3 a)
form-ground-risk_removed = Hoog risico achteraf weggenomen (art. 34 lid 3 b)
form-ground-disproportionate = Onevenredige inspanning, openbare mededeling (art. 34 lid 3 c)
form-ground-uavg_41 = Uitzondering van art. 41 UAVG
form-ground-wpg_27 = Uitstel of afstel volgens art. 27 Wpg
form-no-breach-no_personal_data = Geen persoonsgegevens
form-no-breach-vulnerability = Kwetsbaarheid of bijna-incident
form-no-breach-no_security_breach = Geen inbreuk op de beveiliging
form-no-breach-request = Inzageverzoek of ander recht
form-no-breach-false_alarm = Loos alarm
form-closing-measures_done = Maatregelen klaar
form-closing-no_measures_needed = Geen maatregelen nodig

# --- correcting a fact ---
fact-which = Welk feit wil je aanpassen?
fact-choice = { $fact } (nu: { $value })
fact-title = Feit aanpassen
fact-now = Nu: { $value }
fact-value = Nieuwe waarde
fact-values = Alles wat erbij hoort
fact-more = Er kan nog meer bij zijn
fact-count-example = Bijvoorbeeld: 12, of 40 tot 60, of weet ik niet
fact-hours = Aantal uren
fact-day = Dag
fact-time = Tijd
fact-or = Of
fact-not-known = Dit weten we (nog) niet
fact-by-typing = Of typ: feit { $reference } { $fact }: de nieuwe waarde, want de reden.
fact-corrected = Feit aangepast
fact-turned = { $subject }: { $was } → { $now }
fact-same = De weging blijft gelijk.
fact-state = Stand
fact-again = De stand is veranderd. Kijk na of er iets opnieuw moet.
fact-due-notify_avg = Uiterlijk melden bij de AP
fact-due-notify_wpg = Uiterlijk melden bij de AP (Wpg)
fact-no-term = geen termijn
fact-another = Nog een feit aanpassen

# what each fact means, for who corrects it
fact-help-regime = Politiegegevens zijn verwerkt voor opsporing, bijvoorbeeld door een boa. Al het andere is AVG.
fact-help-personal_data = Nee als het alleen over bedrijven of overleden mensen gaat. Bij een bijna-fout is het ja.
fact-help-kind = Kies wat er het best bij past. Anders mag ook.
fact-help-channel = De weg waarlangs de gegevens op de verkeerde plek kwamen.
fact-help-cause = Iemand van ons of van buiten, en per ongeluk of met opzet.
fact-help-confidentiality = Heeft iemand zonder recht de gegevens gezien, gehoord of gekregen? Ook ja als ze kwijt of gestolen zijn.
fact-help-integrity = Zijn gegevens zonder recht of per ongeluk gewijzigd, verwisseld of beschadigd?
fact-help-availability = Waren gegevens kwijt, vernietigd of onbereikbaar? Ook als dat maar even was.
fact-help-exfiltration = Heeft iemand gegevens meegenomen? Geen bewijs is niet hetzelfde als uitgesloten.
fact-help-data = Kruis alles aan. Laat ‘Er kan nog meer bij zijn’ leeg als de lijst af is.
fact-help-special_excluded = Alleen als nog niet alle soorten bekend zijn. Is wel zeker dat er niets bijzonders bij is, zoals BSN, gezondheid of schulden?
fact-help-pseudonymised = Stonden er vooraf alleen codes, zodat wie ze heeft niet weet om wie het gaat? Of de lijst met codes veilig is, staat bij de sleutel.
fact-help-little_insight = Zeggen gevoelige of financiële gegevens bijna niets over iemand? Denk aan een allergie op een lunchlijst.
fact-help-already_public = Stonden precies deze gegevens al openbaar, en mocht dat?
fact-help-groups = Van wie de gegevens zijn. Kruis alles aan wat past.
fact-help-people = Over hoeveel mensen de gegevens gaan. Niet hoeveel mensen ze kregen.
fact-help-records = Het aantal dossiers, regels of brieven.
fact-help-recipient = Wie de gegevens kreeg of zag. Zijn het er meer, kies dan de ergste.
fact-help-recipients = Hoeveel mensen of organisaties de gegevens kregen of konden zien.
fact-help-recipient_trusted = Kunnen we op elke ontvanger rekenen, door een vaste relatie of geheimhouding? Bij een willekeurige inwoner is het nee.
fact-help-opened = Heeft iemand zonder recht de gegevens echt geopend, gelezen of gezien?
fact-help-deletion_refused = Wil een ontvanger de gegevens niet wissen of teruggeven? Geen antwoord is nog geen weigering.
fact-help-deletion_confirmed = Hebben alle ontvangers de gegevens teruggegeven, of bevestigd dat ze weg zijn? Een map sluiten bewijst niets.
fact-help-access_excluded = Bewijzen we zelf dat niemand iets zag? Bijvoorbeeld met volledige logs of een dichte envelop. Het woord van de ontvanger is niet genoeg.
fact-help-targeted = Was iemand uit op bepaalde mensen, zoals een ex of een buur?
fact-help-unintelligible = Waren alle gegevens vooraf goed versleuteld of gehasht? Een wachtwoord alleen telt niet.
fact-help-data_intact = Hebben wij de gegevens zelf nog helemaal, in de bron of een back-up?
fact-help-under_control = Hebben wij de gegevens nog volledig in de hand, bijvoorbeeld door een verse back-up?
fact-help-key_safe = Is de sleutel, pincode of het wachtwoord veilig? Laat onbekend staan als er niets versleuteld was.
fact-help-loss = Hoe lang wij de gegevens zelf kwijt waren. Het gaat niet om het apparaat.
fact-help-outage_hours = Hoeveel uur de gegevens onbereikbaar waren, bij elkaar.
fact-help-backup = Kon alles op tijd worden teruggezet uit een back-up of kopie?
fact-help-affects_people = Merken mensen iets van het verlies of de verkeerde gegevens, al is het maar even?
fact-help-effect = Wat het verlies of de verkeerde gegevens met mensen doet. Wat anderen met gelekte gegevens kunnen doen, telt hier niet.
fact-help-wrong_data_used = Zijn verkeerde gegevens gebruikt voordat ze verbeterd waren, of kan dat?
fact-help-physical_danger = Kan iemand lichamelijk gevaar lopen? Denk aan bedreiging, stalking of een gemiste behandeling.
fact-help-ongoing = Duurt het nu nog voort?
fact-help-processor = Gebeurde het bij een leverancier die gegevens voor ons verwerkt?
fact-help-cross_border = Zijn er mensen of organisaties in andere landen geraakt?
fact-help-essential_service = Ligt een dienst van ons ernstig stil, of hebben anderen flinke schade?
fact-help-happened_from = Wanneer het begon.
fact-help-happened_to = Wanneer het ophield.
fact-help-signalled_at = Wanneer iemand van ons het eerste teken zag.
fact-help-aware_at = Wanneer wij redelijk zeker wisten dat er gegevens geraakt waren. Vanaf dan lopen de 72 uur.
fact-help-aware_latest = Alleen als vaag verteld is wanneer wij het wisten: het laatste moment dat het kan zijn geweest.
fact-help-processor_informed_at = Wanneer de leverancier het ons vertelde. Dan weten wij het ook.

# --- lists of cases ---
open-case = Bekijk dossier { $reference }
list-empty = Er zijn geen zaken. Typ ‘help’ voor wat hier kan.
list-more = { $count ->
    [one] … en nog 1 zaak
   *[other] … en nog { $count } zaken
}
list-by-typing = Typ ‘zaak’ en het nummer om een dossier te zien.
handler-left = behandelaar is er niet meer ({ $name })
waits-officer = wacht op een privacy officer
waits-reporter = wacht op de melder
waits-second = wacht op een tweede persoon
waits-authority = nog te melden aan de AP
waits-people = betrokkenen nog te informeren
waits-measures = wacht op maatregelen

# --- messages about a case ---
asked-title = Een vraag over je melding { $reference }
asked-label = Je antwoord
asked-help = Je kunt ook gewoon typen.
button-reply = Versturen
told-notify-yes = We melden dit bij de toezichthouder, de Autoriteit Persoonsgegevens.
told-notify-no = Het hoeft niet gemeld te worden bij de toezichthouder.
told-notify-yes-closed = We hebben dit gemeld bij de toezichthouder, de Autoriteit Persoonsgegevens.
told-communicate-yes = De mensen om wie het gaat krijgen bericht van ons.
told-communicate-no = De mensen om wie het gaat hoeven geen bericht te krijgen.
told-taken = Is er een vraag? Dan krijg je hier een bericht.
told-closed = Dank je wel dat je het meldde. Je hoeft niets meer te doen.
told-no_breach = Dank je wel dat je het meldde. Twijfel je weer eens? Meld het gerust.
told-duplicate = Iemand anders meldde dit ook. We pakken het samen op. Je hoeft niets te doen.
lesson = Wat we ervan leren
reminder-unassessed = De weging is nog niet vastgesteld
reminder-escalated = Nog niemand heeft deze zaak opgepakt
reminder-term_24 = Denk aan de melding aan de AP
reminder-term_48 = Meld nu voorlopig bij de AP
reminder-term_60 = De melding aan de AP moet bijna binnen zijn
reminder-term_68 = Laatste uren om te melden bij de AP
reminder-term_72 = De termijn voor de AP is voorbij
reminder-estimated = Misschien is de termijn voor de AP voorbij: zoek uit wanneer het ontdekt is
reminder-late = De melding aan de AP is te laat
reminder-second = Een besluit wacht op een tweede persoon
reminder-question = De melder heeft nog niet geantwoord
reminder-undecided = Besluit of betrokkenen bericht krijgen
reminder-people = Betrokkenen moeten nog bericht krijgen
reminder-postponed = Het uitstel van de mededeling is voorbij
reminder-supplement = De voorlopige melding moet worden aangevuld
reminder-measure = Een maatregel moet klaar zijn
reminder-quiet = Al een week niets gedaan met deze zaak
sent-late = Deze herinnering komt later dan bedoeld. De bot was even niet bereikbaar.
message-alert = een nieuwe melding
message-reminder = een herinnering
message-question = een vraag aan de melder
message-status = een bericht aan de melder
message-expiring = de waarschuwing dat iets verloopt
message-head = de kop van de geschiedenis
message-weekly = het weekoverzicht
message-case = de zaak als kaart
message-ap_form = het AP-formulier als kaart
message-update = een bijgewerkte kaart
message-blank = het leegmaken van een kaart
message-other = een bericht
undelivered-unreachable = Niet bezorgd: { $message }
undelivered-refused = Geweigerd door Teams: { $message }
undelivered-unknown = Niet zeker bezorgd: { $message }
undelivered-unreachable-then = Geen enkel kanaal werkte. Neem zelf contact op. Is het hersteld? Stuur het dan opnieuw.
undelivered-refused-then = Teams nam het bericht niet aan. Meld dit bij de beheerder van de bot. Is het hersteld? Stuur het dan opnieuw.
undelivered-unknown-then = Teams gaf geen antwoord. Controleer of het bericht is aangekomen. Is het er niet? Stuur het dan opnieuw.
undelivered-more = { $count ->
    [one] Nog 1 bericht over deze zaak kwam misschien niet aan.
   *[other] Nog { $count } berichten over deze zaak kwamen misschien niet aan.
}
mended-again = { $who } laat dit bericht opnieuw versturen.
mended-settled = { $who } heeft dit geregeld. Het bericht gaat niet meer uit.
mended-before = Dit was al gedaan: het bericht is opnieuw verstuurd, of het is geregeld.
act-message-again = Stuur opnieuw
act-message-settled = Al geregeld
act-take-over = Neem over
blank-case = De gegevens van deze zaak staan niet meer in deze chat.
expiring-certificate = Het certificaat van de bot verloopt op { $day }
expiring-secret = Het client secret van de bot verloopt op { $day }
expiring-tls = Het certificaat van het webadres verloopt op { $day }
expiring-then = { $days ->
    [0] Dat is binnen een dag. Daarna
    [one] Dat is over een dag. Daarna
   *[other] Dat is over { $days } dagen. Daarna
} kan de bot niets meer versturen of ontvangen, en gaan termijnen ongemerkt voorbij.
expired-then = De bot kan nu niets versturen of ontvangen. Meldingen en termijnen wachten op jou.
expiring-certificate-do = Maak een nieuw certificaat. Voeg het eerst toe aan de registratie in Entra, en vervang daarna het bestand.
expiring-secret-do = Maak een nieuw secret in Entra en zet het in het bestand of de instelling. Zet de nieuwe datum in DATALEK_APP_SECRET_ENDS.
expiring-tls-do = Vernieuw het op de webserver. Gaat dat normaal vanzelf, zoek dan uit waarom nu niet.
blank-unfinished = Je melding was niet af
blank-unfinished-then = Wat je had ingevuld, is gewist. Wil je het toch nog melden? Stuur mij dan een bericht.
unfinished-title = Een melding is begonnen en niet afgemaakt
unfinished-since = begonnen op { $moment }
unfinished-then = De termijn kan al lopen. Komt er geen melding? Vraag dan rond wat er speelt.

# --- a note for all employees ---
awareness-title = Zo blijven gegevens veilig
awareness-intro = Dit ging de laatste tijd vaker mis. Zo voorkom je het:
awareness-report = Toch iets misgegaan? Meld het meteen in deze chat. Dat is nooit fout.
tip-wrong_mail = Kijk voor je op Verzenden drukt nog eens naar het adres.
tip-wrong_letter = Vergelijk de naam op de brief met de naam op de envelop.
tip-too_much = Open je bijlage nog eens. Staat er niet meer in dan nodig?
tip-wrong_document = Kijk naar de naam op het papier voor je het meegeeft.
tip-no_bcc = Mail je een groep? Zet de adressen in het bcc-veld.
tip-lost_device = Laat je laptop of telefoon nooit achter. Ook niet in de auto.
tip-lost_paper = Berg papieren op als je wegloopt. Neem niet meer mee dan nodig.
tip-phishing = Twijfel je over een mail? Klik niet, maar vraag het de helpdesk.
tip-ai_service = Zet geen gegevens van mensen in een gratis AI-dienst.
tip-open_access = Kijk eens wie er bij jouw mappen kan.
tip-snooping = Kijk alleen in gegevens die je nodig hebt voor je werk.
tip-published = Kijk een stuk goed na voor het op de website gaat.
tip-spoken = Vraag eerst met wie je spreekt, voor je iets vertelt.
tip-other = Neem even de tijd als je met gegevens van mensen werkt.

# --- the history of a case ---
event-case_filed = gemeld
event-case_taken = in behandeling genomen
event-case_handed_over = overgedragen
event-facts_corrected = feiten aangepast
event-case_weighed = gewogen
event-case_merged = samengevoegd
event-case_joined = andere zaak hiermee samengevoegd
event-case_stepped_back = stap terug gezet
event-case_closed = afgesloten
event-case_reopened = heropend
event-hold_placed = vastgehouden
event-hold_released = niet meer vastgehouden
event-case_destroyed = vernietigd
event-reporter_forgotten = melder anoniem gemaakt
event-drill_marked = als oefening aangemerkt
event-case_read = dossier bekeken
event-chain_renewed = begin van de verzegelde geschiedenis
event-cases_listed = lijst van zaken bekeken
event-case_exported = dossier geëxporteerd
event-cases_exported = lijst geëxporteerd
event-counts_exported = rapportage geëxporteerd
event-access_refused = geweigerd
event-question_asked = vraag gesteld
event-question_answered = vraag beantwoord
event-addition_received = aanvulling van de melder
event-attachment_added = bijlage toegevoegd
event-attachment_opened = bijlage opgehaald
event-advice_given = advies gegeven
event-note_added = notitie toegevoegd
event-duty_decided = besluit genomen
event-decision_seconded = tweede persoon akkoord
event-decision_refused = tweede persoon niet akkoord
event-notification_recorded = AP-melding vastgelegd
event-communication_recorded = mededeling vastgelegd
event-measure_added = maatregel toegevoegd
event-measure_done = maatregel klaar
event-alert_sent = bericht verstuurd
event-alert_undelivered = bericht niet bezorgd
event-message_again = bericht opnieuw verstuurd
event-message_settled = niet bezorgd bericht geregeld
event-reminder_sent = herinnering verstuurd
event-snoozed = uitgesteld
event-notice_recorded = genoteerd

# --- bijlagen ---
file-unnamed = bijlage
file-names = Bijlagen, alleen de naam
evidence-deleted = Bewijs dat het is gewist
evidence-message = De mail of brief zelf
evidence-supplier = Brief van de leverancier
evidence-other = Iets anders
file-empty = Dit bestand is leeg. Kijk of je het goede bestand koos.
file-program = Dit bestand is een programma, hoe het ook heet. Dat bewaar ik niet. Is het bewijs? Vraag de informatiebeveiliging het veilig te stellen.
file-macros = In dit document zitten macro’s. Dat bewaar ik niet. Sla het op als pdf en stuur die.
file-unknown = Dit soort bestand bewaar ik niet. Maak er een pdf of foto van en stuur die.
file-too-large = Dit bestand is te groot: het mag tot { $most } MB zijn. Maak het kleiner of deel het op.
file-too-many = Er zijn al te veel bijlagen. Voeg ze samen tot één pdf en stuur die.
file-harmful = In dit bestand zit iets schadelijks, zegt de virusscanner. Ik heb het niet bewaard. Open het niet en bel de informatiebeveiliging.
file-not-scanned = Ik kon dit bestand nu niet op virussen controleren. Daarom heb ik het niet bewaard. Probeer het straks nog eens.
file-not-fetched = Ik kon dit bestand niet ophalen. Bewaar het zelf goed; de naam staat bij je melding.
