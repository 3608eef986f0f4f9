# Alleen een vraag: een antwoord, geen melding, en wel een deur open
@ 2026-11-24 10:00
> Mag ik de adressenlijst delen met de woningcorporatie?
< Deel alleen gegevens met mensen die ze nodig hebben
< Vraag het dan eerst aan je privacy officer.
> dank je
@ 2026-11-24 10:05
> Ik heb de lijst met adressen naar het verkeerde adres gemaild
< Een mail naar het verkeerde adres
> stop
< Wil je stoppen?
> ja
< Ik heb niets bewaard.
= nothing
