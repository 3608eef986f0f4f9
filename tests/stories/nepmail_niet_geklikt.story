# Een nepmail gekregen en niets aangeklikt: kort en vriendelijk
@ 2026-11-24 09:30
> Ik kreeg een rare mail van de gemeentesecretaris, ik heb niet geklikt
! situation situation=phishing
< clicked
< Klik nergens meer op.
! answer clicked=nothing
< Klopt alles?
! send
= situation: phishing
= fact confidentiality: no
= fact kind: phishing
= duty notify: no
