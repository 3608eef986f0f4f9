# Drie incidenten in een bericht: een voor een, en de gegevens van het ene kleuren het andere niet
@ 2026-11-24 10:00
> Ik heb drie dingen: gisteren is mijn laptop uit de auto gestolen, een mail met bsn van 12 cliënten naar de verkeerde klant gestuurd en een collega keek zonder reden in de BRP naar zijn ex.
< Ik lees drie dingen. Waar wil je mee beginnen?
! told number=2
< discovered
! answer discovered=vandaag how_discovered=recipient
! answer timing=earlier happened=vanochtend
! answer data=bsn
! answer people=12 groups=residents
! answer recipient=known_person recipient_state=deleted
< Klopt alles?
! send
< Je melding is binnen
< Je vertelde ook nog dit. Wil je het ook melden?
< Een telefoon, laptop of usb-stick is weg
= situation: wrong_mail
= fact data: bsn
! confirm
< discovered
