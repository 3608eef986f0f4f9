# De juiste ontvanger, maar te veel gegevens in de bijlage
@ 2026-11-24 14:20
> Ik heb de hele lijst meegestuurd in plaats van alleen de gegevens van deze klant
< Naar de juiste persoon, maar met te veel gegevens erin
! confirm
< discovered
< Vraag de ontvanger de bijlage te wissen
! answer discovered=vandaag how_discovered=self
< timing
! answer timing=same
< data
! answer data=name,address,debts,special
< special
! answer special=performance
< people
> tussen de 40 en 60 inwoners
< recipient
! answer recipient=company recipient_state=asked
< Klopt alles?
< Aantal mensen: 40 tot 60
! send
= situation: too_much
= fact kind: sent_by_mistake
= fact people: 40..60
= fact data: address,debts,name,performance
= fact recipient: company
= fact deletion_confirmed: no
