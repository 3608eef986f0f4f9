# The register: the officers' pages, in a browser and as a tab of Teams.
# What a case is made of is worded where the cards have it: these are the words of the page alone.

## Around every page

page-register = Register datalekken
page-skip = Naar de inhoud
page-other-language = English
page-other-language-code = en
page-to-chat = Naar de chat
page-sign-out = Afmelden
page-role-officer = privacy officer
page-role-deputy = plaatsvervanger
page-role-dpo = FG
page-role-employee = medewerker
page-development = Dit is een proefopstelling: je meldt je aan zonder wachtwoord, en alleen deze computer kan erbij. Gebruik geen echte gegevens.

## Signing in

page-sign-in = Aanmelden
page-sign-in-why = Het register is er voor de privacy officers, hun plaatsvervangers en de FG. Meld je aan met je werkaccount.
page-sign-in-with-work = Aanmelden met je werkaccount
page-who-are-you = Wie wil je zijn?
page-who-are-you-why = In deze proefopstelling kies je zelf wie je bent. Zo zie je wat ieder te zien krijgt.
page-nobody-is = Niemand heeft hier de rol { $role }. Noem iemand in { $setting } om ook dat te proberen.
page-person-officer = Privacy officer { $number }
page-person-deputy = Plaatsvervanger { $number }
page-person-dpo = FG { $number }
page-an-employee = Een medewerker
page-tab-waiting = Je wordt aangemeld met je account van Teams …
page-tab-failed = Aanmelden in Teams lukt nu niet. In een gewone browser kan het wel.
page-tab-browser = Openen in de browser
page-tab-no-script = Deze tab heeft JavaScript nodig om je aan te melden. In een gewone browser kan het zonder.

## When something cannot be done

page-to-list = Naar de zaken
page-typed = Wat je had ingevuld
page-typed-do = Er is niets opgeslagen. Kopieer wat je wilt bewaren en vul het daarna opnieuw in.
page-not-found = Deze pagina bestaat niet
page-not-found-do = Misschien is het nummer van de zaak anders, of is de zaak er niet. Zoek haar op in de lijst.
page-no-role = Het register is niet voor jou
page-no-role-do = Alleen privacy officers, hun plaatsvervangers en de FG kunnen erin. Hoort dat bij je werk? Vraag de beheerder om je toe te voegen. Een datalek melden kan iedereen: in de chat met de bot.
page-roles-unknown = Even kan niemand in het register
page-roles-unknown-do = We kunnen nu niet nagaan wie welke rol heeft, want Entra antwoordt al meer dan een uur niet. Probeer het over een paar minuten opnieuw. Haast? Bel je beheerder. Een datalek melden kan wel: in de chat met de bot.
page-restricted = Deze zaak is niet voor jou te zien
page-restricted-do = De zaak is alleen te zien voor de mensen die daarvoor zijn aangewezen. Denk je dat jij daarbij hoort? Vraag het een collega van het privacyteam.
page-session-over = Je bent niet meer aangemeld
page-session-over-do = Na een uur zonder klikken vragen we je om opnieuw aan te melden.
page-not-our-form = Dit formulier is verlopen
page-not-our-form-do = De pagina stond open sinds een vorige keer dat je aangemeld was. Open de zaak opnieuw.
page-sign-in-again = Aanmelden duurde te lang
page-sign-in-again-do = Begin opnieuw met aanmelden. Doe het in hetzelfde venster, binnen tien minuten.
page-sign-in-failed = Aanmelden is niet gelukt
page-sign-in-failed-do = Probeer het over een minuut opnieuw. Lukt het dan nog niet, geef dit dan door aan de beheerder: in het logboek staat waarom.
page-too-large = Dat is te veel in één keer
page-too-large-do = Een formulier mag een megabyte groot zijn. Kort je tekst in, of verdeel haar.
page-not-understood = Deze vraag begrijpt het register niet
page-not-understood-do = Ga terug en probeer het opnieuw, of begin bij de lijst.
page-failed = Er ging iets mis
page-failed-do = Er is niets opgeslagen. Probeer het over een minuut opnieuw. Gebeurt het weer, geef het dan door aan de beheerder.

## The list

