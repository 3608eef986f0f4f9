# Een oefening en een echte zaak worden nooit samen een zaak: de echte zou niet meer meetellen
@ 2026-11-23 10:00
report phishing people=5 data=credentials drill=yes aware="2026-11-23 09:00"
report wrong_mail people=1 data=name by=Rik aware="2026-11-23 09:10"
! Olga case.merge reference={1}
< Een oefening en een echte zaak kun je niet samenvoegen
= state reported
case 1
! Olga case.merge reference=DL-2026-0002
< Een oefening en een echte zaak kun je niet samenvoegen
= state reported
case 2
! Olga case.drill reason="Testmelding van de afdeling."
! Olga case.merge reference={1}
= state duplicate
