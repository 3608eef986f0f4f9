# Na de bewaartermijn gaat een zaak weg: pas als iemand dat zegt, en niet zolang ze wordt vastgehouden
@ 2026-11-23 10:00
report wrong_document people=1 data=name aware="2026-11-23 09:00"
! Olga case.take
! Olga case.destroy agrees=yes
< Een zaak die nog loopt, kan niet worden vernietigd
! Olga case.weigh
! Olga case.decide duty=notify outcome=no reason="Meteen terug gekregen."
! Olga case.decide duty=communicate outcome=no reason="Geen hoog risico."
! Olga case.close reason=no_measures_needed
= state closed
> Olga zaak DL-2026-0001
= shows Olga Sanne
= no_button Olga Vernietigen
! Olga case.destroy agrees=yes
< Vernietigen kan vanaf 23-11-2031
# Een klacht: de zaak blijft
! Olga case.hold reason=""
< Geef een reden
! Olga case.hold reason="Er loopt een klacht bij de AP."
< De zaak wordt vastgehouden
jump 2026-12-25 10:00
sweep
= blanked 6
# Wie het meldde, blijft bekend zolang de zaak wordt vastgehouden
> Olga zaak DL-2026-0001
= shows Olga Sanne
! Olga case.release reason="De klacht is afgehandeld."
jump 2027-12-25 10:00
sweep
> Olga zaak DL-2026-0001
= lacks Olga Sanne
= shows Olga Iets misgegaan
= whole
# Na vijf jaar
jump 2031-11-24 10:00
> Olga zaak DL-2026-0001
= offers Olga Vernietigen
! Frans case.destroy agrees=yes
< Dit kan niet in jouw rol
! Olga case.destroy agrees=""
< Zet een vinkje
! Olga case.destroy agrees=yes
< Zaak DL-2026-0001 is vernietigd
> Olga zaak DL-2026-0001
< is vernietigd op
> Olga zoek DL-2026-0001
< Niets gevonden
sweep
= whole
> Olga jaaroverzicht 2026
< 1
