# Halverwege een eerder antwoord verbeteren: het antwoord verandert, de vraag blijft staan
@ 2026-11-24 10:00
> mail met namen naar verkeerde klant gestuurd
> ja
> net
> meteen
> klopt
> 40
< groups
> oh er zat ook een bsn bij
< groups
= data: bsn,name
> het waren er toch 45
< groups
= people: 45..45
> inwoners
< recipient
= groups: residents
