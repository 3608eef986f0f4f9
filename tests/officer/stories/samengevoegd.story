# Wat twee collega's meldden gaat verder als een zaak: die toont het, en wat er bij komt bereikt haar
@ 2026-11-23 10:00
report wrong_mail people=1 data=name aware="2026-11-23 09:00"
report wrong_mail people=1 data=name by=Rik aware="2026-11-23 09:10"
! Otto case.take
! Otto case.ask text="Wie kreeg de mail?"
case 1
! Olga case.take
case 2
! Otto case.merge reference={1}
= state duplicate
> Otto zaak DL-2026-0002
= shows Otto Gaat verder in DL-2026-0001
case 1
> Olga zaak DL-2026-0001
= shows Olga Hierin opgegaan: DL-2026-0002
= shows Olga andere zaak hiermee samengevoegd
# Ook wat de tweede melder aanvult of antwoordt, leest wie de zaak heeft
adds Rik DL-2026-0002 De mail ging naar een oud adres.
= shows Olga De melder heeft iets aangevuld
= file notes 1
> Rik Naar mijn oude buurman.
= shows Olga De melder heeft geantwoord
= file notes 2
> Olga zaak DL-2026-0001
= shows Olga De mail ging naar een oud adres.
= shows Olga Naar mijn oude buurman.
# Wat de bot zelf deed, staat er als de bot
= shows Olga de bot
= hides Olga clock
# Een zaak waarin er al een opging, kan zelf ook verder gaan in een andere: beide staan er
report wrong_mail people=1 data=name by=Anna aware="2026-11-23 09:05"
case 1
! Olga case.merge reference=DL-2026-0003
= state duplicate
> Olga zaak DL-2026-0001
= shows Olga Gaat verder in DL-2026-0003
= shows Olga Hierin opgegaan: DL-2026-0002
