"""What was done: sending, losing, handing over, looking, publishing, clicking, erasing.

For the way stems are written see `fragments.py`.
"""

from __future__ import annotations

from collections.abc import Mapping

DEEDS: Mapping[str, str] = {
    "send": r"""
        \w*(?<!be)stuur\w* | \w*(?<!be)sturen | \w*gezonden | \w*verzond\w* | \w*verzend\w* |
        \w*zenden | \w*gemaild\w* | mail(?:de|den|en|t)\b | \w*geappt | appte\b | gefaxt |
        \w*verstrekt?\w* | gedeeld | verspreid\w* | beantwoord\w* | aangeleverd |
        (?:door)?gegeven aan | sent\b | send\w* | forward\w* | e?-?mailed | posted | texted |
        shared
    """,
    "arrive": r"""
        afgeleverd | binnengekregen | terecht\w* | beland\w* | bezorg\w* | ontvangen |
        ontving\w* | gekregen | kreeg | kregen | krijgt | gegaan | ging | gaat naar |
        aangekomen | deliver\w* | receiv\w+ | went to | ended up | got\b | arrived
    """,
    "lose": r"""
        left (?:\w+ )?(?:on|in|at|behind)\b | onbeheerd | kwijt\w* | verlor\w+ | verloren |
        vermist\w* | gestolen | gestole\b | gejat | gepikt | gerold | ontvreemd | buitgemaakt |
        verdwenen | zoek\b | zoekgeraakt | zoek geraakt | onvindbaar | spoorloos | diefstal |
        (?:laten|liet|bleef|blijven|is|zijn) (?:\w+ ){0,3}(?:liggen|staan|hangen) |
        laten liggen | achter(?:gelaten|gebleven|liet) | vergeten (?:in|op|bij|mee) |
        ben ik vergeten | niet (?:meer )?(?:terug|te(?:rug)? ?)?(?:te )?(?:ge)?vind\w* |
        niet teruggevonden | stolen | stole\b | lost\b | missing |
        left (?:behind|my|it|the|a|them|some|our) | mislaid | misplaced | disappeared |
        cannot find | can't find | (?:is|zijn|was|waren|\w+) weg$ | is weg\b | weg is\b |
        (?<!de )(?<!een )(?<!liep )(?<!ging )\bweg\b(?! te\b) | ingebroken | inbraak | beroofd |
        bestolen | laten vallen | gevallen | dropped | gewaaid | waaide |
        \w*tas\b.{0,60}\bgehaald | mist\b | foetsie |
        (?:in|uit) (?:de|het|een) (?:sloot|gracht|zee|vaart) | overval\w* | \w*gerukt |
        afgepakt | weggenomen | nergens (?:meer )?(?:te )?(?:ge)?vind\w* | nergens te bekennen |
        in het water | nowhere | vermoedelijk nog in |
        nog in (?:de|het) (?:trein|bus|tram|metro|vliegtuig|taxi|hotel|auto)
    """,
    "leave": r"""
        lag\b | lagen\b | ligt\b | liggen\b | slinger\w* | rondslinger\w* | onbeheerd\b |
        aangetroffen\b | gevonden\b | vond\b | vonden\b | open en bloot\b | in het zicht\b |
        achtergebleven\b | unattended\b | lying\b | were found\b | was found\b
    """,
    "discard": r"""
        oud ?papier | papierbak\w* | prullenbak | vuilnis\w* | container | afval\w* |
        weggegooid | kringloop | milieustraat | shredder\w* | versnipper\w* | afgedankt\w* |
        afgevoerd | ingeleverd | verkocht | leasebedrijf | niet (?:\w+ )?gewist | te wissen |
        zonder (?:ze|hem|het)? ?(?:\w+ )?te wissen | paper bin | trash | dumpster | thrown away |
        recycl\w+
    """,
    "hand_over": r"""
        meenam | meenemen | mee(?:gegeven|gekregen|gegaan|genomen|geven|gaf)\b | overhandig\w* |
        uitgereikt\w* | uitreik\w* | afgegeven | gegeven\b | gaf\b | \w*afhalen | uitgegeven |
        uitgifte | opgehaald | ophalen | (?:naar huis|weg) gegaan met | liep weg |
        (?:naar huis|weg)gegaan met | (?:kreeg|krijgt)\b.{0,60}\bmee\b | hand(?:ed|ing)?\b |
        gave\b | given\b | gives\b | picked up | walked (?:off|away)
    """,
    "look": r"""
        kijk\w* | checke?n?t?e?\b | leest mee | meelez\w+ | raadpleging\w* | gezeten | keek |
        keken | gekeken | \w*bekeken | bekijk\w* | inzien | ingezien | \w*raadple\w+ |
        opgezocht | zoekt?\b.{0,40}\bop\b | zocht\b.{0,30}\bop\b | opzoek\w* | opgevraagd |
        nagezocht | gezocht | neus\w+ | neuz\w+ | \w*gluur\w* | meegelezen | gluren |
        snuffel\w* | look(?:s|ed|ing)? (?:up|at|into|in|through) | view(?:s|ed|ing)\b |
        keeps? viewing | brows\w+ | snoop\w* | peek\w* | check(?:s|ed)\b |
        search(?:es|ed) (?:for|up)
    """,
    "store": r"""
        opgeslagen | opslaan | gekoppeld | gehangen | ge-?upload\w* | ingeboekt | geregistreerd |
        toegevoegd | gezet | ingevoerd | gescand | gearchiveerd | geplaatst | weggeschreven |
        gevoegd | ingelezen | verwerkt | zit | zat | staat | stond | beland | saved | stored |
        linked | filed | uploaded | added | registered | scanned
    """,
    "speak": r"""
        (?:gehoord|heard) (?:door|by)\b | door .{0,20} gehoord | flap\w* | uitgeflapt |
        vertellen | bespraken | sprak\b | spraken | vertel\w* | doorverteld | gezegd | zei\b |
        gepraat | praat\w* | besproken | besprak | hardop | mondeling\w* | versproken |
        verklapt | luidkeels | meegeluisterd | afgeluisterd | opgevangen | genoemd | noemde |
        in (?:een|het|ons) gesprek | ter sprake |
        (?:kon|konden|kan|kunnen|could)\b.{0,50}\b(?:horen|hear) | hoorden | meegehoord |
        dunne muren | wachtkamer | verjaardag | geroddel\w* | told\b | tell\w* | said |
        spoke\w* | talk\w* | overheard | mention\w* | discuss\w*
    """,
    "by_phone": r"""
        telefonisch\w* | (?:aan|over|door|via|per) (?:de )?telefoon\b | gebeld en\b |
        aan een beller\b | over the phone\b | by phone\b | on the phone\b | caller\b
    """,
    "give_out": r"""
        gegeven\b | doorgegeven\b | gaf\b | gedeeld\b | verstrekt\b | noemde\b | gave\b | given\b
    """,
    "publish": r"""
        openbaar\b | \w*publice\w* | publish\w* | openbaar (?:gemaakt|gezet|geplaatst|gemaakte) |
        openbaarmaking | openbaar gemaakt | online (?:gezet|geplaatst|staat|gekomen|gekregen) |
        (?:staa?n?t?|stond\w*) (?:\w+ ){0,4}online | live gezet |
        (?:stond|staat|ging|stonden)\b.{0,30}\blive\b | bij de raadsstukken | livestream\w* |
        in beeld | tweet\w* | getwitterd | \w*geplaatst op | posted online | went live |
        made (?:\w+ ){0,4}public | openbare (?!weg\b|ruimte|orde)\w+
    """,
    "badly_blackened": r"""
        ongeanonimiseerd\w* | niet weggelakt | leesbaar | ongelakt\w* |
        niet (?:goed )?(?:ge)?(?:zwart)?gelakt | zwartgelakte? | gelakt\w* | onder het zwart |
        zwarte? (?:balk\w*|vlak\w*) | weg ?(?:te )?lak\w* | (?:te|niet) lakken | niet (?:goed |
        volledig )?geanonimiseerd\w* | anonimiser\w* | unredacted |
        not (?:properly )?(?:redacted|anonymi[sz]ed) | te kopieren | readable
    """,
    "click": r"""
        geklikt | klikte | aangeklikt | doorgeklikt | (?:op|aan) .{0,30}(?:gedrukt|getikt) |
        clicked | scanned the qr | qr-?code gescand
    """,
    "give_credentials": r"""
        (?:wachtwoord\w*|\bww\b|inloggegevens|inlogcode\w*|gebruikersnaam|pincode|\bcode\b|
          credentials|password\w*|digid|login\b|logingegevens)\b.{0,60}\b(?:ingevuld|ingetypt|
          ingevoerd|gegeven|doorgegeven|afgegeven|gedeeld|achtergelaten) |
        (?:vulde|typte|gaf|entered|filled|gave|typed|shared)\b.{0,40}\b(?:wachtwoord|
          inloggegevens|code|gegevens|password|credentials|login|details) |
        (?:mijn|persoonlijke|haar|zijn|my)? ?gegevens (?:ingevuld|achtergelaten) |
        ingelogd (?:op|via|bij) (?:\w+ ){0,3}(?:pagina|site|website|link|formulier) |
        ingevuld na | en daarna ingelogd | en toen ingelogd |
        logged in (?:on|to|via) (?:a|an) (?:fake|page)
    """,
    "log_in": r"""
        ingelogd\b | ingevuld\b | aangemeld\b | achtergelaten\b | vertrouwde\b | logged in\b |
        signed in\b | filled in\b
    """,
    "tricked": r"""
        getrapt\b | ingetrapt\b | erin getuind\b | ingetuind\b | getuind\b | fell for\b |
        tricked\b | fooled\b
    """,
    "ransom": r"""
        crypto\w* | ge-?encrypt\w* | willen geld | geld (?:eisen|willen) | ransom\w* |
        gijzel\w* | gegijzel\w* | losgeld\w* | bitcoin\w* | cryptolocker | extensie |
        (?:moeten|must|have to|need to|willen dat we) (?:betalen|pay) | betalen (?:om|anders)
    """,
    "mass_encrypted": r"""
        (?:bestand\w*|schij\w+|server\w*|alles|computers?|systemen|netwerk\w*|mappen|files?|
          drives?|disks?|everything|systems|pc'?s)\b.{0,40}\b(?:versleuteld|encrypted|op slot|
          gelockt?e?d?|vergrendeld|locked) |
        (?:versleuteld|encrypted).{0,20}(?:door|by) (?:\w+ ){0,2}(?:crimin|hack|attack)
    """,
    "hack": r"""
        (?:toegang|access) (?:\w+ )?(?:tot|to) (?:mijn|my) (?:mail\w*|account) | dark ?web |
        datadump | beveiligingslek | exploit\w* | \w*exfiltr\w* | ge-?hack\w* | hack\w* |
        gekaapt\w* |
        (?:vanuit|uit|via|from) (?:mijn|my) (?:mailbox|\w*account|mail)\b.{0,60}\b(?:verstuurd|
          sent)\b | die ik niet heb (?:geschreven|verstuurd|gestuurd|gemaakt) | gekraakt\w* |
        inlogs\b | (?:inlog|login|account)\w*\b.{0,40}\bniet van mij | aangevallen |
        \w*aanval\w* | inbreker\w* | attack\w* |
        verstuurt (?:\w+ )?(?:zelf|zomaar|automatisch|spam) | malware | virus | trojan |
        spyware | binnengedrongen | binnengekomen | indringer\w* | overgenomen | inlogpoging\w* |
        buitgemaakt | gecompromitteerd | compromised | hijack\w* | cyber\w* | ddos | broke into |
        broken into | intruder | inbraak (?:in|op) (?:ons | het |
        de )?(?:\w*systeem|netwerk|mailbox|account|server) | unauthori[sz]ed (?:access|login) |
        taken over | kwetsbaarheid |
        (?:lek|gat) in (?:de|het|onze)? ?(?:\w*software|website|systeem|applicatie) |
        (?:uit|in|onder) mijn naam | doorstuurregel\w* | inboxregel\w* | misbruik\w* |
        buitenland | vreemde (?:beheerder\w*|account\w*|gebruiker\w*|inlog\w*) |
        (?:onbekende|iemand|someone)\b.{0,30}\b(?:ingelogd|logt in|inlogt|logged in|
          gebruikt mijn|using my|uses my) | account .{0,20}gestolen | from my account |
        ingebroken (?:op|in) (?:ons|het|de|onze|mijn)? ?(?:\w*systeem\w*|netwerk|server\w*|
          website|account|mailbox)
    """,
    "vanish": r"""
        leeg\b | gesneuveld | niet (?:goed )?opgeslagen | terughalen | herstellen |
        verwijder\w* | gewist\b | wissen | vernietig\w* | overschreven | verdwenen |
        verloren gegaan | onleesbaar | corrupt | delet\w+ | eras\w+ | destroy\w* | wiped |
        overwrit\w+ | weg\b | kwijt\b | gone\b
    """,
    "erase": r"""
        verwijderd\b | gewist\b | vernietigd\b | overschreven\b | definitief\b | delet\w+ |
        eras\w+ | wiped\b | overwritten\b | gecrasht\b | crashed\b |
        niet (?:meer )?terug te halen\b | terughalen\b
    """,
    "unreachable": r"""
        lig(?:t|gen)\b(?: \w+){0,4} (?:uit|plat)\b | niemand (?:\w+ )?(?:kan|kon|komt) |
        (?:kan|kon) niemand | storing\w* | uitval | plat\b | platgelegd | outage | unavailable |
        onbereikbaar | niet te (?:bereiken|openen|benaderen) |
        niet (?:meer )?(?:beschikbaar|bereikbaar|toegankelijk) |
        (?:kunnen|kan|kunt) \w*(?: \w+){0,4} niet (?:meer )?(?:bij|in)\b |
        cannot (?:access|reach|open) | can't (?:access|reach|open) | no access to
    """,
    "sees_addresses": r"""
        (?:\w*adressen|ontvangers|geadresseerden|recipients|addresses)\b.{0,50}\b(?:zichtbaar|
          zien|ziet|zag|zagen|visible|see|sees)\b | elkaars? (?:e-?)?(?:mail)? ?-?adres\w* |
        wie (?:\w+ ){0,3}nog meer |
        (?:zonder|niet|without)\b.{0,30}(?:te verbergen|verborgen|hiding) |
        adressen te verbergen | elkaar\b.{0,15}\b(?:zien|ziet|zag|zagen)\b |
        (?:zien|zag|zagen|zichtbaar)\b.{0,20}\bin (?:de|het) (?:mail|bericht|cc) |
        each other'?s? (?:e-?mail )?address\w* |
        (?:zien|ziet|zag|zagen|see|sees)\b.{0,40}\b(?:\w*mailadressen|ontvangers|geadresseerden|
          recipients|addresses)\b
    """,
    "everyone_sees": r"""
        (?:adressen|ontvangers|geadresseerden|mailadressen|deelnemers|recipients|addresses|
          iedereen|everyone|everybody)\b.{0,50}\b(?:zichtbaar|zien\b|ziet|zag|zagen|leesbaar|
          visible|sees?\b|seen) | elkaars (?:\w*(?:adres\w*|gegevens|mail\w*)) |
        each other'?s? (?:\w+ )?address\w*
    """,
    "not_arrived": r"""
        (?:nooit|niet|never|not)\b(?: \w+){0,3} (?:aangekomen|bezorgd|ontvangen|gehad|gekregen|
          arriv\w+|deliver\w+|gearriveerd|binnengekomen|received)\b
    """,
    "came_back_open": r"""
        (?:geopend|opengescheurd|opengemaakt|open|opened|torn|leeg|empty|beschadigd)\b.{0,30}\b
          (?:terug\w*|retour\w*|came back|returned) |
        (?:terug\w*|retour\w*|came back|returned)\b.{0,30}\b(?:geopend|opengescheurd|opengemaakt|
          open\b|opened|torn|leeg|empty|beschadigd)
    """,
    "too_much": r"""
        te ?veel |
        (?:waar|met|of|with)\b.{0,30}\b(?:alle|all) (?:klanten|clienten|inwoners|medewerkers|
          leerlingen|namen|gegevens|clients|customers|employees|residents)\b |
        meer (?:\w+ )?(?:\w+ )?dan (?:nodig|de bedoeling|mocht|gevraagd) |
        meer (?:\w*(?:gegevens|informatie|info|data|stukken)) |
        nog (?:in|achter|op|bij) (?:stond|zat|zaten|ston)\w* | onderliggende |
        more (?:\w+ )?information | too much | too many | more (?:\w+ )?(?:\w+ )?than |
        niet allemaal | inclusief | including |
        (?:hele|volledige|complete|gehele|entire|whole|full|complete) (?:\w+ )?\w*(?:dossiers?|
          lijst\w*|bestand|overzicht|plan|verslag|excel|files?|list|sheet|report|rapport|mail\w*|
          gesprek|export|database|conversatie|draad) | alle \w*dossiers | all (?:the )?files |
        (?:in ?plaats van|\bipv\b|i\.p\.v\.|instead of) (?:alleen|enkel|slechts|een|twee|drie|
          \d+|only|just|one|two|die\b|dat\b) | ook (?:de | het |
        nog )?(?:\w*gegevens|namen|bsn\w*|adressen|\w*informatie|\w*info|van) |
        (?:stond|zat|ston|zaten|waren|kwam)\w* (?:er )?(?:\w+ ){0,2}(?:ook|nog)\b |
        bevat\w* (?:\w+ )?(?:ook|alle) | also (?:contained|included|held|had) |
        (?:contained|included) (?:all|everyone|other) | verborgen (?!.{0,10}adres) | tabblad\w* |
        kolom\w* | hidden | mailwisseling | thread | second sheet |
        niet (?:bij|in) (?:ge)?(?:moeten|hoorde?n?|mogen) | had\w* er niet |
        niet (?:nodig|mag weten|mocht) | not (?:need|allowed) | (?:eruit|weg) (?:moeten|had) |
        had\w*\b.{0,60}\bmoeten (?:verwijder|weg|halen|lak|knip)\w* | niet (?:\w+ )?opgeschoond |
        ook (?:het|de|een) \w+ van | than necessary |
        vergeten\b.{0,40}\b(?:te )?(?:\w*)(?:verwijder|lak|anonimis|filter)\w*
    """,
    "access": r"""
        (?:kan|kon|kunnen|konden) (?:\w+ ){0,5}in (?:de|het|alle|onze) (?:map|mappen|systeem|
          \w*dossier\w*)\b | zonder (?:in te loggen|inloggen) | in te zien | inzichtelijk |
        accessible | open to (?:all|everyone) | met de link | toegang\w* | \w*rechten\b |
        autorisati\w* | geautoriseerd |
        (?:kan|kon|kunnen|konden)\b.{0,40}\b(?:inloggen|erbij|erin) | te breed | afgescherm\w* |
        permissions? | access\b | log in\b | (?:staat|stond|staan|stonden) (?:\w+ ){0,3}open |
        deellink | gedeeld met | anyone with |
        (?:kan|kon|kunnen|konden) (?:\w+ ){0,5}bij (?:de|het|alle|onze|deze|dit|die)\b |
        (?:zonder|without a?) ?(?:wachtwoord|inlog\w*|password|login)
    """,
    "visible": r"zichtbaar\b | te zien\b | te lezen\b | visible\b",
    "can_see": r"""
        (?:kan|kon|kunnen|konden|can|could)\b.{0,70}\b(?:lezen|inzien|bekijken|openen|zien|
          meelezen|worden bekeken|read|see|open|view)\b | toont\b | zichtbaar\b |
        te (?:openen|lezen|zien)\b | inzichtelijk\b
    """,
    "see": r"""
        zien\b | ziet\b | zag\b | zagen\b | gezien\b | getoond\b | toonde\b | te zien\b | see\b |
        sees\b | saw\b | shown\b | showed\b
    """,
    "supplier_tells": r"""
        meld\w* | gemeld\w* | wij zijn klant | laat weten | liet weten | laten weten |
        bericht\w* | bel(?:t|de)\b | informeer\w* | geinformeerd | waarschuw\w* | datalek\w* |
        lek\b | incident\w* | gehackt | ingebroken | gelekt | hoorde\w* | kwijt\w* | op straat |
        fout\w* | verkeerd\w* | bij hen | probleem | beveiliging\w* | uitgelekt | report\w* |
        told | inform\w* | hacked | breach\w* | mail van | bericht van
    """,
}
