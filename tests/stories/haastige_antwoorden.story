# In haast getypt: spreektaal telt, een antwoord met twijfel wordt gevraagd en niet aangenomen
@ 2026-11-24 10:00
> hoi mail met naw en bsn naar verkeerde gestuurd 😱 moest nr collega
> ja
< discovered
> vnmrgn
< timing
> zelfde dag
< Bedoel je “Op dat moment zelf”?
> klopt
< data
> naw bsn ofzo
< people
= data: address,bsn,name
> 5 cliënten en hun kinderen
< recipient
= people: 5..
> geen idee wie er achter dat adres zit
< recipient_state
= recipient: unknown_person
> heb m ingetrokken in outlook, weet niet of gelukt
< Bedoel je “Terug of teruggehaald, niet gelezen”?
< recipient_state
> gebeld, ze gaat het wissen
< Klopt alles?
= recipient_state: asked
= told: weet niet of gelukt
