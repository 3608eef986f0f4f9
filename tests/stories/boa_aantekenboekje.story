# Het aantekenboekje van een boa: er gelden andere regels, en daar wordt naar gevraagd
@ 2026-11-24 18:00
> Ik ben boa en mijn aantekenboekje met namen van verdachten is weg
! confirm
! answer discovered="vandaag 17:15" how_discovered=self
! answer timing=same
! answer data=name,police
! answer people="10 tot 15" groups=other
< stolen
! answer stolen=lost
< copy
! answer copy=none found=missing
< boa
< Komen de gegevens uit werk als boa?
! answer boa=yes
! send
= duty notify: yes
= fact regime: wpg
= fact kind: paper_lost
= fact loss: permanent
= fact data: name,police
