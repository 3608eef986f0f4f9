# Later nog iets weten: aanvullen bij de eigen melding
@ 2026-11-25 09:00
* DL-2026-0042 wrong_mail taken
> mijn meldingen
< DL-2026-0042 De privacy officer is ermee bezig
> aanvullen
< Wat wil je vertellen over melding DL-2026-0042?
> De ontvanger belde, de mail is gewist. Zijn nummer is 06-12345678 + bevestiging.msg
< Ik heb het bij melding DL-2026-0042 gezet.
= addition: de mail is gewist
= not: 12345678
