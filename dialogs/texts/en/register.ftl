# The register: the officers' pages, in a browser and as a tab of Teams.
# What a case is made of is worded where the cards have it: these are the words of the page alone.

## Around every page

page-register = Breach register
page-skip = Skip to the content
page-other-language = Nederlands
page-other-language-code = nl
page-to-chat = To the chat
page-sign-out = Sign out
page-role-officer = privacy officer
page-role-deputy = deputy
page-role-dpo = DPO
page-role-employee = employee
page-development = This is a trial: you sign in without a password, and only this computer can reach it. Use no real data.

## Signing in

page-sign-in = Sign in
page-sign-in-why = The register is for the privacy officers, their deputies and the DPO. Sign in with your work account.
page-sign-in-with-work = Sign in with your work account
page-who-are-you = Who do you want to be?
page-who-are-you-why = In this trial you choose who you are. That way you see what each of them gets to see.
page-nobody-is = Nobody has the role { $role } here. Name somebody in { $setting } to try that too.
page-person-officer = Privacy officer { $number }
page-person-deputy = Deputy { $number }
page-person-dpo = DPO { $number }
page-an-employee = An employee
page-tab-waiting = Signing you in with your Teams account …
page-tab-failed = Signing in within Teams does not work now. In an ordinary browser it does.
page-tab-browser = Open in the browser
page-tab-no-script = This tab needs JavaScript to sign you in. In an ordinary browser it works without.

## When something cannot be done

page-to-list = To the cases
page-typed = What you had filled in
page-typed-do = Nothing was saved. Copy what you want to keep, and fill it in again.
page-not-found = This page does not exist
page-not-found-do = Perhaps the number of the case is another, or there is no such case. Look it up in the list.
page-no-role = The register is not for you
page-no-role-do = Only privacy officers, their deputies and the DPO can enter. Is it part of your work? Ask the administrator to add you. Everybody can report a breach: in the chat with the bot.
page-roles-unknown = Nobody can enter the register for a while
page-roles-unknown-do = We cannot tell now who has which role, for Entra has not answered for more than an hour. Try again in a few minutes. In a hurry? Call your administrator. A breach can be reported all the same: in the chat with the bot.
page-restricted = This case is not for you to see
page-restricted-do = The case can be seen only by the people who were appointed for it. Do you think that you are one of them? Ask a colleague of the privacy team.
page-session-over = You are no longer signed in
page-session-over-do = After an hour without a click we ask you to sign in again.
page-not-our-form = This form has expired
page-not-our-form-do = The page stood open since an earlier time that you were signed in. Open the case again.
page-sign-in-again = Signing in took too long
page-sign-in-again-do = Begin to sign in again. Do it in the same window, within ten minutes.
page-sign-in-failed = Signing in failed
page-sign-in-failed-do = Try again in a minute. If it still fails, tell the administrator: the log says why.
page-too-large = That is too much at once
page-too-large-do = A form may have a megabyte. Shorten your text, or split it.
page-not-understood = The register does not understand this request
page-not-understood-do = Go back and try again, or begin at the list.
page-failed = Something went wrong
page-failed-do = Nothing was saved. Try again in a minute. If it happens again, tell the administrator.

## The list

page-cases = Cases
page-standing = How things stand
page-tile-open = open cases
page-tile-overdue = past their term
page-tile-median = from awareness to the authority, median of this year
page-tile-in-time = notified to the authority in time, this year
page-tile-told = cases in which people were told, this year
page-hours = { $count ->
    [one] 1 hour
   *[other] { $count } hours
}
page-of = { $part } of { $whole }
page-quick = Go to
page-quick-mine = What I handle
page-quick-untaken = Not taken yet
page-quick-second = Waits for a second person
page-quick-overdue = Past the term
page-search = Search
page-search-for = A number, or a whole word of the report
page-any = Any
page-filter-state = State
page-filter-waits = Now
page-filter-owner = Handled by
page-filter-sort = Order
page-filter-kind = Kind
page-filter-notify = Notify, by the weighing
page-filter-communicate = Tell people, by the weighing
page-filter-regime = Law
page-filter-from = Reported from
page-filter-to = Reported until
page-filter-drill = Drills
page-filter-overdue = Only with a term that has passed
page-more-filters = More filters and columns
page-state-open = Open
page-state-all = All
page-owner-nobody = Nobody
page-drills-also = Drills too
page-drills-not = Without drills
page-drills-only = Drills only
page-order-term = First due first
page-order-newest = Newest first
page-order-oldest = Oldest first
page-columns = Columns
page-column-reference = Case
page-column-situation = Kind
page-column-state = State
page-column-waits = Now
page-column-drill = Drill
page-column-term = Term
page-column-people = People
page-column-notify = Authority
page-column-communicate = Tell people
page-column-owner = Handled by
page-column-registered = Reported
page-column-regime = Law
page-show = Show
page-clear = Clear the filters
page-count = { $count ->
    [0] No cases
    [one] 1 case
   *[other] { $count } cases
}
page-many = More than { $most } cases
page-none = Nothing was found. Choose fewer filters, or search another whole word.
page-odd-address = A part of this address is not recognised and was left out.
page-drill = drill
page-pages = Pages
page-first = To the beginning
page-next = Next

