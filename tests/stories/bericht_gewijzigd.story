# Een bericht gewijzigd of verwijderd: overgenomen zolang er niets op gebouwd is, anders gezegd
@ 2026-11-24 10:00
> Ik heb een mail naar de verkeerde persoon gestuurd
< Een mail naar het verkeerde adres
~ Ik heb een brief over de bijstand naar het verkeerde adres gestuurd
< Ik heb je gewijzigde bericht overgenomen.
< Een brief of pakket naar het verkeerde adres
! confirm
< discovered
> volgende week dinsdag
< nog niet geweest
~ gisteren half vier
< Ik heb je gewijzigde bericht overgenomen.
< timing
~
< Je hebt je bericht verwijderd. Ik heb het ook weggehaald.
< discovered
> gisteren half vijf
< timing
~ + first: Ik heb een laptop verloren
< Die wijziging heb ik niet overgenomen.
> weet ik niet
< data
> naam en adres
< people
> 12
~ 120
< Ik heb je gewijzigde bericht overgenomen.
= discovered: 2026-11-23T15:30
= people: 120..120
= description: Ik heb een brief over de bijstand naar het verkeerde adres gestuurd
