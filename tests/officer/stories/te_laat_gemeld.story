# Te laat gemeld: de ladder van herinneringen, de kring die groeit, en vraag 4.5 van de AP
@ 2026-11-23 10:00
report wrong_letter people=1 data=name,debts aware="2026-11-23 09:00"
= got channel alert
! Olga case.take
! Olga case.weigh
! Olga case.decide duty=notify outcome=yes reason="Schulden bij een onbekende."
@ +24h
= got channel reminder term_24
= got Dina
@ +24h
= got channel reminder term_48
= shows channel voorlopig
@ +12h
= got channel reminder term_60
= got Dina reminder term_60
@ +8h
= got channel reminder term_68
= got Dina reminder term_68
= got Mark reminder term_68
@ +4h
= got channel reminder term_72
= got Mark reminder term_72
@ +24h
= got channel reminder late
! Olga case.notify stage=final number=AP-2026-2 moment="net"
< Vul in waarom later is gemeld (vraag 4.5 van de AP)
= state decided
! Olga case.notify stage=final number=AP-2026-2 moment="net" late_reason="Het adres bleek pas laat fout."
= notified final late
= state notified
# De herinneringen over de termijn zijn nu stil
@ +20h
= got channel
