/** Plain questions and their answers: see `views/help/answers.ts`. */
export const helpAnswers = {
  howEarn: {
    q: 'How do we earn points and miles?',
    a: 'Put the corporate id into the booking, and the traveller’s frequent-flyer number. The company earns points, the traveller miles, both on the same flight.',
  },
  whenCredited: {
    q: 'When is a flight credited?',
    a: 'A few days after it was flown, when the airline has reported it. Partner airlines take longer.',
  },
  whyLess: {
    q: 'Why is it less than I thought?',
    a: 'Open the trip and ask “Why?” beside the number. It shows fare, rule, factor and rounding, line by line. Taxes never count.',
  },
  partnerFlights: {
    q: 'Do flights with partner airlines count?',
    a: 'Those that the programme names, in the classes that it lists. “Check a booking” tells you before you fly.',
  },
  missingCredit: {
    q: 'A flight is missing. What now?',
    a: 'Wait two days, then claim it with the ticket number. Most claims are decided at once, the others within ten working days.',
  },
  claimProof: {
    q: 'What proof do I need?',
    a: 'Usually none. When support asks, a boarding pass as photograph or PDF is enough.',
  },
  claimTime: {
    q: 'How long can I claim?',
    a: 'As long as the rules of the programme say, counted from the flight. The claim form tells you for your flight.',
  },
  whatBuy: {
    q: 'What can we buy with points?',
    a: 'Award flights, upgrades and vouchers. “Awards” shows what your balance buys now and what will be left.',
  },
  cancelOrder: {
    q: 'Can I cancel an order?',
    a: 'As the rules say that held when you ordered; the order page names day and fee. The points go back into the lots they came from.',
  },
  lapse: {
    q: 'When do points lapse?',
    a: 'Each credit has a last day. The home page says how many lapse next and when; what lapses first is spent first.',
  },
  inviteColleague: {
    q: 'How do I invite colleagues?',
    a: 'Under “People”: one by one, with a list, or with a link for your mail domain. Each joins by their own consent.',
  },
  personLeaves: {
    q: 'What happens when somebody leaves?',
    a: 'The company keeps the points, the person keeps miles and account. Flights after that day no longer count for the company.',
  },
  roles: {
    q: 'Who may do what?',
    a: 'Travel managers invite and order, approvers order, finance reads statements, arrangers claim for others, travellers see their own. A person has one role in a company.',
  },
  readStatement: {
    q: 'How do I read a statement?',
    a: 'Opening balance, every movement with its flight or order, closing balance. The lines add up to the last point.',
  },
  exportBooks: {
    q: 'How do I get it into our books?',
    a: '“Export” takes exactly what you see. Its columns carry ticket, order and cost centre, so that each line can be posted.',
  },
  employerSees: {
    q: 'What does my employer see?',
    a: 'Business trips that carry the corporate id and the points on them. Never your frequent-flyer numbers or private trips; of your miles only what it gave you itself, and payroll sheets that you release. Word for word it stands under “Privacy and my data”.',
  },
  takeData: {
    q: 'How do I get my data?',
    a: 'Under “Privacy and my data”: all of it, as tables and as JSON, after your password.',
  },
  eraseData: {
    q: 'How do I have my account erased?',
    a: 'Under “Privacy and my data”. It happens at once; miles are lost. What has to stay for bookkeeping stays without your name.',
  },
  password: {
    q: 'I forgot my password.',
    a: 'On the sign-in page choose “Forgotten password”. A link comes by mail. With a passkey you need no password at all.',
  },
  stolen: {
    q: 'Somebody may be in my account.',
    a: 'Change your password: that signs all other devices out. Then turn on the second step under “Security”, and tell support.',
  },
  fakeMail: {
    q: 'Is this mail from you?',
    a: 'We never ask for passwords, codes or card numbers by mail. When in doubt, do not click: sign in here and look, or ask support.',
  },
}
