# What the privacy officer reads: refusals with their article, short confirmations, commands.
# The officer knows the field's words; the reporter's status messages below are for everybody.

## Why an act cannot be done (yet)

lack-role = Your role cannot do this.
lack-take-first = Take the case first.
lack-weigh-first = Confirm the assessment first.
lack-decide-first = First decide whether to notify the authority.
lack-reopen-first = The case has ended. Reopen it first.
lack-taken-already = { $who } has the case in hand already. Use Hand over to take it over.
lack-weighed-already = The assessment is confirmed already. Correct the facts if something changed.
lack-not-ended = The case is still open: there is nothing to reopen.
lack-merge-too-late = The authority has been notified. The case can no longer be merged.
lack-drill-too-late = A case that was assessed can no longer become a drill.
lack-no-step-back = There is no way back from here. A notification to the authority is withdrawn instead.
lack-has-it-already = This person has the case already.
lack-officer-needed = Choose a privacy officer or a deputy.
lack-no-reporter = This case was entered by you. There is no reporter to ask.
lack-question = Fill in the question.
lack-question-answered = This question was answered already.
lack-reply = Type a reply.
lack-text = Fill in the text.
lack-reason = Give a reason.

lack-aware-at = Fill in when the municipality became aware of the breach.
lack-aware-in-future = Awareness lies in the future.
lack-aware-before-event = Awareness lies before the incident itself. Were the two fields swapped?
lack-aware-before-signal = Awareness lies before the first signal. Were the two fields swapped?
lack-aware-after-processor = The processor told us earlier. The term runs from then. Set the moment of awareness to it.
lack-processor-informed-at = Fill in when the processor told us: the term began then.
lack-moment-in-future = One of the moments lies in the future.
lack-registered-typed = The bot sets the moment of registration. It cannot be changed.
lack-facts-invalid = One of the facts has a value that does not exist.
lack-fact-unchanged = This fact has that value already.

lack-confidentiality = Say whether confidentiality was breached: yes or no.
lack-integrity = Say whether data were changed: yes or no.
lack-availability = Say whether data were lost or out of reach: yes or no.
lack-exfiltration = Say whether it is excluded that data left. "No proof" is not an answer.
lack-people = Fill in the number of people, or a minimum and a maximum.

lack-outcome = Choose yes or no.
lack-use-no-breach = Use the button No breach for this.
lack-decide-notify = Decide whether the authority is notified.
lack-decide-to-notify = The decision to notify does not stand (yet).
lack-nothing-to-second = No decision is waiting for a second person.
lack-second-is-first = The second person must be somebody other than the one who decided.
lack-withdraw-first = The authority holds a notification. Record its withdrawal first.

lack-notification = The notification to the authority has not been recorded yet.
lack-notification-number = Fill in the number that the authority gave.
lack-notified-before-aware = The notification lies before awareness. Were the two fields swapped?
lack-notified-before-last = The notification lies before the previous one.
lack-nothing-notified = There is no notification yet to supplement or withdraw.
lack-late-reason = The term had passed. Fill in why it was notified later (question 4.5 of the authority).
lack-withdrawal-reason = Fill in why the notification was withdrawn.
lack-final-notification = The notification is still preliminary. Record the final one, or its withdrawal.

lack-decide-communicate = Decide whether the people concerned are told.
lack-decide-to-communicate = The decision to tell people does not stand (yet). Without a duty no ground is needed.
lack-communication = { $people ->
    [0] Telling the people concerned has not been recorded yet.
    [one] 1 person still has to be told.
   *[other] { $people } people still have to be told.
}
lack-how-told = Say how people were told.
lack-how-many-told = Fill in how many people were told.
lack-told-count = There are more people. Fill in how many are still to follow, or correct the number.
lack-told-too-many = Those are more people than there are data subjects ({ $people }). Correct this, or first correct the number under Facts.
lack-told-before-event = People were told before the incident itself.
lack-ground-reason = Give the reasons why this ground applies.
lack-ground-wpg-only = This ground is only for police data.
lack-ground-avg-only = This ground is not for police data.
lack-ground-cannot-postpone = This ground gives no postponement: people need not be told, or must be told now.
lack-postponed-until = Choose a moment in the future to postpone to.
lack-public-notice = A disproportionate effort asks for a public notice. Say how it was given.

