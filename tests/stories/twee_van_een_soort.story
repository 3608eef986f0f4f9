# Twee incidenten van dezelfde soort in een bericht: elk met zijn eigen woorden, een voor een
@ 2026-11-24 10:00
> Ik heb een mail met het bsn van 3 inwoners naar de verkeerde klant gestuurd. Daarnaast heb ik gisteren nog een mail met medische gegevens naar een verkeerd e-mailadres gestuurd.
< Ik lees twee dingen. Waar wil je mee beginnen?
< met het bsn van 3 inwoners
< met medische gegevens
! told number=2
< discovered
! answer discovered=vandaag how_discovered=self
! answer timing=earlier happened=gisteren
! answer data=health
! answer people=1
! answer recipient=unknown_person recipient_state=not_asked
! send
< Je vertelde ook nog dit. Wil je het ook melden?
= situation: wrong_mail
= fact data: health
! confirm
< discovered
= told: bsn van 3 inwoners
