# Een wachtwoord ingevuld op een nepsite: dan horen de andere vragen erbij
@ 2026-11-24 09:30
> Ik heb op een link in een phishingmail geklikt en mijn wachtwoord ingevuld
! confirm
< clicked
! answer clicked=password it_checked=busy
< discovered
! answer discovered="vandaag 9:00" how_discovered=self
! answer timing=same
! answer data=credentials,communications
! answer data=credentials
! answer people=unknown
! send
= fact confidentiality: yes
= fact recipient: attacker
