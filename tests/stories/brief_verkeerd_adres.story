# Een brief naar het verkeerde adres: acht antwoorden, van de eerste zin tot versturen
@ 2026-11-24 10:00
> Ik heb een brief met een besluit over de bijstand naar het verkeerde adres gestuurd
< Een brief of pakket naar het verkeerde adres
! confirm
< discovered
< Bel de ontvanger als je weet wie het is.
! answer discovered="gisteren 16:40" how_discovered=recipient
< timing
! answer timing=earlier happened="vorige week maandag"
< data
! answer data=name,address,benefits
< people
! answer people=1 groups=residents
< recipient
! answer recipient=known_person paper_state=unopened
< Klopt alles?
< Aantal mensen: 1
< Bel de ontvanger
! send
< Dank je wel. Je melding is binnen.
< Bel de ontvanger
= answers <= 8
= situation: wrong_letter
= description: Ik heb een brief met een besluit over de bijstand naar het verkeerde adres gestuurd
= discovered: 2026-11-23T15:40
= timing: earlier
= fact kind: sent_by_mistake
= fact channel: post
= fact confidentiality: yes
= fact people: 1..1
= fact data: address,benefits,name
= fact recipient: known_person
= fact opened: no
= fact regime: avg
