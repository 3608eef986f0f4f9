# Twee keer klikken doet niets twee keer
@ 2026-11-24 10:00
> Ik heb een brief over de bijstand naar het verkeerde adres gestuurd
! confirm
!! confirm
< Deze vraag is al beantwoord.
! answer discovered=vandaag
!! answer discovered=gisteren
< Deze vraag is al beantwoord.
= discovered: 2026-11-23T23:00
! answer timing=same
! answer data=name
! answer people=1
! answer recipient=unknown
! send
!! send
< Deze vraag is al beantwoord.
= situation: wrong_letter
