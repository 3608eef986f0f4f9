# Een jaar na het laatste woord weet de bot niet meer waar hij iemand bereikt, tenzij dat nog nodig is
@ 2026-11-23 10:00
report wrong_document people=1 data=name aware="2026-11-23 09:00"
jump 2027-11-22 10:00
sweep
= reached Sanne
# Haar zaak loopt nog: de officer kan haar iets vragen
jump 2028-01-10 10:00
sweep
= reached Sanne
! Olga case.take
! Olga case.weigh
! Olga case.decide duty=notify outcome=no reason="Meteen terug gekregen."
! Olga case.decide duty=communicate outcome=no reason="Geen hoog risico."
! Olga case.close reason=no_measures_needed
= state closed
sweep
= forgotten Sanne
# Wie een rol heeft, blijft te bereiken; en wie weer iets zegt ook
= reached Olga
= reached Frans
> Sanne hallo
= reached Sanne
