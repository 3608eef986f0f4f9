# Wie zelf meldde, behandelt die melding niet
@ 2026-11-23 10:00
report wrong_mail people=1 data=name,bsn by=Olga aware="2026-11-23 09:00"
! Olga case.take
< Laat een collega het doen
! Otto case.take
! Otto case.weigh
! Otto case.decide duty=notify outcome=no reason="Teruggehaald."
! Olga case.second duty=notify agrees=yes
< Laat een collega het doen
! Otto case.hand_over owner=olga-id
< Laat een collega het doen
! Olga case.note text="Ik was er zelf bij."
= file notes 1
= file officer Otto
! Dina case.second duty=notify agrees=yes
= state decided
