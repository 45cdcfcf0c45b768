/** The page of help around its answers. */
export const help = {
  link: 'Help',
  title: 'Help',
  heading: 'What would you like to know?',
  lead: 'Plain answers. If none fits, ask: you get an answer within three working days.',
  search: 'Search the answers',
  none: 'No answer has all of these words. Try fewer of them.',
  helped: 'Did this help?',
  yes: 'Yes',
  no: 'No',
  thanks: 'Counted. Thank you.',
  group: {
    earning: 'Earning',
    missing: 'Missing credits',
    spending: 'Spending',
    people: 'People',
    statements: 'Statements',
    privacy: 'Privacy',
    safety: 'Safety',
  },
  contact: {
    title: 'Ask support',
    text: 'With a reference, a promised day, and a call if you like.',
    signedOut: 'Sign in first: then the answer reaches only you.',
    link: 'Write to support',
  },
  glossary: {
    title: 'What the words mean',
    link: 'What the words mean',
    lead: 'The same words stand on every page, in every mail and in every file.',
  },
}
