# Overgedragen bij vakantie, en gevonden door wie het overneemt
@ 2026-11-23 10:00
report wrong_mail people=1 data=name aware="2026-11-23 09:00"
! Olga case.take
! Olga case.hand_over owner=frans-id
< Kies een privacy officer of plaatsvervanger
! Olga case.hand_over owner=dina-id reason="Vakantie."
= file officer Dina
= got Dina case
= event case_handed_over by Olga
> Dina zaak DL-2026-0001
= got Dina case
> Dina openstaand
< DL-2026-0001
>@channel Dina zaak DL-2026-0001
< staat in je eigen chat
= got channel alert
> Dina zoek misgegaan
< DL-2026-0001
! Dina case.weigh
= state weighed
