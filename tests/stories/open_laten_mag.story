# Een veld zonder sterretje mag open blijven: het komt niet terug als verplichte kaart
@ 2026-11-24 10:00
> Ik heb een brief over de bijstand naar het verkeerde adres gestuurd
! confirm
! answer discovered="vanochtend om 9 uur"
< timing
< Vanaf wanneer was dat?
! answer timing=earlier
< data
! answer data=name,benefits
< people
! answer people=1
< recipient
! answer recipient=known_person
< Klopt alles?
# Papier kan terug zijn of versnipperd; gewist kan het niet zijn
! change question=paper_state
< Hoe is het nu met het papier?
! answer recipient=known_person paper_state=destroyed
! send
= timing: earlier
= paper_state: destroyed
= fact deletion_confirmed: yes
