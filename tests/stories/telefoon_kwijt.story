# Een telefoon kwijt: eerst de helpdesk bellen, later de vraag of dat gelukt is
@ 2026-11-24 16:30
> Ik ben mijn diensttelefoon kwijt
< Een telefoon, laptop of usb-stick is weg
! confirm
< Bel nu de helpdesk. Zij kunnen het apparaat op afstand wissen.
< discovered
! answer discovered="vandaag 15:00" how_discovered=self
! answer timing=same
! answer data=unknown danger=no
! answer people=unknown
< stolen
! answer stolen=lost
< protection
< Heeft de helpdesk het apparaat al op afstand gewist?
! answer protection=encrypted,code wiped=yes
< key_safe
! answer key_safe=yes
< copy
! answer copy=all
! send
= situation: lost_device
= data: unknown
= wiped: yes
= duty notify: no
= duty communicate: no
= fact unintelligible: yes
= fact key_safe: yes
= fact data_intact: yes
= fact under_control: yes
= fact people: ..
