# Het AP-formulier: wat de zaak al weet staat klaar om over te nemen, en blijft bij
@ 2026-11-23 10:00
report wrong_mail people=3 data=name,bsn kind=sent_by_mistake channel=email recipient=unknown_person aware="2026-11-23 09:00"
= got channel alert
! Olga case.take
! Olga case.ap_form
= got Olga ap_form
= shows Olga E-mail met persoonsgegevens verstuurd aan verkeerde ontvanger(s)
= shows Olga Burgerservicenummer (BSN)
= shows Olga Identiteitsdiefstal of -fraude
= shows Olga 23 november 2026 09:00
= shows Olga Nog invullen.
= shows Olga Voorlopig
# Geen naam van de melder, en niets van wat die schreef
= lacks Olga Sanne
= lacks Olga Iets misgegaan
= event case_exported by Olga
# Wat daarna bekend wordt, staat er ook in
! Olga case.correct fact=groups value=inwoners reason="Het zijn inwoners."
= updated ap_form Klanten (huidig en potentieel)
# Typen kan ook, ook in het kanaal; het formulier komt in de eigen chat
>@channel Otto ap {1}
< in je eigen chat
= got Otto ap_form
= event case_exported by Otto
= hides channel Burgerservicenummer
# De FG leest mee; wie geen rol heeft niet
> Frans ap-formulier {1}
= got Frans ap_form
! Sanne case.ap_form
< Alleen privacy officers kunnen dit
> Olga ap 2020-1
< Die zaak ken ik niet
# Lezen maakt een kaart van een ander niet oud
look Olga
> Otto ap {1}
! Olga case.weigh
= state weighed
