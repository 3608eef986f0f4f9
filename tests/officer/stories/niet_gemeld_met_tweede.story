# Niet melden terwijl er een BSN in staat: dat doe je met zijn tweeën
@ 2026-11-23 10:00
report wrong_mail people=1 data=name,bsn recipient=partner recipient_trusted=yes deletion_confirmed=yes aware="2026-11-23 09:00"
! Olga case.take
! Olga case.weigh
! Olga case.decide duty=notify outcome=no reason="Betrouwbare ontvanger, verwijdering bevestigd."
= state weighed
= got channel alert, reminder second
= got Dina reminder second
# Zelf de tweede persoon zijn kan niet
! Olga case.second duty=notify agrees=yes
< De tweede persoon moet iemand anders zijn
# En de FG adviseert, maar besluit niet
! Frans case.second duty=notify agrees=yes
< Dit kan niet in jouw rol
! Frans case.advise text="Eens, leg het goed vast."
= file advices 1
! Otto case.second duty=notify agrees=yes
= state decided
= got Sanne status taken, status decided
! Olga case.decide duty=communicate outcome=no reason="Geen hoog risico."
! Otto case.second duty=communicate agrees=yes
= state communicated
! Olga case.close reason=no_measures_needed
= state closed
