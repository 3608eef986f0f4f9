# Lijsten staan alleen waar de privacy officers onder elkaar zijn, en dat iemand ze opvroeg wordt geteld
@ 2026-11-23 10:00
report wrong_mail people=1 data=name aware="2026-11-23 09:00"
>@elsewhere Olga openstaand
< alleen in het kanaal van de privacy officers
<< DL-2026-0001
>@elsewhere Olga zoek DL-2026-0001
< alleen in het kanaal van de privacy officers
<< DL-2026-0001
>@elsewhere Olga weekoverzicht
<< DL-2026-0001
>@channel Olga openstaand
< DL-2026-0001
= event cases_listed by Olga
>@channel Otto zoek DL-2026-0001
< DL-2026-0001
= event cases_listed by Otto
> Dina openstaand
< DL-2026-0001
= event cases_listed by Dina
> Frans weekoverzicht
= event cases_listed by Frans
