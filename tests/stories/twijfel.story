# Wie twijfelt, wordt geholpen en niet weggestuurd
@ 2026-11-24 10:00
> Ik twijfel of dit een datalek is: ik heb een mail naar de verkeerde collega gestuurd
< Twijfel je of je iets moet melden? Meld het toch.
< Een mail naar het verkeerde adres
! confirm
! answer discovered=vandaag how_discovered=self
! answer timing=same
! answer data=name,email danger=no
! answer people=1 groups=employees
! answer recipient=colleague recipient_state=deleted
! send
< De privacy officer krijgt nu bericht en kijkt ernaar
= duty notify: no
> dank je wel
< Graag gedaan.
