# Een melding noemt iemand van het privacyteam: die ziet haar nergens, de anderen behandelen haar
@ 2026-11-23 10:00
report snooping told="Mevrouw Olga keek in het dossier van haar buurman." people=1 data=name aware="2026-11-23 09:00"
= got Olga
= got Otto alert
= got Dina alert
= got Frans reminder kept_apart
= got channel
> Olga openstaand
<< DL-2026
> Olga zoek buurman
<< DL-2026
> Olga zaak DL-2026-0001
< alleen te zien voor de mensen
>@channel Otto openstaand
<< DL-2026
! Frans case.restrict only=olga-id,dina-id reason="Olga was slechts de getuige."
> Olga openstaand
< DL-2026-0001
@ +80h
= hides channel Inzien
