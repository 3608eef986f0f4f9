# In het uur dat het formele einde van de termijn nog geeft, is een melding op tijd: overal hetzelfde
@ 2026-11-26 08:30
report wrong_mail people=1 data=name,debts aware="2026-11-23 08:10"
! Olga case.take
! Olga case.weigh
! Olga case.decide duty=notify outcome=yes reason="Schulden bij een onbekende."
! Olga case.notify stage=final number=AP-2026-9 moment=net
= notified final
> Olga zaak 1
= shows Olga Melden bij de AP (AVG): gedaan op donderdag 26 november 2026 08:30
