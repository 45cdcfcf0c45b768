/** How a company joins: the application, the terms, what happens next. */
export const joining = {
  title: 'Join {programme} with your company',
  lead: 'Your company earns points on business trips, and your people keep earning their own miles on the same flights. Joining is free.',
  already: 'Does your company take part already?',
  companyTitle: 'Your company',
  name: 'Registered name',
  country: 'Country of registration',
  oneNumber: 'Please give at least one of these two numbers.',
  registrationNo: 'Registration number',
  registrationHint: 'As it stands in the commercial register.',
  vatId: 'VAT number',
  vatHint: 'With the letters of the country where it has them. Spaces and dots do not matter.',
  personTitle: 'Who signs for the company',
  personHint: 'This person becomes the first travel manager and gets our decision by e-mail.',
  signatoryName: 'Name of the authorised signatory',
  signatoryEmail: 'Work e-mail address',
  language: 'Language of our e-mails',
  terms: 'We accept the terms of participation, version {version}.',
  termsLink: 'Read the terms (one page)',
  apply: 'Apply to join',
  fault: {
    accept: 'Please accept the terms: without them a company cannot take part.',
    country: 'The programme is not open to companies of this country yet.',
    oneNumber: 'Give the registration number or the VAT number.',
    registrationNeeded: 'The programme needs the registration number.',
    vatNeeded: 'The programme needs the VAT number.',
    vat: 'This is not a VAT number. It has 5 to 16 letters and digits.',
    known:
      'A company with this number takes part already, or its application is being checked. Ask your colleagues for an invitation.',
    termsChanged:
      'The terms have changed since you opened this page. Please read and accept the new version.',
  },
  next: {
    title: 'We have your application',
    lead: 'You need not do anything now.',
    mail: 'A confirmation is on its way to the signatory.',
    steps: 'What happens next',
    applied: 'You have applied.',
    checked: 'We check the numbers you gave.',
    checkedDetail: 'This takes two working days at most. If something is missing, we write to the signatory.',
    link: 'The signatory gets a link.',
    linkDetail:
      'With it the signatory sets a password and becomes travel manager. The link works for 72 hours.',
    invite: 'The travel manager invites colleagues.',
    inviteDetail: 'Trips count from the day of joining, as soon as bookings carry your company number.',
    already: 'Do you have an account already?',
    toSignIn: 'To the sign-in page',
  },
  confirm: {
    title: 'Application of {company}',
    text: 'Confirm that you applied in the name of {company} and that this e-mail address is yours.',
    button: 'Yes, I applied',
    done: 'Thank you, your address is confirmed. We check the application within two working days.',
  },
  mail: {
    subject: 'We have received the application of {company}',
    body: 'Dear {name},\n\nthank you for applying to {programme} on behalf of {company}.\n\nPlease confirm your address with this link, so that we know the application comes from you:\n{link}\n\nWe check the application within two working days. If it is accepted, you will get a link with which you become the first travel manager of {company}.\n\nIf you did not apply, please reply to this e-mail.\n',
  },
  draft: {
    save: 'Save and finish later',
    hint: 'For saving, only the work e-mail address is needed. We mail a link to it that opens this form again.',
    savedTitle: 'Your draft is saved',
    savedMail:
      'A link that opens your application again goes to the e-mail address that you gave. It works for 30 days.',
    savedAgain: 'If you have saved this form before, the link you already have opens the newer version.',
    goneTitle: 'This draft is no longer here',
    goneText:
      'The link is not complete, its 30 days are over, or the application has been sent. You can begin a new application at any time.',
    goneLink: 'Begin a new application',
    mailSubject: 'Your unfinished application to {programme}',
    mailBody:
      'Hello,\n\nan application to {programme} was begun and saved with this e-mail address. This link opens it again:\n{link}\n\nThe link works for {days} days. Nothing has been sent to us yet; you apply at the end of the form. After that day the draft is deleted.\n\nIf you did not begin an application, you need not do anything.\n',
  },
  termsPage: {
    title: 'Terms of participation',
    version: 'Version {version}. In plain words, and complete.',
    back: 'Back to the application',
    earningTitle: 'What a trip earns',
    earning:
      'A flight that was flown and carries your company number earns points for the company by the published rules of the day it was flown. The traveller’s own miles are earned besides and do not become fewer.',
    peopleTitle: 'Who takes part',
    people:
      'The company takes part through its travel manager, who invites colleagues. Everybody links a frequent-flyer account by own free consent, and may withdraw it at any time.',
    pointsTitle: 'What points are',
    points:
      'Points belong to the company, not to a person. They can be used for awards until the day on which they lapse. They cannot be paid out or sold.',
    dataTitle: 'What we do with data',
    data: 'We process flights, names and numbers only to credit, explain and settle them. The company sees business trips and its points; it never sees a person’s miles, numbers or private flights.',
    dutiesTitle: 'What the company promises',
    duties:
      'Its details are true and kept up to date, and whoever acts for it is entitled to. It informs its staff about the programme and settles any tax that benefits may cause.',
    leavingTitle: 'How it ends',
    leaving:
      'The company may leave at any time. The operator may end participation with a reason in writing. Flights until the last day still earn; points that are left then lapse.',
    changesTitle: 'When terms change',
    changes: 'New terms are announced 30 days ahead by e-mail. Credits already given stay as they are.',
  },
}
