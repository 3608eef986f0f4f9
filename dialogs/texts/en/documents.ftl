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
document-made-on = Made on { $day }.
document-made = Made on { $moment } by { $who }.
document-release = Datalek-bot { $version }.
document-ruleset = Weighed by rule set { $ruleset }.
document-mark-case = Confidential: only for who handles this case
document-mark-counts = Public once decided so: this document holds counts and no names
document-mark-public = Fit to be made public: nothing in it leads to people

## The pages of documents

file-of-cases = cases
file-of-report = data-breaches
format-docx = Word (DOCX)
format-odt = OpenDocument (ODT)
format-txt = Text
format-xlsx = Excel (XLSX)
format-ods = OpenDocument (ODS)
page-documents = Documents
page-document-ap-form = AP form
page-copy = Copy
page-copy-of = Copy the answer to { $question }
page-copy-section = Copy this section
page-copied = Copied
page-fill-in = Fill in
page-ask-reporter = Ask the reporter
page-ask-words = The data protection authority wants to know this from us: “{ $question }” Can you tell?
page-ask-by-mail = Mail this question
page-ask-subject = A question about { $reference }
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

## Letters to the people concerned (GDPR art. 34)

letter-title-letter = Something went wrong with your data
letter-title-call = Words for a call: something went wrong with data
letter-title-notice = Notice: something went wrong with data
letter-dear = Dear sir or madam,
letter-opening-letter = { $organisation } made a mistake with your data. This letter tells you what happened and what you can do.
letter-opening-call = Good day, this is [your name] of { $organisation }. Am I speaking with [name]? I am calling because something went wrong with your data. I will tell you what happened and what you can do now.
letter-opening-notice = { $organisation } made a mistake with people's data. We cannot write to each of them. That is why you read it here. It concerns [write down whom it concerns, so that everybody can tell whether they are one of them]. Are you one of them? Below you read what happened and what you can do.
letter-happened = What happened?
letter-on = It happened on { $day }.
letter-on-unknown = It happened on [date].
letter-happened-wrong_mail = We sent an e-mail to the wrong address. Your data were in it.
letter-happened-wrong_letter = We sent a letter to the wrong address. Your data were in it.
letter-happened-too_much = We sent too much along with a message to somebody else. Your data were in it too.
letter-happened-wrong_document = We gave papers that were meant for you to somebody else.
letter-happened-no_bcc = We sent an e-mail to a group. Everybody in that group could see your address.
letter-happened-lost_device = We lost a device. Your data were on it.
letter-happened-lost_paper = We lost papers. Your data were in them.
letter-happened-lost_mail = A letter of ours did not arrive. Your data were in it.
letter-happened-received = We got your data, which were not meant for us.
letter-happened-published = We put your data on the internet by mistake.
letter-happened-snooping = An employee looked at your data. That was not needed for their work and was not allowed.
letter-happened-open_access = Your data stood in a place that too many people could reach.
letter-happened-portal = Somebody else could see your data on our site.
letter-happened-taken_along = An employee took your data along. That was not allowed.
letter-happened-ransomware = People with bad intentions broke into our computers. They could reach your data.
letter-happened-phishing = An employee was deceived by a false e-mail. That let somebody reach your data.
letter-happened-hacked = People with bad intentions broke into one of our systems. They could reach your data.
letter-happened-supplier = Something went wrong with your data at a company that works for us.
letter-happened-other_body = Something went wrong with your data at another organisation.
letter-happened-ai_service = An employee put your data into a service on the internet. That was not allowed.
letter-happened-wrong_file = We put your data in somebody else's file.
letter-happened-data_lost = We lost data about you.
letter-happened-spoken = An employee told something about you to somebody who was not to know it.
letter-happened-other = Something went wrong with your data. [Write down what happened.]
letter-who-known_person = We know who got your data.
letter-who-known_group = We know who got your data.
letter-who-partner = Another organisation got your data. We know which.
letter-who-unknown_person = We do not know who has your data now.
letter-who-public = Everybody could see your data.
letter-who-attacker = The attacker may still have your data.
letter-data = Which data are these?
letter-data-these = They are:
letter-data-more = There may be more. We are still finding out.
letter-data-unknown = We do not know yet which data they are. [Add this as soon as you can.]
letter-consequences = What can this mean for you?
letter-consequences-none = We think that this changes little for you. [Check whether that is so.]
letter-risk-identity = Somebody can pretend to be you, and buy something or ask for money in your name.
letter-risk-money = Somebody can try to get at your money.
letter-risk-account = Somebody can sign in with your name and password.
letter-risk-false_messages = Somebody can send you a false message, or call you and pretend to be us or your bank.
letter-risk-safety = Somebody can know where you live.
letter-risk-private = Somebody can know something about you that you would rather keep to yourself.
letter-measures = What do we do?
letter-sorry = This should not have happened. We are sorry.
letter-deleted = Whoever got the data has told us that they are gone.
letter-we-do = This is what we do to keep it from happening again:
letter-measures-unknown = [Write down what you did, and what you do to prevent it.]
letter-advice = What can you do?
letter-do-identity = Watch for post and bills that are not right. Do you think that somebody uses your name? Report it to the government's central desk for identity fraud (CMI).
letter-do-money = Keep an eye on your account. Do you see something that is not right? Call your bank at once.
letter-do-account = Change your password. Do so in every other place where you use it.
letter-do-false_messages = Do not click on links without thinking. Never pass on a code or password. In doubt? Hang up and call back yourself.
letter-do-safety = Do you not feel safe? Call us today. Is there danger now? Call 112.
letter-do-private = Does this trouble you, or do you want to talk about it? Call us. We will help.
letter-do-nothing = You need not do anything now.
letter-contact = Do you have questions?
letter-dpo = our data protection officer
letter-by-phone = at { $at }
letter-by-mail = by { $at }
letter-by-unknown = at [number or address]
letter-ask = Ask { $who }. You can reach them { $how }. Please say that it is about { $reference }.
letter-complain = Do you not agree with how we handle this? You can complain to the data protection authority (Autoriteit Persoonsgegevens).
letter-greeting = Kind regards, { $body }
letter-wanted-nature = What happened, and with which data
letter-wanted-contact = Whom people can turn to
letter-wanted-consequences = What the consequences may be
letter-wanted-measures = What is done about it
page-document-letters = Letter to the people concerned
page-letters = Tell the people concerned
page-letters-what = A draft from the facts of the case. Read it over, fill in what stands between brackets, and finish it in Word or LibreOffice.
page-letter-kind-letter = Letter or e-mail
page-letter-kind-call = Words for a call, in danger
page-letter-kind-notice = Public notice
page-letter-in-nl = Dutch
page-letter-in-en = English
page-letter-complete = Is everything in it?
page-letter-there = It is there
page-letter-fill = Fill it in yourself
page-letter-group = A letter for some of the people
page-letter-group-data = Were not everybody's data the same? Make a letter for each group. What is this one about?
page-letter-group-show = Show this letter
page-letter-used = Used? Record the text
page-letter-used-how = Paste the text here as you sent it. It stays with the case. Then you fill in whom you told.
page-letter-text = The text
page-letter-keep = Onward

## A case and a list as a file

case-document = Case { $reference }
case-decided = Decisions
case-notified = Notified to the AP
case-people-told = People told
case-when = When
case-what = What
case-who = By whom
list-cut = These are the first { $most } cases. Choose a filter to see the rest.
page-document-case = The whole case as a file
page-file-whole = Complete
page-file-public = To be made public (Woo)
page-file-with-files = { $count ->
    [one] Complete, with the attachment (ZIP)
   *[other] Complete, with the { $count } attachments (ZIP)
}
page-file-whole-is = Everything that was recorded of the case, for the AP (GDPR art. 33(5)). Confidential.
page-file-public-is = Without story, names, department and own words. Check that nothing in it leads to people.
page-list-whole-is = The list as you had it on the screen. Confidential.
page-list-public-is = The list without names. Check that no case can be recognised by its kind, day or number of people.
page-take-list = This list as a file:
