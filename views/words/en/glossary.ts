/** What the words of the house mean. */
export const glossary = {
  programme: {
    word: 'Programme',
    text: 'The rules by which companies earn points, run by an airline group.',
  },
  company: {
    word: 'Company',
    text: 'Who takes part and owns the points.',
  },
  member: {
    word: 'Member',
    text: 'A person with an account of their own; it stays theirs when they change employers.',
  },
  points: {
    word: 'Points',
    text: 'What the company earns on business trips and spends on awards.',
  },
  miles: {
    word: 'Award miles',
    text: 'What the traveller earns on the same flight. They are the traveller’s own.',
  },
  status: {
    word: 'Status points',
    text: 'They decide on the traveller’s tier and cannot be spent.',
  },
  corporateId: {
    word: 'Corporate id',
    text: 'Stands in the booking and says which company the flight is for.',
  },
  frequentFlyerNumber: {
    word: 'Frequent-flyer number',
    text: 'Stands in the booking and says whose miles they are.',
  },
  coupon: {
    word: 'Coupon',
    text: 'One flight of a ticket, from one take-off to the next landing.',
  },
  journey: {
    word: 'Journey',
    text: 'The coupons of one direction, with the changes on the way.',
  },
  fareBase: {
    word: 'Fare that counts',
    text: 'Fare and carrier surcharges, without taxes.',
  },
  credit: {
    word: 'Credit',
    text: 'What a flight or an offer adds to an account.',
  },
  reversal: {
    word: 'Reversal',
    text: 'Takes a credit back in full, for instance when the ticket was refunded.',
  },
  lot: {
    word: 'Lot',
    text: 'Points or miles that lapse on the same day.',
  },
  lapse: {
    word: 'Lapse',
    text: 'After its last day a lot can no longer be spent.',
  },
  award: {
    word: 'Award',
    text: 'A flight, an upgrade or a voucher that is paid with points.',
  },
  voucher: {
    word: 'Voucher',
    text: 'A code that is good for a service until a day.',
  },
  claim: {
    word: 'Claim',
    text: 'Asks for a credit that is missing.',
  },
  statement: {
    word: 'Statement',
    text: 'All movements of a period, from opening to closing balance.',
  },
  ruleVersion: {
    word: 'Version of the rules',
    text: 'Rules hold from a day on. A flight is counted by the version that held on its day.',
  },
}
