/** Frequent-flyer numbers: their history, what their states mean, and the desk that looks at those in question. */
export const numbers = {
  history: 'All your numbers so far',
  historyLead: 'A number that you unlink or replace stays in this list. Nobody but you sees it.',
  happened: 'What happened',
  waited: 'When it was linked',
  step: {
    linked: 'linked',
    verified: 'checked: a flight carried the number and your name',
    rejected: 'refused',
    replaced: 'replaced by',
    unlinked: 'unlinked by you',
  },
  means: {
    unverified:
      'Flights are credited already. The number counts as checked with the first flight that carries it and your name.',
    verified: 'A flight carried this number and your name. There is nothing for you to do.',
    rejected:
      'Flights with this number no longer reach you; miles that you have stay yours. Unlink it and link your own number, or write to the programme if you think this is wrong.',
    questioned:
      'Somebody at the programme is looking at it, because a ticket with this number does not quite fit you. Other flights are credited as before; you need not do anything.',
  },
  namesOnTickets: 'Name on the ticket:',
  replaces: 'In place of',
  replacesHint: 'Only if you have a new number: the old one is then unlinked in the same step.',
  replacesNone: 'None: it is an additional number',
  creditedMiles: 'That brought you {miles}.',
  desk: {
    title: 'Numbers in question',
    lead: 'Tickets that carry a linked number but not the name of its owner, and bookings whose number was changed late. Until you decide, nothing is credited for them.',
    nothingYet: 'No number is in question. A ticket whose name does not fit its number will appear here.',
    search: 'Person or name on the ticket',
    waiting: 'Waiting',
    decided: 'Decided',
    all: 'All',
    person: 'Person',
    number: 'Number',
    cause: 'Why',
    ticketName: 'Name on the ticket',
    opened: 'Since',
    state: 'State',
    decidedOn: 'Decided',
    flight: 'Flight',
    ticket: 'Ticket',
    causes: {
      name: 'Another name on the ticket',
      'changed-late': 'Number changed less than 48 hours before departure',
    },
    decision: {
      'same-person': 'It is the same person',
      'another-person': 'It was somebody else',
      rejected: 'The number is not theirs',
    },
    effect: {
      'same-person': 'This spelling, or this booking, counts as theirs from now on; what waits is credited.',
      'another-person': 'Nothing is credited for it. The number stays linked and keeps earning.',
      rejected: 'The number is refused: it no longer earns for this person. Miles already credited stay.',
    },
    decide: 'Decide',
    choose: 'What did you find?',
    reason: 'Reason',
    reasonHint: 'The person reads it word for word.',
    verb: 'Decide',
    by: 'Decided by',
    readOnly: 'Support decides this.',
  },
  mail: {
    subject: 'Your frequent-flyer number {number}',
    hello: 'Hello {name},',
    body: {
      'same-person':
        'We looked at a ticket that carries your number {number}. It is yours: what waited has been credited.',
      'another-person':
        'We looked at a ticket that carries your number {number}. It was not your flight, so nothing was credited for it. Your number stays linked.',
      rejected:
        'We looked at your number {number} and have to refuse it: flights with it no longer reach you. Miles that you have stay yours. Link your own number, or answer us if you think this is wrong.',
    },
    reason: 'Our reason: {reason}',
    where: 'You find all your numbers under My account.',
  },
}
