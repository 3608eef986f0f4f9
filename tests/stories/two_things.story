# Two incidents in one message: who stops with the one is asked about the other, and may stop with it
@ 2026-11-24 10:00
> Two things: I lost my phone on the train, and I emailed a file to the wrong client
< I read two things. Where would you like to begin?
! told number=1
< discovered
! stop
! stop_yes
< Stopped. I have kept nothing of it. You also told me this.
< An e-mail to the wrong address
! stop
! stop_yes
< You stopped
= nothing
