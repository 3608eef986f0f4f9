# Wie zich verbetert, wordt op het laatste woord geloofd
@ 2026-11-24 10:00
> brief naar verkeerd adres
< Een brief of pakket naar het verkeerde adres
> nee het was een mail
< Een mail naar het verkeerde adres
> ja
< discovered
= told: brief naar verkeerd adres
