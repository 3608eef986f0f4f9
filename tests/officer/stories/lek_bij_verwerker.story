# Een leverancier belt: de termijn loopt vanaf diens bericht
@ 2026-11-23 10:00
report supplier people=250 data=name,address by=Rik processor=yes aware="2026-11-23 09:30"
! Olga case.take
! Olga case.weigh
< Vul in wanneer de verwerker het meldde
! Olga case.correct fact=processor_informed_at value="vandaag 08:00" reason="Staat in hun mail."
< De verwerker meldde het eerder. De termijn loopt vanaf die melding.
! Olga case.correct fact=aware_at value="vandaag 08:00" reason="De mail van de leverancier."
! Olga case.correct fact=processor_informed_at value="vandaag 08:00" reason="Staat in hun mail."
! Olga case.weigh
= state weighed
! Olga case.decide duty=notify outcome=yes reason="Bij 250 mensen."
! Olga case.notify stage=final number=AP-2026-6 moment=net
= notified final