lack-measure = Describe the measure.
lack-measure-owner = Fill in who carries the measure out.
lack-measure-due = The due date has passed already.
lack-measure-open = This measure is done already, or does not exist.
lack-measures = Record the measures, or close with "no measures needed".
lack-measures-open = Not all measures are done or dropped.
lack-delay-note = More than 4 hours passed between awareness and report. Explain why in a note.
lack-snooze-until = Choose a later moment.
lack-merge-drill = A drill and a real case cannot be merged. Choose another case, or mark both as drills.
lack-other-case = Name the other case, for example DL-2026-0012.
lack-second-merges = You said no here, and that takes a second person. Let a colleague merge the cases.
lack-second-eases = You said no here, and that takes a second person. Let a colleague correct these facts.
lack-merge-carries = This case holds more than the other: sensitive data, more people, or a stricter weighing. Put that into the other case first.
lack-merge-ended = The other case has ended. Reopen it first.
lack-drill-danger = This case is about sensitive data or many people, so it cannot become a drill. Was it a test? Choose No breach: then a second person looks at it.
lack-decide-withdrawn = The notification to the authority was withdrawn. Decide anew whether to notify, or choose No breach.
lack-own-case = Who reports a breach does not handle that report. Let a colleague do it.
lack-restrict-nobody = Tick who may see the case.
lack-restrict-decider = There must be somebody among them who may decide, and did not report the case.
lack-restrict-handler = Who handles the case must be able to see it. Hand it over first.
lack-not-restricted = This case is not restricted.
lack-not-named = This person may not see the case. Restrict it anew first, with this person among them.
lack-merge-restricted = Not the same people may see both cases. Restrict the one like the other first.
lack-held = This case is on hold. It must not be destroyed.
lack-held-already = This case is already on hold.
lack-not-held = This case is not on hold.
lack-destroy-open = A case that is still open cannot be destroyed.
lack-destroy-early = The retention period is still running. The case can be destroyed from { $day }.
lack-destroy-confirm = Tick the box if you want to destroy this case for good.

## The articles behind it

article-edpb-awareness = EDPB Guidelines 9/2022, 31-44
article-avg-4-12 = GDPR art. 4(12)
article-avg-33-1 = GDPR art. 33(1)
article-avg-33-3 = GDPR art. 33(3)
article-avg-33-4 = GDPR art. 33(4)
article-avg-33-5 = GDPR art. 33(5)
article-avg-34-1 = GDPR art. 34(1)
article-avg-34-3 = GDPR art. 34(3)
article-avg-38-6 = GDPR art. 38(6)
article-uavg-41 = UAVG art. 41
article-wpg-1 = Wpg art. 1
article-wpg-27 = Wpg art. 27(1)
article-wpg-32 = Wpg art. 32
article-wpg-33a = Wpg art. 33a
article-wpg-36 = Wpg art. 36

## What a form could not read

lack-field-duty = Choose what you decide on.
lack-field-outcome = Choose yes or no.
lack-field-stage = Choose the kind of notification.
lack-field-ground = Choose a ground from the list.
lack-field-reason = Choose a reason from the list.
lack-field-moment = Fill in a moment that has passed, for example: yesterday 15:30.
lack-field-moment-future = This moment lies in the future. Fill in when it happened, for example: yesterday 15:30.
lack-field-aware-future = The moment at which the municipality knew lies in the future. Fill in one that has passed, for example: yesterday 15:30.
lack-field-informed-future = The moment at which the supplier told you lies in the future. Fill in one that has passed, for example: yesterday 15:30.
lack-field-until = Fill in a moment in the future, for example: tomorrow 9 am, or: in 3 hours.
lack-field-people = Fill in a number.
lack-field-remaining = Fill in how many people are still to follow.
lack-field-due = Choose a due date.
lack-field-fact = Choose which fact you want to correct.
lack-field-value = This value does not fit this fact. Choose a value, or type it in the words that stand under Facts.
lack-field-data = Choose the data from the list.
lack-field-recipient = Choose from the list who got it.
lack-field-situation = Choose what happened.
lack-field-source = Choose how it came in.
lack-field-aware = Fill in when the municipality knew, for example: yesterday 15:30.
lack-field-informed = Fill in when the supplier told you, for example: yesterday 15:30.

## The officers' desk

