"""What a sentence tells beside its situation: kinds of data, whose, who got it, and hints.

Only what the words themselves say: "een dossier" names no kind of data, "zorgplan" does.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import TypeVar

from dialogs.counts import parse_count
from dialogs.law.facts import Count, DataKind, Group, Recipient
from dialogs.number_words import spelled_number
from dialogs.situations import Situation
from dialogs.understanding.values import Hint

Label = TypeVar("Label")

_D = DataKind

_DATA: Mapping[DataKind, str] = {
    _D.NAME: r"\b(?:\w*namen\b|naam\b|voornaam|achternaam|naw\b|naw-?gegevens|names?\b)",
    _D.GENDER: r"\b(?:geslacht|gender)\b",
    _D.BIRTH_DATE: r"\b(?:geboorte(?:dat\w+|akte\w*|dag)|geb\.? ?dat\w*|leeftijd\w*|date of birth|birth)",
    _D.BSN: r"\b(?:bsn\w*|burgerservice\w*|sofi-?nummer|\w*uittreksel\w* brp|brp-?uittreksel\w*)",
    _D.ADDRESS: (
        r"\b(?:(?<!mail)(?:woon|huis)?adres(?:sen|gegevens)?\b(?! (?:gestuurd|gemaild|verstuurd|bezorgd))"
        r"|naw\b|naw-?gegevens|woonplaats|postcode\w*|home address\w*)"
    ),
    _D.EMAIL: r"\b(?:e-?mailadres\w*|mailadres\w*|b?cc\b|aan-?veld|e-?mail address\w*|bcc)",
    _D.PHONE: r"\b(?:telefoonnummer\w*|06-?nummer\w*|mobiele nummer\w*|phone numbers?)",
    _D.CREDENTIALS: (
        r"\b(?:wachtwoord\w*|inlog\w+|pincode\w*|credentials|passwords?|digid|gebruikersna\w+)"
    ),
    _D.BANK_ACCOUNT: r"\b(?:iban\w*|rekeningnummer\w*|bankrekening\w*|bankgegevens|bankafschrift\w*"
    r"|bank account\w*|bank statement\w*)",
    _D.CREDIT_CARD: r"\bcredit ?card\w*",
    _D.DEBTS: (
        r"\b(?:\w*schuld(?:en|hulp\w*|sanering\w*|dossier\w*)?\b|aanmaning\w*|dwangbevel\w*|beslag\w*"
        r"|betalingsachterstand\w*|incasso\w*|debts?\b|arrears)"
    ),
    _D.BENEFITS: (
        r"\b(?:bijstand\w*|\w*uitkering\w*|participatiewet|toeslag\w*|minima\w*|benefits?\b|welfare)"
    ),
    _D.OTHER_FINANCIAL: (
        r"\b(?:\w*loonstro\w+|salaris\w*|inkomen\w*|\w*aanslag\w*|woz\b|woz-\w+|factu\w+|belasting\w+"
        r"|\w*kwijtschelding\w*|payslip\w*|salar\w+|income|tax\b|invoice\w*|financi\w+)"
    ),
    _D.ID_COPY: (
        r"\b(?:paspoort\w*|id-?kaart\w*|identiteits(?:kaart|bewij)\w*|id-?bewij\w+|rijbewij\w+"
        r"|legitimatie\w*|reisdocument\w*|passports?|identity card\w*|driving licen[cs]e\w*|id card\w*)"
    ),
    _D.PHOTO: r"\b(?:\w*foto\b|\w*foto'?s|camerabeeld\w*|beelden|video\w*|photos?|pictures?|footage)",
    _D.SIGNATURE: r"\b(?:handtekening\w*|signatures?)",
    _D.LOCATION: r"\b(?:locatiegegevens|gps\w*|kenteken\w*|location data)",
    _D.CRIMINAL: (
        r"\b(?:strafblad|strafrecht\w*|veroordel\w+|verdacht(?:e|en)\b(?! (?:mail|link|sms|bericht))"
        r"|\bvog\b|strafbare?|delict\w*|detentie|criminal|conviction\w*|ondermijning\w*|bibob\w*)"
    ),
    _D.POLICE: (
        r"\b(?:politiegegevens|proces-?verba\w+|pv'?s?\b|bonnen\w*|boetes?\b|overtred\w+|bekeuring\w*"
        r"|aangifte\w*|police report\w*|fines\b)"
    ),
    _D.ETHNICITY: r"\b(?:etni\w+|afkomst|nationaliteit\w*|ras\b|azc\b|asiel\w*|ethnic\w*|asylum)",
    _D.POLITICS: r"\b(?:politieke \w+|partijlid\w*|ondersteuningsverklaring\w*|political)",
    _D.RELIGION: r"\b(?:religi\w+|geloof\w*|godsdienst\w*|kerk\w*|moskee\w*)",
    _D.UNION: r"\b(?:vakbond\w*|union member\w*)",
    _D.SEXUALITY: r"\b(?:seksue\w+|geaardheid|lhbt\w*|sexual\w*)",
    _D.HEALTH: (
        r"\b(?:gezondheid\w*|medisch\w*|diagnos\w*|ziek\w*|zorgplan\w*|zorg(?:dossier|verslag)\w*|ggz"
        r"|psych\w+|huisarts\w*|medicijn\w*|handicap\w*|beperking\w*|verslaving\w*|keuring\w*|wmo\w*"
        r"|indicatie\w*|health\w*|medical\w*|illness\w*|patient\w*)"
    ),
    _D.BIOMETRIC: r"\b(?:vingerafdruk\w*|biometri\w*|gezichtsherken\w*|fingerprint\w*)",
    _D.GENETIC: r"\b(?:dna\b|geneti\w+)",
    _D.YOUTH_CARE: (
        r"\b(?:jeugd(?:zorg|hulp|wet|dossier|bescherming|verslag)\w*|gezins(?:verslag|plan|dossier)\w*"
        r"|veilig thuis|ondertoezicht\w*|kindermishandel\w*|youth care|child protection)"
    ),
    _D.SOCIAL_SUPPORT: (
        r"\b(?:wmo\w*|pgb\w*|keukentafel\w*|huishoudelijke hulp|huiselijk geweld|ondersteuningsplan\w*"
        r"|sociaal (?:domein|team)|wijkteam\w*|mdo\b|dagbesteding|social support)"
    ),
    _D.ABSENCE: (
        r"\b(?:verzuim\w*|schoolverzuim\w*|thuiszitter\w*|ziekmelding\w*|spijbel\w*|absen\w+|truan\w+"
        r"|sick leave)"
    ),
    _D.SECRET_ADDRESS: r"\b(?:geheim\w* adres\w*|geheimhouding\b|blijf-van-mijn-lijf\w*|secret address\w*"
    r"|opvanglocatie|vrouwenopvang|women's shelter)",
}

_GROUPS: Mapping[Group, str] = {
    Group.RESIDENTS: (
        r"\b(?:inwon\w+|burger\w*(?!service|zaken)|bewon\w+|client\w*|klant\w*|kiezer\w*|aanvrag\w+"
        r"|bezwaarmaker\w*|mantelzorg\w*|resident\w*|citizen\w*|belastingplichtig\w*|buurtbewon\w+)"
    ),
    Group.EMPLOYEES: (
        r"\b(?:loonstro\w+|personeel\w*|personeels\w+|verzuimoverzicht|salaris\w*|functionering\w*"
        r"|(?:namen|gegevens|lijst) van (?:\w+ )?(?:medewerk\w+|collega\w*)|payslip\w*|personnel"
        r"|sollicit\w*|hr\b)"
    ),
    Group.PUPILS: r"\b(?:leerling\w*|scholier\w*|leerplicht\w*|thuiszitter\w*|student\w*|pupils?)",
    Group.PATIENTS: r"\b(?:patient\w*)",
    Group.MINORS: (
        r"\b(?:kind\b|kinderen|kinder\w*|jeugd\w*|minderjarig\w*|jongeren|baby\w*|leerling\w*"
        r"|thuiszitter\w*|child\w*|minors?|youth)"
    ),
    Group.VULNERABLE: (
        r"\b(?:schuldhulp\w*|dak-?lo\w+|daklozen|slachtoffer\w*|vluchteling\w*|asiel\w*|statushouder\w*"
        r"|huiselijk geweld|opvang\w*|verslaa\w+|ggz\w*|jeugdzorg|jeugdhulp|victim\w*|refugee\w*"
        r"|ouderen|dement\w*|bewindvoer\w*|geheim adres)"
    ),
}

_HINTS: Mapping[Hint, str] = {
    Hint.DELETED: (
        r"\b(?:(?:heeft|hebben|has|have)\b.{0,40}\b(?:verwijderd|gewist|weggegooid|deleted|destroyed)"
        r"|zegt (?:\w+ )?verwijderd|(?:direct|meteen|gelijk) (?:verwijderd|weggegooid|deleted))"
    ),
    Hint.RECALLED: (
        r"\b(?:ingetrokken|teruggehaald|terug ?gehaald|teruggeroepen|opgehaald bij|recall\w*|offline gehaald"
        r"|offline gezet|van de site gehaald|taken (?:down|offline))"
    ),
    Hint.ENCRYPTED: (
        r"\b(?:bitlocker|(?:is|was|zijn|waren) (?:\w+ )?(?:versleuteld|beveiligd|encrypted)|met (?:een )?"
        r"(?:wachtwoord|pincode) (?:beveiligd|erop)|versleutelde|encrypted)"
    ),
    Hint.STOLEN: r"\b(?:gestolen|gejat|gepikt|gerold|diefstal|ingebroken|beroofd|stolen|stole|theft)",
    Hint.ONGOING: (
        r"\b(?:nog steeds|nog altijd|staat nog|steeds weer|nu nog|still\b|ongoing|keeps?\b|duurt voort)"
    ),
    Hint.POLICE_WORK: (
        r"\b(?:boa\b|boa'?s|handhav\w+|bonnen\w*|bonnenboek\w*|proces-?verba\w*|opsporing\w*|bodycam\w*"
        r"|overtred\w+|bekeuring\w*|surveillance|verdachten?\b(?! (?:mail|link|sms|bericht|e-?mail))"
        r"|politiegegevens|enforcement officer\w*|criminal investigation)"
    ),
    Hint.OPENED: (
        r"\b(?:opengemaakt|geopend door|heeft (?:\w+ ){0,3}(?:geopend|gelezen|bekeken|gezien)|hebben (?:\w+ )"
        r"{0,3}(?:opengemaakt|gelezen|geopend)|opened it|has read|have read|opened\b)"
    ),
    Hint.RETURNED: r"\b(?:teruggebracht|teruggekregen|terug gekregen|geretourneerd|returned|gave it back)",
    Hint.FOUND: r"\b(?:weer gevonden|teruggevonden|weer terecht|found it|turned up)\b",
    Hint.INTERNAL: r"\b(?:intern\b|interne|binnen de (?:organisatie|gemeente)|internal(?:ly)?)",
    Hint.NO_BACKUP: r"\b(?:geen (?:back-?up|kopie|reservekopie)|no (?:back-?up|copy))",
    Hint.BACKUP: r"(?<!geen )(?<!no )\b(?:back-?up|reservekopie)",
}
_UNDONE = re.compile(
    r"\b(?:niet|nog niet|not) (?:\w+ )?(?:ingetrokken|verwijderd|recalled|deleted)"
)

_TO_WHOM: tuple[tuple[Recipient, str], ...] = (
    (
        Recipient.KNOWN_PERSON,
        r"(?:buurman|buurvrouw|buren|\bex\b|ex-\w+|vader|moeder|ouders?|zoon|familie|zus|broer"
        r"|neighbou?r\w*|father|mother|relative)",
    ),
    (
        Recipient.PARTNER,
        r"(?:\w*school|\w*scholen|huisarts|zorgaanbieder|zorginstelling|politie|ggd|ggz\w*|andere gemeente"
        r"|uwv|svb|belastingdienst|veilig thuis|notaris|ziekenhuis|woningcorporatie|doctor|police)",
    ),
    (
        Recipient.COLLEAGUE,
        r"(?:\w*collega\w*|\w*medewerk\w+|teamleid\w+|leidinggevende\w*|afdeling|wethouder\w*|raadsle\w+"
        r"|colleague\w*|managers?|co-?worker\w*)",
    ),
    (
        Recipient.COMPANY,
        r"(?:\w*bedrij\w+|verhuurder|werkgever|bureau|aannemer|advoca\w+|makelaar|krant|journalist\w*"
        r"|company|contractor|landlord|employer)",
    ),
    (
        Recipient.UNKNOWN_PERSON,
        r"(?:inwon\w+|burger|bewon\w+|client\w*|klant|mevrouw|meneer|man\b|vrouw\b|persoon|wildvreemde"
        r"|onbekende|iemand anders|een ander\b|adres|huisnummer|aanvrager|person\b|resident|someone else"
        r"|stranger|address|house|woman)",
    ),
)
_WHOM: tuple[tuple[Recipient, re.Pattern[str]], ...] = tuple(
    (
        whom,
        re.compile(
            rf"\b(?:naar|aan|bij|door|met|to|at|by|with|zien|heeft|kreeg) (?:[\w'-]+ ){{0,4}}?{said}"
        ),
    )
    for whom, said in _TO_WHOM
)
_BY_SITUATION: Mapping[Situation, Recipient] = {
    Situation.PUBLISHED: Recipient.PUBLIC,
    Situation.AI_SERVICE: Recipient.AI_SERVICE,
    Situation.PHISHING: Recipient.ATTACKER,
    Situation.RANSOMWARE: Recipient.ATTACKER,
    Situation.HACKED: Recipient.ATTACKER,
    Situation.SNOOPING: Recipient.COLLEAGUE,
    Situation.NO_BCC: Recipient.KNOWN_GROUP,
}
_HANDED: frozenset[Situation] = frozenset(
    {
        Situation.WRONG_MAIL,
        Situation.WRONG_LETTER,
        Situation.TOO_MUCH,
        Situation.WRONG_DOCUMENT,
        Situation.SPOKEN,
    }
)

_PEOPLE = re.compile(
    r"\b(?P<many>(?:ongeveer |circa |meer dan |minstens |zo'n |about |around |more than |over )?"
    r"(?:\d[\d.]{0,9}|[a-z]+)) (?:[a-z-]+ )?"
    r"(?:mensen|personen|inwoners|burgers|clienten|klanten|kinderen|leerlingen|gezinnen|medewerkers"
    r"|collega's|aanvragers|adressen|ontvangers|deelnemers|mantelzorgers|kiezers|bewoners|brieven"
    r"|dossiers|beschikkingen|patienten|sollicitanten|people|residents|clients|customers|children"
    r"|employees|addresses|recipients|letters|files|citizens|pupils)\b"
)
_MANY = frozenset(
    ["honderden", "duizenden", "tientallen", "tienduizenden", "hundreds", "thousands", "dozens"]
)


def _compiled(table: Mapping[Label, str]) -> Mapping[Label, re.Pattern[str]]:
    return {label: re.compile(pattern) for label, pattern in table.items()}


_DATA_PATTERNS = _compiled(_DATA)
_GROUP_PATTERNS = _compiled(_GROUPS)
_HINT_PATTERNS = _compiled(_HINTS)


def _labels(said: str, table: Mapping[Label, re.Pattern[str]]) -> frozenset[Label]:
    return frozenset(label for label, pattern in table.items() if pattern.search(said))


def data_in(said: str) -> frozenset[DataKind]:
    """The kinds of data a plain text names."""
    return _labels(said, _DATA_PATTERNS)


def groups_in(said: str) -> frozenset[Group]:
    """The groups of people a plain text names as those whose data it is."""
    return _labels(said, _GROUP_PATTERNS)


def hints_in(said: str) -> frozenset[Hint]:
    """What a plain text says in passing; what was tried without success is no hint."""
    found = _labels(said, _HINT_PATTERNS)
    return found - {Hint.DELETED, Hint.RECALLED} if _UNDONE.search(said) else found


def _amounts(said: str) -> Iterator[Count]:
    for found in _PEOPLE.finditer(said):
        number = found["many"].split()[-1]
        if number[0].isdigit() or number in _MANY or (spelled_number(number) or 0) > 1:
            count = parse_count(found["many"])
            if isinstance(count, Count):
                yield count


def people_in(said: str) -> Count | None:
    """The number of people, letters or files a plain text names; None when it names none."""
    return next(_amounts(said), None)


def recipient_in(said: str, situation: Situation | None) -> Recipient | None:
    """Who got or saw it: by the situation where that says it, else by the words after "aan"."""
    if situation in _BY_SITUATION:
        return _BY_SITUATION[situation]
    if situation not in _HANDED:
        return None
    return next((whom for whom, pattern in _WHOM if pattern.search(said)), None)
