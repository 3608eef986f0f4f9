"""How word stems are written down here, and the pieces that many of them share.

A concept is a list of stems with " | " between them: regular expressions for the plain form of
`dialogs.understanding.wording` (lower case, no accents), each from the start of a word. Line
breaks mean nothing, so a long stem may run on. A name in angle brackets stands for a piece of this
module.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

_BREAK = re.compile(r"\n\s*")
_NEXT = re.compile(r"\s+\|\s*")
_PIECE = re.compile(r"<(\w+)>")

_PIECES: Mapping[str, str] = {
    "wrong": r"""
        verkeerd\w* | foute\b | foutie\w+ | onjuist\w* | andermans |
        (?<!went )(?<!gone )wrong\w* | incorrect\w* | mistaken
    """,
    "person": r"""
        person\w* | persoon | mevrouw | meneer | mijnheer | heer | dame | man | vrouw |
        inwon\w+ | burger\w* | bewon\w+ | client\w* | klant\w* | bezoek\w+ | collega\w* |
        medewerk\w+ | ambtena\w+ | aanvrag\w+ | ouders? | vader | moeder | zoon | dochter |
        kind\w* | gezin\w* | famil\w+ | leerling\w* | scholen | school | huisarts\w* | arts |
        bedrij\w+ | organisati\w* | instelling\w* | instantie\w* | gemeente\w* | afdeling\w* |
        team\w* | ontvang\w+ | geadresseerde\w* | contact\w* | relatie | groep\w* | eigenaar |
        eigenaren | werkgever\w* | zorg\w+ | verhuurder\w* | advoca\w+ | buur\w* | buren |
        gezin | adres\w* | resident\w* | citizen\w* | customer\w* | people | woman |
        recipient\w* | colleague\w* | family | department | company | address\w* | applicant\w* |
        neighbou?r\w* | pupil\w* | parent\w* | employee\w* | house\w* | e-?mailadres\w* |
        mailadres\w* | huisnummer\w* | nummer\w* | telefoonnummer\w* | mailbox\w* | partij\w* |
        mensen | ondernem\w+ | huurder\w* | raadsl\w+ | wethouder\w* | gemachtigde | partner |
        verzoeker\w* | melder\w* | bewindvoerder\w* | notaris\w* | ziekenhuis\w* | wijkteam\w* |
        kantoor | stichting | makelaar\w* | aannemer\w* | meelont\w+ | inbox\w* | postbus |
        persons? | deelnem\w+ | patient\w* | belastingplicht\w*
    """,
    "else": r"""
        (?:iem|ie)and ander\w* | een ander(?:e|en)?\b(?! (?:manier|moment|keer|systeem)) |
        anderen\b | (?:een )?andere? <person> | wildvreemde?\w* | (?:een )?onbekenden?\b |
        vreemde (?:man|vrouw|mensen) | derden\b | onbevoegd\w* |
        (?:vorige|previous) (?:klant|bezoeker|client|persoon|customer|visitor)\w* | buren |
        buurman\w* | buurvrouw\w* | someone else | somebody else | anyone else | another\b |
        (?:an)?other <person> | stranger\w* | (?:the )?neighbou?rs?\b | elkaars? | each other
    """,
    "to": r"""
        naar | aan | bij | voor | met | to | at | with
    """,
    "gap": r"""
        (?:[\w'-]+ ){0,3}?
    """,
    "record": r"""
        \w*dossiers? | \w*zaak\w* | \w*zaken | persoonskaart | \w*aanvra\w+ | bsn\w* | nummer |
        records? | files? | cases? | profile | account
    """,
    "subject": r"""
        persoon | client\w* | klant\w* | burger | inwoner | leerling | kind | gezin | person |
        customer | resident | pupil | child | family
    """,
    "supplier": r"""
        \w*leverancier\w* | \w*verwerker\w* | drukker\w* | externe partij | callcenter |
        \w*(?:hosting|cloud|software|salaris|ict|it|schoonmaak)-?\w*(?:partij|bedrijf|provider|
          dienst|partner|firma|bureau|kantoor|administratie)\w* |
        (?:\w*bedrijf|\w*bureau|\w*partij|\w*aanbieder|instelling|firma|organisatie|
          callcenter)\s(?:dat|die|achter) (?:voor ons|onze) | centric | pinkroccade | decos |
        xxllnc | visma | afas | topicus | supplier\w* | vendor\w* | processor\w* |
        (?:service|hosting|cloud) provider\w* | hosting\w* | administratiekantoor
    """,
}


def _either(listed: str) -> str:
    """One expression for a list of stems, its pieces filled in."""
    stems = "|".join(_NEXT.split(_BREAK.sub("", listed).strip()))
    filled = _PIECE.sub(lambda name: _either(_PIECES[name[1]]), stems)
    return f"(?:{filled})"


def pattern(listed: str) -> re.Pattern[str]:
    """The compiled expression for a list of stems."""
    return re.compile(rf"\b{_either(listed)}")


def presence(listed: str) -> re.Pattern[str]:
    """Tells whether any of the stems is in a plain text that has a space put before it.

    All stems begin with a letter or digit, so a sign stands before: that is looked for faster than
    the boundary of a word.
    """
    return re.compile(rf"\W{_either(listed)}")
