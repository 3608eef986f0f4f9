# Wat al is aangevinkt, is met een paar woorden genoeg: klaar, nee, verder
@ 2026-11-24 10:00
> mail met bijlage naar verkeerde klant gestuurd
> ja
> net
> vanmorgen
< data
> excel met namen en rekeningnummers van 28 klanten
< Niet herkend: "excel", "28 klanten"
> nee, niemand loopt gevaar
= data: bank_account,name
= danger: no
< people
> klopt
= people: 28..28