page-cases = Zaken
page-standing = Stand van zaken
page-tile-open = open zaken
page-tile-overdue = termijn voorbij
page-tile-median = van kennisname tot AP, in het midden, dit jaar
page-tile-in-time = op tijd gemeld aan de AP, dit jaar
page-tile-told = zaken waarin betrokkenen zijn geïnformeerd, dit jaar
page-hours = { $count } uur
page-of = { $part } van { $whole }
page-quick = Snel naar
page-quick-mine = Wat ik behandel
page-quick-untaken = Nog niet opgepakt
page-quick-second = Wacht op een tweede persoon
page-quick-overdue = Termijn voorbij
page-search = Zoeken
page-search-for = Nummer, of een heel woord uit de melding
page-any = Maakt niet uit
page-filter-state = Stand
page-filter-waits = Nu
page-filter-owner = Behandelaar
page-filter-sort = Volgorde
page-filter-kind = Soort
page-filter-notify = AP volgens de weging
page-filter-communicate = Informeren volgens de weging
page-filter-regime = Wet
page-filter-from = Gemeld vanaf
page-filter-to = Gemeld tot en met
page-filter-drill = Oefeningen
page-filter-overdue = Alleen met een termijn die voorbij is
page-more-filters = Meer filters en kolommen
page-state-open = Open
page-state-all = Alle
page-owner-nobody = Niemand
page-drills-also = Ook oefeningen
page-drills-not = Zonder oefeningen
page-drills-only = Alleen oefeningen
page-order-term = Eerste termijn eerst
page-order-newest = Nieuwste eerst
page-order-oldest = Oudste eerst
page-columns = Kolommen
page-column-reference = Zaak
page-column-situation = Soort
page-column-state = Stand
page-column-waits = Nu
page-column-drill = Oefening
page-column-term = Termijn
page-column-people = Betrokkenen
page-column-notify = AP
page-column-communicate = Informeren
page-column-owner = Behandelaar
page-column-registered = Gemeld
page-column-regime = Wet
page-show = Toon
page-clear = Filters wissen
page-count = { $count ->
    [0] Geen zaken
    [one] 1 zaak
   *[other] { $count } zaken
}
page-many = Meer dan { $most } zaken
page-none = Hier is niets gevonden. Kies minder filters, of zoek op een ander heel woord.
page-odd-address = Een deel van dit adres wordt niet herkend en is weggelaten.
page-drill = oefening
page-pages = Bladeren
page-first = Naar het begin
page-next = Volgende

## A case

page-back = ← Alle zaken
page-back-to-case = ← { $reference }
page-no-case = Deze zaak is er niet
page-no-case-do = Misschien is het nummer anders. Zoek de zaak op in de lijst.
page-missing = Wat nog ontbreekt
page-terms = Termijnen
page-delivery-unreachable = niet te bereiken
page-delivery-refused = geweigerd
page-delivery-unknown = misschien aangekomen
page-was-first = Iemand was je voor
page-was-first-who = { $who } deed intussen: { $what } ({ $when }). Er is niets gewijzigd.
page-was-first-do = Wat jij invulde staat hieronder nog. Kijk eerst hoe de zaak er nu voor staat. Klopt het dan nog, verstuur het dan opnieuw.
page-see-case-now = Bekijk de zaak zoals zij nu is
page-not-now = Dit kan nu niet in deze zaak, of niet in jouw rol. Vul je het toch in, dan staat er waarom.
page-sure = Wil je dit doen: { $act }?
page-cancel = Annuleren
page-may-stay-empty = (mag leeg blijven)

## On the cards

open-in-register = Open in het register

# --- alle feiten, en wat als ---

facts-title = Feiten, en wat als
facts-how = Pas aan wat anders is. Rechts zie je meteen wat de weging dan wordt. Bewaren doe je pas als je zeker bent: alles samen, met één reden.
facts-when = Wanneer
facts-what = Wat er gebeurde
facts-data = Welke gegevens
facts-people = Van wie
facts-holder = Wie ze heeft, en hoe het nu is
facts-came = Wat het deed
facts-could = { $duty }: kan nog { $verdicts } worden
facts-could-settle = Of het een datalek is
facts-or = of
facts-weighing-now = De weging nu
facts-weighing-then = De weging als dit zo was
facts-nothing-kept = Er is nog niets bewaard.
facts-turns = Wat er dan verandert
facts-what-if = Kijk wat de weging wordt
facts-what-if-open = Wat als een feit anders was?
facts-fill-in = Vul aan wat je weet
facts-reason-help = Waarom pas je dit aan? De reden komt in de geschiedenis.
facts-only-looking = Je kunt hier proberen wat de weging zou worden. Bewaren kan nu niet.
facts-theirs = Intussen veranderd door een ander. Nu staat er: { $value }
facts-was-first-do = Wat jij invulde staat hieronder nog. Waar een ander intussen ook iets veranderde, staat het erbij. Kies wat klopt, en bewaar opnieuw.

