# Aan het eind een antwoord verbeteren door het gewoon te typen
@ 2026-11-24 10:00
> Ik heb een brief over schulden naar het verkeerde adres gestuurd
> ja
> maandag om 9 uur
< timing
> vorige week woensdag
< data
> naam en adres
< people
> 40
< recipient
> een onbekende
< paper_state
> weet ik niet
< Klopt alles?
> geen 40 maar 45
< Klopt alles?
= people: 45..45
> er zat ook een bsn bij
< Klopt alles?
= data: address,bsn,debts,name
> aantal mensen moet 50 zijn
= people: 50..50
> het was donderdag
< Wat bedoel je: "Ontdekt", "Misgegaan op"?
> misgegaan op vorige week donderdag
< Klopt alles?
= happened: 2026-11-18T23:00
> de buurman heeft het pakketje later zelf naar de wijkpost gebracht en daar afgegeven
< Ik heb dit bij je verhaal gezet.
