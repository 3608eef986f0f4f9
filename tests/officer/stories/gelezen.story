# Wie het hele dossier ziet, staat in de geschiedenis: hoe dan ook het dossier in beeld kwam
@ 2026-11-23 10:00
report wrong_mail people=1 data=name aware="2026-11-23 09:00"
# Een knop die iemand zelf maakte, zonder het dossier te openen
! Frans case.note text="Even kijken."
< Iets misgegaan
= read Frans 1
= event note_added by Frans
# Wie het net las en zelf iets deed, leest niets nieuws
! Frans case.advise text="Houd het kort."
= read Frans 1
! Olga case.take
= read Olga 1
# Een oude kaart laat zien hoe het nu is
look Otto
! Olga case.weigh
! Otto case.decide duty=notify outcome=no reason="Nee."
< Olga deed intussen
= read Otto 1
= event case_read by Otto
# Overdragen brengt het dossier bij een ander
! Olga case.hand_over owner=dina-id
= read Dina 1
= event case_handed_over by Olga
# Een feit opzoeken laat alle feiten zien
> Otto feit DL-2026-0001
= read Otto 2
# In het kanaal is niets te lezen
! Otto@channel case.note text="Gebeld."
= read Otto 2
# Opnieuw openen is opnieuw lezen
> Olga zaak DL-2026-0001
> Olga zaak DL-2026-0001
= read Olga 3
