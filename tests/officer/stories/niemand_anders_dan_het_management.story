# Is er niemand anders, dan hoort het management ervan en ziet de privacy officer haar toch niet
@ 2026-11-23 10:00
only Olga
report snooping told="Dit gaat over de privacy officer zelf." people=1 data=name aware="2026-11-23 09:00"
= got Olga
= got channel
= got Mark reminder kept_apart, alert
> Olga zaak DL-2026-0001
< alleen te zien voor de mensen
