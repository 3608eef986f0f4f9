# Een collega die weggaat nam een klantenlijst mee naar een volgende baan
@ 2026-11-24 13:00
> Er gebeurde iets met gegevens waar ik niet goed uitkom
! situation situation=taken_along
< Wis nog niets
> Een collega die weggaat heeft de lijst met klanten op een usb-stick meegenomen
! answer discovered=vandaag how_discovered=colleague
! answer timing=earlier happened=gisteren
! answer data=name,address,phone,benefits
! answer people="ongeveer 300" groups=residents
< taken_for
! answer taken_for=employer taken_back=no
! send
= situation: taken_along
= fact kind: exfiltration
= fact cause: internal_malicious
= fact recipient: company
= fact exfiltration: yes
= fact deletion_confirmed: no
= duty notify: yes
