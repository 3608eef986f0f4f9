# Someone who writes English is answered in English
@ 2026-11-24 10:00
> I sent an email with medical data to the wrong person
< An e-mail to the wrong address
> yes
< When did you notice?
< Recall the e-mail if you can
> yesterday at half past three
< timing
> at that very moment
< data
> name, health or care
< people
> about 12 residents
< recipient
> a resident or other citizen
< recipient_state
> deleted, and that is confirmed
< Is everything right?
> Nederlands
< Klopt alles?
> English
< Is everything right?
> send
< Thank you. Your report has arrived.
= situation: wrong_mail
= data: health,name
= discovered: 2026-11-23T14:30
= fact people: 10..14
