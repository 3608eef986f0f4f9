# Bijna misgegaan: bedankt, en met vier antwoorden klaar
@ 2026-11-24 09:30
> Bijna een verkeerde bijlage gestuurd, Zivver waarschuwde en ik heb gestopt
< Het ging bijna mis
! confirm
< Wat goed dat je dit meldt.
< nothing_left
! answer nothing_left=yes
< Klopt alles?
! send
= answers <= 4
= situation: near_miss
= fact confidentiality: no
= fact integrity: no
= fact availability: no
= fact people: 0..0
= duty notify: no
