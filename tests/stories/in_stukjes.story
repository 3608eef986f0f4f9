# Een verhaal in stukjes: elk bericht vult aan, en niets vervangt wat er al stond
@ 2026-11-24 10:00
> ik heb net een mail gestuurd
> naar de verkeerde persoon
> er zat een excel bij met namen
> en ook bsn
> van 20 mensen
< Een mail naar het verkeerde adres
> ja
< discovered
> net
> meteen
< data
> klopt
= data: bsn,name
< people
> klopt
= people: 20..20
