"""What is said in passing: hints that spare a question, and to whom something went.

For the way stems are written see `fragments.py`.
"""

from __future__ import annotations

from collections.abc import Mapping

from dialogs.law.facts import Recipient
from dialogs.understanding.values import Hint

HINTS: Mapping[Hint, str] = {
    Hint.DELETED: r"""
        (?:heeft|hebben|has|have)\b.{0,40}\b(?:verwijderd|gewist|weggegooid|deleted|destroyed) |
        zegt (?:\w+ )?verwijderd | (?:direct|meteen|gelijk) (?:verwijderd|weggegooid|deleted)
    """,
    Hint.RECALLED: r"""
        ingetrokken | teruggehaald | terug ?gehaald | teruggeroepen | opgehaald bij | recall\w* |
        offline gehaald | offline gezet | van de site gehaald | taken (?:down|offline)
    """,
    Hint.ENCRYPTED: r"""
        bitlocker | (?:is|was|zijn|waren) (?:\w+ )?(?:versleuteld|beveiligd|encrypted) |
        met (?:een )?(?:wachtwoord|pincode) (?:beveiligd|erop) | versleutelde | encrypted
    """,
    Hint.STOLEN: r"""
        gestolen | gejat | gepikt | gerold | diefstal | ingebroken | beroofd | stolen | stole |
        theft
    """,
    Hint.ONGOING: r"""
        nog steeds | nog altijd | staat nog | steeds weer | nu nog | still\b | ongoing |
        keeps?\b | duurt voort
    """,
    Hint.POLICE_WORK: r"""
        boa\b | boa'?s | handhav\w+ | bonnen\w* | bonnenboek\w* | proces-?verba\w* |
        opsporing\w* | bodycam\w* | overtred\w+ | bekeuring\w* | surveillance |
        verdachten?\b(?! (?:mail|link|sms|bericht|e-?mail)) | politiegegevens |
        enforcement officer\w* | criminal investigation
    """,
    Hint.OPENED: r"""
        opengemaakt | geopend door | heeft (?:\w+ ){0,3}(?:geopend|gelezen|bekeken|gezien) |
        hebben (?:\w+ ){0,3}(?:opengemaakt|gelezen|geopend) | opened it | has read | have read |
        opened\b
    """,
    Hint.RETURNED: r"""
        teruggebracht | teruggekregen | terug gekregen | geretourneerd | returned | gave it back
    """,
    Hint.FOUND: r"""
        weer gevonden\b | teruggevonden\b | weer terecht\b | found it\b | turned up\b
    """,
    Hint.INTERNAL: r"""
        intern\b | interne | binnen de (?:organisatie|gemeente) | internal(?:ly)?
    """,
    Hint.BACKUP: r"(?<!geen )(?<!no )\b(?:back-?up|reservekopie)",
}

RECIPIENTS: Mapping[Recipient, str] = {
    Recipient.KNOWN_PERSON: r"""
        buurman | buurvrouw | buren | ex\b | ex-\w+ | vader | moeder | ouders? | zoon | familie |
        zus | broer | neighbou?r\w* | father | mother | relative
    """,
    Recipient.PARTNER: r"""
        \w*school | \w*scholen | huisarts | zorgaanbieder | zorginstelling | politie | ggd |
        ggz\w* | andere gemeente | uwv | svb | belastingdienst | veilig thuis | notaris |
        ziekenhuis | woningcorporatie | doctor | police
    """,
    Recipient.COLLEAGUE: r"""
        \w*collega\w* | \w*medewerk\w+ | teamleid\w+ | leidinggevende\w* | afdeling |
        wethouder\w* | raadsle\w+ | colleague\w* | managers? | co-?worker\w*
    """,
    Recipient.COMPANY: r"""
        \w*bedrij\w+ | verhuurder | werkgever | bureau | aannemer | advoca\w+ | makelaar |
        krant | journalist\w* | company | contractor | landlord | employer
    """,
    Recipient.UNKNOWN_PERSON: r"""
        inwon\w+ | burger | bewon\w+ | client\w* | klant | mevrouw | meneer | man\b | vrouw\b |
        persoon | wildvreemde | onbekende | iemand anders | een ander\b | adres | huisnummer |
        aanvrager | person\b | resident | someone else | stranger | address | house | woman
    """,
}
"""After a word like "aan" or "naar"; the nearer a person stands to the case, the earlier."""
