# Twee officers tegelijk, en een oude kaart: één wint, de ander hoort wie en wanneer
@ 2026-11-23 10:00
report wrong_mail people=1 data=name aware="2026-11-23 09:00"
look Olga
look Otto
! Olga case.take
= file officer Olga
@ +5m
! Otto case.take
< Je kaart was niet meer actueel. Olga deed intussen
< 10:00
= file officer Olga
! Otto case.take
< al in behandeling bij Olga
! Otto case.weigh
= state weighed
# Een notitie op een oude kaart kan geen kwaad, een besluit wel
look Olga
! Otto case.decide duty=notify outcome=yes reason="Melden."
! Olga case.note text="Afdeling gebeld."
= file notes 1
look Olga
! Otto case.ask text="Is de mail geopend?"
! Olga case.decide duty=notify outcome=no reason="Niet melden."
< Otto deed intussen
= file decisions 1
