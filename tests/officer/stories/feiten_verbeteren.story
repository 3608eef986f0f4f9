# Een feit verbeteren: kiezen welk, dan de nieuwe waarde; meteen zien wat de weging ervan vindt
@ 2026-11-23 10:00
report wrong_mail people=1 data=email kind=sent_by_mistake channel=email recipient=colleague recipient_trusted=yes deletion_confirmed=yes opened=no aware="2026-11-23 09:00"
! Olga case.fact fact=recipient
< Neem de zaak eerst in behandeling
! Olga case.take
! Olga case.weigh
! Olga case.decide duty=notify outcome=no reason="Collega, ongelezen verwijderd."
= state decided
# Eerst welk feit; dan staat er wat het nu is, met alles wat het kan zijn
! Olga case.fact
< Kies welk feit je wilt aanpassen
! Olga case.fact fact=recipient
< Feit aanpassen
< Nu: collega
< onbekende persoon
# Een reden hoort erbij
! Olga case.correct fact=recipient value=unknown_person
< Geef een reden
= file weighings 1
! Olga case.correct fact=recipient value=unknown_person reason="Het adres was van een inwoner."
< Ontvanger: collega → onbekende persoon
= file weighings 2
= event facts_corrected by Olga
! Olga case.correct fact=recipient value=unknown_person reason="Nog een keer."
< Dit feit heeft die waarde al
# Meer waarden tegelijk, en wat er omslaat
! Olga case.correct fact=data value=name,bsn,health reason="Er zat een bijlage bij."
< Soorten gegevens: e-mail → BSN, gezondheid, naam
< Melden bij de AP: Jij beslist → Ja
< Stand: Besloten → Weging vastgesteld
< Kijk na of er iets opnieuw moet
= state weighed
# Momenten met dag en tijd, aantallen, uren, en wat niemand weet
! Olga case.fact fact=aware_at
< Nu: maandag 23 november 2026 09:00
! Olga case.correct fact=aware_at date=2026-11-23 time=09:30 reason="Staat in de mail."
< Kennisname: maandag 23 november 2026 09:00 → maandag 23 november 2026 09:30
< Uiterlijk melden bij de AP: donderdag 26 november 2026 09:00 → donderdag 26 november 2026 09:30
! Olga case.correct fact=aware_at date=2026-11-24 time=09:30 reason="Staat in de mail."
< ligt in de toekomst
! Olga case.correct fact=people value="40 tot 60" reason="Geteld."
< Aantal mensen: 1 → 40 tot 60
! Olga case.correct fact=outage_hours value=2,5 reason="Volgens ICT."
< Uren onbereikbaar: onbekend → 2,5
! Olga case.correct fact=outage_hours unknown=yes reason="Toch niet zeker."
< Uren onbereikbaar: 2,5 → onbekend
< De weging blijft gelijk
# Typen kan ook, in een keer
> Olga feit {1} ontvanger: bekende persoon, want het bleek de buurvrouw.
< Ontvanger: onbekende persoon → bekende persoon
= event facts_corrected by Olga
> Olga feit {1} ontvanger = collega
< Geef een reden
> Olga feit {1} aantal mensen
< Nu: 40 tot 60
> Olga feit {1}
< Welk feit wil je aanpassen?
> Olga feit {1} kleur van de auto: blauw
< Dat feit ken ik niet
>@channel Olga feit {1} ontvanger
< eigen chat
# Wie adviseert, verbetert niet; een oude kaart ook niet
! Frans case.fact fact=recipient
< niet in jouw rol
> Frans feit {1} ontvanger
< niet in jouw rol
look Otto
! Olga case.note text="Gebeld."
! Otto case.correct fact=recipient value=colleague reason="Toch een collega."
< niet meer actueel
< Nu: bekende persoon
