# Wat je typt gaat niet verloren: herkend wordt aangevinkt, de rest staat in het verhaal
@ 2026-11-24 10:00
> Ik heb een lijst met bsn's naar het verkeerde mailadres gestuurd
< Een mail naar het verkeerde adres
> ja
< discovered
> vandaag om 9 uur
< timing
> op dat moment
< data
> namen, salarissen en postduiven
< Niet herkend: "postduiven"
< data
> klopt
< people
= data: bsn,name,other_financial
> 200+
< recipient
= people: 200..
> die meneer heeft het nog, ik kan hem niet bereiken
< Bedoel je “Een inwoner of andere burger”?
< recipient
> een onbekende, en die bedreigt het gezin
< recipient_state
= danger: yes
> gewist
< Dat herken ik niet.
> nog niet gevraagd
= recipient_state: not_asked
< Klopt alles?
> verstuur
= told: postduiven
= told: die meneer heeft het nog
= told: bedreigt het gezin
