# Een gesloten zaak gaat weer open: er kwam een klacht
@ 2026-11-23 10:00
report wrong_document people=1 data=name aware="2026-11-23 09:00"
! Olga case.take
! Olga case.weigh
! Olga case.decide duty=notify outcome=no reason="Meteen terug gekregen."
! Olga case.decide duty=communicate outcome=no reason="Geen hoog risico."
! Olga case.close reason=no_measures_needed
= state closed
= got Sanne status taken, status decided, status decided, status closed
@ +10d
! Olga case.note text="Er kwam een klacht."
= state closed
! Olga case.reopen reason=""
< Geef een reden
! Olga case.reopen reason="De inwoner meldt misbruik."
= state taken
= got Sanne status taken
! Olga case.correct fact=data value="name,bsn" reason="Er stond een BSN op."
! Olga case.correct fact=recipient value="unknown_person" reason="Het was een onbekende."
! Olga case.weigh
= state weighed
! Olga case.decide duty=notify outcome=yes reason="Misbruik."
! Olga case.notify stage=final number=AP-2026-8 moment=net late_reason="Bleek pas door de klacht."
= notified final late
