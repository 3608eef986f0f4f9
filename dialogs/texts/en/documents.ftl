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
