# Per ongeluk een BSN getypt: het wordt nergens bewaard, en dat hoort de melder
@ 2026-11-24 10:00
> Brief met BSN 111222333 van mevrouw naar het verkeerde adres gestuurd
< Ik heb iets persoonlijks uit je tekst gehaald
! confirm
= not: 111222333
! answer discovered="mijn bsn is 111222333"
< Ik weet niet welke dag of tijd je bedoelt.
= not: 111222333
! answer discovered=vandaag
! answer timing=same
! answer data=bsn
! answer people=1
! answer recipient=unknown
> het was trouwens BSN 111222333
< Ik heb dit bij je verhaal gezet.
! send
= not: 111222333
= fact data: bsn
