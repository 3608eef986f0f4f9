# Eerst de feiten lichter maken en dan pas besluiten helpt niet: wat bekend was, telt
@ 2026-11-23 10:00
report wrong_mail people=1 data=name,bsn aware="2026-11-23 09:00"
! Olga case.take
! Olga case.correct fact=data value=name reason="Geen BSN."
! Olga case.weigh
! Olga case.decide duty=notify outcome=no reason="Alleen een naam."
= state weighed
! Otto case.second duty=notify agrees=yes
= state decided
# Wat nog onbekend was, zoekt een privacy officer wel alleen uit
report wrong_mail people=unknown data=unknown aware="2026-11-23 09:00"
! Olga case.take
! Olga case.correct fact=data value=naam reason="Gevraagd aan de melder."
! Olga case.correct fact=people value=1 reason="Gevraagd aan de melder."
! Olga case.weigh
! Olga case.decide duty=notify outcome=no reason="Alleen een naam."
= state decided
