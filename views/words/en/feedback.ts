/** What people say of trips and awards. */
export const feedback = {
  title: 'How was it?',
  ask: 'How was it?',
  lead: 'The programme reads it without your name. Your employer never sees it.',
  scoreLabel: 'All in all',
  score: {
    s1: 'Bad',
    s2: 'Not good',
    s3: 'All right',
    s4: 'Good',
    s5: 'Very good',
  },
  words: 'In your words',
  wordsHint: 'Without names and numbers, please.',
  send: 'Say so',
  change: 'Change what I said',
  done: 'Thank you. You can change it here at any time.',
  back: {
    trip: 'The trip',
    order: 'The order',
  },
  kind: {
    trip: 'Trip',
    order: 'Award',
  },
  column: {
    day: 'Said',
    kind: 'About',
    score: 'All in all',
    words: 'In their words',
  },
  desk: {
    title: 'What people say',
    lead: 'About trips and awards, without names.',
    anyKind: 'Trips and awards',
    anyScore: 'Any score',
    anyWords: 'With and without words',
    withWords: 'With words',
    from: 'Since',
    fromDay: 'since {day}',
    nothingYet: 'Nobody has said anything yet.',
  },
}
