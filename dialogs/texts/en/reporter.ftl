# The words of an employee's conversation.
# Short sentences, no blame, no legal term without its meaning.

## Welcome and the way around

welcome = Hi! I help you when something went wrong with people's data. For instance an e-mail to the wrong address, or a phone that is gone.
welcome-how = Tell me in your own words what happened. I will help you from there. It takes a few minutes.
welcome-calm = Everyone makes a mistake now and then. Good that you report it: that way we can help fast.
help-how = You can type or press a button. Both are fine.
help-words = Type "back" for the previous question. Type "later" to pause and keep your answers. Type "stop" to throw your report away.
help-more = Type "my reports" to see how things stand. Type "add" if you remember something else. Type "Nederlands" for Dutch.
help-doubt = Not sure if you have to report it? Report it anyway. The privacy officer will look at it with you.
welcome-thanks = You are welcome. Is there anything else later? Just type it.
not-a-story = I don't understand that yet. Tell in one or two sentences what happened.
greeting = Hi! Did something go wrong with people's data? Go ahead and tell me. You can ask a question too.
language-now = We will go on in English.
hint-unknown = Don't know? Then type "I don't know". That is always fine.
reports-none = You have not reported anything yet.

## A question, or a doubt

doubt-question = Good question. Only share data with people who need them for their work. And share no more than needed.
doubt-what = It is a data breach when people's data are gone. Or when someone sees them who should not.
doubt-ask = Not sure? Ask your privacy officer first, who knows what is allowed. Share nothing until you have an answer.
doubt-report = Did something go wrong already? Or are you in doubt about it? Then report it. Reporting is never wrong.
## What is no breach, and where to go with it

no-breach-outage = This sounds like a fault or an outage. Were no data seen or lost? Then it is not a data breach.
no-breach-weak_spot = This sounds like a weak spot in security. Has nobody made use of it? Then it is not a data breach yet. Do pass it on quickly.
no-breach-fraud = This sounds like a scam. Did the scammer get no data about people? Then it is not a data breach. Well spotted.
no-breach-phishing_test = This sounds like a test with a fake mail of our own. Then nothing has leaked. Did you click? That is what such a test is for.
no-breach-complaint = This sounds like a complaint. Did no data reach the wrong person? Then it is not a data breach.
no-breach-access_request = This sounds like somebody asking about their own data: to see, correct or delete them. That is not a data breach. Pass it on today, because there is a time limit.
no-breach-desk = You can turn to: { $desk }.
no-breach-anyway = Do you think that data were seen, leaked or lost after all? Or do you doubt it? Then just report it. I have kept your words.
desk-security = the CISO (information security)
desk-service = the ICT service desk
desk-privacy = the data protection officer (DPO)

## Understanding the first sentence

propose-intro = I think this is what happened. Is that right?
understood-none = No proposal: nothing fits well enough.
propose-several =
    { $count ->
        [2] I read two things. Where would you like to begin?
        [3] I read three things. Where would you like to begin?
        [4] I read four things. Where would you like to begin?
       *[other] I read { $count } things. Where would you like to begin?
    }
propose-told = { $kind }: “{ $words }”
several-next = Sent. You told this as well. Do you want to report it too?
several-left = Stopped. I have kept nothing of it. You also told me this. Would you like to report that?
propose-unsure = I am not sure yet. Is it like one of these?
choose-intro = What fits best with what happened?
choose-within = Which of these is it?
choose-unclear = I am not sure yet what happened. Choose what fits best. I have kept your words.
choose-other = All right, you choose.
error-choose = I don't recognise that. Choose a line from the list, or tell it in other words.

## Situations

