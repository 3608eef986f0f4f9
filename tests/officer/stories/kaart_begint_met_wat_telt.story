# De kaart begint met wat telt, en zegt na elke handeling wat er is gedaan en wat nu komt
@ 2026-11-23 10:00
report wrong_mail people=3 data=name,bsn recipient=known_person opened=yes deletion_confirmed=no aware="2026-11-23 09:00"
# Het bericht in het kanaal zegt soort, aantal en gegevens, en geen woord van de melder
= shows channel Gegevens: BSN, naam
= shows channel Van wie: 3
= hides channel Iets misgegaan
! Olga case.take
< Je hebt de zaak in behandeling.
< Nu: kijk de feiten na en stel de weging vast.
< Wie heeft het: bekende persoon
< Hoe het nu is: nog niet terug, gelezen of gezien
< Waarom?
! Olga case.weigh
< De weging is vastgesteld.
< Nu: besluit of de AP een melding krijgt.
! Olga case.ask text="Is de mail al gewist?"
< Je vraag is naar de melder.
# Een antwoord is aan de kaart te zien, zonder het antwoord zelf
> Sanne Ja, vanmorgen, zei de heer Voorbeeld.
= updated alert De melder gaf antwoord op
= hides channel vanmorgen
! Olga case.decide duty=notify outcome=yes reason="Er is risico."
< Je besluit is opgeslagen.
< Nu: meld bij de AP, en leg de melding hier vast.
! Olga case.notify stage=preliminary number=AP-1 moment="nu net"
< De melding aan de AP is vastgelegd.
< Nu: besluit of de betrokkenen bericht krijgen.
! Olga case.decide duty=communicate outcome=yes reason="Hoog risico."
< Nu: informeer de betrokkenen, en leg dat hier vast.
! Olga case.communicate how=phone people=3 moment="nu net"
< De mededeling is vastgelegd.
< Nu: vul de voorlopige melding aan bij de AP.
! Olga case.notify stage=final number=AP-1 moment="nu net"
< Nu: leg maatregelen vast, of sluit de zaak af.
! Olga case.measure text="Adres nakijken" owner=Fatima due=2026-12-20
< De maatregel is toegevoegd.
< Nu: rond de maatregelen af.
