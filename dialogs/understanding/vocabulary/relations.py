"""Who it was, and to whom: the wrong one, somebody else, a relative, everyone inside.

For the way stems are written see `fragments.py`.
"""

from __future__ import annotations

from collections.abc import Mapping

RELATIONS: Mapping[str, str] = {
    "wrong": r"""
        <wrong> | verwissel\w* | per abuis | omgewisseld | swapped | mixed up | mix-?up
    """,
    "else": r"<else>",
    "wrong_recipient": r"""
        <to> <gap><wrong> | <wrong> (?:[\w'-]+ )?<person> | <to> <gap><else> |
        niet (?:voor|aan) \w+ (?:\w+ )?(?:bedoeld|bestemd|gericht) | not (?:meant|intended) for |
        <wrong> (?:ge|ver|be)\w+(?:d|t|en)\b | (?:had|hadden) \w+ nooit mogen (?:krijgen|zien) |
        <else> (?:[\w']+ ){0,2}(?:kreeg|ontving|heeft|opened|got|received) |
        (?:naar|aan|bij|to)\b[^,.]{1,40}\b(?:in plaats van|ipv|i\.p\.v\.|instead of) (?:naar |
        aan | bij | to |
        bij )?(?:mevrouw|meneer|dhr|mw|mr|mrs|de|het|haar|hem|zijn|the|her|his)\b |
        kwam\w* (?:\w+ ){0,4}(?:uit|terecht|aan) bij\b |
        (?:reply|beantwoord\w*)[- ]?(?:aan )?all\w* |
        (?:oud|old) (?:e-?)?mail ?(?:adres|address) | autofill | autocomplete | autoaanvul\w* |
        typefout\b | tikfout\b | typo\b | heeft een wildvreemde
    """,
    "addressee": r"""
        <wrong> (?:[\w'-]+ )?(?:\w*adres\w*|geadresseerde\w*|ontvanger\w*|contact\w*|address\w*|
          recipient\w*|mailbox\w*|inbox\w*) |
        adres\w* (?:\w+ ){0,3}(?:klop\w*|verkeerd|fout|onjuist)
    """,
    "old_address": r"""
        (?:oude?|vorige?|previous|old|former) (?:\w+ )?(?:adres|address|woning|huis|eigenaar|
          bewoner|huurder|owner|tenant)\w* |
        (?:niet meer|niet langer|no longer) (?:woon\w*|wonen|live) | verhuisd\b
    """,
    "others_data": r"""
        (?:van|of|over|about) (?:de | het | nog | twee | \d+ | \w+ )?<else> | other people'?s |
        <else>'?s\b | andermans
    """,
    "own_receiver": r"""
        (?:beld|bel|meld|kreeg|ontving|krijg|ontvang|call)\w*\b.{0,60}\b(?:dat|that|hij|zij|
          ze)?\b.{0,60}\b(?:van ons|van de buurman|niet voor|bestemd|andermans|iemand anders|
          een ander|zijn buur|someone else)
    """,
    "into_wrong_file": r"""
        (?:in|bij|aan|onder|op|met|to|in|into|under|with) <gap><wrong> (?:[\w']+ )?<record>\b |
        (?:bij|in|aan|onder|to|in|into|under) (?:een|an) ?(?:andere?|
          other)(?: [\w']+)? <record>\b |
        (?:zit|zat|staat|stond|hangt|hing|beland\w*)\b.{0,30}\bin het \w*dossier van |
        dossier van (?:een ander|client b|een naamgenoot) |
        <wrong> (?:in|op)?ge(?:boekt|scand|koppeld|slagen)\w* |
        (?:verwisseld|door elkaar|samengevoegd).{0,40}(?:systeem|dossier|registratie|
          applicatie) | (?:systeem|dossier).{0,40}(?:verwisseld|door elkaar|samengevoegd)
    """,
    "at_wrong_subject": r"""
        (?:bij|in|onder|op|under|with) <gap>(?:<wrong>|andere?|other) (?:[\w']+ )?<subject>\b |
        (?:gekoppeld|gehangen|toegevoegd|linked|added) (?:aan|to) <gap>(?:<wrong>|andere?|
          other)\s(?:[\w']+ )?<subject>\b |
        (?:aan|to) <gap>(?:<wrong>|andere?|other) (?:[\w']+ )?<subject> (?:\w+ )?(?:gekoppeld|
          gehangen|toegevoegd|linked|added)
    """,
    "to_supplier": r"(?:aan|naar|to) <gap><supplier>",
    "supplier_acts": r"""
        (?:de|het|onze|our|the|een) (?:\w+ )?<supplier> (?:heeft|had|hebben|liet|has|had|sent)\b
    """,
    "file_of": r"(?:bij|in|onder|aan) (?:de|het) \w*(?:dossier|aanvraag|zaak) van\b",
    "wrong_attachment": r"""
        <wrong> (?:\w*bijlage\w*|\w*document\w*|\w*bestand\w*|pdf|versie|attachment\w*|file\w*)
    """,
    "relative": r"""
        ex\b | ex-?\w+ | buur\w* | buren\b | familie\w* | schoon\w+ | zus(?:je)?\b | broer\w* |
        tante\b | oom\b | neef\b | nicht\b | vriend\w* | kennis(?:sen)?\b | bekende\b |
        \w*dates?\b | partner\b | neighbou?r\w* | relatives?\b | brother\b | sister\b |
        cousin\b | friend\w* | girlfriend\b | boyfriend\b | voetballer\b | beroemd\w* |
        celebrit\w* | famous\b
    """,
    "no_need": r"""
        zonder (?:\w+ )?(?:reden|taak|noodzaak|aanleiding|toestemming|opdracht) |
        nieuwsgierig\w* | uit interesse | stiekem\w* | bn'?er | bekende \w+ | vlogger |
        in (?:haar|zijn|mijn|de) straat | uit verveling | prive\w* | buiten werktijd |
        eigen (?:familie|dossier|buur\w*|gegevens) |
        (?:niets|niks) (?:\w+ )?(?:mee te maken|te zoeken) | onbevoegd | logging |
        for no reason | curio\w* | without (?:a )?(?:reason|need)
    """,
    "everyone_inside": r"""
        (?:hele|gehele) (?:organisatie|gemeente|afdeling)\b |
        alle (?:medewerkers|collega'?s|ambtenaren)\b | iedereen\b | everyone\b | everybody\b |
        whole organi[sz]ation\b | (?:hele|gehele) (?:team|cluster|domein)\b | heel de \w+ |
        alle (?:leidinggevenden|consulenten|gebruikers|teams|afdelingen)\b |
        all (?:staff|employees|colleagues)\b | externen\b | buitenstaanders\b | outsiders\b
    """,
    "left_employee": r"""
        (?:ex|oud|voormalig\w*)[- ]?(?:medewerk\w+|collega\w*|stagiair\w*|werknem\w+) |
        former (?:employee|colleague) | uit dienst | left the organi[sz]ation
    """,
}
