# Wie bang is, vraagt iets in het verhaal zelf: het antwoord komt mee, en de melding gaat verder
@ 2026-11-24 10:00
> Ik heb een brief naar het verkeerde adres gestuurd. Word ik nu ontslagen?
< Ik denk dat dit er is gebeurd. Klopt het?
< Een brief of pakket naar het verkeerde adres
< Iedereen maakt weleens een fout
> ja
< discovered
