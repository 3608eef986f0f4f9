# Een herinnering uitgesteld, maar nooit voorbij de laatste twee
@ 2026-11-23 10:00
report wrong_mail people=1 data=name aware="2026-11-23 09:00"
! Olga case.take
! Olga case.weigh
# Wat na "tot" wordt getypt, staat bij het moment en niet bij de reden
> Olga uitstel 1 tot zaterdag 9 uur
= typed until zaterdag 9 uur
! Olga case.snooze until="28-11-2026 09:00" reason=""
< Geef een reden
! Olga case.snooze until="28-11-2026 09:00" reason="Wacht op ICT."
< uitgesteld tot za 28 nov 2026 09:00
@ 2026-11-26 04:00
= got channel alert
@ 2026-11-26 05:00
= got channel reminder term_24, reminder term_48, reminder term_60, reminder term_68
@ 2026-11-26 09:00
= got channel reminder term_72
