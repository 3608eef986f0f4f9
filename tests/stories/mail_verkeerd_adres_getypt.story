# Een mail naar het verkeerde adres, alleen getypt: even weinig antwoorden als met knoppen
@ 2026-11-24 10:00
> Oeps, ik heb gisteren een uittreksel uit de BRP naar de verkeerde inwoner gemaild
< Een mail naar het verkeerde adres
> ja
< discovered
< Haal de mail terug
> vanochtend om 9 uur, de ontvanger belde
< Ontdekt:
< data
> naam, adres, geboortedatum en bsn
< people
> 1 inwoner
< recipient
> een inwoner, die heeft hem gewist
< Klopt alles?
> versturen
< Dank je wel
= answers <= 8
= situation: wrong_mail
= how_discovered: recipient
= timing: earlier
= happened: 2026-11-22T23:00
= data: address,birth_date,bsn,name
= groups: residents
= recipient: known_person
= recipient_state: deleted
= fact channel: email
= fact deletion_confirmed: yes
= duty notify: yes
