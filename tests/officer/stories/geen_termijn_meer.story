# Wat samengevoegd of geen datalek is, heeft geen termijn die nog loopt of te laat kan zijn
@ 2026-11-23 10:00
report wrong_mail people=1 data=name aware="2026-11-23 09:00"
report wrong_mail people=1 data=name by=Rik aware="2026-11-23 09:10"
! Olga case.merge reference={1}
@ +8d
! Olga case.open
= shows Olga DL-2026-0002
= lacks Olga te laat
case 1
! Olga case.open
= shows Olga te laat
! Olga case.take
! Olga case.no_breach ground=no_personal_data reason="Alleen een menukaart."
= state no_breach
! Olga case.open
= lacks Olga te laat