situation-wrong_mail = An e-mail to the wrong address
situation-wrong_mail-short = E-mail sent wrong
situation-wrong_letter = A letter or parcel to the wrong address
situation-wrong_letter-short = Letter sent wrong
situation-too_much = To the right person, but with too much data in it
situation-too_much-short = Too much data sent
situation-wrong_document = Someone was handed another person's papers
situation-wrong_document-short = Wrong papers handed over
situation-no_bcc = Everyone could see the e-mail addresses of the others
situation-no_bcc-short = Addresses visible in the e-mail
situation-lost_device = A phone, laptop or USB stick is gone
situation-lost_device-short = Device lost
situation-lost_paper = Papers are gone or were lying in the open
situation-lost_paper-short = Papers lost
situation-lost_mail = A letter or parcel is lost, or came back open
situation-lost_mail-short = Mail lost
situation-received = We got something that was meant for another
situation-received-short = Meant for another
situation-published = Something is on the internet that should not be there
situation-published-short = Online by mistake
situation-snooping = Someone looked at data without needing it for their work
situation-snooping-short = Looked without a reason
situation-open_access = A folder or system was open to too many people
situation-open_access-short = Folder or system too open
situation-portal = Someone saw data of another person in a portal
situation-portal-short = Data of another in a portal
situation-taken_along = An employee took data along, or sent them home
situation-taken_along-short = Data taken along
situation-ransomware = Computers are locked and someone asks for money
situation-ransomware-short = Computers locked
situation-phishing = A fake e-mail, or a link that is not right
situation-phishing-short = Fake e-mail
situation-hacked = Someone got into an account or system
situation-hacked-short = Account broken into
situation-supplier = It went wrong at a supplier
situation-supplier-short = Mistake at a supplier
situation-other_body = It went wrong at another organisation that has our data
situation-other_body-short = Mistake at another organisation
situation-ai_service = Data were put into ChatGPT or another AI service
situation-ai_service-short = Data in an AI service
situation-wrong_file = Something was saved or changed with the wrong person
situation-wrong_file-short = In the wrong file
situation-data_lost = Data were deleted or cannot be found
situation-data_lost-short = Data gone
situation-spoken = Something was told to the wrong person
situation-spoken-short = Told to the wrong person
situation-near_miss = It almost went wrong, but just not
situation-near_miss-short = Almost went wrong
situation-outage = A fault or outage, with no data seen or lost
situation-weak_spot = A weak spot in security that nobody made use of
situation-fraud = A scam in which no data were given
situation-phishing_test = A test with a fake mail of our own
situation-complaint = A complaint
situation-access_request = Someone wants to see, correct or delete their own data
situation-other = Something else
situation-other-short = Something else
situation-wrong_address = An e-mail or letter to the wrong address
situation-lost = Something is lost or stolen
situation-access = Someone could see data without needing to
situation-attack = A fake e-mail, a virus or a break-in
situation-file = Data are gone or in the wrong place

## First aid: what to do now

aid-intro = Do this right away:
aid-wrong_mail =
    Recall the e-mail if you can, for instance in Outlook or Zivver.
    Ask the recipient to delete it and to confirm that by e-mail.
    Do keep the e-mail itself.
aid-wrong_letter =
    Call the recipient if you know who it is.
    Ask them to leave the letter closed. Agree on how you get it back.
aid-too_much =
    Recall the e-mail if you can.
    Ask the recipient to delete the attachment and to confirm that by e-mail.
    Then send the right attachment.
aid-wrong_document =
    Call the person who got the papers.
    Ask them to bring the papers back and to stop reading.
    Check if the other person did get the right papers.
aid-no_bcc =
    Recall the e-mail if you can.
    Ask everyone to delete it and not to reply to all.
    Put the addresses in the bcc field next time.
aid-lost_device =
    Call the helpdesk now. They can wipe the device from a distance.
    Have the password changed.
    Was it stolen? Then report it to the police.
aid-lost_paper =
    Go back to the place, or call whoever is there.
    Are the papers lying open? Then lock them away.
    Was a bag stolen? Then report it to the police.
aid-lost_mail =
    Call the mail room or the carrier. Ask them to search.
    Did the parcel come back open? Keep it as it is.
aid-received =
    Do not read on, and pass it on to nobody.
    Call the sender. Ask what to do with it.
    Delete it only once you have agreed on that.
