/** The map of routes. */
export const routes = {
  title: 'Where you fly',
  lead: '{count, plural, one {# flight} other {# flights}} on {routes, plural, one {# route} other {# routes}} in the last twelve months',
  table: 'Routes by flights',
  route: 'Route',
  cities: 'Cities',
  flights: 'Flights',
  busiest:
    'Flown most: {route}, {count, plural, one {# flight} other {# flights}}. The thicker the line, the more flights.',
  showAll: 'Show all {count}',
  more: '{count, plural, one {One more route is not shown.} other {# more routes are not shown.}}',
  unplaced: 'Not on the map, because their place is not known:',
  empty: 'No flights in the last twelve months',
  emptyText: 'As soon as flights are credited, their routes appear here.',
  all: 'All routes',
  show: 'Show the map of routes',
}
