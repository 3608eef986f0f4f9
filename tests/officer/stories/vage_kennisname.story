# Vaag verteld wanneer het ontdekt is: de termijn telt vanaf het vroegste moment, en niets heet te laat op een gok
@ 2026-11-23 10:00
report wrong_letter people=1 data=name,debts aware="2026-11-19 09:00" aware_latest="2026-11-22 17:00"
= got channel alert
= shows channel misschien al voorbij (geschat)
= lacks channel TE LAAT
! Olga case.take
! Olga case.weigh
>@channel Olga openstaand
< misschien al voorbij (geschat)
<< TE LAAT
> Olga weekoverzicht
< 1 zaak is misschien al te laat voor de AP (geschat)
<< zaak is TE LAAT
> Olga zaak DL-2026-0001
= shows Olga Kennisname: tussen donderdag 19 november 2026, 09.00 uur en zondag 22 november 2026, 17.00 uur (geschat)
= lacks Olga TE LAAT
# Een dag later weet de melder het: vanaf dan is het geen gok meer
@ +3h
! Olga case.correct fact=aware_at value="vorige week" reason="De melder weet het niet zeker."
! Olga case.decide duty=notify outcome=yes reason="Schulden bij een onbekende."
# Een vaag moment is er geen waarop iets is gedaan
! Olga case.notify stage=final number=AP-2026-2 moment="vorige week"
< Vul een moment in dat voorbij is
! Olga case.correct fact=aware_at date=2026-11-20 time=09:00 reason="Staat in de mail."
