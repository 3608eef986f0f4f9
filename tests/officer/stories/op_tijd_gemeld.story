# Op tijd gemeld: van alarm tot sluiten, in twee dagen
@ 2026-11-23 10:00
report wrong_mail people=3 data=name,bsn recipient=unknown_person aware="2026-11-23 09:00"
= got channel alert
= hides channel Sanne
= hides channel Iets misgegaan
! Olga@channel case.take
< Olga
= state taken
= got Sanne status taken
! Olga case.decide duty=notify outcome=yes reason="Er is risico."
< Stel eerst de weging vast
= state taken
! Olga case.weigh
= state weighed
! Olga case.decide duty=notify outcome=yes reason="BSN bij een onbekende."
= state decided
= got Sanne status decided
! Olga case.notify stage=final number=AP-2026-1 moment="vandaag 10:00"
= state notified
= notified final
# De AP weet het; de betrokkenen zijn een ander besluit
! Olga case.close reason=no_measures_needed
< Besluit of de betrokkenen een mededeling krijgen.
< art. 34 lid 1 AVG
! Olga case.decide duty=communicate outcome=yes reason="Hoog risico op fraude."
= got Sanne status decided
! Olga case.communicate how=letter moment="vandaag 10:00" people=2
< Er zijn meer betrokkenen
! Olga case.communicate how=letter moment="vandaag 10:00" people=3
= state communicated
! Olga case.measure text="Adresboek opschonen" owner=Teamleider due=2026-12-01
= state measures
@ +1d
= got channel
! Olga case.close reason=measures_done
< Niet alle maatregelen zijn klaar
! Olga case.measure_done number=1
! Olga case.close reason=measures_done lesson="Kies ontvangers uit de lijst."
= state closed
= got Sanne status closed
= shows Sanne Kies ontvangers uit de lijst.
= event case_closed by Olga
