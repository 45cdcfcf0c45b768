import type { groups as english } from '../en/groups.ts'

export const groups: typeof english = {
  link: 'Kostenstellen und Teams',
  title: 'Kostenstellen und Teams',
  lead: 'Wem Ihre Personen und Reisen zugeordnet sind. Ein neuer Name gilt sofort überall, auch für vergangene Reisen.',
  caption: { costCentre: 'Kostenstellen', team: 'Teams' },
  none: {
    costCentre: 'Noch gibt es keine Kostenstellen. Geben Sie einer Person eine, dann steht sie hier.',
    team: 'Noch gibt es keine Teams. Ordnen Sie eine Person einem Team zu, dann steht es hier.',
  },
  people: 'Personen',
  left: 'Ausgeschieden',
  flights: 'Einzeln zugeordnete Flüge',
  deed: 'Ändern',
  renamed: 'Überall umbenannt.',
  same: 'So heißt sie schon. Geben Sie einen anderen Namen ein.',
  rename: {
    verb: 'Umbenennen',
    costCentre: 'Kostenstelle {name} umbenennen',
    team: 'Team {name} umbenennen',
    lead: {
      costCentre:
        'Betrifft {people, plural, one {# Person} other {# Personen}}, {left, plural, one {# ausgeschiedene} other {# ausgeschiedene}} und {flights, plural, one {# einzeln zugeordneten Flug} other {# einzeln zugeordnete Flüge}}.',
      team: 'Betrifft {people, plural, one {# Person} other {# Personen}} und {left, plural, one {# ausgeschiedene} other {# ausgeschiedene}}.',
    },
    to: 'Neuer Name',
    merge: 'Beide zusammenlegen. Sie lassen sich danach nicht mehr trennen.',
  },
}
