# Zijn alle anderen weg, dan ziet alleen de FG haar; die wijst aan wie haar behandelt
@ 2026-11-23 10:00
report snooping told="Dit gaat over iemand van het privacyteam." people=1 data=name aware="2026-11-23 09:00"
= got Olga
= got Otto
= got Dina
= got channel
= got Frans reminder kept_apart, alert
> Otto openstaand
<< DL-2026
@ +24h
= got Olga
= got channel
! Frans case.restrict only=dina-id,frans-id reason="Dina staat erbuiten."
! Dina case.take
= file officer Dina
