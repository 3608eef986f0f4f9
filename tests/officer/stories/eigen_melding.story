# Wie zelf meldde, ziet die melding niet als zaak en behandelt haar niet
@ 2026-11-23 10:00
report wrong_mail people=1 data=name,bsn by=Olga aware="2026-11-23 09:00"
= got Olga
= got Otto alert
= got Frans reminder kept_apart
= got channel
> Olga openstaand
<< DL-2026
! Olga case.take
< alleen te zien voor de mensen
! Otto case.take
! Otto case.weigh
! Otto case.decide duty=notify outcome=no reason="Teruggehaald."
! Olga case.second duty=notify agrees=yes
< alleen te zien voor de mensen
! Otto case.hand_over owner=olga-id
< Deze persoon mag de zaak niet zien
adds Olga {1} Ik was er zelf bij.
= file notes 1
= file officer Otto
! Dina case.second duty=notify agrees=yes
= state decided