## A case

page-back = ← All cases
page-back-to-case = ← { $reference }
page-no-case = There is no such case
page-no-case-do = Perhaps the number is another. Look the case up in the list.
page-missing = What is missing
page-terms = Terms
page-delivery-unreachable = could not be reached
page-delivery-refused = refused
page-delivery-unknown = may have arrived
page-was-first = Somebody was first
page-was-first-who = Meanwhile { $who } did this: { $what } ({ $when }). Nothing was changed.
page-was-first-do = What you filled in still stands below. First look how the case stands now. If it still holds, send it again.
page-see-case-now = See the case as it is now
page-not-now = This cannot be done in this case now, or not in your role. If you fill it in all the same, you will read why.
page-sure = Do you want to do this: { $act }?
page-cancel = Cancel
page-may-stay-empty = (may stay empty)

## On the cards

open-in-register = Open in the register

# --- all facts, and what if ---

facts-title = Facts, and what if
facts-how = Change what is different. On the right you see at once what the weighing becomes. Save only when you are sure: all together, with one reason.
facts-when = When
facts-what = What happened
facts-data = Which data
facts-people = Whose
facts-holder = Who has them, and how it is now
facts-came = What came of it
facts-could = { $duty }: can still become { $verdicts }
facts-could-settle = Whether it is a breach
facts-or = or
facts-weighing-now = The weighing now
facts-weighing-then = The weighing if this were so
facts-nothing-kept = Nothing has been saved yet.
facts-turns = What would then change
facts-what-if = See what the weighing becomes
facts-what-if-open = What if a fact were different?
facts-fill-in = Fill in what you know
facts-reason-help = Why do you change this? The reason goes into the history.
facts-only-looking = You can try here what the weighing would be. Saving is not possible now.
facts-theirs = Changed by somebody else meanwhile. It now says: { $value }
facts-was-first-do = What you filled in is still below. Where somebody else changed something too, it is shown there. Choose what is right, and save again.

# --- messages and weighings of a case ---

page-undelivered = { $count ->
    [one] 1 message about this case did not surely arrive. See what you can do.
   *[other] { $count } messages about this case did not surely arrive. See what you can do.
}
page-messages = Messages about this case
page-no-message = This message is not there
page-no-message-do = It may have been sent again already. See on the page of the case how it stands now.
page-delivery-waiting = being sent
page-delivery-sent = arrived
page-delivery-cancelled = no longer needed
page-to-officers = privacy officers
page-to-deputies = deputies
page-to-dpos = DPO
page-to-reporter = reporter
page-undo = Changed your mind? { $act }
weighings = Weighings side by side
weighings-turned = Weighing { $number }: ‘{ $duty }’ went from { $was } to { $now }, because:

# --- what waits for you, and views that you keep ---

page-yours = This waits for you
page-yours-all = See all { $count } cases that wait for you
page-yours-none = Nothing waits for you now.
waits-me = waits for me
page-quick-yours = Waits for me
page-tile-slowest = longest time from awareness to the authority, this year
page-enter = Enter something
page-views = Keep this view
page-view-name = Name
page-view-keep = Keep
page-view-forget = Remove
page-views-full = You have twenty views already. Remove one first.

# --- earlier cases that are alike ---

similar = Earlier cases that are alike
similar-see = See what was decided before
similar-alike = Here too: { $what }
similar-kind-alone = Only the kind of incident is the same.
similar-recipient = recipient { $who }
similar-none = No case of this kind has been decided yet.

# --- what is often needed, by kind ---

tasks = What is often needed here
tasks-which = Choose what to record as a measure
tasks-add = Record as a measure
tasks-refused = These tasks cannot be recorded here now
tasks-refused-do = Measures are recorded by who handles the case, while it is open. Take the case first, or reopen it.
task-recall = Recall the message, and ask the recipients not to open it.
task-delete = Ask the recipient to delete or return everything, and to confirm that.
task-fetch = Get the papers back.
task-wipe = Wipe the device from afar and block the account.
task-close = Close the access, or take the data offline.
task-log = Secure the log files.
task-trace = Ask the carrier to look for it.
task-statement = Ask the supplier for a written statement.
task-restore = Restore the data from a backup, and check that everything is right.
task-leader = Tell the team leader.
task-lesson = Discuss in the team what we learn from this.
task-owner-officer = Privacy officer
task-owner-leader = Team leader
task-owner-ict = ICT

# --- attachments ---
file-add = Add an attachment
file-evidence = What is it?
file-choose = Choose a file
file-help = A PDF, picture, e-mail (.eml or .msg), text, or a document of Word, Excel, PowerPoint or LibreOffice, up to { $most } MB.
file-put = Add
file-added = The attachment is with the case.
file-none = You have not chosen a file yet. Choose one and try again.
file-not-as-kept = What was in this attachment is no longer as it came in. That is why it is not here. Please tell the administrator.
page-no-attachment = There is no such attachment
page-no-attachment-do = See on the page of the case which attachments there are.
