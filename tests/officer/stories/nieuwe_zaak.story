# Een zaak invoeren vraagt meteen om welke gegevens, hoeveel mensen en wie het heeft
@ 2026-11-23 10:00
> Olga nieuwe zaak
< Om welke gegevens gaat het?
< Over hoeveel mensen gaat het?
< Wie kreeg, zag of hoorde het?
enter Olga entry.case situation=wrong_letter source=phone description="Een brief lag bij de buren." aware="ooit" data=name,benefits people=3 recipient=known_person
< Vul in wanneer de gemeente het wist
= typed description Een brief lag bij de buren.
= typed people 3
= typed recipient known_person
enter Olga entry.case situation=wrong_letter source=phone description="Een brief lag bij de buren." aware="vandaag 09:00" data=name,benefits people=heleboel recipient=known_person
< Vul een aantal in.
enter Olga entry.case situation=wrong_letter source=phone description="Een brief lag bij de buren." aware="vandaag 09:00" data=name,benefits people=3 recipient=known_person
< Vastgelegd als DL-2026-0001.
= shows channel Gegevens: naam, uitkering
= shows channel Van wie: 3
> Olga zaak DL-2026-0001
= shows Olga Wie heeft het: bekende persoon
