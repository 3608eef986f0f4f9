# Bij een gemeenschappelijke regeling die onze gegevens heeft, is ingebroken
@ 2026-11-24 13:00
> Er gebeurde iets met gegevens waar ik niet goed uitkom
! situation situation=other_body
< Vraag ook wie het bij de toezichthouder meldt
> Het belastingsamenwerkingsverband laat weten dat er bij hen is ingebroken
! answer discovered=vandaag how_discovered=other
! answer timing=earlier happened="vorige week"
< supplier_name
! answer supplier_name="Samenwerking Belastingen"
< supplier_what
! answer supplier_what=attack
! answer data=name,address,bsn,tax
! answer people="ongeveer 20000" groups=residents
< reachable
! answer reachable=yes
< data_left
! answer data_left=yes trouble=none
! send
= situation: other_body
= supplier_name: Samenwerking Belastingen
= fact processor: no
= fact kind: hacking
= duty notify: yes
