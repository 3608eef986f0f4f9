"""The ideas a sentence about a breach is made of, each as Dutch and English word stems.

A concept is a thing (a letter, a device), a deed (to send, to lose, to hand over) or a relation
(to somebody it was not meant for). What concepts mean together stands in `rules.py`. All patterns
are for the plain form of `dialogs.wording`: lower case, without accents.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

WRONG = (
    r"(?:verkeerd\w*|foute\b|foutie\w+|onjuist\w*|andermans|(?<!went )(?<!gone )wrong\w*"
    r"|incorrect\w*|mistaken)"
)
PERSON = (
    r"(?:person\w*|persoon|mevrouw|meneer|mijnheer|heer|dame|man|vrouw|inwon\w+|burger\w*|bewon\w+"
    r"|client\w*|klant\w*|bezoek\w+|collega\w*|medewerk\w+|ambtena\w+|aanvrag\w+|ouders?|vader"
    r"|moeder|zoon|dochter|kind\w*|gezin\w*|famil\w+|leerling\w*|scholen|school|huisarts\w*|arts"
    r"|bedrij\w+|organisati\w*|instelling\w*|instantie\w*|gemeente\w*|afdeling\w*|team\w*"
    r"|ontvang\w+|geadresseerde\w*|contact\w*|relatie|groep\w*|eigenaar|eigenaren|werkgever\w*"
    r"|zorg\w+|verhuurder\w*|advoca\w+|buur\w*|buren|gezin|adres\w*|resident\w*|citizen\w*"
    r"|customer\w*|people|woman|recipient\w*|colleague\w*|family|department|company|address\w*"
    r"|applicant\w*|neighbou?r\w*|pupil\w*|parent\w*|employee\w*|house\w*|e-?mailadres\w*|mailadres\w*"
    r"|huisnummer\w*|nummer\w*|telefoonnummer\w*|mailbox\w*|partij\w*|mensen|ondernem\w+|huurder\w*|raadsl\w+|wethouder\w*|gemachtigde|partner|verzoeker\w*|melder\w*|bewindvoerder\w*|notaris\w*|ziekenhuis\w*|wijkteam\w*|kantoor|stichting|makelaar\w*|aannemer\w*|meelont\w+|inbox\w*|postbus|persons?|deelnem\w+|patient\w*|belastingplicht\w*)"
)
SOMEBODY_ELSE = (
    r"(?:(?:iem|ie)and ander\w*|een ander(?:e|en)?\b(?! (?:manier|moment|keer|systeem))|anderen\b"
    rf"|(?:een )?andere? {PERSON}|wildvreemde?\w*|(?:een )?onbekenden?\b|vreemde (?:man|vrouw|mensen)|derden\b"
    rf"|onbevoegd\w*|(?:vorige|previous) (?:klant|bezoeker|client|persoon|customer|visitor)\w*|buren|buurman\w*|buurvrouw\w*|someone else|somebody else|anyone else|another\b"
    rf"|(?:an)?other {PERSON}|stranger\w*|(?:the )?neighbou?rs?\b|elkaars?|each other)"
)
_TO = r"(?:naar|aan|bij|voor|met|to|at|with)"
_GAP = r"(?:[\w'-]+ ){0,3}?"

_SENT = (
    r"(?:\w*(?<!be)stuur\w*|\w*(?<!be)sturen|\w*gezonden|\w*verzond\w*|\w*verzend\w*|\w*zenden"
    r"|\w*gemaild\w*|\bmail(?:de|den|en|t)\b|\w*geappt|\bappte\b|gefaxt|\w*verstrekt?\w*|gedeeld|verspreid\w*|beantwoord\w*|aangeleverd"
    r"|(?:door)?gegeven aan|\bsent\b|\bsend\w*|forward\w*|\be?-?mailed|posted|texted|shared)"
)
_LOST = (
    r"(?:kwijt\w*|verlor\w+|verloren|vermist\w*|gestolen|gestole\b|gejat|gepikt|gerold|ontvreemd"
    r"|buitgemaakt|verdwenen|zoek\b|zoekgeraakt|zoek geraakt|onvindbaar|spoorloos|diefstal"
    r"|(?:laten|liet|bleef|blijven|is|zijn) (?:\w+ ){0,3}(?:liggen|staan|hangen)|laten liggen"
    r"|achter(?:gelaten|gebleven|liet)|vergeten (?:in|op|bij|mee)|ben ik vergeten"
    r"|niet (?:meer )?(?:terug|te(?:rug)? ?)?(?:te )?(?:ge)?vind\w*|niet teruggevonden"
    r"|\bstolen|\bstole\b|\blost\b|\bmissing|left (?:behind|my|it|the|a|them|some|our)|mislaid"
    r"|misplaced|disappeared|cannot find|can't find|(?:is|zijn|was|waren|\w+) weg$|\bis weg\b"
    r"|\bweg is\b|(?<!de )(?<!een )(?<!liep )(?<!ging )\bweg\b(?! te\b)|ingebroken|inbraak|beroofd|bestolen|laten vallen|gevallen|dropped|overval\w*"
    r"|\w*gerukt|afgepakt|weggenomen|nergens (?:meer )?(?:te )?(?:ge)?vind\w*|nergens te bekennen"
    r"|in het water|nowhere|vermoedelijk nog in|nog in (?:de|het) (?:trein|bus|tram|metro|vliegtuig"
    r"|taxi|hotel|auto))"
)
_LOOK = (
    r"(?:kijk\w*|\bchecke?n?t?e?\b|leest mee|meelez\w+|raadpleging\w*|gezeten|\bkeek|keken|gekeken|\w*bekeken|bekijk\w*|inzien|ingezien|\w*raadple\w+|opgezocht"
    r"|zoekt?\b.{0,40}\bop\b|zocht\b.{0,30}\bop\b|opzoek\w*|opgevraagd|nagezocht|gezocht|\bneus\w+|\bneuz\w+|gluur\w*"
    r"|gluren|snuffel\w*|\blook(?:s|ed|ing)? (?:up|at|into|in|through)|view(?:s|ed|ing)\b"
    r"|keeps? viewing|brows\w+|snoop\w*|peek\w*|check(?:s|ed)\b|search(?:es|ed) (?:for|up))"
)
_STORED = (
    r"(?:opgeslagen|opslaan|gekoppeld|gehangen|ge-?upload\w*|ingeboekt|geregistreerd|toegevoegd"
    r"|gezet|ingevoerd|gescand|gearchiveerd|geplaatst|weggeschreven|gevoegd|ingelezen|verwerkt|zit"
    r"|zat|staat|stond|beland|saved|stored|linked|filed|uploaded|added|registered|scanned)"
)
_FILE = (
    r"(?:\w*dossiers?|\w*zaak\w*|\w*zaken|client\w*|persoonskaart|persoon|klant\w*|\w*aanvra\w+|bsn\w*|nummer"
    r"|burger|inwoner|leerling|kind|record|file|case|client'?s?|profile|customer|account)"
)

_CONCEPTS: Mapping[str, str] = {
    # relations
    "wrong": rf"\b{WRONG}|verwissel\w*|per abuis|omgewisseld|swapped|mixed up|mix-?up",
    "else": rf"\b{SOMEBODY_ELSE}",
    "wrong_recipient": (
        rf"\b{_TO} {_GAP}{WRONG}|\b{WRONG} (?:[\w'-]+ )?{PERSON}|\b{_TO} {_GAP}{SOMEBODY_ELSE}"
        r"|niet (?:voor|aan) \w+ (?:\w+ )?(?:bedoeld|bestemd|gericht)|not (?:meant|intended) for"
        rf"|\b{WRONG} (?:ge|ver|be)\w+(?:d|t|en)\b|(?:had|hadden) \w+ nooit mogen (?:krijgen|zien)"
        rf"|\b{SOMEBODY_ELSE} (?:[\w']+ ){{0,2}}(?:kreeg|ontving|heeft|opened|got|received)"
        r"|\b(?:naar|aan|bij|to)\b[^,.]{1,40}\b(?:in plaats van|ipv|i\.p\.v\.|instead of) (?:naar |aan "
        r"|bij |to |bij )?(?:mevrouw|meneer|dhr|mw|mr|mrs|de|het|haar|hem|zijn|the|her|his)\b"
        r"|\bkwam\w* (?:\w+ ){0,4}(?:uit|terecht|aan) bij\b|(?:reply|beantwoord\w*)[- ]?(?:aan )?all\w*"
        r"|\b(?:oud|old) (?:e-?)?mail ?(?:adres|address)|autofill|autocomplete|autoaanvul\w*"
        rf"|\btypefout\b|\btikfout\b|\btypo\b|heeft een wildvreemde"
    ),
    "addressee": (
        rf"\b{WRONG} (?:[\w'-]+ )?(?:\w*adres\w*|geadresseerde\w*|ontvanger\w*|contact\w*|address\w*"
        r"|recipient\w*|mailbox\w*|inbox\w*)|adres\w* (?:\w+ ){0,3}(?:klop\w*|verkeerd|fout|onjuist)"
    ),
    "old_address": (
        r"\b(?:oude?|vorige?|previous|old|former) (?:\w+ )?(?:adres|address|woning|huis|eigenaar"
        r"|bewoner|huurder|owner|tenant)\w*|(?:niet meer|niet langer|no longer) (?:woon\w*|wonen|live)"
        r"|\bverhuisd\b"
    ),
    "others_data": (
        rf"\b(?:van|of|over|about) (?:de |het |nog |twee |\d+ |\w+ )?{SOMEBODY_ELSE}|other people'?s"
        rf"|\b{SOMEBODY_ELSE}'?s\b|andermans"
    ),
    "own_receiver": (
        r"\b(?:beld|bel|meld|kreeg|ontving|krijg|ontvang|call)\w*\b.{0,60}\b(?:dat|that|hij|zij|ze)?\b"
        r".{0,60}\b(?:van ons|van de buurman|niet voor|bestemd|andermans|iemand anders|een ander"
        r"|zijn buur|someone else)"
    ),
    # deeds
    "send": rf"\b{_SENT}",
    "arrive": (
        r"\b(?:terecht\w*|beland\w*|bezorg\w*|ontvangen|ontving\w*|gekregen|kreeg|kregen|krijgt"
        r"|gegaan|ging|gaat naar|aangekomen|deliver\w*|receiv\w+|went to|ended up|got\b|arrived)"
    ),
    "lose": rf"\b{_LOST}",
    "leave": (
        r"\b(?:lag|lagen|ligt|liggen|slinger\w*|rondslinger\w*|onbeheerd|aangetroffen|gevonden|vond|vonden"
        r"|open en bloot|in het zicht|achtergebleven|unattended|lying|were found|was found)\b"
    ),
    "discard": (
        r"\b(?:oud ?papier|papierbak\w*|prullenbak|vuilnis\w*|container|afval\w*|weggegooid|kringloop"
        r"|milieustraat|shredder\w*|versnipper\w*|afgedankt\w*|afgevoerd|ingeleverd|verkocht|leasebedrijf|niet (?:\w+ )?gewist|te wissen"
        r"|zonder (?:ze|hem|het)? ?(?:\w+ )?te wissen|paper bin|trash|dumpster|thrown away|recycl\w+)"
    ),
    "hand_over": (
        r"\b(?:mee(?:gegeven|gekregen|gegaan|genomen|geven|gaf)\b|overhandig\w*|uitgereikt\w*|uitreik\w*"
        r"|afgegeven|gegeven\b|gaf\b|\w*afhalen|uitgegeven|uitgifte|opgehaald|ophalen|(?:naar huis|weg) gegaan met|liep weg|(?:naar huis|weg)gegaan met|(?:kreeg|krijgt)\b"
        r".{0,60}\bmee\b|hand(?:ed|ing)?\b|gave\b|given\b|gives\b|picked up|walked (?:off|away))"
    ),
    "look": rf"\b{_LOOK}",
    "store": rf"\b{_STORED}",
    "into_wrong_file": (
        rf"\b(?:in|bij|aan|onder|op|met|to|in|into|under|with) {_GAP}{WRONG} (?:[\w']+ )?{_FILE}\b"
        rf"|\b(?:bij|in|aan|onder|to|in|into|under) (?:een|an) ?(?:andere?|other) (?:[\w']+ )?{_FILE}\b"
        r"|\b(?:zit|zat|staat|stond|hangt|hing|beland\w*)\b.{0,30}\bin het \w*dossier van"
        rf"|dossier van (?:een ander|client b)|\b{WRONG} (?:in|op)?ge(?:boekt|scand|koppeld|slagen)"
        r"|(?:verwisseld|door elkaar|samengevoegd).{0,40}(?:systeem|dossier|registratie|applicatie)"
        r"|(?:systeem|dossier).{0,40}(?:verwisseld|door elkaar|samengevoegd)"
    ),
    "speak": (
        r"\b(?:vertel\w*|doorverteld|gezegd|zei\b|gepraat|praat\w*|besproken|besprak|hardop"
        r"|mondeling\w*|versproken|verklapt|luidkeels|meegeluisterd|afgeluisterd|opgevangen"
        r"|genoemd|(?:kon|konden|kan|kunnen|could)\b.{0,50}\b(?:horen|hear)|hoorden|meegehoord"
        r"|dunne muren|wachtkamer|verjaardag|geroddel\w*|told\b|tell\w*|said|spoke\w*|talk\w*|overheard|mention\w*|discuss\w*)"
    ),
    "by_phone": (
        r"\b(?:telefonisch\w*|(?:aan|over|door|via|per) (?:de )?telefoon|gebeld en|aan een beller"
        r"|over the phone|by phone|on the phone|caller)\b"
    ),
    "give_out": r"\b(?:gegeven|doorgegeven|gaf|gedeeld|verstrekt|noemde|gave|given)\b",
    "publish": (
        r"\b(?:openbaar\b|\w*publice\w*|publish\w*|openbaar (?:gemaakt|gezet|geplaatst|gemaakte)|openbaarmaking"
        r"|openbaar gemaakt|online (?:gezet|geplaatst|staat|gekomen|gekregen)|(?:staa?n?t?|stond\w*) "
        r"(?:\w+ ){0,4}online|live gezet|livestream\w*|in beeld|tweet\w*|getwitterd|\w*geplaatst op|posted online|went live|made (?:\w+ ){0,4}public|openbare (?:\w*register|agenda|vergadering|website|map))"
    ),
    "public_place": (
        r"\b(?:(?:op|via) (?:de|het|onze|ons|een|the|our|your)? ?(?:\w+ )?(?:web)?site|website\b"
        r"|gemeentesite|(?:op|on) (?:het |the )?internet|on (?:the|our) (?:web)?site|facebook"
        r"|instagram|linkedin|twitter|social media|socials|krant\w*|gemeenteblad|raadsinformatie\w*"
        r"|\bris\b|ibabs|notubiz|bekendmaking\w*|google\w*|youtube|open data|newspaper)"
    ),
    "disclosure_papers": r"\b(?:woo|wob)\b|\bwoo[- ]|\bwob[- ]|raadsstuk\w*|raadsvoorstel\w*",
    "badly_blackened": (
        r"\b(?:leesbaar|ongelakt\w*|niet (?:goed )?(?:ge)?(?:zwart)?gelakt|zwartgelakte?|gelakt\w*"
        r"|onder het zwart|zwarte? (?:balk\w*|vlak\w*)|weg ?(?:te )?lak\w*|(?:te|niet) lakken|niet (?:goed |volledig )?geanonimiseerd\w*|anonimiser\w*|unredacted"
        r"|not (?:properly )?(?:redacted|anonymi[sz]ed)|te kopieren|readable)"
    ),
    "click": (
        r"\b(?:geklikt|klikte|aangeklikt|doorgeklikt|(?:op|aan) .{0,30}(?:gedrukt|getikt)|clicked|scanned the qr|qr-?code gescand)"
    ),
    "give_credentials": (
        r"\b(?:wachtwoord\w*|\bww\b|inloggegevens|inlogcode\w*|gebruikersnaam|pincode|\bcode\b|credentials"
        r"|password\w*|digid|login\b|logingegevens)\b.{0,60}\b(?:ingevuld|ingetypt|ingevoerd|gegeven"
        r"|doorgegeven|afgegeven|gedeeld|achtergelaten)|\b(?:vulde|typte|gaf|entered|filled|gave"
        r"|typed|shared)\b.{0,40}\b(?:wachtwoord|inloggegevens|code|gegevens|password|credentials"
        r"|login|details)|\b(?:mijn|persoonlijke|haar|zijn|my)? ?gegevens (?:ingevuld|achtergelaten)"
        r"|ingelogd (?:op|via|bij) (?:\w+ ){0,3}(?:pagina|site|website|link|formulier)|ingevuld na"
        r"|en daarna ingelogd|en toen ingelogd|logged in (?:on|to|via) (?:a|an) (?:fake|page)"
    ),
    "log_in": r"\b(?:ingelogd|ingevuld|aangemeld|achtergelaten|vertrouwde|logged in|signed in|filled in)\b",
    "bait": (
        r"\b(?:phish\w*|fishing ?mail|smish\w*|nep\b|nep-?\w+|vals\w* (?:\w+ )?(?:mail|site|inlog\w*"
        r"|bericht|pagina|link)|vals\w* inlog\w*|(?:verdacht|raar|rare|vreemd|gek|louche)\w* (?:e-?)?"
        r"(?:mail\w*|sms\w*|link\w*|bericht\w*|app\w*|telefoontje|qr)|oplicht\w*|ceo-?fraude"
        r"|spoof\w*|(?:fake|suspicious|strange|weird) (?:e-?mail|mail|link|message|text|site|page|login)"
        r"|scam\w*|spam\w*|zogenaamd\w*|niet van ons (?:bleek|was)|niet echt (?:bleek|was)|deed zich (?:\w+ )?voor als (?:de )?(?:helpdesk|ict|bank|microsoft)|helpdesk ?fraude)"
    ),
    "link": r"\b(?:\w*link\w*|linkje|url|qr)\b",
    "tricked": r"\b(?:getrapt|ingetrapt|erin getuind|ingetuind|getuind|fell for|tricked|fooled)\b",
    "ransom": (
        r"\b(?:crypto\w*|ge-?encrypt\w*|willen geld|geld (?:eisen|willen)|ransom\w*|gijzel\w*|gegijzel\w*|losgeld\w*|bitcoin\w*|cryptolocker|extensie"
        r"|(?:moeten|must|have to|need to|willen dat we) (?:betalen|pay)|betalen (?:om|anders))"
    ),
    "mass_encrypted": (
        r"\b(?:bestand\w*|schij\w+|server\w*|alles|computers?|systemen|netwerk\w*|mappen|files?"
        r"|drives?|disks?|everything|systems|pc'?s)\b.{0,40}\b(?:versleuteld|encrypted|op slot|gelockt?e?d?|vergrendeld"
        r"|locked)|(?:versleuteld|encrypted).{0,20}(?:door|by) (?:\w+ ){0,2}(?:crimin|hack|attack)"
    ),
    "hack": (
        r"\b(?:ge-?hack\w*|hack\w*|aangevallen|\w*aanval\w*|inbreker\w*|attack\w*|verstuurt (?:\w+ )?(?:zelf|zomaar|automatisch|spam)|malware|virus|trojan|spyware|binnengedrongen|binnengekomen"
        r"|indringer\w*|overgenomen|inlogpoging\w*|buitgemaakt|gecompromitteerd|compromised|hijack\w*"
        r"|cyber\w*|ddos|broke into|broken into|intruder|inbraak (?:in|op) (?:ons |het |de )?(?:\w*"
        r"systeem|netwerk|mailbox|account|server)|unauthori[sz]ed (?:access|login)|taken over"
        r"|kwetsbaarheid|(?:lek|gat) in (?:de|het|onze)? ?(?:\w*software|website|systeem|applicatie)"
        r"|(?:uit|in|onder) mijn naam|doorstuurregel\w*|inboxregel\w*|misbruik\w*|buitenland"
        r"|vreemde (?:beheerder\w*|account\w*|gebruiker\w*|inlog\w*)|(?:onbekende|iemand|someone)\b.{0,30}"
        r"\b(?:ingelogd|logt in|inlogt|logged in|gebruikt mijn|using my|uses my)|account .{0,20}gestolen|from my account|ingebroken (?:op|in) (?:ons|het|de|onze|mijn)? ?"
        r"(?:\w*systeem\w*|netwerk|server\w*|website|account|mailbox))"
    ),
    "vanish": (
        r"\b(?:leeg\b|gesneuveld|niet (?:goed )?opgeslagen|terughalen|herstellen|verwijder\w*|gewist\b|wissen|vernietig\w*|overschreven|verdwenen|verloren gegaan"
        r"|onleesbaar|corrupt|delet\w+|eras\w+|destroy\w*|wiped|overwrit\w+|weg\b|kwijt\b|gone\b)"
    ),
    "erase": (
        r"\b(?:verwijderd|gewist|vernietigd|overschreven|definitief|delet\w+|eras\w+|wiped|overwritten"
        r"|gecrasht|crashed|niet (?:meer )?terug te halen|terughalen)\b"
    ),
    "wrong_attachment": (
        rf"\b{WRONG} (?:\w*bijlage\w*|\w*document\w*|\w*bestand\w*|pdf|versie|attachment\w*|file\w*)"
    ),
    "unreachable": (
        r"\b(?:lig(?:t|gen)\b(?: \w+){0,4} (?:uit|plat)\b|niemand (?:\w+ )?(?:kan|kon|komt)|(?:kan|kon) niemand|storing\w*|uitval|plat\b|platgelegd|outage|unavailable|onbereikbaar|niet (?:meer )?"
        r"(?:beschikbaar|bereikbaar|toegankelijk)|(?:kunnen|kan|kunt) \w*(?: \w+){0,4} niet (?:meer )?"
        r"(?:bij|in)\b|cannot (?:access|reach|open)|can't (?:access|reach|open)|no access to)"
    ),
    "sees_addresses": (
        r"\b(?:\w*adressen|ontvangers|geadresseerden|recipients|addresses)\b.{0,50}\b(?:zichtbaar|zien"
        r"|ziet|zag|zagen|visible|see|sees)\b|elkaars? (?:e-?)?(?:mail)? ?-?adres\w*|wie (?:\w+ ){0,3}nog"
        r" meer|(?:zonder|niet|without)\b.{0,30}(?:te verbergen|verborgen|hiding)|adressen te verbergen"
        r"|elkaar\b.{0,15}\b(?:zien|ziet|zag|zagen)\b|\b(?:zien|zag|zagen|zichtbaar)\b.{0,20}\bin (?:de|het) (?:mail|bericht|cc)"
        r"|each other'?s? (?:e-?mail )?address\w*|\b(?:zien|ziet|zag|zagen|see|sees)\b.{0,40}\b"
        r"(?:\w*mailadressen|ontvangers|geadresseerden|recipients|addresses)\b"
    ),
    "mass_mail": r"\b(?:nieuwsbrie\w*|mailing\w*|\w*uitnodiging\w*|newsletter\w*|invit\w*|rondmail\w*)",
    "everyone_sees": (
        r"\b(?:adressen|ontvangers|geadresseerden|mailadressen|deelnemers|recipients|addresses"
        r"|iedereen|everyone|everybody)\b.{0,50}\b(?:zichtbaar|zien\b|ziet|zag|zagen|leesbaar|visible"
        r"|sees?\b|seen)|elkaars (?:\w*(?:adres\w*|gegevens|mail\w*))|each other'?s? (?:\w+ )?address\w*"
    ),
    # things
    "mail": (
        r"\b(?:\w*e-?mail\w*|\w*mail\b|mails\b|mailtje\w*|mailing\w*|gemaild|mailde\w*|mailen|reply|outlook|inbox"
        r"|zivver|whatsapp\w*|wetransfer|filesender|teams-?chat\w*|geappt|appte|appje|sms\w*|fax|gefaxt|bijlage\w*|attach\w*|bericht\w*"
        r"|doorgestuurd\w*|forward\w*)\b"
    ),
    "letter": (
        r"\b(?:\w*brie(?:f|ven)\b|briefje|\w+brief\w*|post\b|post(?:stuk|bode|zak|bak|nl|pakket)\w*"
        r"|\w*envelop\w*|couverte\w*|gecouvert\w*|dubbelzijdig\w*|achterkant|achterzijde|brievenbus"
        r"|huisnummer\w*|op de mat|printstraat|mail ?merge|adres(?:label|sticker)\w*|naheffing\w*"
        r"|oproep\w*|stempas\w*|stembiljet\w*|aanslag\w*|aanmaning\w*|acceptgiro\w*|(?<!een )(?<!de )letters?\b|by post|posted|envelop\w*)"
    ),
    "document": (
        r"\b(?:\w*beschikking\w*|besluit\w*|factu\w+|\w*formulier\w*|uittreksel\w*|\w*akten?\b"
        r"|\w*verslag\w*|rapport\w*|dossier\w*|\w*dossiers?\b|document\w*|stukken|papieren"
        r"|\w*overzicht\w*|\w*lijst\w*|export\w*|offerte\w*|bestand\w*|excel\w*|spreadsheet\w*|notulen|reports?|files?"
        r"|decision|extract|form|list|plan\b|\w*plan\b|\w*advies)"
    ),
    "identity_paper": (
        r"\b(?:paspoort\w*|rijbewij\w+|id[- ]?kaart\w*|identiteits\w+|reisdocument\w*|verblijfs\w+"
        r"|passports?|licen[cs]e|id card|identity card)"
    ),
    "counter": (
        r"\b(?:\w*balie\w*|\w*loket\w*|receptie|spreekkamer|stadhuis|gemeentehuis|aan de deur"
        r"|counter|front desk|reception|town hall)\b"
    ),
    "device": (
        r"\b(?:\w*laptop\w*|pc'?s?\b|computer\w*|\w*telefoon\b(?! (?:verteld|gegeven))|telefoons"
        r"|smartphone\w*|\w*foon\b|mobiel(?:e|tje)?\b|\w*phones?\b|ipads?\b|tablet\w*|usb\w*|\w*stick\w*"
        r"|(?:harde|externe) schij\w+|hard ?dis[ck]s?|hard drive\w*|gegevensdrager\w*|sd-?kaart\w*"
        r"|\w*camera\w*|bodycam\w*|dashcam|dictafoon|kopieer(?:machine|apparaat)|toegangspas\w*|badge|router|voice ?recorder|apparaat|toestel|handheld\w*"
        r"|memory stick|device\w*|notebook\b)"
    ),
    "paper": (
        r"\b(?:\w*papier\w*|\bmap\b|mapje|mappen|ordner\w*|mapjes?|schrijfblok|blocnote|memo\w*|doos\b|dozen|\w*dozen|\w*stukken|cv\W?s\b|\w*dossiers?\b|\w*notitie\w*|\w*boek(?:je)?\b"
        r"|bonnenboek\w*|schrift\b|aantekening\w*|\w*verslag\w*|\w*formulier\w*|\w*print\w*|\w*tas\b"
        r"|rugzak|stukken|\w*lijst\w*|kopie\w*|agenda|\w*beschikking\w*|\w*besluit\w*|akten?|paper\w*"
        r"|folder\b|printed|notes\b|documents?|bag\b|binder|notebook|reports?|list\b|cop(?:y|ies))"
    ),
    "parcel": (
        r"\b(?:\w*brie(?:f|ven)\b|post(?:stuk|zak|bak|pakket|nl)?\w*\b|\w*pakket\w*|\w*envelop\w*"
        r"|zending\w*|aangetekend\w*|koerier\w*|bode\b|parcel\w*|package\w*|letters?\b|registered"
        r"|courier|mail bag)"
    ),
    "not_arrived": (
        r"\b(?:nooit|niet|never|not)\b(?: \w+){0,3} (?:aangekomen|bezorgd|ontvangen|arriv\w+|deliver\w+"
        r"|gearriveerd|binnengekomen|received)\b"
    ),
    "in_transit": (
        r"\b(?:onderweg|in transit|bij de post|door (?:de )?(?:koerier|postnl|post|bezorger)"
        r"|volgens (?:postnl|de koerier|de post))"
    ),
    "came_back_open": (
        r"\b(?:(?:geopend|opengescheurd|opengemaakt|open|opened|torn|leeg|empty|beschadigd)\b.{0,30}"
        r"\b(?:terug\w*|retour\w*|came back|returned)|(?:terug\w*|retour\w*|came back|returned)\b.{0,30}"
        r"\b(?:geopend|opengescheurd|opengemaakt|open\b|opened|torn|leeg|empty|beschadigd))"
    ),
    "all_visible_copy": (
        r"\bb\.?cc\b|\bcc\b|\baan-?(?:veld|regel|vak\w*)\b|\b(?:vak\w*|veld|regel) \W?aan\b|\bto[- ]?(?:field|veld|line)\b|blind carbon"
    ),
    "too_much": (
        r"\b(?:te ?veel|meer (?:\w+ )?(?:\w+ )?dan (?:nodig|de bedoeling|mocht|gevraagd)|meer (?:\w*"
        r"gegevens)|too much|too many|more (?:\w+ )?(?:\w+ )?than|niet allemaal|inclusief|including"
        r"|(?:hele|volledige|complete|gehele|entire|whole|full|complete) (?:\w+ )?\w*(?:dossiers?|lijst\w*"
        r"|bestand|overzicht|plan|verslag|excel|files?|list|sheet|report|rapport|mail\w*|gesprek|export"
        r"|database|conversatie|draad)|alle \w*dossiers|all (?:the )?files"
        r"|(?:in ?plaats van|\bipv\b|i\.p\.v\.|instead of) (?:alleen|enkel|slechts|een|twee|drie|\d+|only"
        r"|just|one|two|die\b|dat\b)"
        r"|ook (?:de |het |nog )?(?:\w*gegevens|namen|bsn\w*|adressen|\w*informatie|\w*info|van)"
        r"|(?:stond|zat|ston|zaten|waren|kwam)\w* (?:er )?(?:\w+ ){0,2}(?:ook|nog)\b|bevat\w* (?:\w+ )?"
        r"(?:ook|alle)|also (?:contained|included|held|had)|(?:contained|included) (?:all|everyone|other)"
        r"|verborgen (?!.{0,10}adres)|tabblad\w*|kolom\w*|hidden|mailwisseling|thread|second sheet"
        r"|niet (?:bij|in) (?:ge)?(?:moeten|hoorde?n?|mogen)|had\w* er niet|niet (?:nodig|mag weten|mocht)"
        r"|not (?:need|allowed)|(?:eruit|weg) (?:moeten|had)|had\w*\b.{0,60}\bmoeten (?:verwijder|weg|halen|lak|knip)\w*|niet (?:\w+ )?opgeschoond|ook (?:het|de|een) \w+ van|than necessary|vergeten\b.{0,40}\b(?:te )?(?:\w*)(?:verwijder|lak|anonimis|filter)\w*)"
    ),
    "access": (
        r"\b(?:in te zien|inzichtelijk|accessible|open to (?:all|everyone)|met de link|toegang\w*|\w*rechten\b|autorisati\w*|geautoriseerd|(?:kan|kon|kunnen|konden)\b.{0,40}"
        r"\b(?:inloggen|erbij|erin)|te breed|afgescherm\w*|permissions?|access\b|log in\b"
        r"|(?:staat|stond|staan|stonden) (?:\w+ ){0,3}open|deellink|gedeeld met"
        r"|anyone with|(?:kan|kon|kunnen|konden) (?:\w+ ){0,5}bij (?:de|het|alle|onze|deze|dit|die)\b"
        r"|(?:zonder|without a?) ?(?:wachtwoord|inlog\w*|password|login))"
    ),
    "everyone_inside": (
        r"\b(?:(?:hele|gehele) (?:organisatie|gemeente|afdeling)|alle (?:medewerkers|collega'?s"
        r"|ambtenaren)|iedereen|everyone|everybody|whole organi[sz]ation|(?:hele|gehele) (?:team|cluster|domein)|all (?:staff|employees"
        r"|colleagues)|externen|buitenstaanders|outsiders)\b"
    ),
    "shared_place": (
        r"\b(?:sharepoint|onedrive|teams-?kanaal|teams-?omgeving|teams-?site|\w*kanaal|netwerk\w*|\w*schijf"
        r"|\bmap\b|mappen|folder|shared drive|portaal|\w*portal|\w*omgeving|zaaksysteem|systeem|applicatie"
        r"|system|drive|intranet)\b"
    ),
    "left_employee": (
        r"\b(?:(?:ex|oud|voormalig\w*)[- ]?(?:medewerk\w+|collega\w*|stagiair\w*|werknem\w+)|former"
        r" (?:employee|colleague)|uit dienst|left the organi[sz]ation)"
    ),
    "own_page": (
        r"\b(?:portaal|\w*portal|mijn ?(?:gemeente|omgeving|loket|\w+omgeving)|persoonlijke pagina|pip\b"
        r"|digid|webformulier|inloggen|(?:in|log)ge?logd|logging in|logged in|after login)\b"
    ),
    "see": r"\b(?:zien|ziet|zag|zagen|gezien|getoond|toonde|te zien|see|sees|saw|shown|showed)\b",
    "colleague": (
        r"\b(?:\w*collega\w*|\w*medewerk\w+|ambtena\w+|stagiair\w*|iemand van (?:mijn|ons|het|de)"
        r"|leidinggevende|teamleid\w+|inhuurkracht|werknem\w+|colleague\w*|employee\w*|co-?worker\w*"
        r"|staff|intern\b)"
    ),
    "personal_registers": (
        r"\b(?:brp|suwinet\w*|\w*dossiers?|gegevens|registers?|systeem|zaaksysteem|register|files?"
        r"|records?|gba|basisregistratie|logging|log(?:s|bestand)?\b)"
    ),
    "relative": (
        r"\b(?:\bex\b|\bex-?\w+|\bbuur\w*|buren|familie\w*|schoon\w+|zus(?:je)?|broer\w*|tante|oom|neef"
        r"|nicht|vriend\w*|kennis(?:sen)?|bekende\b|\w*dates?\b|partner|neighbou?r\w*|relatives?|brother"
        r"|sister|cousin|friend\w*|girlfriend|boyfriend|voetballer|beroemd\w*|celebrit\w*|famous)\b"
    ),
    "no_need": (
        r"\b(?:zonder (?:\w+ )?(?:reden|taak|noodzaak|aanleiding|toestemming|opdracht)|nieuwsgierig\w*"
        r"|uit interesse|stiekem\w*|bn'?er|bekende \w+|vlogger|in (?:haar|zijn|mijn|de) straat|uit verveling|prive\w*|buiten werktijd|eigen (?:familie|dossier|buur\w*|gegevens)"
        r"|(?:niets|niks) (?:\w+ )?(?:mee te maken|te zoeken)|onbevoegd|logging|for no reason|curio\w*"
        r"|without (?:a )?(?:reason|need))"
    ),
    "supplier": (
        r"(?<!aan )(?<!naar )(?<!to )(?<!the )(?<!aan de )(?<!naar de )(?<!aan een )(?<!to the )"
        r"\b(?:\w*leverancier\w*|\w*verwerker\w*|\w*(?:hosting|cloud|software|salaris|ict|it|schoonmaak)-?\w*"
        r"(?:partij|bedrijf|provider|dienst|partner|firma)\w*|callcenter|centric|pinkroccade|decos|xxllnc|visma|afas|topicus|(?:\w*bedrijf|\w*bureau|\w*partij|\w*aanbieder|instelling|firma|organisatie|callcenter)"
        r" (?:dat|die) (?:voor ons|onze)|drukker\w*|externe partij|bedrijf dat (?:onze|voor ons)"
        r"|partij die (?:onze|voor ons)|supplier\w*|vendor\w*|processor\w*|(?:service|hosting|cloud) "
        r"provider\w*|hosting\w*|administratiekantoor)"
    ),
    "supplier_tells": (
        r"\b(?:meld\w*|gemeld\w*|wij zijn klant|laat weten|liet weten|laten weten|bericht\w*|bel(?:t|de)\b|informeer\w*"
        r"|geinformeerd|waarschuw\w*|datalek\w*|\blek\b|incident\w*|gehackt|ingebroken|gelekt|hoorde\w*|kwijt\w*|op straat|fout\w*|verkeerd\w*"
        r"|bij hen|report\w*|told|inform\w*|hacked|breach\w*|mail van|bericht van)"
    ),
    "ai": (
        r"\b(?:ai\b|a\.i\.|ai-?\w+|chat[ -]?gpt|\w*gpt\b|copilot|gemini|claude|chatbot\w*|deepl|google "
        r"translate|vertaal\w*(?:site|website|app|tool|machine|dienst|programma)|transcri\w+"
        r"|(?:online|gratis|free) (?:\w+ )?(?:tool|vertaler|converter|translator|app)"
        r"|kunstmatige intelligentie|taalmodel\w*|language model\w*|llm|openai|mistral|perplexity"
        r"|spraak-?naar-?tekst|translation (?:site|tool|app)|vertaald met)"
    ),
    "digital": (
        r"\b(?:crash\w*|gecrasht|opschon\w*|opgeschoond|\w-schijf|ict\b|bewaard|migratie|gemigreerd|update|upgrade|\w*systeem\w*|systemen|server\w*|back-?up\w*|kopie\b"
        r"|database\w*|bestand\w*|software|applicatie|netwerk\w*|digita\w+|waterschade|brand\b|lekkage"
        r"|te vroeg|conversie|migration|copy\b|system|files?\b|fire\b|flood\w*|water damage)"
    ),
    # what softens it
    "almost": (
        r"\b(?:bijna|(?<!niet )op tijd\b"
        r"|ternauwernood|nippertje|almost|nearly|just in time|in time\b|tegengehouden|onderschept"
        r"|(?:vals|loos|false) alarm|genegeerd|ignored|in concept\b|net niet|kunnen voorkomen|kon (?:\w+ ){0,3}(?:voorkomen|tegenhouden|stoppen)|intercepted)"
    ),
    "not_done": (
        r"\b(?:niet|nooit|niets|niks|not|never|didn'?t|did not|nothing|haven'?t|wasn'?t|geen|nobody|niemand)\b"
        r"(?: \w+){0,2} (?:verzonden|verstuurd|gestuurd|weggestuurd|geklikt|aangeklikt|ingevuld|gereageerd|gelezen|ingelogd|op "
        r"ingegaan|gedaan|mee gedaan|meegegeven|gepubliceerd|sent\b|send|click\w*|entered|fill\w*|done"
        r"|de deur uit|geopend|opened)\b(?! (?:mogen|moeten|hadden|had))|did nothing|niks mee"
    ),
    "removed_bait": r"\b(?:meteen|direct|gelijk|weer|immediately)? ?(?:verwijderd|weggegooid|deleted)\b",
    "should_not": (
        r"\b(?:had|hadden|mocht\w*|hoor\w*|should|mag)\b.{0,30}\b(?:niet|nooit|not|never)\b|supposed to"
        r"|\b(?:niet|nooit)\b.{0,30}\b(?:mogen|moeten)\b"
    ),
    "found_again": (
        r"\b(?:(?:lag|zat|stond|was) (?:\w+ ){0,3}(?:gewoon|toch|in mijn|thuis)|(?:weer |terug)gevonden|weer terecht"
        r"|terecht\b(?!gekomen| gekomen)|bleek (?:\w+ ){0,3}(?:thuis|in mijn)|found it|turned up|was (?:just )?in my)"
    ),
}

CONCEPTS: Mapping[str, re.Pattern[str]] = {
    name: re.compile(pattern) for name, pattern in _CONCEPTS.items()
}


def concepts_in(said: str) -> frozenset[str]:
    """The names of the concepts that a plain text holds."""
    return frozenset(name for name, pattern in CONCEPTS.items() if pattern.search(said))
