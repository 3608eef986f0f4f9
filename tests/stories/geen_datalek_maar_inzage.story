# Een verzoek om gegevens in te zien is geen datalek: de bot wijst de weg
@ 2026-11-24 10:00
> Een inwoner wil weten welke gegevens wij van hem hebben
< Stuur dat door naar de privacy officer.
= nothing
