# Wat iemand meteen na het versturen te binnen schiet, hoort bij die melding
@ 2026-11-24 10:00
* DL-2026-0007 wrong_mail taken
> oh er zat ook een bsn bij
< DL-2026-0007
< Gaat het over iets nieuws?
= addition: er zat ook een bsn bij
> oh en ik heb nog een datalek: laptop gestolen
< Een telefoon, laptop of usb-stick is weg
> stop
> ja
@ 2026-11-24 12:30
> oh er zat ook een telefoonnummer bij in die mail
< Naar de juiste persoon, maar met te veel gegevens erin
