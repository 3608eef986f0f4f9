# Typed in a hurry, in English: the worse of two answers is asked about, and doubt is never a no
@ 2026-11-24 10:00
> I clicked on a link in a fake e-mail
> yes
< clicked
> clicked it and then entered my password, changed it right away
< Do you mean “Entered a password or code”?
> yes
< discovered
= clicked: password
= told: changed it right away
