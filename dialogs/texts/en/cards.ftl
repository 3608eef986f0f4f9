# The labels and titles of cards. What an employee is asked stands in reporter.ftl,
# reasons and facts in law.ftl, acts and events of the officer in officer.ftl.

# --- the conversation ---
step = Step { $step } of { $steps }
button-next = Next
button-back = Back
button-concerns = This is about the privacy team
button-later = Continue later
button-stop = Stop
button-stop-yes = Yes, stop
button-skip = Skip
button-start = Report a data breach
button-menu = Menu
button-help = Help
button-resume = Continue
button-restart = Start again
button-reports = My reports
button-confirm = Yes, that is right
button-other = No, something else
button-choose = Choose
button-change = Change
button-send = Send
button-add-send = Send
button-add-cancel = Cancel
add-label = What else you know
add-by-typing = Type it below. Nothing to add? Then type ‘back’.
department-label = Your team or department
department-by-typing = Type it below. Or type ‘skip’.
button-save = Save
button-add = Add information
button-language = English
change = Change: { $question }
add-to = Add information: { $reference }
field-required = Please fill this in. Not sure? Write ‘I don’t know’.
placeholder-moment = For example: yesterday at half past three
placeholder-count = For example: 12, or 40 to 60
placeholder-choice = Choose an answer
typing-moment = Not sure? ‘Yesterday’ or ‘I don’t know’ is fine too.
typing-count = Not sure? ‘About 40’ or ‘I don’t know’ is fine too.
for-instance = For example: { $examples }
chip-people-1 = 1
chip-people-2-10 = 2–10
chip-people-11-100 = 11–100
chip-people-101-1000 = 101–1000
chip-people-unknown = I don’t know
chip-day-now = Just now
chip-day-today = Today
chip-day-yesterday = Yesterday
chip-day-unknown = I don’t know
group-person = Who someone is
group-money = Money
group-proof = Proof
group-sensitive = Extra sensitive
group-life = Life and work
group-other = Other
answer-by-typing = Type your answer or its number. You can also type: back, later or stop.
both-by-typing = You can answer both questions at once. Put a comma between them.
several-by-typing = More than one answer? Put commas between them.
choose-by-typing = You can type: { $choices }
understood-data = Data
understood-happened = When
understood-others = Or is it about:
choose-rest = Or was it something else?
summary-by-typing = Type ‘send’. Or type ‘change’ with a number, such as ‘change 2’. You can also type: later or stop.
other-by-typing = Something else? Type ‘no’.
sent-title = Your number is { $reference }.
summary-title = Is everything right?
sent-next-title = What happens now?
my-reports-title = Your reports
my-reports-unfinished = You have a report that is not finished yet.
my-reports-by-typing = You can type: continue, or report a data breach.
filed-on = reported on { $day }
answered = Answered

# --- how a case stands ---
merged-here = Merged into this one: { $cases }
merged-into = Goes on in { $cases }
the-bot = the bot
person-unmet-officer = privacy officer { $number } (no chat with the bot yet)
person-unmet-deputy = deputy { $number } (no chat with the bot yet)
person-unmet-dpo = DPO { $number } (no chat with the bot yet)
drill = DRILL – this is not a real case
waits-for-second = Waiting for a second person: { $duties }
case-state-reported = New, nobody has it yet
case-state-taken = In hand
case-state-weighed = Assessment confirmed
case-state-decided = Decided
case-state-notified = AP notified
case-state-communicated = Data subjects dealt with
case-state-measures = Measures in progress
case-state-closed = Closed
case-state-no_breach = No breach
case-state-duplicate = Merged
weighing = Assessment
bot-advises = The bot advises. You decide.
duty-breach = Breach
duty-notify = Notify the AP
duty-communicate = Inform data subjects
verdict-yes = Yes
verdict-no = No
verdict-officer = You decide
verdict-unknown = Not known yet
alert-by-typing = Type ‘case { $reference }’ for the whole file.
severity = Severity
severity-unknown = Not known yet
signals = Also note:
settling = We need to know this to tell whether it is a breach:
missing = Not known yet, can change the assessment:
due-at = { $moment } at the latest
term-met = done on { $moment }
term-met-late = done LATE, on { $moment }
term-met-perhaps-late = done on { $moment }; whether that was in time is not certain (estimated)
time-estimated = { $left } (estimated, from the earliest moment)
time-perhaps-late = may have passed (estimated)
time-late-estimated = passed (estimated)
time-left-minutes = { $count ->
    [one] 1 minute left
   *[other] { $count } minutes left
}
time-left-hours = { $count ->
    [one] 1 hour left
   *[other] { $count } hours left
}
time-left-days = { $count ->
    [one] 1 day left
   *[other] { $count } days left
}
time-late-minutes = LATE by { $count ->
    [one] 1 minute
   *[other] { $count } minutes
}
time-late-hours = LATE by { $count ->
    [one] 1 hour
   *[other] { $count } hours
}
time-late-days = LATE by { $count ->
    [one] 1 day
   *[other] { $count } days
}

