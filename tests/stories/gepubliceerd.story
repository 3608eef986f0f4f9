# Namen waren nog leesbaar in gepubliceerde stukken
@ 2026-11-24 10:00
> In de gepubliceerde Woo-stukken zijn namen van bezwaarmakers nog leesbaar
< Er staat iets op internet dat er niet mag staan
! confirm
< Vraag de webredactie om het meteen weg te halen.
! answer discovered=vandaag how_discovered=subject
! answer timing=earlier happened="3 dagen geleden"
! answer data=name,address,opinion
! answer people=24 groups=residents
< online
! answer online=gone
! send
= situation: published
= fact recipient: public
= fact kind: unintended_publication
= fact ongoing: no
= duty notify: yes
