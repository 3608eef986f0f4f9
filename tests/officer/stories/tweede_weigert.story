# De tweede persoon is het er niet mee eens: dan wordt er gemeld
@ 2026-11-23 10:00
report too_much people=12 data=name,health aware="2026-11-23 09:00"
! Olga case.take
! Olga case.weigh
! Olga case.decide duty=notify outcome=no reason="Collega's onder elkaar."
! Otto case.second duty=notify agrees=no
< Geef een reden
! Otto case.second duty=notify agrees=no reason="Gezondheid van twaalf mensen."
= state weighed
= event decision_refused by Otto
# De termijn loopt door
@ 2026-11-24 09:30
= got channel alert, reminder second, reminder term_24
! Olga case.decide duty=notify outcome=yes reason="Otto heeft gelijk."
= state decided
! Olga case.notify stage=final number=AP-2026-5 moment=net
= notified final
