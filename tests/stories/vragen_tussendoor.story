# Vragen tussendoor: elk krijgt zijn eigen antwoord, en daarna komt de vraag terug
@ 2026-11-24 10:00
* DL-2026-0004 wrong_mail taken
> wat is een datalek?
< Een datalek is: gegevens van mensen zijn gezien door iemand voor wie ze niet waren
> kan ik anoniem melden?
< de privacy officer ziet je naam
> Ik heb een brief over schulden naar het verkeerde adres gestuurd
< Een brief of pakket naar het verkeerde adres
> word ik nu ontslagen?
< Nee, daar is een melding niet voor.
< Een brief of pakket naar het verkeerde adres
> ja
< discovered
> hoezo moet je dat weten
< Ik vraag alleen wat de privacy officer nodig heeft.
< discovered
> wie ziet dit?
< De privacy officers en de functionaris gegevensbescherming (FG) zien je melding.
< discovered
> vandaag om 9 uur
< timing
> moet ik de klant bellen?
< Doe dat nog niet zelf.
< timing
> DL-2026-4
< DL-2026-0004
> hoe staat het met DL-2026-0099?
< Ik zie bij jou geen melding met nummer DL-2026-0099.
< timing
> op dat moment
< data
> mag ik dit delen met de politie?
< ook niet met de politie of de pers
< data
> wanneer is de kermis?
< Het antwoord op die vraag weet ik niet.
< data
