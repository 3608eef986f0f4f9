# Questions along the way are answered in English as well
@ 2026-11-24 10:00
> can I talk to someone?
< Ask your manager who the privacy officer is.
> I sent an email with medical data to the wrong person
< An e-mail to the wrong address
> will I lose my job?
< No, that is not what a report is for.
< An e-mail to the wrong address
> yes
< When did you notice?
> who will see this
< Your manager and your colleagues do not.
< When did you notice?
