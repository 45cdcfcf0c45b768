/** Payroll sheets: released by travellers, read by an employer's payroll office. */
export const payroll = {
  title: 'Payroll sheets of {year}',
  lead: 'Miles from business trips that travellers use in private may matter for payroll. Here is what those who have released their sheet earned on your trips. You see nobody else’s.',
  empty:
    'Nobody has released a sheet of {year} yet. Travellers do so themselves, in their account under “Payroll sheets”.',
  year: 'Year',
  search: 'Name or cost centre',
  column: {
    name: 'Traveller',
    costCentre: 'Cost centre',
    trips: 'Trips',
    currency: 'Currency',
    fares: 'Fares',
    austria: '1.5 % of the fares',
    miles: 'Award miles earned',
  },
  sheet: {
    title: 'Payroll sheet of {name}, {year}',
    own: 'What {company} would see of {year}',
    lead: 'Flights for {company} in this year that are credited to both. No balance, no private flight, no other employer.',
    flights: 'Flights of the year',
    day: 'Day',
    flight: 'Flight',
    route: 'Route',
    empty: 'No flight of this year has been credited yet.',
    noTaxes:
      'Fares with the airline’s surcharges, without what was paid with points. Taxes and fees of the ticket are not known to the programme.',
  },
  release: {
    title: 'Payroll sheets',
    lead: 'If you use miles from business trips in private, your employer’s payroll office may need to know what they were earned with. You decide, year by year, whether it may see that.',
    employer: 'Employer',
    state: 'Who sees it',
    sheet: 'Sheet',
    change: 'Your choice',
    released: 'Employer sees it',
    private: 'Only you',
    look: 'See what is on it',
    release: 'Release',
    releaseQuestion:
      'Release the sheet of {year} to {company}? Its travel managers and finance then see your flights for the company with fares and award miles, until you take it back.',
    withdraw: 'Take back',
    withdrawQuestion:
      'Take back the sheet of {year} from {company}? From then on the company sees nothing of it.',
    done: {
      release: 'Released. You can take it back at any time.',
      withdraw: 'Taken back. Your employer does not see it any more.',
    },
    empty: 'You are not part of a company, so there is nothing to release.',
    note: 'Your balance, private flights and flights for other employers are never on a sheet.',
  },
  law: {
    title: 'What the rules say, as of November 2026',
    austria: 'Austria',
    austriaText:
      'Wage tax guidelines, margin number 222d: using miles from business trips in private is an advantage from employment. It may be put at 1.5 % of what the employer paid for the tickets. Since 2010 employees declare it in their own tax return; for social insurance it counts as current pay. Miles used for business trips do not count.',
    germany: 'Germany',
    germanyText:
      'Income tax act, section 3 no. 38: rewards of a loyalty scheme are free of tax up to €1,080 a year. Section 37a: the company that runs the scheme may pay the tax at 2.25 % of the value of all rewards and then has to tell those who receive them. Where it does, an employer has nothing to enter for miles.',
    note: 'These are paraphrases to help you ask the right question, not advice. Your tax adviser knows what holds for you.',
  },
}
