# Het jaar: wat nog niet is besloten telt als niet besloten, en in het kanaal valt niemand op
@ 2026-11-23 10:00
report wrong_mail people=1 data=bsn,health aware="2026-11-23 09:00"
> Olga jaaroverzicht
< Datalekken · 0
< Nog niet besloten · 1
< Mail verkeerd gestuurd · 1
<< Oorzaak
>@channel Olga jaaroverzicht
< Nog niet besloten · 1
<< Mail verkeerd gestuurd
! Olga case.take
! Olga case.weigh
! Olga case.decide duty=notify outcome=yes reason="Er is risico."
> Olga jaaroverzicht
< Datalekken · 1
< Nog niet besloten · 0
