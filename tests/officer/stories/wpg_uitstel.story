# Politiegegevens van een boa: de mededeling wacht op het onderzoek en komt dan terug
@ 2026-11-23 10:00
report lost_paper people=4 data=name,police regime=wpg aware="2026-11-23 09:00"
! Olga case.take
! Olga case.weigh
! Olga case.decide duty=notify outcome=yes reason="Politiegegevens op straat."
! Olga case.notify stage=final number=AP-2026-7 moment=net
! Olga case.decide duty=communicate outcome=yes reason="Hoog risico voor vier mensen."
! Olga case.communicate ground=uavg_41 reason="Onderzoek loopt." until="30-11-2026 09:00"
< Deze grond geldt niet voor politiegegevens
! Olga case.communicate ground=wpg_27 reason="Onderzoek loopt." until="30-11-2026 09:00"
= state notified
> Olga zaak 1
= shows Olga Nu: informeer de betrokkenen als het uitstel voorbij is
! Olga case.close reason=no_measures_needed
< Nog 4 betrokkenen moeten een mededeling krijgen
= got channel alert
@ 2026-11-30 08:30
= got channel
@ 2026-11-30 10:30
= got channel reminder postponed, weekly, reminder quiet
> Olga zaak 1
= shows Olga Nu: informeer de betrokkenen, en leg dat hier vast
! Olga case.communicate how=letter people=4 moment=net
= state communicated
