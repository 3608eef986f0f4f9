# Het eerste bericht meteen verwijderd: er blijft niets van over
@ 2026-11-24 10:00
> Ik heb een brief over mijn buurman naar het verkeerde adres gestuurd
< Een brief of pakket naar het verkeerde adres
~
< Je hebt je bericht verwijderd. Ik heb het ook weggehaald.
= nothing
= not: buurman
> Ik ben een laptop kwijt
< laptop of usb-stick is weg
