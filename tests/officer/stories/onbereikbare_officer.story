# Het kanaal en een officer zijn onbereikbaar: het alarm vindt een andere weg
@ 2026-11-23 10:00
block channel
block Olga
report wrong_mail people=1 data=name aware="2026-11-23 09:00"
= got channel
= got Olga
= got Otto alert
block Otto
report wrong_mail people=1 data=name aware="2026-11-23 09:30"
= got Otto
= got Dina alert
