# De behandelaar staat niet meer op de lijst: een ander neemt de zaak in een tik over
@ 2026-11-23 10:00
report wrong_mail people=1 data=name aware="2026-11-23 09:00"
! Olga case.take
> Olga zaak DL-2026-0001
= got Olga case
> Otto openstaand
<< behandelaar is er niet meer
leaves Olga
> Otto openstaand
< behandelaar is er niet meer (Olga)
> Frans zoek misgegaan
< behandelaar is er niet meer (Olga)
> Otto zaak DL-2026-0001
= shows Otto behandelaar is er niet meer (Olga)
# Ook het alarm in het kanaal zegt dat, zodra het wordt bijgewerkt.
! Otto case.note text="Gebeld."
= updated alert behandelaar is er niet meer (Olga)
takes_over Otto
= file officer Otto
= event case_handed_over by Otto
= got Olga
> Otto openstaand
<< behandelaar is er niet meer
! Otto case.weigh
= state weighed
= got Olga
