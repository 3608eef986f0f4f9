# Wanneer de leverancier het zei heeft een sterretje, want daar begint de termijn
@ 2026-11-24 10:00
> Onze leverancier laat weten dat er bij hen is ingebroken
! confirm
! answer discovered="vandaag 9 uur"
! answer timing=unknown
< supplier_name
! answer supplier_name="Voorbeeld BV"
< Ik zie nog geen antwoord.
< supplier_name
! answer supplier_name="Voorbeeld BV" supplier_told="gisteren 15 uur"
