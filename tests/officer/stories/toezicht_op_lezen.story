# De FG ziet wie waar keek, en wie iets probeerde dat niet mag
@ 2026-11-23 10:00
> Frans leesoverzicht
< Niemand keek in een dossier
report wrong_mail people=1 data=name aware="2026-11-23 09:00"
! Olga case.open
! Olga case.ap_form
> Otto openstaand
! Rik case.take
> Olga leesoverzicht
< Dit overzicht is voor de FG
>@channel Frans leesoverzicht
< in een eigen chat
> Frans leesoverzicht
< Olga (privacy officer): 1 keer een dossier, 1 keer uitvoer
< DL-2026-0001
< Otto (privacy officer): 0 keer een dossier, 0 keer uitvoer, 1 keer een lijst
< Rik: 0 keer een dossier, 0 keer uitvoer, 0 keer een lijst, 1 keer geweigerd
# Na een maand telt het niet meer mee
jump 2026-12-28 10:00
> Frans leesoverzicht
<< Olga
