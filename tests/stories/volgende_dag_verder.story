# Halverwege gestopt, de volgende dag weer verder: alles is er nog
@ 2026-11-24 16:50
> Ik heb een brief over schulden naar het verkeerde adres gestuurd
! confirm
! answer discovered="vandaag 16:00" how_discovered=colleague
! answer timing=same
< data
> later verder
< Ik bewaar je antwoorden.
@ 2026-11-25 08:55
> hoi
< Welkom terug. We waren hier gebleven.
< data
= discovered: 2026-11-24T15:00
> naam, adres en schulden
> 1 inwoner
! answer recipient=unknown_person paper_state=unknown
! send
= situation: wrong_letter
= discovered: 2026-11-24T15:00
= data: address,debts,name