aid-published =
    Take a picture of the screen.
    Ask the web editors to take it down at once.
    Ask if the page can be taken out of Google too.
aid-snooping =
    Do not say anything yet to the colleague it is about.
    Keep what you have seen.
    Talk about it with nobody but your manager or the privacy officer.
aid-open_access =
    Have the folder or system closed at once.
    Delete nothing. We want to be able to see who looked.
aid-portal =
    Ask for a picture of the screen, and to keep nothing.
    Ask the application managers to close the page.
aid-taken_along =
    Was it you? Delete nothing yet. Tell where the data are.
    Was it someone else? Talk about it only with your manager or the privacy officer.
    Ask the helpdesk to end the access.
aid-ransomware =
    Unplug the network cable and turn wifi off.
    Do not turn the computer off.
    Call the helpdesk now. Pay nothing and do not reply.
aid-phishing =
    Do not click on anything else.
    Did you enter a password? Change it now, and call the helpdesk.
    Send the e-mail to the helpdesk as an attachment.
aid-hacked =
    Call the helpdesk now.
    Change your password on another device.
    Delete nothing. The traces are needed.
aid-supplier =
    Ask the supplier to put everything in writing.
    Ask whose data it is about, which data, and since when.
    Keep what you already have from the supplier.
aid-other_body =
    Ask the other organisation to put everything in writing.
    Ask whose data it is about, which data, and since when.
    Also ask who tells the supervisory authority.
aid-ai_service =
    First take a picture of the chat. Then delete it in the AI service.
    Turn off in the settings that the service learns from your text.
    Do not put anything new into it.
aid-wrong_file =
    Put the data in the right place, or ask the application managers for help.
    Check if anything was done with them already.
aid-data_lost =
    Stop working in that system.
    Call the helpdesk. Ask if there is a back-up.
aid-spoken =
    Ask the other person not to pass it on.
    Write down exactly what was said.
aid-near_miss =
    Well done for seeing it in time.
    Check that really nothing got out.
aid-other =
    Keep it from getting worse, if you can.
    Delete nothing. Keep what you have.

## Questions, their labels, and a line that helps

label-situation = What happened
label-addition = Added

question-description = Tell briefly what happened.
label-description = In your words
help-description = Please leave out names and numbers of people.

question-nothing_left = Are you sure that nobody got or saw anything?
label-nothing_left = Nothing seen or sent
choice-nothing_left-yes = Yes, stopped in time
choice-nothing_left-no = No, maybe they did

question-clicked = What was done with the e-mail or link?
label-clicked = What was done
choice-clicked-nothing = Nothing, nobody clicked on anything
choice-clicked-clicked = Clicked on the link, entered nothing
choice-clicked-opened = Opened an attachment
choice-clicked-password = Entered a password or code

question-it_checked = Has IT had a look yet?
label-it_checked = IT had a look
choice-it_checked-clean = Yes, everything is fine
choice-it_checked-found = Yes, something was found
choice-it_checked-busy = They are still working on it
choice-it_checked-not_yet = No, not yet

question-discovered = When did you notice?
label-discovered = Noticed
help-discovered = A day is fine. Do you know what time? Then add it.

question-how_discovered = How did you find out?
label-how_discovered = How noticed
choice-how_discovered-self = I saw it myself
choice-how_discovered-colleague = A colleague saw it
choice-how_discovered-recipient = The recipient told us
choice-how_discovered-subject = The person it is about told us
choice-how_discovered-supplier = The supplier told us
choice-how_discovered-other = In another way

question-timing = And when did it go wrong?
label-timing = When it went wrong
choice-timing-same = At that very moment
choice-timing-earlier = Earlier
choice-timing-ongoing = It is still going on

question-happened = Since when was that?
label-happened = Went wrong on
help-happened = Only needed if it was earlier, or still goes on.

question-supplier_name = At which organisation did it go wrong?
label-supplier_name = Organisation

