import type { feedback as english } from '../en/feedback.ts'

export const feedback = {
  title: 'Wie war es?',
  ask: 'Wie war es?',
  lead: 'Das Programm liest es ohne Ihren Namen. Ihr Arbeitgeber sieht es nie.',
  scoreLabel: 'Alles in allem',
  score: {
    s1: 'Schlecht',
    s2: 'Nicht gut',
    s3: 'In Ordnung',
    s4: 'Gut',
    s5: 'Sehr gut',
  },
  words: 'In Ihren Worten',
  wordsHint: 'Bitte ohne Namen und Nummern.',
  send: 'Sagen',
  change: 'Ändern, was ich gesagt habe',
  done: 'Danke. Sie können es hier jederzeit ändern.',
  back: {
    trip: 'Die Reise',
    order: 'Die Bestellung',
  },
  kind: {
    trip: 'Reise',
    order: 'Prämie',
  },
  column: {
    day: 'Gesagt',
    kind: 'Worüber',
    score: 'Alles in allem',
    words: 'In eigenen Worten',
  },
  desk: {
    title: 'Was Menschen sagen',
    lead: 'Über Reisen und Prämien, ohne Namen.',
    anyKind: 'Reisen und Prämien',
    anyScore: 'Jede Note',
    anyWords: 'Mit und ohne Worte',
    withWords: 'Mit Worten',
    from: 'Seit',
    fromDay: 'seit {day}',
    nothingYet: 'Noch hat niemand etwas gesagt.',
  },
} satisfies typeof english
