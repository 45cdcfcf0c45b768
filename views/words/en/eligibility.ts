/** What decides whether a company may take part. */
export const eligibility = {
  employees: 'People you employ',
  employeesMost: '{count, plural, one {up to # employee} other {up to # employees}}',
  travellers: 'People who travel for you in a year',
  travellersLeast: '{count, plural, one {at least # traveller} other {at least # travellers}}',
  everywhere: 'Open to companies with {limit}.',
  inCountries: 'In {countries}: {limit}.',
  industry: 'Industry',
  otherContract: 'Has your company agreed prices or another bonus contract with the airline?',
  otherContractHint: 'A company earns under one contract only.',
  contractFact: 'Other contract with the airline',
  answer: { yes: 'Yes', no: 'No' },
  industries: {
    other: 'None of the kinds named here',
    airline: 'Airline',
    'travel-agency': 'Travel agency',
    'tour-operator': 'Tour operator',
    'public-authority': 'Public authority',
  },
  fault: {
    employees: 'In this country the programme is open to companies with up to {limit} employees.',
    travellers: 'In this country the programme asks for at least {limit} people who travel.',
    industry: 'Companies of this industry cannot take part in this country.',
    otherContract:
      'A company with another contract cannot take part. Ask your contact at the airline to change over.',
  },
}
