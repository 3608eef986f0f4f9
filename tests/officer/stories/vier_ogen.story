# Wie alleen is, krijgt een gevaarlijke zaak niet weg: niet met lichtere feiten, een andere zaak of een oefening
@ 2026-11-23 10:00
report hacked people=5000 data=name,bsn,health exfiltration=not_excluded aware="2026-11-23 09:00"
report wrong_mail people=1 data=name by=Rik aware="2026-11-23 09:10"
case 1
! Olga case.drill reason="Het was maar een test."
< Ze kan geen oefening worden
! Olga case.take
! Olga case.merge reference=DL-2026-0002
< Neem dat eerst in de andere zaak over
! Olga case.weigh
! Olga case.decide duty=notify outcome=no reason="Het valt wel mee."
= state weighed
! Olga case.correct fact=data value=name reason="Het was maar een naam."
< Laat een collega deze feiten aanpassen
! Olga case.correct fact=people value=1 reason="Het was er maar een."
< Laat een collega deze feiten aanpassen
! Olga case.merge reference=DL-2026-0002
< Laat een collega de zaken samenvoegen
= state weighed
# Een ander mag het wel, en dan nog telt wat er stond
! Otto case.correct fact=data value=name reason="Nagekeken in de logs."
! Otto case.correct fact=people value=1 reason="Nagekeken in de logs."
= state weighed
! Dina case.second duty=notify agrees=yes
= state decided
