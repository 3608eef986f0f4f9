# Een moment dat niet helder is wordt gevraagd; een vaag moment blijft vaag, en staat er zo bij
@ 2026-11-24 10:20
> Ik heb een brief met een besluit over de bijstand naar het verkeerde adres gestuurd
! confirm
< discovered
# Nog niet geweest, of niet helemaal begrepen: de vraag blijft staan, en er wordt niets van gemaakt
! answer discovered="half drie" how_discovered=recipient
< nog niet geweest
! answer discovered="op de dag van de receptie om 9 uur" how_discovered=recipient
< Ik weet niet welke dag of tijd je bedoelt
! answer discovered="een paar weken geleden" how_discovered=recipient
< timing
! answer timing=earlier happened="in oktober"
< data
! answer data=name,address,benefits
! answer people=1 groups=residents
! answer recipient=known_person paper_state=unopened
< tussen dinsdag 20 oktober 2026 en dinsdag 10 november 2026 (geschat)
< tussen donderdag 1 oktober 2026 en zaterdag 31 oktober 2026 (geschat)
! send
< Dank je wel. Je melding is binnen.
= discovered: 2026-10-19T22:00
= fact aware_at: 2026-10-19T22:00:00Z
= fact aware_latest: 2026-11-10T22:59:00Z
= fact happened_from: 2026-09-30T22:00:00Z