# --- the case card ---
more-in-file = … more in the file
more-lines = { $count ->
    [one] … 1 more line in the file
   *[other] … { $count } more lines in the file
}
what-happened = What happened
no-description = Nothing was described.
reporter = Reporter
happened-at = Happened
signalled-at = Discovered
aware-at = Aware
registered-at = Registered
files = Attachments
answers = Answers
facts = Facts
history = History
decisions = Decisions
notifications = Notifications to the AP
communications = Communications to data subjects
measures = Measures
questions = Questions to the reporter
advices = Advice of the DPO
notes = Notes
restrict-asks = This is about colleagues. May everybody of the privacy team see it? If not, choose: Restrict to people.
restrictions = Who may see the case
restricted-to = Only: { $names }
restricted-by-itself = This may be about somebody of the privacy team, or they reported it. They do not see the case.
restricted-no-more = Everybody with a role
holds = Kept on purpose
advice = Advice
note = Note
note-on-delay = Note on the delay
hold-placed = This case is on hold
hold-released = No longer on hold.
seconded = Second person agrees.
not-seconded = Second person does not agree.
notified-late = Late. Reason:
until = Postponed until { $moment }.
people-told = { $people ->
    [one] 1 data subject informed
   *[other] { $people } data subjects informed
}, { $remaining ->
    [0] complete
   *[other] { $remaining } to go
}
measure-due = by { $day }
measure-dropped = Dropped:
measure-done = Done on { $day }
no-reply-yet = No reply yet.
replied-with-files = Replied with attachments only.

# --- what matters of a case, in one glance ---
gist-data = Data
gist-people = Whose
gist-holder = Who has it
gist-now = How it is now
gist-more = { $data }, perhaps more
now-deletion-confirmed-yes = returned or destroyed
now-deletion-confirmed-no = not back yet
now-deletion-refused-yes = the other refuses to delete or return them
now-opened-yes = read or seen
now-opened-no = not read
now-access-excluded-yes = proof that nobody looked
now-unintelligible-yes = made unreadable beforehand
now-under-control-yes = the data are in our hands
now-under-control-no = the data are out of our hands
now-ongoing-yes = it still goes on
now-ongoing-no = it has stopped
now-loss-temporary = the data were gone for a while
now-loss-permanent = the data are gone for good
replied = The reporter answered on { $moment }.
why = Why?
unknown-facts = Still unknown
file-of-case = From the file

# --- the next step, and what was just done ---
act-other = Something else
act-cancel = Cancel
form-act = What do you want to do?
form-refused = This is not saved yet. Look at the fields.
next-step = Now: { $step }
next-take = take the case.
next-weigh = check the facts and confirm the assessment.
next-decide = decide whether the AP is notified.
next-notify = notify the AP, and record the notification here.
next-tell = decide whether the data subjects are informed.
next-communicate = inform the data subjects, and record that here.
next-postponed = inform the data subjects when the postponement is over. You are told then.
next-second = wait for the second person.
next-second-you = judge this decision as the second person.
next-supplement = complete the preliminary notification at the AP.
next-measure-done = finish the measures.
next-close = record measures, or close the case.
done-take = You have taken the case.
done-correct = The facts have been changed.
done-weigh = The assessment is confirmed.
done-decide = Your decision is saved.
done-second = Your judgement is saved.
done-no-breach = Your decision is saved.
done-notify = The notification to the AP is recorded.
done-communicate = The communication is recorded.
done-measure = The measure is added.
done-measure-done = The measure is finished.
done-ask = Your question is with the reporter.
done-advise = Your advice is saved.
done-note = Your note is saved.
done-hand-over = The case is handed over.
done-merge = The cases are merged.
done-back = The case is one step back.
done-reopen = The case is open again.
done-drill = The case is now a drill and does not count.
done-close = The case is closed.
done-restrict = Only who is ticked sees the case now.
done-open-up = Everybody with a role sees the case again.
done-hold = The case is on hold. It will not be destroyed.
done-release = The case is no longer on hold.
done-destroy = The case has been destroyed.
done-snooze = The reminders are postponed.

