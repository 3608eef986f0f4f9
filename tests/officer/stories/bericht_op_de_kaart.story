# Een bericht kwam niet aan: de kaart van de zaak zegt het ook, met dezelfde twee knoppen
@ 2026-11-23 10:00
report wrong_mail people=1 data=name aware="2026-11-23 09:00"
! Olga case.take
> Olga zaak DL-2026-0001
= lacks Olga Niet bezorgd:
= no_button Olga Stuur opnieuw
# De kaart die er al staat, wordt bijgewerkt.
refuses Sanne 403
! Olga case.ask text="Wie heeft de mail gelezen?"
= updated case Niet bezorgd: een vraag aan de melder
= updated case Stuur het dan opnieuw
# Ook wie de zaak later opent, ziet het; de FG leest mee, maar heeft de knoppen niet.
> Frans zaak DL-2026-0001
= shows Frans Niet bezorgd: een vraag aan de melder
= no_button Frans Stuur opnieuw
> Otto zaak DL-2026-0001
= shows Otto Niet bezorgd: een vraag aan de melder
= offers Otto Stuur opnieuw
= offers Otto Al geregeld
works Sanne
= got Sanne status taken
mends Otto again card
< Otto laat dit bericht opnieuw versturen
<< Niet bezorgd:
= event message_again by Otto
= got Sanne question
mends Otto again card
< Dit was al gedaan
mends Frans again
< niet in jouw rol
> Olga zaak DL-2026-0001
= lacks Olga Niet bezorgd:
# Wat op een andere weg geregeld is, verdwijnt ook van de kaart.
refuses Sanne 413
! Olga case.ask text="En wie nog meer?"
> Olga zaak DL-2026-0001
= shows Olga Geweigerd door Teams: een vraag aan de melder
mends Olga settled card
< Olga heeft dit geregeld
<< Geweigerd door
= event message_settled by Olga
> Olga zaak DL-2026-0001
= lacks Olga Geweigerd
