"""The things that data are in, and the places and systems where they are.

For the way stems are written see `fragments.py`.
"""

from __future__ import annotations

from collections.abc import Mapping

THINGS: Mapping[str, str] = {
    "mail": r"""
        \w*chat\b | \w*app-?groep\w* | \w*appje | distributielijst | mailgroep | familieapp |
        \w*e-?mail\w* | \w*mail\b | mails\b | mailtje\w* | mailing\w* | gemaild\b | mailde\w* |
        mailen\b | reply\b | outlook\b | inbox\b | zivver\b | whatsapp\w* | wetransfer\b |
        filesender\b | teams-?chat\w* | geappt\b | appte\b | appje\b | sms\w* | fax\b |
        gefaxt\b | bijlage\w* | attach\w* | bericht\w* | doorgestuurd\w* | forward\w*
    """,
    "letter": r"""
        (?<!ben )(?<!beetje )bezorgd\b | bezorgfout | \w*deurmat | \w*brie(?:f|ven)\b | briefje |
        \w+brief\w* | post\b | post(?:stuk|bode|zak|bak|nl|pakket)\w* | \w*envelop\w* |
        couverte\w* | gecouvert\w* | de deur uit | dwangbevel\w* | ingebrekestelling\w* |
        dagvaarding\w* | dubbelzijdig\w* | achterkant | achterzijde | brievenbus |
        huisnummer\w* | op de mat | printstraat | mail ?merge | adres(?:label|sticker)\w* |
        naheffing\w* | oproep\w* | stempas\w* | stembiljet\w* | aanslag\w* | aanmaning\w* |
        acceptgiro\w* | (?<!een )(?<!de )letters?\b | by post | posted | envelop\w*
    """,
    "document": r"""
        \w*beschikking\w* | besluit\w* | factu\w+ | \w*formulier\w* | uittreksel\w* |
        \w*akten?\b | \w*verslag\w* | rapport\w* | dossier\w* | \w*dossiers?\b | document\w* |
        stukken | papieren | \w*overzicht\w* | \w*lijst\w* | export\w* | offerte\w* |
        bestand\w* | excel\w* | spreadsheet\w* | notulen | reports? | files? | decision |
        extract | form | list | plan\b | \w*plan\b | \w*advies
    """,
    "identity_paper": r"""
        paspoort\w* | rijbewij\w+ | id[- ]?kaart\w* | identiteits\w+ | reisdocument\w* |
        verblijfs\w+ | passports? | licen[cs]e | id card | identity card
    """,
    "counter": r"""
        \w*balie\w* | \w*loket\w* | receptie\b | spreekkamer\b | stadhuis\b | gemeentehuis\b |
        aan de deur\b | counter\b | front desk\b | reception\b | town hall\b
    """,
    "device": r"""
        \w*laptop\w* | pc'?s?\b | computer\w* | \w*telefoon\b(?! (?:verteld|gegeven)) |
        telefoons | smartphone\w* | \w*mobiel\b | \w*foon\b | mobiel(?:e|tje)?\b | \w*phones?\b |
        ipads?\b | tablet\w* | usb\w* | \w*stick\w* | (?:harde|externe) schij\w+ |
        hard ?dis[ck]s? | hard drive\w* | gegevensdrager\w* | sd-?kaart\w* | \w*camera\w* |
        bodycam\w* | dashcam | dictafoon | kopieer(?:machine|apparaat) | toegangspas\w* | badge |
        router | voice ?recorder | apparaat | toestel | handheld\w* | memory stick | device\w* |
        notebook\b
    """,
    "paper": r"""
        stapel\w* | \w*aanvragen | \w*papier\w* | map\b | mapje | mappen | ordner\w* | mapjes? |
        schrijfblok | blocnote | memo\w* | doos\b | dozen | \w*dozen | \w*stukken | cv\W?s\b |
        \w*dossiers?\b | \w*notitie\w* | \w*boek(?:je)?\b | bonnenboek\w* | schrift\b |
        aantekening\w* | \w*verslag\w* | \w*formulier\w* | \w*geprint\w* | prints?\b |
        printje\w* | \w*uitdraai\w* | \w*tas\b | rugzak | stukken | \w*lijst\w* | kopie\w* |
        agenda | \w*beschikking\w* | \w*besluit\w* | akten? | paper\w* | folder\b | printed |
        notes\b | documents? | bag\b | binder | notebook | reports? | list\b | cop(?:y|ies)
    """,
    "parcel": r"""
        \w*brie(?:f|ven)\b | post(?:stuk|zak|bak|pakket|nl)?\w*\b | \w*pakket\w* |
        \w*envelop\w* | zending\w* | aangetekend\w* | koerier\w* | bode\b | parcel\w* |
        package\w* | letters?\b | registered | courier | mail bag
    """,
    "in_transit": r"""
        onderweg | in transit | bij de post | door (?:de )?(?:koerier|postnl|post|bezorger) |
        volgens (?:postnl|de koerier|de post)
    """,
    "digital": r"""
        crash\w* | gecrasht | opschon\w* | opgeschoond | \w-schijf | ict\b | bewaard | migratie |
        gemigreerd | update | upgrade | \w*systeem\w* | systemen | server\w* | back-?up\w* |
        kopie\b | database\w* | bestand\w* | software | applicatie | netwerk\w* | digita\w+ |
        waterschade | brand\b | lekkage | te vroeg | conversie | migration | copy\b | system |
        files?\b | fire\b | flood\w* | water damage
    """,
    "all_visible_copy": r"""
        b\.?cc\b | cc\b | aan-?(?:veld|regel|vak\w*)\b | (?:vak\w*|veld|regel) \W?aan\b |
        to[- ]?(?:field|veld|line)\b | blind carbon
    """,
    "mass_mail": r"""
        nieuwsbrie\w* | mailing\w* | \w*uitnodiging\w* | newsletter\w* | invit\w* | rondmail\w*
    """,
    "physical_place": r"""
        gang\b | hal\b | bureau\b | tafel | vergadertafel | printer | kopieerapparaat | trein |
        tram | bus\b | metro | fiets\w* | straat\b | parkeerplaats | kantine | stembureau |
        hallway | corridor | desk | train | street
    """,
    "street_address": r"""
        (?<!mail)(?<!mail )(?<!mail-)\b(?:adres|\w*straat|huisnummer|nummer \d+|postcode)\b
    """,
    "shared_place": r"""
        sharepoint\b | onedrive\b | teams-?kanaal\b | teams-?omgeving\b | teams-?site\b |
        \w*kanaal\b | netwerk\w* | \w*schijf\b | map\b | mappen\b | folder\b | shared drive\b |
        \w*portaal\b | \w*portal\b | \w*omgeving\b | zaaksysteem\b | systeem\b | applicatie\b |
        system\b | drive\b | intranet\b
    """,
    "own_page": r"""
        \w*portaal\b | \w*portal\b | mijn ?(?:gemeente|omgeving|loket|\w+omgeving)\b |
        persoonlijke pagina\b | pip\b | digid\b | webformulier\b | inloggen\b |
        (?:in|log)ge?logd\b | logging in\b | logged in\b | after login\b
    """,
    "colleague": r"""
        \w*collega\w* | \w*medewerk\w+ | ambtena\w+ | stagiair\w* |
        iemand van (?:mijn|ons|het|de) | leidinggevende | teamleid\w+ | inhuurkracht |
        werknem\w+ | colleague\w* | employee\w* | co-?worker\w* | staff | intern\b
    """,
    "personal_registers": r"""
        brp | suwinet\w* | \w*dossiers? | gegevens | registers? | systeem | zaaksysteem |
        register | files? | records? | gba | basisregistratie | logging | log(?:s|bestand)?\b
    """,
    "supplier": r"<supplier>",
    "ai": r"""
        ai\b | a\.i\. | ai-?\w+ | chat[ -]?gpt | \w*gpt\b | copilot | gemini | claude |
        chatbot\w* | deepl | google translate |
        vertaal\w*(?:site|website|app|tool|machine|dienst|programma) | transcri\w+ |
        (?:online|gratis|free) (?:\w+ )?(?:tool|vertaler|converter|translator|app) |
        kunstmatige intelligentie | taalmodel\w* | language model\w* | llm | openai | mistral |
        perplexity | spraak-?naar-?tekst | translation (?:site|tool|app) | vertaald met
    """,
    "public_place": r"""
        persbericht | nieuwsbericht | gemeentepagina | dataset | story\b |
        (?:op|via) (?:de|het|onze|ons|een|the|our|your)? ?(?:\w+ )?(?:web)?site | website\b |
        gemeentesite | (?:op|on) (?:het | the )?internet | on (?:the|our) (?:web)?site |
        facebook | instagram | linkedin | twitter | social media | socials | krant\w* |
        gemeenteblad | raadsinformatie\w* | raadsportaal | \w*krant\w* | ris\b | ibabs |
        notubiz | bekendmaking\w* | google\w* | youtube | open data | newspaper
    """,
    "disclosure_papers": r"woo\b | wob\b | woo[- ] | wob[- ] | raadsstuk\w* | raadsvoorstel\w*",
    "link": r"\w*link\w* | linkje\b | url\b | qr\b",
    "bait": r"""
        \w*fraude\w* | cadeaubon\w* | fraud\w* | impersonat\w* | phish\w* | fishing ?mail |
        smish\w* | nep\b | nep-?\w+ |
        vals\w* (?:\w+ )?(?:mail|site|inlog\w*|bericht|pagina|link) | vals\w* inlog\w* |
        (?:verdacht|raar|rare|vreemd|gek|louche)\w* (?:e-?)?(?:mail\w*|sms\w*|link\w*|bericht\w*|
          app\w*|telefoontje|qr) | oplicht\w* | ceo-?fraude | spoof\w* |
        (?:fake|suspicious|strange|weird) (?:e-?mail|mail|link|message|text|site|page|login) |
        scam\w* | spam\w* | zogenaamd\w* | niet van ons (?:bleek|was) | niet echt (?:bleek|was) |
        deed zich (?:\w+ )?voor als (?:de )?(?:helpdesk|ict|bank|microsoft) | helpdesk ?fraude
    """,
}