# --- the acts ---
acts = What do you want to do?
act-take = Take the case
act-open = View the file
act-weigh = Confirm assessment
act-decide = Decide
act-second = Judge as second person
act-no-breach = No breach
act-correct = Correct facts
act-ap-form = AP form
act-notify = AP notification
act-communicate = Communication
act-measure = Measure
act-measure-done = Measure done
act-ask = Ask the reporter
act-advise = DPO advice
act-note = Note
act-snooze = Snooze
act-hand-over = Hand over
act-merge = Merge
act-back = Step back
act-reopen = Reopen
act-drill = Is a drill
act-close = Close
act-restrict = Restrict to people
act-open-up = Lift the restriction
act-hold = Hold
act-release = Release hold
act-destroy = Destroy
form-onward = Next
form-submit = Save
form-choose = Choose
form-required = Please fill this in.
form-owner = To whom
form-only = Who may see this case?
form-restrict-hint = Who is not ticked sees the case nowhere any more: not in lists, not in a search, not on a page. Is it about somebody of the team? Then tick all the others.
form-reason = Reason
form-fact = Which fact
form-duty = About
form-outcome = Decision
form-agrees = Do you agree?
form-ground = Do you not tell them, or later? The ground for that
form-stage = Kind of notification
form-number = Number
form-moment = When
form-moment-example = For example: today 14:05
form-late_reason = Late? The reason (question 4.5 of the AP)
form-withdrawal = Withdrawn? The reason
form-how = How
form-people = How many people
form-remaining = How many still to go
form-letter-text = The text that you used
form-ground-reason = Why does this ground apply?
form-until = Until when
form-until-example = For example: tomorrow 10:00
form-measure = What has to be done
form-measure-owner = Who does it
form-due = Done by
form-dropped = Dropped? The reason
form-note = Note
form-on_delay = Is it about reporting late?
form-on-delay-yes = Yes, this explains why the report came later
form-agrees-destroy = Confirm
form-destroy-yes = Yes, destroy this case for good
form-destroy-warning = This cannot be undone. The file and its messages go. Only the number and the counts stay. Is a complaint or an investigation still running? Then choose Hold.
form-lesson = What can the reporter learn from it? (may be left empty)
form-question = Your question. The reporter gets it word for word.
form-advice = Advice of the DPO
form-reference = Belongs to case
form-second-warning = Not notifying with sensitive data or many people? Then a second person judges it too.
form-outcome-yes = Yes
form-outcome-no = No
form-outcome-open = Back to undecided
form-agrees-yes = Yes, I agree
form-agrees-no = No, I do not agree
form-stage-preliminary = Preliminary
form-stage-supplement = Supplement
form-stage-final = Final
form-stage-withdrawn = Withdrawn
form-way-phone = Phone
form-way-letter = Letter
form-way-email = E-mail
form-way-website = Website
form-way-social_media = Social media
form-way-newspaper = Newspaper
form-way-other = Other
form-ground-protected = Made unintelligible beforehand (art. 34(3)(a))
form-ground-risk_removed = High risk removed afterwards (art. 34(3)(b))
form-ground-disproportionate = Disproportionate effort, public notice (art. 34(3)(c))
form-ground-uavg_41 = Exception of art. 41 UAVG
form-ground-wpg_27 = Postponed or omitted under art. 27 Wpg
form-no-breach-no_personal_data = No personal data
form-no-breach-vulnerability = Vulnerability or near miss
form-no-breach-no_security_breach = No breach of security
form-no-breach-request = Access request or another right
form-no-breach-false_alarm = False alarm
form-closing-measures_done = Measures done
form-closing-no_measures_needed = No measures needed

