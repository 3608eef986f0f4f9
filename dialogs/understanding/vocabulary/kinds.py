"""The kinds of personal data and the groups of people, as an employee names them.

For the way stems are written see `fragments.py`. A document that always holds a kind of data names
it ("zorgplan"); one that may hold anything ("dossier") does not.
"""

from __future__ import annotations

from collections.abc import Mapping

from dialogs.law.facts import DataKind, Group

DATA: Mapping[DataKind, str] = {
    DataKind.NAME: r"""
        \w*namen\b | naam\b | voornaam | achternaam | naw\b | naw-?gegevens | names?\b
    """,
    DataKind.GENDER: r"geslacht\b | gender\b",
    DataKind.BIRTH_DATE: r"""
        geboorte(?:dat\w+|akte\w*|dag) | geb\.? ?dat\w* | leeftijd\w* | date of birth | birth
    """,
    DataKind.BSN: r"""
        bsn\w* | burgerservice\w* | sofi-?nummer | \w*uittreksel\w* brp | brp-?uittreksel\w*
    """,
    DataKind.ADDRESS: r"""
        (?<!verkeerde )(?<!verkeerd )(?<!ander )(?<!oude )(?<!wrong )(?<!mail)
          (?:woon|huis)?adres(?:sen|gegevens)?\b(?! (?:gestuurd|gemaild|verstuurd|
          bezorgd)) | naw\b | naw-?gegevens | woonplaats | postcode\w* | home address\w*
    """,
    DataKind.EMAIL: r"""
        (?<!verkeerde )(?<!verkeerd )(?<!ander )(?<!oude )(?<!wrong )e?-?mailadres\w* |
        b?cc\b | aan-?veld | (?<!wrong )e-?mail address\w* | bcc
    """,
    DataKind.PHONE: r"telefoonnummer\w* | 06-?nummer\w* | mobiele nummer\w* | phone numbers?",
    DataKind.CREDENTIALS: r"""
        wachtwoord\w* | inlog\w+ | pincode\w* | credentials | passwords? | digid |
        gebruikersna\w+
    """,
    DataKind.BANK_ACCOUNT: r"""
        iban\w* | rekeningnummer\w* | bankrekening\w* | bankgegevens | bankafschrift\w* |
        bank account\w* | bank statement\w*
    """,
    DataKind.CREDIT_CARD: r"credit ?card\w*",
    DataKind.DEBTS: r"""
        \w*schuld(?:en|hulp\w*|sanering\w*|dossier\w*)?\b | aanmaning\w* | dwangbevel\w* |
        beslag\w* | betalingsachterstand\w* | incasso\w* | debts?\b | arrears
    """,
    DataKind.BENEFITS: r"""
        bijstand\w* | \w*uitkering\w* | participatiewet | toeslag\w* | minima\w* | benefits?\b |
        welfare
    """,
    DataKind.OTHER_FINANCIAL: r"""
        \w*loonstro\w+ | salaris\w* | inkomen\w* | \w*aanslag\w* | woz\b | woz-\w+ | factu\w+ |
        belasting\w+ | \w*kwijtschelding\w* | payslip\w* | salar\w+ | income | tax\b |
        invoice\w* | financi\w+
    """,
    DataKind.ID_COPY: r"""
        paspoort\w* | id-?kaart\w* | identiteits(?:kaart|bewij)\w* | id-?bewij\w+ | rijbewij\w+ |
        legitimatie\w* | reisdocument\w* | passports? | identity card\w* |
        driving licen[cs]e\w* | id card\w*
    """,
    DataKind.PHOTO: r"""
        \w*foto\b | \w*foto'?s | camerabeeld\w* | beelden | video\w* | photos? | pictures? |
        footage
    """,
    DataKind.SIGNATURE: r"handtekening\w* | signatures?",
    DataKind.LOCATION: r"locatiegegevens | gps\w* | kenteken\w* | location data",
    DataKind.CRIMINAL: r"""
        strafblad | strafrecht\w* | veroordel\w+ |
        verdacht(?:e|en)\b(?! (?:mail|link|sms|bericht)) | vog\b | strafbare? | delict\w* |
        detentie | criminal | conviction\w* | ondermijning\w* | bibob\w*
    """,
    DataKind.POLICE: r"""
        politiegegevens | proces-?verba\w+ | pv'?s?\b | bonnen\w* | boetes?\b | overtred\w+ |
        bekeuring\w* | aangifte\w* | police report\w* | fines\b
    """,
    DataKind.ETHNICITY: r"""
        etni\w+ | afkomst | nationaliteit\w* | ras\b | azc\b | asiel\w* | ethnic\w* | asylum
    """,
    DataKind.POLITICS: r"""
        politieke \w+ | partijlid\w* | ondersteuningsverklaring\w* | political
    """,
    DataKind.RELIGION: r"religi\w+ | geloof\w* | godsdienst\w* | kerk\w* | moskee\w*",
    DataKind.UNION: r"vakbond\w* | union member\w*",
    DataKind.SEXUALITY: r"seksue\w+ | geaardheid | lhbt\w* | sexual\w*",
    DataKind.HEALTH: r"""
        gezondheid\w* | medisch\w* | diagnos\w* | ziek\w* | zorgplan\w* |
        zorg(?:dossier|verslag)\w* | ggz | psych\w+ | huisarts\w* | medicijn\w* | handicap\w* |
        beperking\w* | verslaving\w* | keuring\w* | wmo\w* | indicatie\w* | health\w* |
        medical\w* | illness\w* | patient\w*
    """,
    DataKind.BIOMETRIC: r"vingerafdruk\w* | biometri\w* | gezichtsherken\w* | fingerprint\w*",
    DataKind.GENETIC: r"dna\b | geneti\w+",
    DataKind.YOUTH_CARE: r"""
        jeugd(?:zorg|hulp|wet|dossier|bescherming|verslag)\w* |
        gezins(?:verslag|plan|dossier)\w* | veilig thuis | ondertoezicht\w* |
        kindermishandel\w* | youth care | child protection
    """,
    DataKind.SOCIAL_SUPPORT: r"""
        wmo\w* | pgb\w* | keukentafel\w* | huishoudelijke hulp | huiselijk geweld |
        ondersteuningsplan\w* | sociaal (?:domein|team) | wijkteam\w* | mdo\b | dagbesteding |
        social support
    """,
    DataKind.ABSENCE: r"""
        verzuim\w* | schoolverzuim\w* | thuiszitter\w* | ziekmelding\w* | spijbel\w* | absen\w+ |
        truan\w+ | sick leave
    """,
    DataKind.SECRET_ADDRESS: r"""
        geheim\w* adres\w* | geheimhouding\b | blijf-van-mijn-lijf\w* | secret address\w* |
        opvanglocatie | vrouwenopvang | women's shelter
    """,
}

