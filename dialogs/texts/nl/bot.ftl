# What the bot itself says, outside any conversation.

error-not-stored = Sorry, er ging iets mis. Je bericht is niet bewaard. Stuur het nog een keer. Lukt het weer niet? Bel dan je privacy officer.
error-too-fast = Dit gaat me te snel. Wacht een minuut en stuur het dan nog een keer. Wat je net stuurde, heb ik niet bewaard.
change-unseen-here = Je hebt een eerder bericht gewijzigd. Dat zie ik niet. Typ het in een nieuw bericht.
only-in-private = Een melding doe je in een eigen chat met mij. Zo ziet niemand anders jouw melding. Klik op mijn naam en stuur mij een bericht.
channel-ready = Hier komen de meldingen binnen. Typ @Datalek help om te zien wat ik kan. Wil je dossiers openen? Stuur mij dan ook een bericht in een eigen chat.

## The history of a case, as the command line prints it

history-due = Termijn voor de AP: { $due }
source-chat = chat
source-card = kaart
source-channel = kanaal
source-tab = tabblad
source-clock = klok
source-command = opdracht

## What programs call this language, and how it writes a time of the day.
language-tag = nl-NL
language-clock = %H.%M

## The head of the history, for who keeps it

head-mail-subject = Datalek: de kop van de geschiedenis op { $day }
head-mail = Bewaar dit bericht. Zo ziet de geschiedenis van alle zaken er nu uit:

    { $head }

    Daarmee is later te zien of iemand de geschiedenis opnieuw heeft opgebouwd: datalek verify --head { $head }
