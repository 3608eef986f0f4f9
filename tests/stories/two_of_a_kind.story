# Two incidents of one kind in a list: the second is chosen by its number in words
@ 2026-11-24 10:00
> I have two things: I sent a letter about benefits to the wrong address, and I sent a letter with a diagnosis to the wrong resident
< I read two things. Where would you like to begin?
> 2
< discovered
= told: a letter with a diagnosis
! stop
! stop_yes
< You also told me this.
= told: a letter about benefits
= not: diagnosis
