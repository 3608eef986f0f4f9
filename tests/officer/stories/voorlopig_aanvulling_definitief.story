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
@ +28d
= shows channel DL-2026-0001
! Olga case.notify stage=final number=AP-2026-3 moment=net
= notified preliminary, supplement, final
! Olga case.close reason=no_measures_needed
= state closed
> Olga zaak 1
= lacks Olga Vervolgmelding
