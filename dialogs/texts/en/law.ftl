# The weighing: reasons, facts, terms. Read by the privacy officer, not by the reporter.
# Every rule of dialogs/law/duty.py and every ground of grounds.py has its reason in plain words here.

## Reasons: rules that give a duty

law-rule-danger-exposed = Data got into the wrong hands and someone may come to bodily harm by it.
law-rule-danger-unreachable = Data were lost or out of reach, people feel it, and someone may come to bodily harm by it.
law-rule-danger-wrong-data = Wrong data were used and someone may come to bodily harm by it.
law-rule-snooping = An employee looked at data without a task that needed it. That is a breach, and it touches the person.
law-rule-snooping-contact-data = An employee looked at data without a task that needed it. With contact data only, that is a breach too.
law-rule-aimed-at-people = Someone aimed at certain people on purpose.
law-rule-attacker-has-data = An outsider with bad intent has more than contact data, or data of many people.
law-rule-taken-telling-data = Someone got hold of data on purpose that tell much about people or allow misuse.
law-rule-data-may-have-left = There was intent, and somebody has the data or may have them.
law-rule-sensitive-loose = Sensitive data are with someone whose secrecy is not established.
law-rule-identity-loose = With these data someone can pose as another person, or pay in their name.
law-rule-sensitive-outside = Sensitive data got outside the organisation.
law-rule-sensitive-inside-many = Sensitive data of more than a handful of people are with those who do not need them.
law-rule-sensitive-inside = Sensitive data are with someone who does not need them. It is not established that a trusted recipient destroyed them.
law-rule-sensitive-trusted-many = The recipient can be trusted and confirmed that the data are gone, but these are sensitive data of more than a handful of people.
law-rule-sensitive-trusted = The recipient can be trusted and confirmed that the data are gone, but these are sensitive data.
law-rule-sensitive-colleagues-many = Sensitive data of more than a handful of people could be seen by those who do not need them.
law-rule-identity-bound-many = These data of many people allow fraud. It is not established that a trusted recipient destroyed them.
law-rule-ai-service-identity = Sensitive data, or data that allow fraud, were given to an AI service without a contract.
law-rule-identity-bound = These data allow fraud. It is not established that a trusted recipient destroyed them.
law-rule-published-home = Anybody could read where people live, together with something about them.
law-rule-published = Anybody could read the data. Who did is not known.
law-rule-very-wide-circle = A very large group got the data.
law-rule-wide-circle-telling = A large group got data that are more than contact data.
law-rule-wide-circle = A large group got the data.
law-rule-open-to-others = A system stood open to others than those allowed in.
law-rule-lost-and-readable = A device, paper or letter is gone, and others can read the data.
law-rule-many-people-telling = Data that tell much or allow misuse, and of many people.
law-rule-mass-of-people = The data are of a very large number of people.
law-rule-many-people = Data of many people got outside the organisation.
law-rule-many-people-inside = The data are of many people.
law-rule-telling-loose = The data tell something of a person's money, behaviour or life, and secrecy by the recipient is not established.
law-rule-combination-loose = Date of birth and address together allow misuse.
law-rule-vulnerable-loose = The people are children or otherwise vulnerable, and the data are more than light.
law-rule-vulnerable-outside = The people are children or otherwise vulnerable.
law-rule-telling-bound = The data tell something of a person's money, behaviour or life. It is not established that a trusted recipient destroyed them.
law-rule-more-than-light = More than contact data, and secrecy by the recipient is not established.
law-rule-ai-service = The data were given to an AI service without a contract.
law-rule-still-going-on = It still goes on. The circle may grow.
law-rule-loss-serious = Data were lost or out of reach, and people suffer seriously from it.
law-rule-loss-felt-sensitive = Sensitive data were lost or out of reach, and people feel it.
law-rule-lost-for-good-felt = Data are lost for good, and people feel it.
law-rule-lost-for-good-sensitive = Sensitive data are lost for good.
law-rule-attack-without-backup = After an attack there was no back-up to restore everything in time.
law-rule-long-outage-felt = Data were out of reach for long, and people feel it.
law-rule-lost-for-good = Data are lost for good.
law-rule-attack-long-outage = An attack kept data out of reach for long.
law-rule-outage-felt = Data were out of reach, and people feel it.
law-rule-not-intact = The data are no longer complete, or no longer in our control.
law-rule-loss-serious-anyway = People suffer seriously from loss or unavailability.
law-rule-wrong-data-serious = Wrong data were used, and people suffer seriously from it.
law-rule-wrong-data-malicious = Data were changed on purpose and then used.
law-rule-wrong-data-sensitive = Wrong sensitive data were used.
law-rule-wrong-data-felt = Wrong data were used, and people feel it.
law-rule-wrong-data-used = Wrong data were used.
law-rule-score-high = The severity score is high, and secrecy by the recipient is not established.
law-rule-score-high-bound = The severity score is high.
law-rule-score-medium = The severity score is medium, and secrecy by the recipient is not established.
law-rule-danger-somehow = Someone may come to bodily harm.
law-rule-facts-contradict = Two facts cannot both be true. Check them.
law-rule-doubt = Facts are missing that could turn a no into a yes. Doubt is never a no.

