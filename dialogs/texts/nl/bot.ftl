# What the bot itself says, outside any conversation.

error-not-stored = Sorry, er ging iets mis. Je bericht is niet bewaard. Stuur het nog een keer. Lukt het weer niet? Bel dan je privacy officer.
only-in-private = Een melding doe je in een eigen chat met mij. Zo ziet niemand anders jouw melding. Klik op mijn naam en stuur mij een bericht.
