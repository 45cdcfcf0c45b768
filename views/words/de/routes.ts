/** The map of routes. */
export const routes = {
  title: 'Wohin Sie fliegen',
  lead: '{count, plural, one {# Flug} other {# Flüge}} auf {routes, plural, one {# Strecke} other {# Strecken}} in den letzten zwölf Monaten',
  table: 'Strecken nach Flügen',
  route: 'Strecke',
  cities: 'Städte',
  flights: 'Flüge',
  busiest:
    'Am häufigsten: {route}, {count, plural, one {# Flug} other {# Flüge}}. Je dicker die Linie, desto mehr Flüge.',
  showAll: 'Alle {count} zeigen',
  more: '{count, plural, one {Eine weitere Strecke ist nicht gezeigt.} other {# weitere Strecken sind nicht gezeigt.}}',
  unplaced: 'Nicht auf der Karte, weil ihre Lage nicht bekannt ist:',
  empty: 'Keine Flüge in den letzten zwölf Monaten',
  emptyText: 'Sobald Flüge gutgeschrieben sind, erscheinen ihre Strecken hier.',
  all: 'Alle Strecken',
  show: 'Karte der Strecken zeigen',
}
