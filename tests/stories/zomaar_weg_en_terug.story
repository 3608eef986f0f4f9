# Weggelopen zonder iets te zeggen: wie terugkomt, krijgt dezelfde vraag
@ 2026-11-24 16:50
> Ik heb een brief over schulden naar het verkeerde adres gestuurd
! confirm
! answer discovered="vandaag 16:00" how_discovered=self
< timing
@ 2026-11-25 09:10
> goedemorgen
< Welkom terug.
< timing
= discovered: 2026-11-24T15:00