# --- correcting a fact ---
fact-which = Which fact do you want to correct?
fact-choice = { $fact } (now: { $value })
fact-title = Correct a fact
fact-now = Now: { $value }
fact-value = New value
fact-values = Everything that belongs to it
fact-more = There may be more
fact-count-example = For instance: 12, or 40 to 60, or don’t know
fact-hours = Number of hours
fact-day = Day
fact-time = Time
fact-or = Or
fact-not-known = We do not know this (yet)
fact-by-typing = Or type: fact { $reference } { $fact }: the new value, because the reason.
fact-corrected = Fact corrected
fact-turned = { $subject }: { $was } → { $now }
fact-same = The assessment stays the same.
fact-state = State
fact-again = The state has changed. See whether anything has to be done again.
fact-due-notify_avg = Notify the AP by
fact-due-notify_wpg = Notify the AP by (Wpg)
fact-no-term = no term
fact-another = Correct another fact

# what each fact means, for who corrects it
fact-help-regime = Police data are processed to investigate offences, for instance by a boa. All else is AVG.
fact-help-personal_data = No if it is about companies or the dead only. For a near miss it is yes.
fact-help-kind = Choose what fits best. Other is fine too.
fact-help-channel = The way by which the data came where they should not be.
fact-help-cause = Somebody of ours or from outside, and by accident or on purpose.
fact-help-confidentiality = Did anyone without the right to see, hear or get the data? Also yes if they are lost or stolen.
fact-help-integrity = Were data changed, mixed up or damaged without right or by accident?
fact-help-availability = Were data lost, destroyed or out of reach? Also if only for a while.
fact-help-exfiltration = Did anyone take data along? No proof is not the same as excluded.
fact-help-data = Tick everything. Leave ‘There may be more’ empty when the list is complete.
fact-help-special_excluded = Only while not all kinds are known. Is it certain that nothing special is among them, such as a BSN, health or debts?
fact-help-pseudonymised = Were there only codes beforehand, so that who has them cannot tell whose they are? Whether the list of codes is safe stands with the key.
fact-help-little_insight = Do sensitive or financial data say next to nothing about somebody? Such as an allergy on a lunch list.
fact-help-already_public = Were exactly these data public already, and lawfully so?
fact-help-groups = Whose data they are. Tick everything that fits.
fact-help-people = How many people the data are about. Not how many got them.
fact-help-records = The number of files, rows or letters.
fact-help-recipient = Who got or saw the data. If there are several, choose the worst.
fact-help-recipients = How many people or organisations got the data or could see them.
fact-help-recipient_trusted = Can we rely on every recipient, by a standing relation or a duty of secrecy? For any resident it is no.
fact-help-opened = Did anyone without the right to really open, read or see the data?
fact-help-deletion_refused = Does a recipient refuse to delete or return the data? No reply is not a refusal yet.
fact-help-deletion_confirmed = Did all recipients give the data back, or confirm that they are gone? Closing a folder proves nothing.
fact-help-access_excluded = Do we prove ourselves that nobody saw anything? Such as by complete logs or a sealed envelope. The word of the recipient is not enough.
fact-help-targeted = Was somebody after certain people, such as an ex or a neighbour?
fact-help-unintelligible = Were all data well encrypted or hashed beforehand? A password alone does not count.
fact-help-data_intact = Do we still have the data complete, in the source or a back-up?
fact-help-under_control = Do we still fully control the data, for instance by a recent back-up?
fact-help-key_safe = Is the key, PIN or password safe? Leave it unknown if nothing was encrypted.
fact-help-loss = How long the data themselves were lost to us. It is not about the device.
fact-help-outage_hours = How many hours the data were out of reach, in all.
fact-help-backup = Could everything be restored in time from a back-up or copy?
fact-help-affects_people = Do people notice the loss or the wrong data, even if only for a while?
fact-help-effect = What the loss or the wrong data do to people. What others may do with leaked data does not count here.
fact-help-wrong_data_used = Were wrong data used before they were corrected, or may they have been?
fact-help-physical_danger = May anyone come to bodily harm? Such as threat, stalking or a missed treatment.
fact-help-ongoing = Does it still go on?
fact-help-processor = Did it happen at a supplier that processes data for us?
fact-help-cross_border = Are people or organisations in other countries touched?
fact-help-essential_service = Is a service of ours seriously disrupted, or do others have considerable damage?
fact-help-happened_from = When it began.
fact-help-happened_to = When it ended.
fact-help-signalled_at = When somebody of ours saw the first sign.
fact-help-aware_at = When we knew with reasonable certainty that data were touched. The 72 hours run from then.
fact-help-aware_latest = Only where it was told vaguely when we knew: the latest moment it can have been.
fact-help-processor_informed_at = When the supplier told us. Then we know it too.

