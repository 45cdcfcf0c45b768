/** Legal entities of a company: its own page, the operator's decision, the split of points. */
export const entities = {
  short: 'Legal entities',
  ids: 'Corporate ids of your legal entities:',
  personHint:
    'Whom this person works for. Trips count by the corporate id of the booking, whatever stands here.',
  title: 'Which legal entities earn for {company}',
  lead: 'Subsidiaries and branches, also in other countries. Each books with a corporate id of its own; all points go to one balance.',
  nothingYet: 'No further legal entity yet. Trips count for the company itself.',
  column: {
    name: 'Name',
    country: 'Country',
    state: 'State',
    asked: 'Asked for',
    deed: 'Change',
  },
  state: {
    applied: 'Being checked',
    active: 'Takes part',
    ending: 'Until {day}',
    refused: 'Refused',
    withdrawn: 'Taken back',
    ended: 'Ended on {day}',
  },
  done: {
    asked: 'We check the numbers and write to you. The corporate id comes with our answer.',
    withdrawn: 'The request is taken back.',
    ended: 'The end is recorded. Flights until that day still count.',
  },
  fault: {
    known: 'A legal entity with this registration number takes part already, or is being checked.',
    day: 'Choose today or a day within the next two years: days that are over stay as they were credited.',
  },
  new: {
    title: 'Add a legal entity',
    text: 'The programme checks it and issues a corporate id. Flights that carry the id count from then on, and as far back as the programme allows.',
    choose: 'Choose a country',
    verb: 'Ask for a corporate id',
  },
  withdraw: {
    verb: 'Take back',
    question: 'Take back the request for {name}?',
  },
  end: {
    link: 'End',
    title: 'End {name}',
    effect:
      'Flights of {name} with the corporate id {corporateId} count until the day you choose, later ones no longer. Points that were credited stay. This cannot be taken back.',
    day: 'Last day',
    dayHint: 'Flights that depart on this day still count.',
    verb: 'End this entity',
  },
  filter: {
    label: 'Legal entity',
    any: 'All legal entities',
    own: '{company} itself',
  },
  split: {
    title: 'Points from flights, by legal entity',
    lines: 'Lines',
    total: 'All of them',
  },
  operator: {
    waiting: 'Legal entities',
    waitingAny: 'Any',
    waitingOpen: 'With an entity to decide',
    title: 'Legal entities',
    none: 'No further legal entity.',
    of: '{name}, a legal entity of {company}',
    decision: 'Does this legal entity take part?',
    approve: 'Issue a corporate id',
    refuse: 'Refuse this entity',
    refuseReason: 'Why it cannot take part',
    refuseQuestion: 'Refuse {name}? Whoever asked gets your reason by e-mail.',
    same: 'The same registration number',
    asked: 'Asked by',
    approved: 'The corporate id is issued. Whoever asked has it by e-mail.',
    refused: 'The entity is refused. Whoever asked has your reason by e-mail.',
    decide: 'Decide',
  },
  mail: {
    approvedSubject: 'The corporate id of {entity}',
    approvedBody:
      'Dear {name},\n\n{entity} takes part in {programme} from today, as a legal entity of {company}. Its corporate id is {corporateId}. Ask whoever books for it to enter it in every booking:\n{entry}\nor\n{remark}\n\nThe points go to the balance of {company}.\n',
    refusedSubject: 'Your request for {entity}',
    refusedBody:
      'Dear {name},\n\nwe cannot issue a corporate id for {entity} in {programme}:\n\n{reason}\n\nYou may ask again once this has changed.\n',
  },
}