question-supplier_told = When did the supplier let us know?
label-supplier_told = Heard from the supplier

question-supplier_what = What went wrong there?
label-supplier_what = What went wrong there
choice-supplier_what-attack = Break-in or virus
choice-supplier_what-open = Data were open to others
choice-supplier_what-sent = Something sent wrong
choice-supplier_what-lost = Data are gone
choice-supplier_what-down = The system is down

question-nature = What happened to the data?
label-nature = To the data
choice-nature-seen = Someone saw them, or could
choice-nature-changed = They were changed
choice-nature-gone = They are gone for good
choice-nature-unreachable = We cannot reach them now

question-data = Which data is it about?
label-data = Data
help-data = Choose everything it is about. Not sure? Choose it anyway.

question-danger = Can this put anyone in danger?
label-danger = Danger to someone
help-danger = Think of a secret address, violence or threats.
choice-danger-no = No
choice-danger-yes = Yes

question-special = Which other data is it about?
label-special = Also

question-people = How many people is it about?
label-people = Number of people
help-people = Roughly is fine too, such as "40 to 60".

question-groups = Who are they?
label-groups = Who they are
choice-groups-residents = Residents
choice-groups-employees = Colleagues
choice-groups-minors = Children
choice-groups-vulnerable = People who are extra vulnerable
choice-groups-pupils = Pupils
choice-groups-other = Other people

question-recipient = Who got, saw or heard it?
label-recipient = Who got it
choice-recipient-known_person = A resident or other citizen
choice-recipient-colleague = A colleague of the municipality
choice-recipient-partner = Another authority, school or care provider
choice-recipient-company = A company
choice-recipient-known_group = A group of people
choice-recipient-unknown_person = Someone we do not know

question-recipient_state = How are the data now?
label-recipient_state = How it is now
choice-recipient_state-unopened = Returned or recalled, not read
choice-recipient_state-deleted = Deleted, and that is confirmed
choice-recipient_state-returned = Returned, but read
choice-recipient_state-asked = Asked to delete it, no reply yet
choice-recipient_state-kept = Read, and still with the other person
choice-recipient_state-refused = The other person refuses to delete or return it
choice-recipient_state-not_asked = Nothing asked yet

question-received_state = What was done with it?
label-received_state = What we did with it
choice-received_state-unopened = Not read, and deleted or sent back
choice-received_state-deleted = Read, then deleted or sent back
choice-received_state-kept = Read, and it is still here

question-paper_state = How are the papers now?
label-paper_state = How it is now
choice-paper_state-unopened = Returned, and not read
choice-paper_state-returned = Returned, but read
choice-paper_state-destroyed = Shredded, and that is confirmed
choice-paper_state-asked = Asked to return it, not back yet
choice-paper_state-kept = Read, and still with the other person
choice-paper_state-refused = The other person refuses to give it back
choice-paper_state-not_asked = Nothing asked yet

question-stolen = Is it lost or stolen?
label-stolen = Lost or stolen
choice-stolen-lost = Lost
choice-stolen-stolen = Stolen

question-protection = How was the device protected?
label-protection = Protection
choice-protection-encrypted = Encrypted
choice-protection-code = With a code, password or fingerprint
choice-protection-none = Not at all
help-protection = Encrypted means: without the code nobody can read the data. The helpdesk knows whether it was.

question-wiped = Has the helpdesk wiped the device from a distance?
label-wiped = Wiped from a distance
choice-wiped-yes = Yes
choice-wiped-no = No, not yet

question-key_safe = Are you sure that nobody else has the code?
label-key_safe = Code safe
choice-key_safe-yes = Yes, nobody else has it
choice-key_safe-no = No, it was with it or is known

question-copy = Are the data somewhere else as well?
label-copy = Another copy
choice-copy-all = Yes, all of them
choice-copy-some = Some of them
choice-copy-none = No

question-found = Is it back yet?
label-found = Back
choice-found-missing = No, still gone
choice-found-back_closed = Yes, and nobody looked inside
choice-found-back_open = Yes, but someone could look inside

