# What the bot itself says, outside any conversation.

error-not-stored = Sorry, something went wrong. Your message was not saved. Please send it again. Does it still not work? Then call your privacy officer.
error-too-fast = That is too fast for me. Wait a minute and send it again. What you just sent was not saved.
change-unseen-here = You changed an earlier message. I do not see that. Type it in a new message.
only-in-private = You make a report in a chat of your own with me. That way nobody else sees it. Click on my name and send me a message.
channel-ready = Reports come in here. Type @Datalek help to see what I can do. Do you want to open cases? Then send me a message in a chat of your own, too.

## The history of a case, as the command line prints it

history-due = Term for the authority: { $due }
source-chat = chat
source-card = card
source-channel = channel
source-tab = tab
source-clock = clock
source-command = command

## What programs call this language, and how it writes a time of the day.
language-tag = en-GB
language-clock = %H:%M

## The head of the history, for who keeps it

head-mail-subject = Datalek: the head of the history on { $day }
head-mail = Keep this message. This is how the history of all cases ends now:

    { $head }

    With it can be seen later whether somebody built the history anew: datalek verify --head { $head }
