# Wij kregen een dossier dat voor een andere gemeente was: niet gelezen, teruggestuurd
@ 2026-11-24 13:00
> Er gebeurde iets met gegevens waar ik niet goed uitkom
! situation situation=received
< Bel de afzender
> Een zorgaanbieder mailde ons een plan van een cliënt uit een andere gemeente
! answer discovered=vandaag how_discovered=self
! answer timing=same
! answer data=name,birth_date
! answer people=1 groups=residents
< received_state
! answer received_state=unopened
! send
= situation: received
= fact recipient: colleague
= fact opened: no
= fact deletion_confirmed: yes
= fact cause: external_accident
= duty notify: no
