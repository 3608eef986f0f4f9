# Samenvoegen met een zaak die al klaar is, kan pas als die weer open is
@ 2026-11-23 10:00
report wrong_mail people=1 data=name aware="2026-11-23 09:00"
! Olga case.take
! Olga case.weigh
! Olga case.decide duty=notify outcome=no reason="Geen risico."
! Olga case.decide duty=communicate outcome=no reason="Geen risico."
! Olga case.close reason=no_measures_needed
= state closed
report wrong_mail people=1 data=name,bsn by=Rik aware="2026-11-23 09:10"
! Olga case.merge reference={1}
< Heropen die eerst
= state reported