desk-refused = Nothing was stored.
desk-source = See { $article }.
desk-file = I do not keep a file that you send here. Put it on the page of the case in the register, under Attachments.
desk-no-case = I do not know that case. Type for example: case DL-2026-0012. All running cases: open cases. Do you want to report something yourself? Type: report a data breach.
desk-no-role = Only privacy officers can do this. Do you want to report a breach? Send me a message in a chat of your own.
desk-roles-unknown = I cannot tell now who has which role, for Entra has not answered for more than an hour. So I do nothing with cases for a while. Try again in a few minutes. In a hurry? Call your administrator.
desk-restricted = Case { $reference } can be seen only by the people who were appointed for it.
desk-restricted-now = Case { $reference } is restricted. You cannot see it any more either.
desk-unknown-button = I do not know this button. Open the case again.
desk-no-message = I do not know this message any more.
desk-case-in-chat = Case { $reference } is in your own chat with me.
desk-ap-form-in-chat = The AP form of { $reference } is in your own chat with me.
desk-no-chat = I have no chat of your own with you yet. Click on my name and send me: case { $reference }.
desk-snoozed = The reminders for { $reference } are put off until { $until }. The last two always come.
desk-destroyed = Case { $reference } has been destroyed. Only its number and the counts stay.
desk-was-destroyed = Case { $reference } was destroyed on { $day }. Only its number and the counts are left.
desk-which-fact = I do not know that fact. Type for instance: fact { $reference } recipient. These are the facts: { $facts }.
desk-in-own-chat = Do this in your own chat with me, because it may hold personal data.
desk-which-case = For which case? Add its number, for instance: { $act } DL-2026-0012. All open cases: open. Do you want to report something yourself? Type: report a data breach.
desk-note = Do you mean a note? Then put a colon behind the number, for instance: note { $number }: called ICT. Do you want to report something yourself? Type: report a data breach.
desk-which-ap-form = Say which case it is about, for instance: ap DL-2026-0012. All open cases: open.
desk-next-page = Next page
desk-welcome-officer = Welcome. Here you hear of every report, and of every term that runs. You can also report something yourself here.
desk-welcome-deputy = Welcome. As a deputy you hear when a case is left lying, or when a decision waits for a second person. You can also report something yourself here.
desk-welcome-dpo = Welcome. As the DPO you read all cases and advise. You can also report something yourself here.
desk-not-here = I show a list of cases only in the channel of the privacy officers, or in your own chat with me.
desk-stale = Your card was out of date. Meanwhile { $who } did: { $what } ({ $when }). Nothing was changed.
desk-open-title = Open cases
desk-found-many = More than { $most } found, { $shown } shown
desk-found-title = { $found ->
    [0] Nothing found
    [one] 1 found
   *[other] { $found } found, { $shown } shown
}
desk-no-year = Choose a year from { $first } to { $last }.
desk-help-title = What you can type
desk-help =
    open cases: everything that is running
    case DL-2026-0012: the whole file, in your own chat. Of this year also in short: case 12
    fact DL-2026-0012: correct a fact, in your own chat
    ap DL-2026-0012: the answers for the AP form, in your own chat
    search …: cases with those whole words, or with that number
    weekly summary: the week that has passed
    yearly report 2026: a whole year
    new case: enter a case for somebody else
    vulnerability: record a notice of the IBD or the NCSC
    request: record a request of a data subject
    awareness: record an activity for colleagues
    drill: a case to practise with, which never counts
desk-help-note = What a button of a case says can be typed as well: close DL-2026-0012. In a channel, mention me with @. Do you want to report something yourself? Type: report a data breach.

## Entering a case for somebody

entry-case-title = Enter a case
entry-drill-title = Enter a drill
entry-send = Record
entry-situation = What happened?
entry-source = How did it come in?
entry-description = Description, without names and numbers
entry-informant = Who told us? A role or an organisation is enough.
entry-aware = When did the municipality know?
entry-informed = For a supplier: when did they tell us?
entry-source-letter = Letter
entry-source-phone = Phone
entry-source-email = E-mail
entry-source-counter = Counter
entry-source-supplier = Supplier
entry-source-ibd = IBD
entry-source-other = Other
entry-filed = Recorded as { $reference }. The privacy officers get a message.
entry-noticed = Recorded. It counts in the weekly and yearly report.

## What the reporter hears about a question

reply-thanks = Thank you. Your reply is with { $reference }. Did you want to report something new? Then type: report a data breach.
reply-unknown = I do not know this question. Type: my reports. There you see where you can add something.

## Short messages about a case

reminder-replied = The reporter answered your question
reminder-kept_apart = This report may be about somebody of the privacy team. See who handles it.
reminder-perhaps_about_team = Is this report about somebody of the privacy team? See whether they may see it.
reminder-added = The reporter added something

## A message that shows whether alerts arrive

check-message = This is a test message of Datalek. If you see it, reports will reach you. You need do nothing.
check-summary = Test message of Datalek

## The destruction list

destruction-column-number = Number
destruction-column-kind = Kind
destruction-column-opened = Opened
destruction-column-ended = Ended
destruction-column-result = Result
destruction-column-term = Retention period
destruction-column-source = Source of the period
destruction-column-from = To be destroyed from
destruction-column-remark = Remark
destruction-term = { $years } years after its end
destruction-drill = none: a drill
destruction-not-established = not established
destruction-held = on hold
destruction-done = destroyed on { $day }

## Who looked at what, for the DPO

lack-overseeing = This overview is for the data protection officer, who supervises.
reading-overview = { $said }
reading-title = Who looked at what, in the last { $days } days
reading-nobody = Nobody looked at a case.
reading-line = { $who }: a case { $read } times, exported { $exported } times, a list { $listed } times, refused { $refused } times. { $cases }
reading-more = and { $count } more
reading-officer = { $name } (privacy officer)
reading-deputy = { $name } (deputy)
reading-dpo = { $name } (DPO)
reading-reporter = { $name } (reporter)
