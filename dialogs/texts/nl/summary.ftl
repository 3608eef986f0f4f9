# The weekly summary and the yearly report.

weekly-title = Weekoverzicht week { $week }
weekly-title-seven-days = De afgelopen zeven dagen
weekly-period = { $first } tot { $last }
weekly-summary = { $week }: { $new } nieuw, { $open } open
weekly-new = { $new ->
    [one] Er kwam 1 melding binnen.
   *[other] Er kwamen { $new } meldingen binnen.
} { $open ->
    [0] Er staat niets meer open.
    [one] Er staat 1 zaak open.
   *[other] Er staan { $open } zaken open.
}
weekly-quiet = Er kwam deze week niets binnen. { $open ->
    [0] Er staat ook niets open.
    [one] Er staat 1 zaak open.
   *[other] Er staan { $open } zaken open.
}
weekly-attention = Vraagt aandacht
weekly-overdue = { $count ->
    [one] 1 zaak is TE LAAT voor de AP
   *[other] { $count } zaken zijn TE LAAT voor de AP
}
weekly-perhaps-overdue = { $count ->
    [one] 1 zaak is misschien al te laat voor de AP (geschat)
   *[other] { $count } zaken zijn misschien al te laat voor de AP (geschat)
}
weekly-untaken = { $count ->
    [one] 1 zaak is nog door niemand opgepakt
   *[other] { $count } zaken zijn nog door niemand opgepakt
}
weekly-measures-overdue = { $count ->
    [one] 1 maatregel is over tijd
   *[other] { $count } maatregelen zijn over tijd
}
weekly-unfinished = { $count ->
    [one] 1 melding is begonnen en niet afgemaakt
   *[other] { $count } meldingen zijn begonnen en niet afgemaakt
}
weekly-undelivered = { $count ->
    [one] 1 bericht is niet zeker aangekomen
   *[other] { $count } berichten zijn niet zeker aangekomen
}
weekly-open = Open zaken
waiting-for-officer = { $count ->
    [one] 1 wacht op een privacy officer
   *[other] { $count } wachten op een privacy officer
}
waiting-for-reporter = { $count ->
    [one] 1 wacht op de melder
   *[other] { $count } wachten op de melder
}
waiting-for-second = { $count ->
    [one] 1 wacht op een tweede persoon
   *[other] { $count } wachten op een tweede persoon
}
waiting-for-authority = { $count ->
    [one] 1 is nog te melden aan de AP
   *[other] { $count } zijn nog te melden aan de AP
}
waiting-for-people = { $count ->
    [one] bij 1 zijn betrokkenen nog te informeren
   *[other] bij { $count } zijn betrokkenen nog te informeren
}
numbers = De cijfers
counted = Wat
this-week = Deze week
usual = Eerder
usual-is = Eerder: gemiddeld per week, over de vier weken ervoor.
count-new = Meldingen
count-breaches = Datalekken
count-no-breach = Geen datalek
count-duplicates = Dubbel gemeld
count-undecided = Nog niet besloten
count-notified = Gemeld aan de AP
count-notified-late = Daarvan te laat
count-withdrawn = Ingetrokken bij de AP
count-told = Zaken met bericht aan betrokkenen
count-told-people = Betrokkenen die bericht kregen
count-closed = Afgesloten
count-measures = Maatregelen
count-measures-done = Daarvan klaar
count-to-report = Van ontdekken tot melden, mediaan in uren
count-to-decision = Van melden tot besluit, mediaan in uren
count-to-notification = Van kennisname tot AP, mediaan in uren
sorts = Wat er misging
sort = Soort
small-groups = Overig, samen
reports = Meldingen
judged = Weging en besluit
duty = Plicht
judged-followed = Gevolgd
judged-stricter = Strenger
judged-milder = Milder
judged-own = Zelf beoordeeld
judged-is = Gevolgd: besloten zoals de weging zei. Strenger: wel, waar de weging nee zei. Milder: niet, waar de weging ja zei. Zelf beoordeeld: de weging liet het aan de privacy officer. Het laatste besluit telt.
people-concerned = Hoeveel betrokkenen
band = Aantal
band-unknown = Onbekend
notices-vulnerability = { $count ->
    [one] 1 kwetsbaarheid genoteerd
   *[other] { $count } kwetsbaarheden genoteerd
}
notices-awareness = { $count ->
    [one] 1 activiteit voor bewustwording
   *[other] { $count } activiteiten voor bewustwording
}
yearly-title = Jaaroverzicht { $year }
yearly-so-far = Het jaar loopt nog.
yearly-summary = { $title }: { $reports ->
    [one] 1 melding
   *[other] { $reports } meldingen
}
