# Geen datalek: er zaten geen persoonsgegevens in
@ 2026-11-23 10:00
report wrong_mail people=1 data=other personal_data=no confidentiality=no aware="2026-11-23 09:00"
! Olga case.take
! Olga case.no_breach ground=no_personal_data reason="Alleen een menukaart."
= state no_breach
= got Sanne status taken, status no_breach
@ +5d
= got channel alert
