/** The operator's companies: applications, decisions, what happened. */
export const companies = {
  title: 'Companies of the programme',
  waiting:
    '{count, plural, =0 {No application waits for a decision.} one {# application waits for a decision.} other {# applications wait for a decision.}}',
  search: 'Name or number',
  anyState: 'Any state',
  nothingYet: 'No company has applied yet. Applications from /join appear here.',
  column: {
    name: 'Company',
    country: 'Country',
    state: 'State',
    corporateId: 'Corporate id',
    registrationNo: 'Registration number',
    vatId: 'VAT number',
    applied: 'Applied',
    joined: 'Joined',
  },
  state: { applied: 'Applied', active: 'Active', refused: 'Refused', closed: 'Closed' },
  factsTitle: 'What we know of it',
  signatory: 'Signatory',
  signatoryEmail: 'E-mail of the signatory',
  signatoryProof: {
    yes: 'Address confirmed',
    no: 'Address not confirmed yet',
    same: 'Other companies with this mail domain',
  },
  terms: 'Terms accepted',
  people: 'People',
  closedOn: 'Closed on',
  decidedBy: 'Decided by',
  reason: 'Reason',
  readOnly: 'Support and programme managers decide; you can read.',
  decisionTitle: 'Does this company take part?',
  corporateId: 'Corporate id',
  corporateIdHint:
    'Leave it empty for a new number. Enter one that bookings carry already, and their flights are credited at once. Pattern: {pattern}',
  approve: 'Let the company in',
  refuse: 'Refuse the application',
  refuseReason: 'Why it cannot take part',
  refuseQuestion: 'Refuse {company}? The signatory gets your reason by e-mail.',
  closeTitle: 'End participation',
  close: 'Close the company',
  closeReason: 'Why participation ends',
  closeQuestion: 'Close {company}? Nobody can act for it any more. Flights until today still count.',
  reasonHint: 'The company reads this sentence in its e-mail.',
  fault: {
    pattern: 'This number does not fit the pattern of the programme.',
    taken: 'This number belongs to another company.',
    reason: 'Give a reason of at least ten characters: the company reads it.',
  },
  done: {
    approved: 'The company takes part from today. The signatory has a link by e-mail.',
    refused: 'The application is refused. The signatory has your reason by e-mail.',
    closed: 'The company is closed. Nobody acts for it from now on.',
  },
  credited:
    '{count, plural, =0 {No flights were waiting for its number.} one {# flight that waited for its number found its company.} other {# flights that waited for its number found their company.}}',
  trailTitle: 'What happened to it',
  trail: { at: 'When', who: 'Who', deed: 'Action', detail: 'Details' },
  trailAll: 'Everything that was done',
  trailCount: '{count, plural, one {The newest of {all} actions.} other {The newest # of {all} actions.}}',
  mail: {
    approvedSubject: '{company} takes part in {programme}',
    approvedBody:
      'Dear {name},\n\n{company} takes part in {programme} from today. Three steps to the first points:\n\n1. Become travel manager and invite your colleagues:\n{link}\nThe link works once, for {hours, plural, one {# hour} other {# hours}}.\n\n2. Your corporate id is {corporateId}. Ask whoever books, or your travel agency, to enter it in every booking:\n{entry}\nor\n{remark}\n\n3. Ask everybody who travels to link a frequent-flyer number. They earn their own miles on the same flights.\n',
    refusedSubject: 'Your application for {company}',
    refusedBody:
      'Dear {name},\n\nwe cannot accept the application of {company} for {programme}:\n\n{reason}\n\nYou may apply again once this has changed.\n',
    closedSubject: '{company} no longer takes part in {programme}',
    closedBody:
      'Dear {name},\n\nthe participation of {company} in {programme} ended today:\n\n{reason}\n\nFlights until today still count.\n',
  },
}
