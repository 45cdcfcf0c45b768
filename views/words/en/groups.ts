/** Cost centres and teams of a company, and another name for one. */
export const groups = {
  link: 'Cost centres and teams',
  title: 'Cost centres and teams',
  lead: 'What your people and trips are assigned to. A new name holds everywhere at once, also for trips of the past.',
  caption: { costCentre: 'Cost centres', team: 'Teams' },
  none: {
    costCentre: 'There are no cost centres yet. Give one to a person, and it stands here.',
    team: 'There are no teams yet. Put a person into one, and it stands here.',
  },
  people: 'People',
  left: 'Have left',
  flights: 'Flights assigned one by one',
  deed: 'Change',
  renamed: 'Renamed, everywhere.',
  same: 'That is the name it has. Enter another one.',
  rename: {
    verb: 'Rename',
    costCentre: 'Rename cost centre {name}',
    team: 'Rename team {name}',
    lead: {
      costCentre:
        'Concerns {people, plural, one {# person} other {# people}}, {left, plural, one {# who has left} other {# who have left}}, and {flights, plural, one {# flight} other {# flights}} assigned to it one by one.',
      team: 'Concerns {people, plural, one {# person} other {# people}} and {left, plural, one {# who has left} other {# who have left}}.',
    },
    to: 'New name',
    merge: 'Make both one. They cannot be told apart again.',
  },
}
