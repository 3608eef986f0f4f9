# Het ging mis bij een leverancier: de dag waarop hij het liet weten telt
@ 2026-11-24 10:00
> Onze leverancier van het zaaksysteem laat weten dat ze gehackt zijn
< Het ging mis bij een leverancier
! confirm
! answer discovered=vandaag how_discovered=supplier
! answer timing=earlier happened="vorige week"
< supplier_name
< Wanneer liet de leverancier het weten?
! answer supplier_name="Voorbeeld Zaken BV" supplier_told="gisteren 17:00"
! answer data=name,address,bsn
! answer people="ongeveer 50000" groups=residents
< reachable
! answer reachable=yes
< data_left
! answer data_left=yes trouble=none
! send
= duty notify: yes
= situation: supplier
= supplier_name: Voorbeeld Zaken BV
= fact processor: yes
= fact processor_informed_at: 2026-11-23T16:00:00Z
= fact aware_at: 2026-11-23T16:00:00Z
= fact kind: hacking