question-online = Is it still there now?
label-online = Still online
choice-online-gone = No, it was taken down
choice-online-still = Yes, it is still there

question-logged = Can the system show whether somebody looked?
label-logged = Shown whether somebody looked
help-logged = The application managers can check that. You do not have to do it now.
choice-logged-yes = Yes, somebody looked
choice-logged-no = No, nothing can be seen
choice-logged-not_checked = Not checked yet

question-taken_for = What were the data taken along for?
label-taken_for = Taken along for
choice-taken_for-home = To work at home
choice-taken_for-self = For themselves
choice-taken_for-employer = For another job or a business of their own

question-taken_back = Are the data back or deleted?
label-taken_back = Back or deleted
choice-taken_back-yes = Yes, all of them
choice-taken_back-no = No, not yet

question-sought = Was the recipient looking for this person?
label-sought = Looked for this person
help-sought = For instance an ex who may not know where somebody lives.
choice-sought-yes = Yes, or that may well be so
choice-sought-no = No

question-targeted = Did that person look for someone they know?
label-targeted = Looked for an acquaintance
help-targeted = For instance an ex, a neighbour or a colleague.
choice-targeted-yes = Yes
choice-targeted-no = No

question-who_could = Who could reach it?
label-who_could = Who could reach it
choice-who_could-colleague = Only colleagues
choice-who_could-partner = People of another organisation too
choice-who_could-public = Everyone

question-looked = Did anyone really look?
label-looked = Really looked
choice-looked-yes = Yes
choice-looked-no = No, that was checked in the system

question-reachable = Can we reach the data now?
label-reachable = Data can be reached
choice-reachable-yes = Yes, as usual
choice-reachable-hours = No, not for a few hours
choice-reachable-days = No, not for a day or longer
choice-reachable-never = No, they are gone for good

question-backup = Is there a good back-up?
label-backup = Back-up
choice-backup-yes = Yes
choice-backup-no = No

question-data_left = Were data taken away?
label-data_left = Taken away
choice-data_left-yes = Yes
choice-data_left-excluded = No, that is certain
choice-data_left-not_excluded = They may have been, we don't know yet

question-trouble = Do residents or colleagues notice anything?
label-trouble = Trouble from it
choice-trouble-none = No, nothing
choice-trouble-minor = Yes, but small or soon over
choice-trouble-serious = Yes, someone gets no money, help or papers

question-ai_account = Which account was that with?
label-ai_account = Account
choice-ai_account-own = Free, or a private one
choice-ai_account-work = One of the municipality

question-ai_deleted = Was the chat there deleted?
label-ai_deleted = Deleted
choice-ai_deleted-yes = Yes
choice-ai_deleted-no = No, not yet

question-file_seen = Who could see it?
label-file_seen = Who could see it
choice-file_seen-colleague = Only colleagues
choice-file_seen-known_person = A resident too, for instance on the website

question-corrected = Has it been put right?
label-corrected = Put right
choice-corrected-yes = Yes
choice-corrected-no = No, not yet

question-used = Was anything done with the wrong data?
label-used = Already used
help-used = For instance a decision, a payment or a letter.
choice-used-yes = Yes
choice-used-no = No

question-boa = Do the data come from work as a special investigator (boa)?
label-boa = Work as a boa
help-boa = Think of a fine, a statement or data about a suspect. Other rules apply to those.
choice-boa-yes = Yes
choice-boa-partly = Some of them
choice-boa-no = No

## Kinds of data

