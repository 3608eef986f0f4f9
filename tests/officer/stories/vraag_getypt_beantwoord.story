# Een vraag die getypt is beantwoord gaat dicht, met het antwoord erin; ook de kaart die er al stond
@ 2026-11-23 10:00
report wrong_mail people=1 data=name aware="2026-11-23 09:00"
! Olga case.take
! Olga case.ask text="Is de mail gewist?"
= shows Sanne Is de mail gewist?
> Sanne Ja, gisteren al.
< Dank je wel.
= updated question Is de mail gewist?
= updated question Ja, gisteren al.
