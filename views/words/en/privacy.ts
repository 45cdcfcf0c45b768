/** What is known of a person, and how they take it away or have it erased. */
export const privacy = {
  title: 'Privacy and my data',
  heading: 'What is known about you, and to whom',
  lead: 'What your employer sees, what is kept and why, who looked, and how to take your data away or have it erased.',
  deedsTitle: 'Your data is yours',
  deedsText:
    'Take everything away as files, or have your account erased. Both ask for your password once more.',
  keptTitle: 'What is kept, how long and why',
  column: {
    what: 'What',
    long: 'How long',
    why: 'Why',
    when: 'When',
    looked: 'What they did',
    thing: 'With what',
    rows: 'Entries',
    fate: 'What becomes of it',
  },
  kept: {
    account: {
      what: 'Name, e-mail address, language, password (only its hash)',
      long: 'Until you have your account erased',
      why: 'You sign in with them',
    },
    numbers: {
      what: 'Frequent-flyer numbers',
      long: 'Until you have your account erased; unlinked ones stay in the history until then',
      why: 'Flights find their traveller by them',
    },
    trips: {
      what: 'Flights: day, route, ticket, fare, name on the ticket',
      long: 'Ten years; your name and number only until you have your account erased',
      why: 'Every credit rests on a flight, and no ticket is credited twice',
    },
    ledger: {
      what: 'Movements of miles and status points',
      long: 'Ten years; under a number without a name once your account is erased',
      why: 'Bookkeeping has to be kept',
    },
    seat: {
      what: 'What your company knows of you: name, work e-mail, role, cost centre, team',
      long: 'As long as the company takes part, or until you have your account erased',
      why: 'The company decides who takes part',
    },
    claims: {
      what: 'Claims and the proof you added',
      long: 'Until you have your account erased',
      why: 'To decide on them, and to show how it was decided',
    },
    support: {
      what: 'Your questions to support, and what you said about trips and awards',
      long: 'Until you have your account erased',
      why: 'To answer you and to become better',
    },
    mail: {
      what: 'Mail that was sent to you',
      long: '24 months, or until you have your account erased',
      why: 'To show what you were told, and when',
    },
    trail: {
      what: 'The record of who did what',
      long: 'Ten years; without your name once your account is erased',
      why: 'So that every step can be checked later',
    },
    sessions: {
      what: 'Devices that are signed in: browser and system, no address',
      long: 'Twelve hours at most',
      why: 'You can see and end them',
    },
    lists: {
      what: 'Lists of people that a company uploaded',
      long: 'Thirty days at most',
      why: 'To mend and send them',
    },
    backups: {
      what: 'Copies of all of this for emergencies',
      long: 'As long as the operator keeps copies; whoever was erased is erased again whenever one is used',
      why: 'So that nothing is lost in a fault',
    },
  },
  looksTitle: 'Who looked at your data',
  looksText:
    'When staff of the programme open a claim, a number in question, a mail or a question of yours, it is noted here. The last hundred times are shown; your export has them all.',
  looksNone: 'Nobody has looked so far.',
  counts: 'What there is about you',
  fate: { goes: 'Erased', stays: 'Stays without your name' },
  stays: {
    ledger:
      'Movements of miles and the flights they rest on stay under a number that leads to nobody: bookkeeping has to be kept for ten years.',
    company:
      'Your company keeps its flights, points, orders and statements. Where your name stood, “Traveller” and a number stand.',
    opaque: 'Numbers made by chance, which name nobody, hold together what stays.',
    once: 'Ticket numbers stay, so that no ticket is ever credited twice.',
    passing:
      'An airline file that is being worked off at this very moment is deleted as soon as that is done.',
    signatory:
      'If you signed an application for a company, your name stays in it: it is part of that company’s contract.',
  },
  export: {
    title: 'Take my data away',
    link: 'Take my data away',
    lead: 'Everything that is kept about you, as files.',
    proof: 'You are asked for your password first, and the record notes that the data was taken.',
    zip: 'Tables with explained columns (ZIP of CSV)',
    json: 'For machines (JSON)',
    inside: 'What is in it',
    withheld:
      'Left out are only secrets that would open your account, internal numbers, and what is about others.',
    cut: 'Not all of it: only the first 20,000 entries. Ask support for the rest.',
    readme: 'What was kept about you on {day}. One table for each part:',
    filesLeft:
      '{count, plural, one {# proof was too large for this file; you find it with its claim.} other {# proofs were too large for this file; you find them with their claims.}}',
  },
  erase: {
    title: 'Erase my account',
    link: 'Erase my account',
    lead: 'It happens at once and cannot be undone, by nobody.',
    lostTitle: 'What you lose',
    lost: 'You lose {miles} and {status}. They cannot be given back, paid out or moved.',
    whatTitle: 'What is erased',
    goes: 'Your name, e-mail address, frequent-flyer numbers, password, passkeys, devices, claims with their proof, questions to support and mail. You are signed out everywhere and leave your companies.',
    staysTitle: 'What stays, and why',
    confirmTitle: 'Erase now',
    word: 'erase',
    wordLabel: 'Type “{word}” to confirm',
    wordHint: 'You are asked for your password after that. No mail follows: your address is gone by then.',
    fault: 'Type the word exactly as it stands above the field.',
    verb: 'Erase for good',
  },
  erased: {
    title: 'Your account is erased',
    lead: 'You are signed out everywhere.',
    text: 'Your name, addresses, numbers and everything you wrote are gone. If you ever come back, you start anew.',
  },
  seat: {
    section: 'Erase what is known of this person',
    text: 'When somebody without an account asks to be forgotten.',
    link: 'Erase this person',
    title: 'Erase what is known of {name}',
    lead: 'Name, address and team go at once and cannot be brought back. Your flights, points and statements stay.',
    flights:
      'On flights under this name that fit nobody else of yours, “Traveller” and a number stand from then on.',
    verb: 'Erase for good',
  },
  desk: {
    title: 'Erasure on request',
    lead: 'For people who asked in writing. Whoever can sign in does it themselves under “Privacy and my data”.',
    email: 'E-mail address of the person',
    emailHint: 'Exactly as they use it here. That you look is noted, and the person can see it.',
    find: 'Look up',
    nobody: 'Nobody is known under this address.',
    member: 'A member with an account',
    seat: 'An invitation that nobody accepted',
    lost: 'Miles and status points are lost; the person must have been told so.',
    reason: 'How the person asked, and how you know that it was them',
    reasonHint: 'Without their name or address: this stays in the record.',
    done: 'The person is erased.',
  },
}