# --- lists of cases ---
open-case = View the file of { $reference }
list-empty = There are no cases. Type ‘help’ for what you can do here.
list-empty-search = Search for a whole word of the report, or for a number.
list-more = { $count ->
    [one] … and 1 more case
   *[other] … and { $count } more cases
}
list-by-typing = Type ‘case’ and its number to see a file.
handler-left = the handler is not here any more ({ $name })
waits-officer = waiting for a privacy officer
waits-reporter = waiting for the reporter
waits-second = waiting for a second person
waits-authority = AP still to be notified
waits-people = data subjects still to be informed

# --- messages about a case ---
asked-title = A question about your report { $reference }
asked-label = Your reply
asked-help = You can also just type.
button-reply = Send
told-notify-yes = We report this to the supervisory authority, the Autoriteit Persoonsgegevens.
told-notify-yes-closed = We reported this to the supervisory authority, the Autoriteit Persoonsgegevens.
told-notify-no = This need not be reported to the supervisory authority.
told-communicate-yes = The people concerned will hear from us.
told-communicate-no = The people concerned need not be informed.
told-taken = Is there a question? Then you get a message here.
told-closed = Thank you for reporting it. You need not do anything more.
told-no_breach = Thank you for reporting it. In doubt again? Please do report it.
told-duplicate = Somebody else reported this too. We handle both together. You need not do anything.
lesson = What we learn from it
reminder-unassessed = The assessment is not confirmed yet
reminder-escalated = Nobody has taken this case yet
reminder-term_24 = Remember the notification to the AP
reminder-term_48 = Notify the AP preliminarily now
reminder-term_60 = The notification to the AP is due soon
reminder-term_68 = Last hours to notify the AP
reminder-term_72 = The term for the AP has run out
reminder-estimated = The term for the AP may have run out: find out when it was noticed
reminder-late = The notification to the AP is late
reminder-second = A decision waits for a second person
reminder-question = The reporter has not replied yet
reminder-undecided = Decide whether data subjects are informed
reminder-people = Data subjects still have to be informed
reminder-postponed = The postponement of the communication has ended
reminder-supplement = The preliminary notification needs its supplement
reminder-measure = A measure is due
reminder-quiet = Nothing was done with this case for a week
sent-late = This reminder comes later than meant. The bot could not be reached for a while.
message-alert = a new report
message-reminder = a reminder
message-question = a question to the reporter
message-status = a message to the reporter
message-expiring = the warning that something expires
message-request = the reminder of a request
message-head = the head of the history
message-weekly = the weekly summary
message-case = the case as a card
message-ap_form = the AP form as a card
message-update = an updated card
message-blank = blanking a card
message-other = a message
undelivered-unreachable = Not delivered: { $message }
undelivered-refused = Refused by Teams: { $message }
undelivered-unknown = Not surely delivered: { $message }
undelivered-unreachable-then = No channel worked. Please get in touch yourself. Is it repaired? Then send it again.
undelivered-refused-then = Teams did not accept the message. Tell the administrator of the bot. Is it repaired? Then send it again.
undelivered-unknown-then = Teams gave no answer. Check whether the message arrived. Is it not there? Then send it again.
undelivered-more = { $count ->
    [one] 1 more message about this case may not have arrived.
   *[other] { $count } more messages about this case may not have arrived.
}
mended-again = { $who } has this message sent again.
mended-settled = { $who } has settled this. The message is not sent any more.
mended-before = This was done already: the message was sent again, or it is settled.
act-message-again = Send again
act-message-settled = Already settled
act-take-over = Take over
blank-case = What was known of this case is no longer in this chat.
expiring-certificate = The bot's certificate expires on { $day }
expiring-secret = The bot's client secret expires on { $day }
expiring-tls = The certificate of the web address expires on { $day }
expiring-then = { $days ->
    [0] That is within a day. After that
    [one] That is in a day. After that
   *[other] That is in { $days } days. After that
} the bot can send or receive nothing, and terms pass unseen.
expired-then = The bot can send or receive nothing now. Reports and terms wait for you.
expiring-certificate-do = Make a new certificate. Add it to the registration in Entra first, and then replace the file.
expiring-secret-do = Make a new secret in Entra and put it in the file or the setting. Put the new date in DATALEK_APP_SECRET_ENDS.
expiring-tls-do = Renew it on the web server. Where that should go by itself, find out why it did not.
blank-unfinished = Your report was not finished
blank-unfinished-then = What you filled in has been erased. Would you still like to report it? Just send me a message.
unfinished-title = A report was begun and not finished
unfinished-since = begun on { $moment }
unfinished-then = The term may be running. Does no report come in? Then ask around what happened.

