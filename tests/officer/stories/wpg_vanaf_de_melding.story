# Politiegegevens: alleen wie daarvoor is aangewezen hoort ervan, het kanaal niets
@ 2026-11-23 10:00
police Olga
report lost_paper people=4 data=name,police regime=wpg aware="2026-11-23 09:00"
= got Olga alert
= got Otto
= got channel
> Otto openstaand
<< DL-2026
! Otto case.take
< alleen te zien voor de mensen
! Olga case.take
= file officer Olga