data-name = Name
data-gender = Man, woman or other
data-birth_date = Date of birth or age
data-bsn = Citizen service number (BSN)
data-address = Address
data-email = E-mail address
data-phone = Phone number
data-credentials = Password or login
data-bank_account = Bank account
data-credit_card = Credit card
data-debts = Debts
data-benefits = Benefit
data-tax = Tax or house value
data-family = Family
data-opinion = Complaint, objection or opinion
data-behaviour = What someone does or buys
data-vehicle = Number plate or vehicle
data-communications = E-mails or messages
data-work = Job, employer or school
data-career = CV, diploma or application
data-performance = How someone does their job
data-professional_secret = Something told in confidence
data-other_financial = Income or other money matters
data-id_copy = Copy of passport, identity card or driving licence
data-photo = Photo
data-signature = Signature
data-location = Where someone was
data-criminal = Penalty or offence
data-police = Fine, police report or other work of a boa
data-ethnicity = Origin or skin colour
data-politics = Political opinion
data-religion = Religion
data-union = Union member
data-sexuality = Sex life or orientation
data-health = Health or care
data-genetic = DNA
data-biometric = Fingerprint or face scan
data-youth_care = Help for a child or family
data-social_support = Social support (Wmo) or other help
data-absence = Sick leave or absence
data-secret_address = Secret address
data-special = Something else as well (you choose it next)
data-coded = Only codes, no names or numbers
data-not_special = Not everything is known yet, but certainly no BSN, health, debts or offences
data-other = Something else
data-unknown = I don't know

## Values

value-unknown = I don't know
value-open = Not filled in yet
mark-bsn = [BSN removed]
mark-iban = [account number removed]
mark-email = [e-mail address removed]
mark-phone = [phone number removed]
mark-card = [card number removed]
mark-document = [document number removed]
mark-plate = [licence plate removed]
mark-client = [client number removed]
mark-birth_date = [date of birth removed]
mark-name = [name removed]

## What the bot says along the way

notice-redacted = I took something personal out of your text, such as a number, an address or a name. That way it stays private.
notice-cut = Your text was very long. I kept the first { $limit } characters. Is the rest needed? Then send it in another message.
notice-file = I put the name of your attachment with your report. Keep the attachment yourself: I could not fetch it.
notice-file-kept = { $count ->
    [one] I have kept your attachment safely. Only the privacy team can open it.
   *[other] I have kept your { $count } attachments safely. Only the privacy team can open them.
}
notice-files-full = You have sent { $limit } attachments. I cannot put more of them with your report.
change-taken = I have taken over your changed message.
change-unseen = You changed an earlier message. I have not taken that change over. Type what is different in a new message. Have you sent your report already? Then type ‘add’.
message-gone = You deleted your message. I have removed it, too.
deletion-unseen = You deleted an earlier message. What I kept of it is still there. Do you want to correct something? Type it in a new message. Have you sent your report already? Then type ‘add’.
notice-added-to-description = I added this to your story.
concerns-heard = Thank you, it is good that you say so. { $by ->
    [nobody] There is nobody else now who handles reports: whoever this is about can see your report as well. Do you not want that? Then speak with your manager first, and send nothing yet.
   *[others] Whoever of the privacy team this is about does not get to see your report.
}
concerns-kept = Your report does not reach the colleague of the privacy team it is about. They see it nowhere.
concerns-own = You are of the privacy team yourself. So you do not see this case.
concerns-seen-to = { $by ->
    [dpo] The data protection officer (DPO) hears of it and sees who handles your report.
    [management] Management hears of it and sees who handles your report.
   *[others] Somebody else handles your report.
}
concerns-seen = There is nobody else now who handles reports: whoever this is about can see your report as well.
notice-back-again = Welcome back. This is where we were.
first-question = This is the first question. You cannot go back any further.
nothing-here = I cannot do that now. Tell me what happened, or choose a button.
already-answered = This question has been answered already.
card-moved = We go on below.
near-miss-thanks = How good that you report this. We can learn from it.

## Stopping, pausing and starting again

stop-sure = Do you want to stop? Then I throw your answers away.
stopped = You stopped. I kept nothing. Still in doubt? You can always start again.
paused = I will keep your answers. Type "continue" when you want to go on.
paused-hurry = Don't wait too long. After a data breach every hour counts.
unfinished = You are already making a report. Do you want to go on with it?
restarted = Let's start again. What happened?
nothing-to-resume = You are not making a report now. Do you want to make one?
nothing-to-stop = There is nothing to stop now.

