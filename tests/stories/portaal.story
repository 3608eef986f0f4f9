# Een inwoner zag na het inloggen de aanvraag van een ander
@ 2026-11-24 13:00
> Er gebeurde iets met gegevens waar ik niet goed uitkom
! situation situation=portal
< Vraag functioneel beheer
> Een inwoner logde in met DigiD en zag de aanvraag van een ander
! answer discovered=vandaag how_discovered=recipient
! answer timing=ongoing happened=gisteren
! answer data=name,address,bsn,benefits
! answer people=1 groups=residents
< recipient
! answer recipient=known_person
< online
! answer online=still
! send
= situation: portal
= fact kind: shown_to_wrong_recipient
= fact channel: online
= fact recipient: known_person
= fact ongoing: yes
