# Een vraag aan de melder: het antwoord komt terug in de zaak en bij de officer
@ 2026-11-23 10:00
report wrong_mail people=1 data=name aware="2026-11-23 09:00"
! Olga case.take
= got Sanne status taken
! Olga case.ask text="Is de mail geopend?"
= got Sanne question
= shows Sanne Is de mail geopend?
= hides channel Is de mail geopend?
@ +1d
= got channel alert, reminder unassessed, reminder term_24, reminder question
> Sanne Nee, de ontvanger heeft hem ongelezen verwijderd. Zijn BSN is 111222333.
< Je antwoord staat bij DL-2026-0001
<< 111222333
= got Olga reminder replied
= event question_answered by Sanne
! Olga case.ask text="Kun je de bevestiging doorsturen?"
= got Sanne question
! Olga case.weigh
= state weighed
@ +2h
> Sanne Hier is hij.
= got Olga reminder replied
