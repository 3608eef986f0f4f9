# Een oefening: alles werkt, niets telt mee
@ 2026-11-23 10:00
> Olga oefening
< Een oefening invoeren
report phishing people=5 data=credentials drill=yes aware="2026-11-23 09:00"
= shows channel OEFENING
! Otto case.take
! Otto case.weigh
! Otto case.decide duty=notify outcome=yes reason="Zoals geoefend."
= state decided
> Olga weekoverzicht
<< DL-2026-0001
report wrong_mail people=1 data=name aware="2026-11-23 09:00"
! Otto case.drill reason="Testmelding van de afdeling."
= file drill True
! Otto case.take
! Otto case.weigh
! Otto case.drill reason="Nog een keer."
< Een zaak die is gewogen kan geen oefening meer worden
