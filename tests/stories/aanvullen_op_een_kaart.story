# Aanvullen op een eigen kaart: de ontvangst blijft staan, met het nummer en wat nu helpt
@ 2026-11-24 10:00
> Ik heb een mail met een uittreksel naar het verkeerde adres gestuurd
! confirm
! answer discovered="vanochtend om 9 uur" how_discovered=self
! answer timing=same
! answer data=name
! answer people=1
! answer recipient=known_person
! send
< Dank je wel
^ once: add
# De kaart van het aanvullen komt eronder; annuleren voegt niets toe
! add
< Wat wil je vertellen over melding DL-2026-0001?
^ Je nummer is DL-2026-0001.
^ Haal de mail terug
! add_cancel
< Er is niets aangevuld.
^ Je nummer is DL-2026-0001.
! add
! add_send reference=DL-2026-0001 text="De ontvanger belde: hij las het niet. Zijn nummer is 06-12345678."
< Aangevuld: De ontvanger belde
< Ik heb iets persoonlijks uit je tekst gehaald
< Ik heb het bij melding DL-2026-0001 gezet.
^ Je nummer is DL-2026-0001.
= addition: hij las het niet
= not: 12345678
# Twee keer drukken voegt niet twee keer toe
!! add_send reference=DL-2026-0001 text="De ontvanger belde: hij las het niet."
< Deze vraag is al beantwoord.
# Een leeg veld zegt wat er moet, en de lijst blijft ook staan
> mijn meldingen
< DL-2026-0001
! add reference=DL-2026-0001
! add_send reference=DL-2026-0001 text=""
< Vul in wat je nog weet.
^ Je nummer is DL-2026-0001.
> annuleren
< Er is niets aangevuld.
# Halverwege een nieuwe melding: aanvullen gooit die niet weg
> Ik ben mijn telefoon van het werk kwijt
< Een telefoon, laptop of usb-stick is weg
! confirm
< discovered
! add
< Wat wil je vertellen over melding DL-2026-0001?
! add_cancel
< discovered
^ once: later
^ Je nummer is DL-2026-0001.
