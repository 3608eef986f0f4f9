# Twee collega's melden hetzelfde
@ 2026-11-23 10:00
report wrong_mail people=1 data=name aware="2026-11-23 09:00"
report wrong_mail people=1 data=name by=Rik aware="2026-11-23 09:10"
! Olga case.merge reference=DL-2026-0099
< Noem de andere zaak
! Olga case.merge reference=DL-2026-0002
< Noem de andere zaak
! Olga case.merge reference={1}
= state duplicate
= got Rik status duplicate
= file merged_into DL-2026-0001
case 1
= state reported
! Olga case.merge reference=DL-2026-0002
< Noem de andere zaak
