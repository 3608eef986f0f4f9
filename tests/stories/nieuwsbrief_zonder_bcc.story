# Een nieuwsbrief waarin iedereen de adressen van de anderen zag
@ 2026-11-24 12:00
> Ik heb de nieuwsbrief verstuurd met iedereen in de cc
< Iedereen kon de mailadressen van de anderen zien
! confirm
! answer discovered="vandaag 11:45" how_discovered=self
! answer timing=same
! answer data=email,name
> 40 inwoners
< Klopt alles?
! send
= situation: no_bcc
= fact kind: no_bcc
= fact recipient: known_group
= fact people: 40..40
