/** The mails of claims. */
export const claimsMail = {
  hello: 'Hello {name},',
  about: 'Ticket {ticket}, {half}.',
  where: 'You find the claim and everything that was said under “Claims”.',
  filed: '{count, plural, one {We have your claim} other {We have your # claims}}',
  'to-operator': 'Your claim for ticket {ticket} is with our support',
  'to-file': 'Your claim for ticket {ticket} is accepted',
  asked: 'A question about your claim for ticket {ticket}',
  answered: 'Your answer on ticket {ticket} was sent',
  proof: 'Proof for ticket {ticket} was added',
  credited: 'Ticket {ticket} is credited',
  rejected: 'Ticket {ticket} could not be credited',
  withdrawn: 'The claim for ticket {ticket} was withdrawn',
}
