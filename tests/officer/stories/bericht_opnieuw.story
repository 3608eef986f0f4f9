# Een bericht kwam niet aan: na het herstel stuurt een officer het opnieuw, en twee keer tikken kan geen kwaad
@ 2026-11-23 10:00
report wrong_mail people=1 data=name aware="2026-11-23 09:00"
= got Sanne
= got channel alert
refuses Sanne 403
! Olga case.take
= got Sanne
= got channel undelivered status
= shows channel Niet bezorgd
= shows channel Stuur het dan opnieuw
works Sanne
mends Frans again
< niet in jouw rol
mends Rik again
< Alleen privacy officers
= got Sanne
mends Otto again
< Otto laat dit bericht opnieuw versturen
= event message_again by Otto
= got Sanne status taken
mends Olga again
< Dit was al gedaan
mends Olga settled
< Dit was al gedaan
= got Sanne
# Wat op een andere weg geregeld is, gaat niet meer uit.
refuses Sanne 413
! Olga case.no_breach ground=no_personal_data reason="Het waren proefgegevens."
= state no_breach
= shows channel Geweigerd
mends Olga settled
< Olga heeft dit geregeld
= event message_settled by Olga
works Sanne
mends Otto again
< Dit was al gedaan
= got Sanne
