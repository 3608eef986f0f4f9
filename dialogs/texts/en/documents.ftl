# Documents: the form of the AP, letters, reports, files of cases. Words that stand in every
# document, and then those of each kind.

document-page = Page
document-of = of
document-about = About this document
document-answers = Answers
document-number = Number
document-question = Question
document-answer = Answer
document-readiness = Standing
document-source = Where it comes from
document-part = Part
document-row = What
document-column = Column
document-value = Value
document-ready = Ready
document-check = Check it
document-open = To be filled in
document-own = Write it yourself
document-made = Made on { $moment } by { $who }.
document-by-hand = the command line
document-release = Datalek-bot { $version }.
document-ruleset = Weighed by rule set { $ruleset }.
document-mark-case = Confidential: only for who handles this case
document-mark-counts = Public once decided so: this document holds counts and no names
document-mark-public = Fit to be made public: nothing in it leads to people

## The pages of documents

format-pdf = PDF
format-docx = Word (DOCX)
format-odt = OpenDocument (ODT)
format-txt = Text
format-csv = CSV
format-xlsx = Excel (XLSX)
format-ods = OpenDocument (ODS)
format-json = JSON
page-documents = Documents
page-document-ap-form = AP form
page-copy = Copy
page-copy-of = Copy the answer to { $question }
page-copy-section = Copy this section
page-copied = Copied
page-fill-in = Fill in
page-ask-reporter = Ask the reporter
page-ask-words = The data protection authority wants to know this from us: “{ $question }” Can you tell?
page-filing = Notify
page-filing-how = You notify yourself, on the site of the AP. Copy the answers. Keep the number that you get.
page-filing-at = To the AP's form
page-filed = Notified? Record the number
page-withdraw = Withdraw the notification
page-not-withdraw = Do not withdraw
page-as-file = As a file
page-json-is-draft = JSON follows the draft of the European form (EDPB), which is not final yet.

## Reports

period-days = { $first } to { $last }
period-quarter = quarter { $number } of { $year }
period-week = week { $number } of { $year }
report-title = Data breaches: { $period }
report-so-far = This period is not over yet. The figures may still change.
report-nothing = Nothing was reported over { $period }.
report-reports = Colleagues made { $count ->
    [one] 1 report
   *[other] { $count } reports
} ({ $period }).
report-breaches = { $count ->
    [0] None of them was a data breach.
    [one] 1 of them was a data breach.
   *[other] { $count } of them were a data breach.
}
report-undecided = { $count ->
    [one] 1 report is not decided on yet.
   *[other] { $count } reports are not decided on yet.
}
report-notified = { $count ->
    [0] Nothing was notified to the data protection authority.
    [one] 1 breach was notified to the data protection authority
   *[other] { $count } breaches were notified to the data protection authority
}{ $count ->
    [0] {""}
   *[other] { $late ->
        [0] , in time.
        [one] , 1 of them too late.
       *[other] , { $late } of them too late.
    }
}
report-told = { $count ->
    [0] No people whose data leaked were told.
    [one] 1 person whose data leaked was told.
   *[other] { $count } people whose data leaked were told, in { $cases ->
        [one] 1 case
       *[other] { $cases } cases
    }.
}
report-cause = { $cause } ({ $count })
report-causes = The most frequent causes: { $causes }.
report-beside = Beside that: { $told }.
report-beside-vulnerability = { $count ->
    [one] 1 notice of a vulnerability
   *[other] { $count } notices of a vulnerability
}
report-beside-access_request = { $count ->
    [one] 1 request for access
   *[other] { $count } requests for access
}
report-beside-awareness = { $count ->
    [one] 1 activity for awareness
   *[other] { $count } activities for awareness
}
cause-wrong_address = E-mail or letter to the wrong address
report-figures = The figures
report-counted = Counted
report-suppliers = At a supplier or another organisation
report-a-thousand = Reports for each 1,000 inhabitants
report-what = What went wrong
report-causes-all = Causes of all reports
report-cause-name = Cause
report-kinds = Kinds of incidents
report-regimes = Which law applies
report-regime = Law
report-where = Where it came from
report-doors = How it came in
report-door = Way
report-door-chat = Reported in Teams
report-door-letter = Letter
report-door-phone = Telephone
report-door-email = E-mail
report-door-counter = Counter
report-door-supplier = Supplier
report-door-ibd = IBD
report-door-other = Otherwise
report-departments = Departments
report-department = Department
report-no-department = Not known
report-small-hidden = Departments with fewer than three reports are counted together, so that nobody can be recognised.
report-how-fast = How fast it went
report-in-hours = Time in hours
report-took-report = From discovery to report
report-took-decision = From report to decision
report-took-notification = From awareness to notification
report-median = { $what }, median
report-longest = { $what }, longest
report-term = A breach must be notified to the AP within 72 hours of awareness (GDPR art. 33(1)).
report-national = In the whole of the Netherlands
report-nation = In { $year } the data protection authority got { $about }{ $count } notifications of data breaches.
report-about = about{" "}
report-government = About { $count } of them came from public administration.
report-national-source = Source: the yearly reports of the data protection authority.
page-reports = Reports
page-reports-which = Over which period?
page-reports-any = Other days
page-reports-first = From
page-reports-last = To
page-reports-make = Make the report
page-reports-odd = There is no such period. Choose another below.