## Reasons: grounds why there is no duty

law-rule-no-personal-data = No personal data of living people are involved.
law-rule-no-breach = Data were not seen, not changed and not lost: no breach.
law-rule-unintelligible = The data were made unreadable beforehand, and the key is safe.
law-rule-access-excluded = Our own proof excludes that anyone saw the data.
law-rule-already-public = Exactly these data were public already.
law-rule-trusted-recipient = The recipient can be trusted and confirmed that the data are gone.
law-rule-few-and-plain = Few people and plain data, with known recipients.
law-rule-source-available = The data themselves could be used all along.
law-rule-loss-not-felt = The data were out of reach for a while, and nobody notices.
law-rule-wrong-data-not-used = The wrong data were put right before anyone used them.
law-rule-no-risk-likely = Nothing in the facts makes a risk to people likely.
law-rule-no-high-risk = A high risk to people is not likely.

## Grounds not to inform people: always a person's choice

law-exception-protected = The data were made unreadable beforehand.
law-exception-risk_removed = Measures afterwards have taken the high risk away.
law-exception-disproportionate = To inform each person would take disproportionate effort. Then a public notice is due.
law-exception-uavg_41 = An interest of weight under article 41 UAVG, such as an investigation or the protection of others.
law-exception-wpg_27 = A ground of article 27 Wpg: to postpone, limit or omit.

## Outcomes

law-verdict-yes = yes
law-verdict-no = no
law-verdict-officer = for the privacy officer to judge
law-breach-yes = yes
law-breach-no = no
law-breach-unknown = not known yet
law-duty-notify = Notify the authority
law-duty-communicate = Inform the people

law-nature-confidentiality = confidentiality
law-nature-integrity = integrity
law-nature-availability = availability

law-level-negligible = negligible
law-level-limited = limited
law-level-considerable = considerable
law-level-very_great = very great

law-flag-many_people = more than 100 people
law-flag-unintelligible = data made unreadable

law-part-dpc = nature of the data (DPC)
law-part-ei = ease of identification (EI)
law-part-cb = circumstances (CB)
law-step-already-public = public already
law-step-danger = bodily danger
law-step-base = gravest kind of data
law-step-little-insight = says little
law-step-unintelligible = made unreadable
law-step-direct = identified directly
law-step-hint = a hint only
law-step-one-identifier = a single identifier
law-step-hands = whose hands
law-step-loss = loss
law-step-wrong-data = wrong data used
law-step-intent = intent

law-term-notify_avg = Notify the authority (AVG)
law-term-notify_wpg = Notify the authority (Wpg)
law-term-preliminary_advised = Advice: preliminary notification
law-term-cbw_warning = Cbw: early warning
law-term-cbw_notification = Cbw: notification
law-term-cbw_final = Cbw: final report, at the latest
law-term-follow_up = Follow-up to the authority

law-basis-stated = as recorded
law-basis-processor = when the processor told us
law-basis-signal = at the first sign

law-remark-aware_before_happened = Awareness lies before the incident itself. Check the moments.
law-remark-aware_before_signal = Awareness lies before the first sign. Check the moments.
law-remark-verification_long = More time than a short investigation lies between sign and awareness. Record why.
law-remark-processor_told_earlier = The processor told us before the recorded awareness. Check that.

law-signal-cbw = Cyberbeveiligingswet (NIS2): perhaps a significant incident
law-signal-ibd = Call the IBD
law-signal-wpg = Police data: the Wpg too
law-signal-police = Consider reporting it to the police
law-signal-cross_border = People in other countries are touched
law-signal-processor = A processor is involved: record when it told us

## Kinds of incident as the AP's form calls them (question 5.2), in English for reading only

law-ap-mail = E-mail with personal data sent to wrong recipient(s)
law-ap-no_bcc = E-mail sent with recipients in To or cc instead of bcc
law-ap-post = Letter or parcel with personal data sent or handed to the wrong recipient(s)
law-ap-returned = Letter or parcel with personal data received back opened
law-ap-mail_lost = Letter or parcel with personal data lost
law-ap-rights = Rights of employee(s) set wrongly
law-ap-folders = Network folders with personal data set too widely accessible within the organisation
law-ap-carrier = Device, data carrier (such as a USB stick) or paper with personal data lost or stolen
law-ap-published = Personal data published by mistake
law-ap-attack = Hacking, malware (such as ransomware) or phishing
law-ap-wrong_file = Personal data added to the wrong file
law-ap-portal = Customer portal: data of the wrong customer shown
law-ap-other = Other, namely

## The weighing in words

law-explained-title = Weighing by rule set { $ruleset }
law-explained-breach = Breach: { $answer }.
law-explained-nature = Touched: { $natures }.
law-explained-duty = { $duty }: { $verdict }.
law-explained-because = Decisive: { $reason }
law-explained-source = Source: { $source }.
law-explained-facts = Facts: { $facts }.
law-explained-others = This counted too:
law-explained-lowering = What lowers the risk:
law-explained-missing = These facts are missing and could change something:
law-explained-could = { $fact } ({ $duty }: still possible { $verdicts })
law-explained-severity = Severity (ENISA): { $score }, { $level }.
law-explained-severity-unknown = Severity (ENISA): cannot be told yet.
law-explained-severity-most = If everything turns out worst, the score becomes { $most }.
law-explained-terms = Terms from awareness at { $aware } ({ $basis }):
law-explained-no-terms = There is no moment of awareness yet, so no term runs.
law-explained-left = { $hours } hours left to notify.
law-explained-late = The term to notify ended { $hours } hours ago.
law-explained-signals = Look at this too:
law-explained-what-if = If { $change }:
law-explained-same = nothing changes.
law-explained-turns = { $subject }: from { $was } to { $now }.
law-explained-breach-subject = Breach
law-explained-or = or
law-explained-advice = This is advice. The privacy officer decides.

## Facts

law-fact-regime = Legal regime
law-fact-personal_data = Personal data involved
law-fact-kind = Kind of incident
law-fact-channel = How the data travelled
law-fact-cause = Cause
law-fact-confidentiality = Confidentiality breached
law-fact-integrity = Integrity breached
law-fact-availability = Availability breached
law-fact-exfiltration = Data taken out
law-fact-data = Kinds of data
law-fact-little_insight = Data say little
law-fact-already_public = Public before
law-fact-groups = Groups of people
law-fact-people = Number of people
law-fact-records = Number of records
law-fact-recipient = Recipient
law-fact-recipients = Number of recipients
law-fact-recipient_trusted = Recipient can be trusted
law-fact-opened = Opened or seen
law-fact-deletion_confirmed = Destruction or return confirmed
law-fact-access_excluded = Access excluded by own proof
law-fact-targeted = Aimed at certain people
law-fact-unintelligible = Made unreadable beforehand
law-fact-data_intact = Data still complete
law-fact-under_control = Still in control
law-fact-key_safe = Key safe
law-fact-loss = Loss of the data
law-fact-outage_hours = Hours out of reach
law-fact-backup = Back-up present
law-fact-affects_people = People feel it
law-fact-effect = Effect on people
law-fact-wrong_data_used = Wrong data used
law-fact-physical_danger = Bodily danger
law-fact-ongoing = Still going on
law-fact-processor = At a processor
law-fact-cross_border = Across the border
law-fact-essential_service = Service seriously disrupted
law-fact-happened_from = Began at
law-fact-happened_to = Ended at
law-fact-signalled_at = First sign
law-fact-aware_at = Awareness
law-fact-processor_informed_at = Processor informed us at

