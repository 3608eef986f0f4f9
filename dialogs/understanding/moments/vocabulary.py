"""The words for time, Dutch and English, each with the one word that the grammar knows for it.

Whoever teaches the bot a new word does it here: a form, an abbreviation or an English word on the
right of the table, the word of the grammar on the left. A weekday is W0 to W6, a month M1 to M12.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from dialogs.understanding.number_words import counting


def _forms(table: str) -> dict[str, str]:
    """Every form with its word: a line holds a word, a colon, and its forms."""
    lines = (line.partition(":") for line in table.strip().splitlines())
    return {form: word.strip() for word, _, forms in lines for form in forms.split()}


_WEEKDAYS = _forms(
    """
    W0: maandag maandags maandagse monday mondays
    W1: dinsdag dinsdags tuesday
    W2: woensdag woensdags wednesday
    W3: donderdag donderdags thursday
    W4: vrijdag vrijdags friday
    W5: zaterdag zaterdags saturday
    W6: zondag zondags sunday
    """
)
_MONTHS = _forms(
    """
    M1: januari jan january
    M2: februari feb febr february
    M3: maart mrt maa march
    M4: april apr
    M5: mei
    M6: juni jun june
    M7: juli jul july
    M8: augustus aug august
    M9: september sep sept
    M10: oktober okt oct october
    M11: november nov
    M12: december dec
    """
)
SHORT = _forms(
    """
    W0: ma mon
    W1: di dins tue tues
    W2: wo woe woens wed
    W3: do dond thu thur thurs
    W4: vr vrij vrijd fri
    W5: za zat sat
    W6: zo sun
    M3: mar
    M5: may
    """
)
"""Words that mean something else in a sentence: read only in an answer that is a moment."""
_UNITS = _forms(
    """
    seconde: seconde seconden sec seconds
    min: minuut minuten minuutje minuutjes min mins minute minutes
    kwartier: kwartier kwartiertje kwartieren kwartiertjes
    uur: uur uren uurtje uurtjes hour hours hr hrs u h
    dag: dag dagen daags dagje dagjes dgn dg day days
    werkdag: werkdag werkdagen workday workdays
    week: week weken weekje weekjes wk wkn weeks wekn
    weekend: weekend weekeinde wkend
    maand: maand maanden maandje maandjes mnd mnden mndn month months
    kwartaal: kwartaal kwartalen quarter
    jaar: jaar jaren jaartje jaartjes jr jrn year years
    """
)
_PARTS = _forms(
    """
    ochtend: ochtend ochtends morning mornings voormiddag 'smorgens
    middag: middag middags namiddag namiddags achtermiddag afternoon
    avond: avond avonds evening
    nacht: nacht nachts night
    """
)
_WORDS = _forms(
    """
    gisteren: gisteren gister gist yesterday
    eergisteren: eergisteren eergister
    vandaag: vandaag today vandaags
    morgen: morgen tomorrow
    overmorgen: overmorgen
    vannacht: vannacht
    geleden: geleden terug ago back
    vorige: vorige vorig verleden last previous laatst laatste
    afgelopen: afgelopen past voorbije
    voorvorige: voorvorige eervorige
    volgende: volgende komende aanstaande aankomende next coming aanst
    deze: deze dit this
    jl: jl jongstleden
    sinds: sinds vanaf since
    al: al
    tot: tot until till
    to: to
    tm: tm
    tussen: tussen between
    en: en and
    of: of or
    om: om at
    rond: rond omstreeks ongeveer circa ca tegen around about approximately roughly approx ong zo'n
    voor: voor before
    na: na after
    over: over
    in: in
    op: op on
    van: van from
    net: net vlak kort just shortly
    nu: nu nou now
    zojuist: zojuist zonet daarnet zoeven daarstraks
    begin: begin start beginning
    mid: midden medio mid middle halverwege
    eind: eind einde end
    vroeg: vroeg vroege vroegste early earlier
    laat: laat late later
    half: half halve
    kwart: kwart
    een: een 'n a an one
    paar: paar enkele few couple aantal
    hele: hele
    ruim: ruim dik minstens
    bijna: bijna krap klein kleine
    lunch: lunch lunchpauze lunchtijd lunchtime
    noon: noon midday middaguur
    snachts: snachts
    overdag: overdag
    lastnight: lastnight
    vandeweek: vandeweek
    halfpast: halfpast
    am: am
    pm: pm
    middernacht: middernacht midnight
    lente: lente voorjaar spring
    zomer: zomer summer zomers
    herfst: herfst najaar autumn
    winter: winter
    zomervakantie: zomervakantie
    herfstvakantie: herfstvakantie
    kerstvakantie: kerstvakantie
    voorjaarsvakantie: voorjaarsvakantie krokusvakantie
    meivakantie: meivakantie
    vakantie: vakantie vakanties
    """
)
_FILLING = frozenset(
    """
    de het den der the ik wij we denk dacht vermoed geloof meen gok schat geschat estimated think
    believe guess maybe misschien waarschijnlijk vermoedelijk mogelijk volgens mij me was is waren
    dat die it that er gebeurde gebeurd happened ging precies exact exactly klokslag klok reeds nog
    pas toch dus wel zo ergens i my weer gewoon hoor zelf 't loop daags by aan during gedurende
    met with
    """.split()  # noqa: SIM905 - a list of words reads better as words
)
REFUSING = frozenset(
    """
    niet geen nooit elke elk iedere ieder steeds telkens not never no every each
    """.split()  # noqa: SIM905 - as above
)
"""Words that turn what follows into something else than one moment."""
_INFLECTED = counting(
    "enen tweeen drieen vieren vijven zessen zevenen achten negenen tienen elven twaalven"
) | {"eentje": 1}
_HALVES = {"anderhalf": "1,5", "anderhalve": "1,5"} | {
    f"{name}enhal{end}": f"{number},5"
    for name, number in counting("twee drie vier vijf zes zeven acht negen tien", 2).items()
    for end in ("f", "ve")
}
_ORDINALS = counting(
    "eerste tweede derde vierde vijfde zesde zevende achtste negende tiende elfde twaalfde"
    " dertiende veertiende vijftiende zestiende zeventiende achttiende negentiende twintigste"
    " eenentwintigste tweeentwintigste drieentwintigste vierentwintigste vijfentwintigste"
    " zesentwintigste zevenentwintigste achtentwintigste negenentwintigste dertigste eenendertigste"
) | {"first": 1, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7}
WORDS: Mapping[str, str] = (
    dict.fromkeys(_FILLING, "")
    | _WEEKDAYS
    | _MONTHS
    | _UNITS
    | _PARTS
    | _WORDS
    | _HALVES
    | {word: f"{number}e" for word, number in _ORDINALS.items()}
    | {word: str(number) for word, number in _INFLECTED.items()}
    | {f"van{part}": f"vandaag {part}" for part in ("ochtend", "middag", "avond")}
)
"""Every known word with the word of the grammar; empty for what only fills a sentence."""

FEASTS: tuple[tuple[str, str], ...] = (
    (r"(?:1e|eerste) kerstdag|christmas day", "kerst1"),
    (r"(?:2e|tweede) kerstdag|boxing day", "kerst2"),
    (r"kerstavond|christmas eve", "kerstavond"),
    (r"kerstmis|de kerstdagen|kerst|christmas|xmas", "kerst"),
    (r"oudejaarsavond|oudjaarsavond|oudejaarsnacht|new year'?s eve", "oudjaarsavond"),
    (r"oud en nieuw|de jaarwisseling|jaarwisseling", "jaarwisseling"),
    (r"oudejaarsdag|oudejaarsdag|oudjaar|oudejaar", "oudjaar"),
    (r"nieuwjaarsdag|nieuwjaar|new year'?s day|new year", "nieuwjaar"),
    (r"(?:1e|eerste) paasdag|paaszondag|easter sunday", "pasen1"),
    (r"(?:2e|tweede) paasdag|paasmaandag|easter monday", "pasen2"),
    (r"paasweekend|het paasweekend|easter weekend", "paasweekend"),
    (r"pasen|de paasdagen|easter", "pasen"),
    (r"goede vrijdag|good friday", "goedevrijdag"),
    (r"hemelvaartsdag|hemelvaart|ascension day", "hemelvaart"),
    (r"(?:1e|eerste) pinksterdag|pinksterzondag", "pinksteren1"),
    (r"(?:2e|tweede) pinksterdag|pinkstermaandag|whit monday", "pinksteren2"),
    (r"pinksterweekend", "pinksterweekend"),
    (r"pinksteren|pentecost", "pinksteren"),
    (r"koningsdag|king'?s day", "koningsdag"),
    (r"koningsnacht", "koningsnacht"),
    (r"dodenherdenking", "dodenherdenking"),
    (r"bevrijdingsdag|liberation day", "bevrijdingsdag"),
    (r"sinterklaasavond|pakjesavond", "pakjesavond"),
    (r"sinterklaas", "sinterklaas"),
    (r"sint[- ]maarten", "sintmaarten"),
    (r"dag van de arbeid", "dagvandearbeid"),
    (r"prinsjesdag", "prinsjesdag"),
    (r"driekoningen", "driekoningen"),
    (r"dierendag", "dierendag"),
    (r"valentijnsdag|valentijn", "valentijn"),
    (r"moederdag", "moederdag"),
    (r"vaderdag", "vaderdag"),
    (r"halloween", "halloween"),
    (r"carnaval|vastenavond", "carnaval"),
)
PHRASES: tuple[tuple[str, str], ...] = (
    (r"tot en met|t/m|t\.m\.|up to and including|through", "tm"),
    (r"tussen de middag|in de lunch|lunch ?break|lunch ?hour", "lunch"),
    (r"(?:the )?day before yesterday", "eergisteren"),
    (r"(?:the )?day after tomorrow", "overmorgen"),
    (r"(?:the )?week before last|(?:voor)?vorige vorige week|eerverleden week", "voorvorige week"),
    (r"(?:an )?hour and a half", "1,5 uur"),
    (r"half (?:an )?hour|half ?uur(?:tje)?", "half uur"),
    (r"half year|half ?jaar(?:tje)?", "half jaar"),
    (r"half past", "halfpast"),
    (r"(?:a )?quarter(?= (?:past|to|of|after|before))", "kwart"),
    (r"driekwartier|drie kwartier", "3 kwartier"),
    (r"vijf kwartier", "5 kwartier"),
    (r"(?:drie|3) kwart jaar", "9 maand"),
    (r"past(?= (?:\d|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve))", "over"),
    (
        r"this moment|right now|op dit moment|just now|a moment ago|zo ?net(?: pas)?|net nu|nu net",
        "zojuist",
    ),
    (r"zojuist nog|zopas|zo-even|zoeven|een ogenblik geleden", "zojuist"),
    (r"last night", "lastnight"),
    (r"yesterday night", "gisteren nacht"),
    (r"(?:de |deze |van )?(?:afgelopen|vorige|voorbije) nacht", "vannacht"),
    (r"(?:later|eerder) vandaag|earlier today", "vandaag"),
    (r"in de loop van|in de buurt van", "rond"),
    (r"o'? ?clock", "uur"),
    (r"of zo(?!\w)|ofzo|of daaromtrent|or so|\+/-|\+-", "rond"),
    (r"a\.?m\.?(?![a-z])", "am"),
    (r"p\.?m\.?(?![a-z])", "pm"),
    (r"(?<!begin )(?<!einde )(?<!eind )(?<!midden )(?<!half )van de week(?! \d)", "vandeweek"),
    (r"(?:eerder|earlier)(?= (?:deze|this) week)", ""),
    (r"(?:de )?hele week", "vandeweek"),
    (r"vandaag de dag", "qq"),
    (r"'s ?nachts?", "snachts"),
    (r"'s(?= ?(?:ochtend|morgen|middag|avond))", ""),
    (r"morgens", "ochtend"),
    (r"(?:goede|goeie)(?:n|dag|morgen|middag|avond)?(?: dag| morgen| middag| avond)?", "qq"),
    (r"(?:van|deze|this) ?morgen|(?:van|deze) ?ochtend|this morning", "vandaag ochtend"),
    (r"(?:van|deze) ?middag|this afternoon", "vandaag middag"),
    (r"(?:van|deze) ?avond|this evening|tonight", "vandaag avond"),
    (r"deze nacht", "vannacht"),
    (r"ik weet het niet precies,? ?(?:maar)?|weet niet precies,? ?(?:maar)?", ""),
    (r"de klok van", ""),
    (r"q([1-4])", r"\1e kwartaal"),
    (r"(?:end|ending) of", "eind"),
    (r"(?:beginning|start) of", "begin"),
    (r"middle of", "mid"),
)
"""Several words that mean one thing, read before the words are parted."""

_DAYS = "eergisteren|eergister|gisteren|gister|overmorgen|morgen|" + "|".join(
    f"{day}dag" for day in ("maan", "dins", "woens", "donder", "vrij", "zater", "zon")
)
_PART = "ochtend|morgen|voormiddag|namiddag|middag|avond|nacht"
JOINED = re.compile(
    rf"({_DAYS})[- ]?({_PART})s?(?![a-z])"
    r"|(?<![a-z])(ma|di|wo|do|vr|za|zo)\.?[- ]?(ochtend|middag|avond|nacht)(?![a-z])"
)
"""A day and its part written as one word: "gisteravond", "maandag-ochtend"."""
