"""What makes less of it: it almost happened, it was not done, it was found again.

For the way stems are written see `fragments.py`.
"""

from __future__ import annotations

from collections.abc import Mapping

SOFTENING: Mapping[str, str] = {
    "almost": r"""
        bijna | (?<!niet )op tijd\b | ternauwernood | nippertje | almost | nearly |
        just in time | in time\b | tegengehouden | onderschept | (?:vals|loos|false) alarm |
        genegeerd | ignored | in concept\b | zonder (?:\w+ )?te (?:klikken|openen|lezen) |
        without (?:clicking|opening) | net niet | kunnen voorkomen |
        kon (?:\w+ ){0,3}(?:voorkomen|tegenhouden|stoppen) | intercepted
    """,
    "not_done": r"""
        (?:niet|nooit|niets|niks|not|never|didn'?t|did not|nothing|haven'?t|wasn'?t|geen|nobody|
          niemand)\b(?: \w+){0,2} (?:verzonden|verstuurd|gestuurd|weggestuurd|geklikt|aangeklikt|
          ingevuld|gereageerd|gelezen|ingelogd|op ingegaan|gedaan|mee gedaan|meegegeven|
          gepubliceerd|sent\b|send|click\w*|entered|fill\w*|done|de deur uit|geopend|opened)\b
          (?! (?:mogen|moeten|hadden|had)) | did nothing | niks mee
    """,
    "removed_bait": r"""
        (?:meteen|direct|gelijk|weer|immediately)? ?(?:verwijderd|weggegooid|deleted)\b
    """,
    "found_again": r"""
        (?:lag|zat|stond|was) (?:\w+ ){0,3}(?:gewoon|toch|in mijn|thuis) | (?:weer |
        terug)gevonden | weer (?:terecht|boven) | terecht\b(?!gekomen| gekomen) |
        bleek (?:\w+ ){0,3}(?:thuis|in mijn) | found it | turned up | was (?:just )?in my
    """,
    "should_not": r"""
        (?:had|hadden|mocht\w*|hoor\w*|should|mag)\b.{0,30}\b(?:niet|nooit|not|never)\b |
        supposed to | (?:niet|nooit)\b.{0,30}\b(?:mogen|moeten)\b
    """,
}
