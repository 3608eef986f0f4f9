# Een storing is geen datalek: de bot wijst de weg, en melden kan toch
@ 2026-11-24 10:00
> De website is sinds vanmorgen onbereikbaar door een DDoS-aanval, er is niets gezien of gestolen
< Dit klinkt als een storing
< Hiermee kun je terecht bij: de servicedesk van ICT
! start
< Lijkt het op een van deze?
! situation situation=hacked
< discovered
= told: DDoS-aanval
