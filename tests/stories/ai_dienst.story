# Een verslag in een AI-dienst gezet om het korter te maken
@ 2026-11-24 15:00
> Ik heb een verslag in ChatGPT gezet om het korter te maken
< Gegevens zijn in ChatGPT
! confirm
< Maak eerst een foto van het gesprek. Wis het daarna
! answer discovered=vandaag how_discovered=self
! answer timing=same
! answer data=name,bsn,health
! answer people=1 groups=residents
< ai_account
< Is het gesprek daar al gewist?
! answer ai_account=own ai_deleted=yes
! send
= situation: ai_service
= fact recipient: ai_service
= fact recipient_trusted: no
= fact deletion_confirmed: yes
= duty notify: yes
