# Aan de balie de papieren van een ander meegegeven
@ 2026-11-24 11:05
> Ik heb aan de balie het paspoort van iemand anders meegegeven
< Iemand kreeg papieren van een ander mee
> klopt
< discovered
> vanmorgen half tien
< timing
> op dat moment zelf
< data
> kopie van paspoort
< people
> een inwoner
< recipient
! answer recipient=known_person paper_state=returned
< Klopt alles?
> ja
< Dank je wel
= situation: wrong_document
= fact channel: counter
= fact kind: shown_to_wrong_recipient
= fact data: id_copy
= fact opened: yes
= fact happened_from: 2026-11-24T08:30:00Z
= duty notify: yes
