# Voorlopig gemeld, aangevuld, en na vier weken definitief
@ 2026-11-23 10:00
report hacked people=unknown data=unknown exfiltration=not_excluded aware="2026-11-23 09:00"
! Olga case.take
! Olga case.weigh
! Olga case.decide duty=notify outcome=yes reason="We weten nog te weinig."
! Olga case.notify stage=preliminary number=AP-2026-3 moment=net
= notified preliminary
= state notified
# Wanneer de rest er moet zijn, staat bij de termijnen
> Olga zaak 1
= shows Olga Vervolgmelding bij de AP: nog 28 dagen
# Een tweede voorlopige melding is een aanvulling
! Olga case.notify stage=preliminary number=AP-2026-3 moment=net
= notified preliminary, supplement
! Olga case.decide duty=communicate outcome=no reason="Er bleken alleen testgegevens in te staan."
= state notified
! Otto case.second duty=communicate agrees=yes
= state communicated
! Olga case.correct fact=people value="40 tot 60" reason="Geteld in de logboeken."
! Olga case.close reason=no_measures_needed
< De melding aan de AP is nog voorlopig
= got channel alert, reminder second
@ 2026-12-14 09:59
= got channel reminder quiet, weekly, reminder quiet, weekly, weekly
@ 2026-12-14 10:01
= got channel reminder quiet, reminder supplement
= shows channel Uiterlijk maandag 21 december 2026 10:00
@ 2026-12-21 10:01
! Olga case.notify stage=final number=AP-2026-3 moment=net
= notified preliminary, supplement, final
! Olga case.close reason=no_measures_needed
= state closed
> Olga zaak 1
= lacks Olga Vervolgmelding