GROUPS: Mapping[Group, str] = {
    Group.RESIDENTS: r"""
        inwon\w+ | burger\w*(?!service|zaken) | bewon\w+ | client\w* | klant\w* | kiezer\w* |
        aanvrag\w+ | bezwaarmaker\w* | mantelzorg\w* | resident\w* | citizen\w* |
        belastingplichtig\w* | buurtbewon\w+
    """,
    Group.EMPLOYEES: r"""
        loonstro\w+ | personeel\w* | personeels\w+ | verzuimoverzicht | salaris\w* |
        functionering\w* | (?:namen|gegevens|lijst) van (?:\w+ )?(?:medewerk\w+|collega\w*) |
        payslip\w* | personnel | sollicit\w* | hr\b
    """,
    Group.PUPILS: r"""
        leerling\w* | scholier\w* | leerplicht\w* | thuiszitter\w* | student\w* | pupils?
    """,
    Group.PATIENTS: r"patient\w*",
    Group.MINORS: r"""
        kind\b | kinderen | kinder\w* | jeugd\w* | minderjarig\w* | jongeren | baby\w* |
        leerling\w* | thuiszitter\w* | child\w* | minors? | youth
    """,
    Group.VULNERABLE: r"""
        schuldhulp\w* | dak-?lo\w+ | daklozen | slachtoffer\w* | vluchteling\w* | asiel\w* |
        statushouder\w* | huiselijk geweld | opvang\w* | verslaa\w+ | ggz\w* | jeugdzorg |
        jeugdhulp | victim\w* | refugee\w* | ouderen | dement\w* | bewindvoer\w* | geheim adres
    """,
}
