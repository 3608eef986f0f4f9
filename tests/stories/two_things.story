# Two incidents in one message: only one of them is reported, because the person wants it so
@ 2026-11-24 10:00
> Two things: I lost my phone on the train, and I emailed a file to the wrong client
< I read two things. Which one do you begin with?
! situation situation=lost_device
< discovered
! stop
! stop_yes
= nothing