## Values of facts

law-value-yes = yes
law-value-no = no
law-value-unknown = unknown
law-value-avg = AVG (GDPR)
law-value-wpg = Wpg (police data)
law-value-misuse_of_access = looked people up without a task
law-value-ransomware = ransomware
law-value-hacking = hacking or malware
law-value-phishing = phishing or deception
law-value-vulnerability_exploited = vulnerability exploited
law-value-unauthorised_access = access without right
law-value-exfiltration = data taken out
law-value-record_mix_up = records mixed up
law-value-device_lost = device lost or stolen
law-value-e_waste = data on a discarded device
law-value-paper_disposal = paper disposed of wrongly
law-value-mail_lost = mail lost or opened
law-value-misconfiguration = system set up wrongly
law-value-wrong_access_rights = access rights set wrongly
law-value-paper_lost = paper lost or stolen
law-value-data_deleted = data deleted
law-value-shown_to_wrong_recipient = shown or given to the wrong person
law-value-sent_by_mistake = sent by mistake
law-value-no_bcc = addresses visible in To or cc
law-value-technical_fault = technical fault
law-value-unauthorised_change = changed without right
law-value-unintended_publication = published by mistake
law-value-oral_disclosure = told aloud
law-value-to_be_determined = to be determined
law-value-other = other
law-value-email = e-mail
law-value-post = post
law-value-counter = counter or in person
law-value-phone = telephone
law-value-online = online
law-value-internal_system = internal system
law-value-internal_accident = internal, by accident
law-value-internal_malicious = internal, on purpose
law-value-external_accident = external, by accident
law-value-external_malicious = external, on purpose
law-value-name = name
law-value-gender = gender
law-value-birth_date = date of birth
law-value-bsn = citizen service number (BSN)
law-value-address = address
law-value-credentials = credentials
law-value-bank_account = bank account number
law-value-credit_card = payment card data
law-value-debts = debts
law-value-benefits = benefits
law-value-tax = tax assessment
law-value-other_financial = other financial data
law-value-id_copy = copy of an identity document
law-value-photo = photograph
law-value-signature = signature
law-value-location = location data
law-value-vehicle = vehicle data
law-value-family = family data
law-value-behaviour = behaviour and habits
law-value-communications = content of messages
law-value-opinion = complaint, objection or view
law-value-work = work and education
law-value-performance = performance
law-value-criminal = criminal data
law-value-police = police data
law-value-ethnicity = ethnicity or nationality
law-value-politics = political views
law-value-religion = religion or belief
law-value-union = trade union membership
law-value-sexuality = sexuality
law-value-health = health
law-value-genetic = genetic data
law-value-biometric = biometric data
law-value-youth_care = youth care
law-value-social_support = social support (Wmo)
law-value-absence = absence
law-value-professional_secret = professional secret
law-value-secret_address = secret address
law-value-residents = residents or clients
law-value-employees = employees
law-value-pupils = pupils or students
law-value-patients = patients or people in care
law-value-minors = minors
law-value-vulnerable = other vulnerable people
law-value-nobody = nobody
law-value-colleague = colleague
law-value-partner = partner or professional
law-value-processor = processor
law-value-known_person = known person
law-value-known_group = known group
law-value-company = company
law-value-unknown_person = unknown person
law-value-public = anybody
law-value-attacker = attacker
law-value-ai_service = AI service
law-value-none = none
law-value-temporary = for a time
law-value-permanent = for good
law-value-excluded = excluded
law-value-not_excluded = not excluded
law-value-not_applicable = not applicable
law-value-minor = minor
law-value-serious = serious
law-value-avg-wpg = AVG and Wpg
