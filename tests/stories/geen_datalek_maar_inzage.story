# Een verzoek om gegevens in te zien is geen datalek: de bot wijst de weg
@ 2026-11-24 10:00
> Een inwoner wil weten welke gegevens wij van hem hebben
< Dat is geen datalek. Geef het vandaag nog door
< Hiermee kun je terecht bij: de functionaris gegevensbescherming (FG)
< Meld het dan gewoon
! start
< Lijkt het op een van deze?