## Adding to a report

add-ask = What do you want to tell about report { $reference }?
add-which = Which report does it belong to?
add-unknown = I don't know that report. Choose one of your own.
add-empty = Fill in what else you know. Or press Cancel.
add-nothing = Nothing was added.
added = I put it with report { $reference }. The privacy officer can see it too.
added-or-new = Is it about something new? Then type: report a breach.

## Where the reporter works, asked once after sending

department-ask = Which team or department do you work for?
department-why = It shows the privacy officer where things go wrong more often. You won't have to say it again.
department-kept = Thank you. I have noted that you work for { $department }. Did you want to report something? Then type: report a breach.
department-skipped = No problem. I won't ask again.

## What can go wrong with an answer

error-story = Tell me in a few words what happened. I cannot read an attachment. You do not know? Then type "I don't know".
error-empty = I don't see an answer yet. Fill something in, or choose "I don't know".
error-choice = I don't recognise that. Choose one of the answers, or type "I don't know". I have kept your words.
error-yes-or-no = Only "yes" or "no" is not enough here. Choose the answer that is right, or type "I don't know".
error-choices = I don't recognise that. Choose one or more answers, or type "I don't know". I have kept your words.
error-which = Which do you mean: { $labels }? Type it as well, for example: "noticed was Thursday".
error-perhaps = Do you mean “{ $choice }”? Then type "correct". Or choose another answer. Your words are in your story as well.
error-sure = Do you mean “{ $choice }”, and are you sure? Then type "correct". Not sure? Type "I don't know".
error-no-data = Were there no data of people in it at all? Then type "I don't know". The privacy officer reads your story and sees whether it is a data breach.
error-half = Not recognised: { $words }. What I did recognise is ticked. Does anything else belong there? Choose it, and press "Next". Your words are in your story as well.
error-moment = I don't know which day or time you mean. Type for instance "yesterday at half past three" or "12 November".
error-moment-at-once = So you noticed it right away. When was that? Type for instance "this morning at 9".
error-noted = I have noted that. Do you know the answer below as well? If not, type "I don't know".
error-moment-future = That day or time has yet to come. Choose an earlier moment.
error-happened-later = That is later than you noticed it. Choose an earlier moment, or choose "At that very moment".
error-discovered-earlier = Then you noticed it before it went wrong. Choose a later moment, or first change when it went wrong.
error-count = I don't see a number. Type one, such as 12, or "40 to 60".
error-count-negative = A number cannot be below zero. Type 0 or higher.
error-count-absurd = That is more people than live in the Netherlands. Which number do you mean?
error-summary = I don't understand that. Type "send", or choose what you want to change.

## Summary and after

summary-intro = Have one more look at your answers. Is something not right? Change it. Then send it.
sent-thanks = Thank you. Your report has arrived.
sent-next = The privacy officer is told now and looks at it. Is there a question? Then you get it here in this chat.
sent-add = Do you remember something later? Then type "add".

## How a report stands, for who made it

state-reported = Arrived, not looked at yet
state-taken = The privacy officer is working on it
state-weighed = How bad it is has been looked at
state-decided = What has to be done has been decided
state-notified = Reported to the privacy authority
state-communicated = The people it is about know
state-measures = We make sure it does not happen again
state-closed = Done
state-no_breach = Done, it was not a data breach
state-duplicate = Belongs to another report

## Whom to speak to, and questions along the way

contact-ways = You can turn to { $name }: { $ways }.
contact-officer = the privacy officer
contact-phone = call { $phone }
contact-mail = mail { $mail }
contact-or = { " or " }
contact-unknown = Ask your manager who the privacy officer is. In a hurry, the service desk can put you through.
contact-rather = Would you rather talk to somebody? { $contact }
faq-answer = { $answer }
faq-unknown = I do not know the answer to that question. { $contact }
reports-not-yours = I see no report of yours with number { $reference }. Look at "my reports" for those that are yours.
