# Een vraag die getypt is beantwoord gaat dicht, en er staat nooit meer dan een open vraag
@ 2026-11-24 10:00
> Ik ben mijn telefoon van het werk kwijt
^ once: later
> ja
< discovered
^ once: later
> vanochtend, ik zag het zelf
< timing
^ once: later
# Een oude kaart nog eens indrukken verliest de open kaart niet
! stop
< Wil je stoppen?
^ once: stop_yes
> nee
< timing
^ once: later
> op dat moment zelf
< data
^ once: later
> later
< Ik bewaar je antwoorden
> verder
< data
^ once: later
> naam
< people
^ once: later
