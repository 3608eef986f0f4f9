# Een ingetrokken melding is geen melding: er moet opnieuw worden besloten, bij gevoelige gegevens met zijn tweeën
@ 2026-11-23 10:00
report wrong_mail people=1 data=name,bsn aware="2026-11-23 09:00"
! Olga case.take
! Olga case.weigh
! Olga case.decide duty=notify outcome=yes reason="BSN bij een vreemde."
! Olga case.notify stage=final number=AP-2026-9 moment=net
! Olga case.decide duty=communicate outcome=yes reason="Ze moeten het weten."
! Olga case.communicate how=phone moment=net people=1
! Olga case.notify stage=withdrawn number=AP-2026-9 moment=net reason="Toch niet nodig."
< Nu: besluit of de AP een melding krijgt
<< gedaan op
! Olga case.close reason=no_measures_needed
< De melding aan de AP is ingetrokken
! Olga case.decide duty=notify outcome=no reason="De mail kwam nooit aan."
= state weighed
! Otto case.second duty=notify agrees=yes
= state communicated
! Olga case.close reason=no_measures_needed
= state closed
