# Computers op slot: niet uitzetten, wel het netwerk los
@ 2026-11-24 08:10
> Alle bestanden zijn versleuteld en er staat een losgeldbriefje op het scherm
< Computers zijn op slot
! confirm
< Zet de computer niet uit.
! answer discovered="vandaag 8:00" how_discovered=self
! answer timing=ongoing happened="gisteren"
! answer data=name,bsn,health
! answer people="meer dan 1000" groups=residents,employees
< reachable
! answer reachable=days backup=yes
< data_left
! answer data_left=not_excluded trouble=serious
! send
= situation: ransomware
= fact kind: ransomware
= fact availability: yes
= fact exfiltration: not_excluded
= fact backup: yes
= fact effect: serious
= fact people: 1001..
= fact ongoing: yes
= fact cause: external_malicious
= duty notify: yes
