# Een antwoord verbeteren in de samenvatting, en daarna pas versturen
@ 2026-11-24 10:00
> Ik heb een brief over de bijstand naar het verkeerde adres gestuurd
! confirm
! answer discovered="vandaag 9:00" how_discovered=self
! answer timing=same
! answer data=name,address
! answer people=1
! answer recipient=known_person paper_state=asked
< Klopt alles?
! change question=people
< people
! answer people=12
< Klopt alles?
< Aantal mensen: 12
> wijzig gegevens
< data
> naam, adres en bsn
< Klopt alles?
> terug
< recipient
> verder
< Klopt alles?
> terug
< recipient
! answer recipient=colleague
< Klopt alles?
! send
= people: 12..12
= data: address,bsn,name
= recipient: colleague
