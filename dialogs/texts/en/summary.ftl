# The weekly summary and the yearly report.

weekly-title = Summary of week { $week }
weekly-title-seven-days = The past seven days
weekly-period = { $first } to { $last }
weekly-summary = { $week }: { $new } new, { $open } open
weekly-new = { $new ->
    [one] 1 report came in.
   *[other] { $new } reports came in.
} { $open ->
    [0] Nothing is open.
    [one] 1 case is open.
   *[other] { $open } cases are open.
}
weekly-quiet = Nothing came in this week. { $open ->
    [0] Nothing is open either.
    [one] 1 case is open.
   *[other] { $open } cases are open.
}
weekly-attention = Needs attention
weekly-overdue = { $count ->
    [one] 1 case is LATE for the AP
   *[other] { $count } cases are LATE for the AP
}
weekly-perhaps-overdue = { $count ->
    [one] 1 case may be late for the AP (estimated)
   *[other] { $count } cases may be late for the AP (estimated)
}
weekly-untaken = { $count ->
    [one] nobody has taken 1 case yet
   *[other] nobody has taken { $count } cases yet
}
weekly-measures-overdue = { $count ->
    [one] 1 measure is overdue
   *[other] { $count } measures are overdue
}
weekly-unfinished = { $count ->
    [one] 1 report was begun and not finished
   *[other] { $count } reports were begun and not finished
}
weekly-undelivered = { $count ->
    [one] 1 message did not surely arrive
   *[other] { $count } messages did not surely arrive
}
weekly-open = Open cases
waiting-for-officer = { $count ->
    [one] 1 waits for a privacy officer
   *[other] { $count } wait for a privacy officer
}
waiting-for-reporter = { $count ->
    [one] 1 waits for the reporter
   *[other] { $count } wait for the reporter
}
waiting-for-second = { $count ->
    [one] 1 waits for a second person
   *[other] { $count } wait for a second person
}
waiting-for-authority = { $count ->
    [one] 1 is still to be notified to the authority
   *[other] { $count } are still to be notified to the authority
}
waiting-for-people = { $count ->
    [one] 1 has people still to be told
   *[other] { $count } have people still to be told
}
numbers = The numbers
counted = What
this-week = This week
usual = Before
usual-is = Before: average per week, over the four weeks before.
count-new = Reports
count-breaches = Breaches
count-no-breach = No breach
count-duplicates = Reported twice
count-undecided = Not decided yet
count-notified = Notified to the AP
count-notified-late = Of these, late
count-withdrawn = Withdrawn at the AP
count-told = Cases with people informed
count-told-people = People informed
count-closed = Closed
count-measures = Measures
count-measures-done = Of these, done
count-to-report = From discovery to report, median in hours
count-to-decision = From report to decision, median in hours
count-to-notification = From awareness to AP, median in hours
sorts = What went wrong
sort = Kind
small-groups = Others, together
reports = Reports
judged = Weighing and decision
duty = Duty
judged-followed = Followed
judged-stricter = Stricter
judged-milder = Milder
judged-own = Own judgement
judged-is = Followed: decided as the weighing said. Stricter: yes, where the weighing said no. Milder: no, where the weighing said yes. Own judgement: the weighing left it to the privacy officer. The last decision counts.
people-concerned = How many people concerned
band = Number
band-unknown = Unknown
notices-vulnerability = { $count ->
    [one] 1 vulnerability noted
   *[other] { $count } vulnerabilities noted
}
notices-awareness = { $count ->
    [one] 1 activity for awareness
   *[other] { $count } activities for awareness
}
yearly-title = Report on { $year }
yearly-so-far = The year is still running.
yearly-summary = { $title }: { $reports ->
    [one] 1 report
   *[other] { $reports } reports
}
