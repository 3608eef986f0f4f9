# What the privacy officer reads: refusals with their article, short confirmations, commands.
# The officer knows the field's words; the reporter's status messages below are for everybody.

## Why an act cannot be done (yet)

lack-role = Your role cannot do this.
lack-take-first = Take the case first.
lack-weigh-first = Confirm the assessment first.
lack-decide-first = First decide whether to notify the authority.
lack-reopen-first = The case has ended. Reopen it first.
lack-taken-already = Somebody has the case already. Use Hand over to take it over.
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
lack-reply = Type a reply or send a file.
lack-text = Fill in the text.
lack-reason = Give a reason.
lack-bsn = A text holds a valid BSN. Take it out: this register must not become the next breach.

lack-aware-at = Fill in when the municipality became aware of the breach.
lack-aware-in-future = Awareness lies in the future.
lack-aware-before-event = Awareness lies before the incident itself. Were the two fields swapped?
lack-aware-before-signal = Awareness lies before the first signal. Were the two fields swapped?
lack-aware-after-processor = The processor told us earlier. The term runs from then.
lack-processor-informed-at = Fill in when the processor told us: the term began then.
lack-moment-in-future = One of the moments lies in the future.
lack-registered-typed = The bot sets the moment of registration. It cannot be changed.
lack-facts-invalid = One of the facts has a value that does not exist.

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
lack-other-case = Name the other case, for example DL-2026-0012.

## The articles behind it

article-house = house rule
article-edpb-awareness = EDPB Guidelines 9/2022, 31-44
article-avg-4-12 = GDPR art. 4(12)
article-avg-5-1-c = GDPR art. 5(1)(c)
article-avg-33-1 = GDPR art. 33(1)
article-avg-33-3 = GDPR art. 33(3)
article-avg-33-4 = GDPR art. 33(4)
article-avg-33-5 = GDPR art. 33(5)
article-avg-34-1 = GDPR art. 34(1)
article-avg-34-3 = GDPR art. 34(3)
article-avg-38-6 = GDPR art. 38(6)
article-uavg-41 = UAVG art. 41
article-wpg-27 = Wpg art. 27(1)
