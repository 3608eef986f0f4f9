# Een collega zocht mensen op zonder dat het voor het werk nodig was
@ 2026-11-24 13:00
> Een collega zoekt steeds zijn ex op in de BRP
< Iemand keek in gegevens
! confirm
< Zeg nog niets tegen de collega om wie het gaat.
> gisteren, een collega zag het
> het gaat nog door
< happened
> weet ik niet
< data
! answer data=name,address,family
! answer people="1 tot 3" groups=residents
< logged
! answer logged=yes targeted=yes
! send
= situation: snooping
= fact kind: misuse_of_access
= fact cause: internal_malicious
= fact opened: yes
= fact ongoing: yes
= fact people: 1..3
= happened: unknown
= fact targeted: yes
= duty notify: yes
