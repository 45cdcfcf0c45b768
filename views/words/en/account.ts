/** A person's own places: miles, trips, account. */
export const account = {
  title: 'My account',
  home: {
    title: 'My miles',
    heading: 'What you have earned, {name}',
    lead: 'Your own miles and status in {programme}. Your employer sees only what it gave you itself, and payroll sheets that you release.',
    toCompany: 'To the company',
    linkTitle: 'Your flights are not credited to you yet',
    linkText:
      'Link your frequent-flyer number, and your trips earn miles: those that are waiting at once, later ones by themselves.',
    linkLink: 'Link a number',
    milesTitle: 'Miles you can use',
    statusTitle: 'Status points that count now',
    byDay: '{currency} by the day they lapse',
    tripsTitle: 'Your last trips',
    allTrips: 'All trips',
    numbersTitle: 'Your frequent-flyer numbers',
  },
  trips: {
    title: 'My trips',
    heading: 'What each of your trips earned',
    lead: 'Trips that carried one of your numbers, for work and private. Open one to see how its miles came about.',
    nothingYet:
      'No trips yet. They appear a few days after a flight that carried one of your linked numbers.',
    from: 'From',
    to: 'Until',
    fromDay: 'from {day}',
    toDay: 'until {day}',
    carrier: 'Airline',
    private: 'Private',
    formerCompany: 'Another company',
    column: { day: 'Day', route: 'Route', flights: 'Flights', state: 'State', company: 'For' },
    state: { credited: 'Credited', nothing: 'Nothing earned', notFlown: 'Not flown' },
  },
  trip: {
    title: 'A trip',
    heading: 'What {route} earned',
    forCompany:
      'A business trip for {company}: the company earned points on it, and you earned miles besides.',
    forFormer:
      'A business trip for a company that you no longer belong to. Your miles are yours; its points are its own.',
    private: 'No corporate id was in this booking: nobody at work sees this trip.',
    cabin: {
      economy: 'Economy',
      'premium-economy': 'Premium economy',
      business: 'Business',
      first: 'First',
    },
  },
  link: {
    title: 'Frequent-flyer numbers',
    nothingYet: 'No number is linked yet. Without one, flights cannot be credited to you.',
    add: 'Link a number',
    airline: 'Airline',
    number: 'Number',
    numberHint:
      'As it stands on the card: the card number or the account number, and both if you like. Spaces do not matter.',
    state: 'State',
    since: 'Linked since',
    actions: 'Change',
    unverified: 'Not checked yet',
    verified: 'Checked',
    rejected: 'Refused by the airline',
    questioned: 'In question',
    consent:
      'I agree that flights with this number are credited to my account. My employer sees neither the number nor my miles, unless I release a payroll sheet myself.',
    consentHint: 'Consent {version}. You can withdraw it at any time by unlinking the number.',
    sure: 'The number {number} is right as it stands. Link it anyway.',
    verb: 'Link this number',
    unlink: 'Unlink',
    unlinkQuestion:
      'Unlink {number}? Miles you have stay yours; later flights with this number no longer reach you.',
    fault: {
      consent: 'Please agree: without your consent no number is linked.',
      doubtful:
        'The last digit does not match the others: perhaps one is mistyped. Correct it, or confirm below.',
      'too-long': 'A number has at most 25 characters.',
      'not-letters-and-digits': 'A number consists of letters and digits only.',
      'wrong-shape': 'Numbers of this airline look different. Copy it exactly as it stands on the card.',
      'wrong-check-digit': 'The last digit does not match the others: one is mistyped.',
    },
  },
  details: {
    title: 'Name and language',
    nameHint: 'Flights are credited to you only if this is the name on your tickets.',
  },
  password: {
    title: 'Password',
    current: 'Current password',
    next: 'New password',
    change: 'Change the password',
    tooShort: 'A password needs at least {limit} characters. Take several words.',
    tooEasy:
      'This is among the first things somebody would try. Take words that have nothing to do with you or this place.',
    wrong: 'This is not your password.',
  },
  companies: {
    title: 'For whom you travel',
    one: '{company}, as {role}.',
    choose: 'In whose name you act now',
    switch: 'Switch',
  },
  done: {
    linked: 'The number is linked.',
    credited:
      '{count, plural, =0 {No flights were waiting for it.} one {# flight that waited has been credited to you.} other {# flights that waited have been credited to you.}}',
    unlinked: 'The number is no longer linked.',
    saved: 'Saved.',
    password: 'The password is changed. Everywhere else you are signed out.',
  },
}
