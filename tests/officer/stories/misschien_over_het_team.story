# Bij twijfel ziet het team haar, en kijkt de FG of dat goed is
@ 2026-11-23 10:00
report wrong_mail told="De privacy officer heeft een lijst verkeerd gemaild." people=1 data=name aware="2026-11-23 09:00"
= got channel alert
= got Frans reminder perhaps_about_team
! Frans case.restrict only=dina-id,frans-id reason="Het gaat over de privacy officers."
> Olga zaak DL-2026-0001
< alleen te zien voor de mensen