# --- a note for all employees ---
awareness-title = Keeping data safe
awareness-intro = This went wrong more often lately. How to prevent it:
awareness-report = Did something go wrong after all? Report it at once in this chat. That is never wrong.
tip-wrong_mail = Look at the address once more before you press Send.
tip-wrong_letter = Compare the name on the letter with the name on the envelope.
tip-too_much = Open your attachment once more. Does it hold no more than needed?
tip-wrong_document = Look at the name on the paper before you hand it over.
tip-no_bcc = Mailing a group? Put the addresses in the bcc field.
tip-lost_device = Never leave your laptop or phone behind. Not in the car either.
tip-lost_paper = Put papers away when you leave. Take no more with you than needed.
tip-phishing = In doubt about a mail? Do not click, but ask the helpdesk.
tip-ai_service = Do not put people’s data in a free AI service.
tip-open_access = Have a look who can open your folders.
tip-snooping = Only look at data that you need for your work.
tip-published = Check a document well before it goes on the website.
tip-spoken = Ask who you are talking to before you tell anything.
tip-other = Take your time when you work with people’s data.

# --- the history of a case ---
event-case_filed = reported
event-case_taken = taken in hand
event-case_handed_over = handed over
event-facts_corrected = facts corrected
event-case_weighed = assessed
event-case_merged = merged
event-case_joined = another case merged into this one
event-case_stepped_back = taken a step back
event-case_closed = closed
event-case_reopened = reopened
event-case_restricted = restricted to certain people
event-case_opened_up = restriction lifted
event-hold_placed = put on hold
event-hold_released = released from hold
event-case_destroyed = destroyed
event-department_told = department of the reporter known
event-reporter_forgotten = reporter made anonymous
event-drill_marked = marked as a drill
event-case_read = file viewed
event-chain_renewed = start of the sealed history
event-cases_listed = list of cases read
event-case_exported = file exported
event-cases_exported = list exported
event-counts_exported = report exported
event-access_refused = refused
event-question_asked = question asked
event-question_answered = question answered
event-addition_received = addition by the reporter
event-attachment_added = attachment added
event-attachment_opened = attachment taken along
event-advice_given = advice given
event-note_added = note added
event-duty_decided = decided
event-decision_seconded = second person agreed
event-decision_refused = second person did not agree
event-notification_recorded = AP notification recorded
event-communication_recorded = communication recorded
event-measure_added = measure added
event-measure_done = measure done
event-alert_sent = message sent
event-alert_undelivered = message not delivered
event-message_again = message sent again
event-message_settled = undelivered message settled
event-reminder_sent = reminder sent
event-snoozed = snoozed
event-notice_recorded = noted

# --- attachments ---
file-unnamed = attachment
file-names = Attachments, name only
evidence-deleted = Proof that it was deleted
evidence-message = The e-mail or letter itself
evidence-supplier = Letter from the supplier
evidence-other = Something else
file-empty = This file is empty. See whether you chose the right one.
file-program = This file is a program, whatever its name is. I do not keep it. Is it evidence? Ask information security to secure it.
file-macros = There are macros in this document. I do not keep it. Save it as a PDF and send that.
file-unknown = I do not keep this kind of file. Make a PDF or a picture of it and send that.
file-too-large = This file is too large: it may have up to { $most } MB. Make it smaller or split it.
file-too-many = There are too many attachments already. Join them into one PDF and send that.
file-harmful = The virus scanner says that there is something harmful in this file. I have not kept it. Do not open it, and call information security.
file-not-scanned = I could not check this file for viruses just now. That is why I have not kept it. Try again later.
file-not-fetched = I could not fetch this file. Keep it safe yourself; its name is with your report.
