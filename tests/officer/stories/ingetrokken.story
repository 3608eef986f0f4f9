# Gemeld, en ingetrokken toen bleek dat er niets was gebeurd
@ 2026-11-23 10:00
report lost_device people=1 data=name aware="2026-11-23 09:00"
! Olga case.take
! Olga case.weigh
! Olga case.decide duty=notify outcome=yes reason="De laptop is weg."
! Olga case.notify stage=preliminary number=AP-2026-4 moment=net
! Olga case.no_breach ground=false_alarm reason="De laptop lag in de kast."
< De AP heeft een melding. Leg eerst vast dat die is ingetrokken.
! Olga case.notify stage=withdrawn number=AP-2026-4 moment=net
< Vul in waarom de melding is ingetrokken
! Olga case.notify stage=withdrawn number=AP-2026-4 moment=net reason="De laptop lag in de kast."
= notified preliminary, withdrawn
! Olga case.no_breach ground=false_alarm reason="De laptop lag in de kast."
! Otto case.second duty=breach agrees=yes
= state no_breach
