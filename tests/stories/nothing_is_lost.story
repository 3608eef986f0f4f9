# What is typed is never lost, in English
@ 2026-11-24 10:00
> I sent an email to the wrong person
> yes
> today at 9
> at that very moment
< data
> names, salaries, email addresses
= data: email,name,other_financial
< people
> about 45
< recipient
> a stranger, and he threatened the family
< recipient_state
= danger: yes
> not asked yet
< Is everything right?
> not 45 but 50
= people: 50..50
