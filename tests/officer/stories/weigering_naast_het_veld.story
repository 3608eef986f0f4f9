# Een weigering staat naast het veld, het formulier blijft open met wat er was getypt
@ 2026-11-23 10:00
report wrong_mail people=3 data=name,bsn aware="2026-11-23 09:00"
! Olga case.take
! Olga case.weigh
# Wat geen eigen knop heeft staat in een lijst, en het formulier komt dan op de kaart
! Olga case.other act=case.hand_over
< Overdragen
< Annuleren
! Olga case.cancel
< Wat wil je doen?
! Olga case.other act=case.close
! Olga case.close lesson="Kijk nog eens naar het adres."
< Dit is nog niet opgeslagen
< Neem eerst een besluit over de melding aan de AP.
= typed lesson Kijk nog eens naar het adres.
! Olga case.decide duty=notify outcome=yes
< Geef een reden.
= typed duty notify
= typed outcome yes
! Olga case.decide duty=notify outcome=yes reason="Er is risico."
< Je besluit is opgeslagen.
! Olga case.notify stage=final number=AP-1 moment="morgen 10:00"
< Dit moment ligt in de toekomst.
= typed moment morgen 10:00
= typed number AP-1
! Olga case.notify stage=final number=AP-1 moment="vandaag 09:30"
< De melding aan de AP is vastgelegd.
! Olga case.communicate how=phone,letter people=veel moment="nu net"
< Vul een aantal in.
= typed how phone,letter
= typed people veel
# Ook bij een feit en een verkeerd moment
! Olga case.correct fact=aware_at date=2027-01-01 time=10:00 reason="Volgens het log."
< ligt in de toekomst
= typed date 2027-01-01
= typed reason Volgens het log.
# En zonder een keus in de lijst
! Olga case.fact
< Kies welk feit je wilt aanpassen.