# --- berichten en wegingen van een zaak ---

page-undelivered = { $count ->
    [one] 1 bericht over deze zaak kwam niet zeker aan. Kijk wat je kunt doen.
   *[other] { $count } berichten over deze zaak kwamen niet zeker aan. Kijk wat je kunt doen.
}
page-messages = Berichten over deze zaak
page-no-message = Dit bericht is er niet
page-no-message-do = Misschien is het al opnieuw verstuurd. Kijk op de pagina van de zaak hoe het er nu mee staat.
page-delivery-waiting = wordt verstuurd
page-delivery-sent = aangekomen
page-delivery-cancelled = niet meer nodig
page-to-officers = privacy officers
page-to-deputies = plaatsvervangers
page-to-dpos = FG
page-to-reporter = melder
page-undo = Toch niet? { $act }
weighings = Wegingen naast elkaar
weighings-turned = Weging { $number }: ‘{ $duty }’ ging van { $was } naar { $now }, omdat:

# --- wat op jou wacht, en weergaven die je bewaart ---

page-yours = Dit wacht op jou
page-yours-all = Bekijk alle { $count } zaken die op jou wachten
page-yours-none = Er wacht nu niets op jou.
waits-me = wacht op mij
page-quick-yours = Wacht op mij
page-tile-slowest = langste tijd van kennisname tot AP, dit jaar
page-enter = Iets invoeren
page-views = Deze weergave bewaren
page-view-name = Naam
page-view-keep = Bewaar
page-view-forget = Verwijder
page-views-full = Je hebt al twintig weergaven. Verwijder er eerst een.

# --- eerdere zaken die lijken ---

similar = Eerdere zaken die lijken
similar-see = Bekijk wat er eerder besloten is
similar-alike = Ook hier: { $what }
similar-kind-alone = Alleen de soort is hetzelfde.
similar-recipient = ontvanger { $who }
similar-none = Er is nog geen besloten zaak van deze soort.

# --- wat vaak nodig is, bij de soort ---

tasks = Wat hier vaak nodig is
tasks-which = Kies wat je als maatregel wilt vastleggen
tasks-add = Leg vast als maatregel
tasks-refused = Deze taken kun je hier nu niet vastleggen
tasks-refused-do = Maatregelen legt vast wie de zaak behandelt, zolang de zaak open is. Neem de zaak eerst in behandeling, of heropen haar.
task-recall = Trek het bericht in, en vraag de ontvangers om het niet te openen.
task-delete = Vraag de ontvanger om alles te verwijderen of terug te geven, en om dat te bevestigen.
task-fetch = Haal de papieren terug.
task-wipe = Wis het apparaat op afstand en blokkeer het account.
task-close = Sluit de toegang af, of haal de gegevens offline.
task-log = Stel de logbestanden veilig.
task-trace = Vraag de bezorger om het te zoeken.
task-statement = Vraag de leverancier om een schriftelijke verklaring.
task-restore = Zet de gegevens terug uit een back-up, en kijk na of alles klopt.
task-leader = Vertel het de teamleider.
task-lesson = Bespreek in het team wat we hiervan leren.
task-owner-officer = Privacy officer
task-owner-leader = Teamleider
task-owner-ict = ICT

# --- bijlagen ---
file-add = Bijlage toevoegen
file-evidence = Wat is het?
file-choose = Kies een bestand
file-help = Een pdf, foto, mail (.eml of .msg), tekst of document van Word, Excel, PowerPoint of LibreOffice, tot { $most } MB.
file-put = Voeg toe
file-added = De bijlage staat bij de zaak.
file-none = Je koos nog geen bestand. Kies er een en probeer het opnieuw.
file-not-as-kept = Wat in deze bijlage zat, is niet meer zoals het binnenkwam. Daarom zit het er niet bij. Geef dit door aan de beheerder.
page-no-attachment = Deze bijlage is er niet
page-no-attachment-do = Kijk op de pagina van de zaak welke bijlagen er zijn.
