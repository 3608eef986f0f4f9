# De privacy officer besluit anders dan de weging, met een reden; nieuwe feiten halen dat in
@ 2026-11-23 10:00
report wrong_mail people=1 data=email recipient=colleague recipient_trusted=yes deletion_confirmed=yes opened=no aware="2026-11-23 09:00"
! Olga case.take
! Olga case.weigh
! Olga case.decide duty=notify outcome=no reason=""
< Geef een reden
! Olga case.decide duty=notify outcome=no reason="Collega, ongelezen verwijderd."
= state decided
# Dan blijkt het een onbekende te zijn, met een BSN erbij: de oude weging blijft staan
! Olga case.correct fact=data value="email,bsn,name" reason="Er zat een bijlage bij."
! Olga case.correct fact=recipient value="unknown_person" reason="Het adres was van een inwoner."
= file weighings 3
= state weighed
! Olga case.decide duty=notify outcome=yes reason="Door de bijlage is er wel risico."
= state decided
= file decisions 2
