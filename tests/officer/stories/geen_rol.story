# Wie geen rol heeft, kan niets met een zaak
@ 2026-11-23 10:00
report wrong_mail people=1 data=name aware="2026-11-23 09:00"
! Rik case.take
< Alleen privacy officers kunnen dit
! Rik case.open
< Alleen privacy officers kunnen dit
= got Rik
= state reported
! Frans case.take
< Dit kan niet in jouw rol
! Frans case.open
= got Frans case
= event case_read by Frans
