/** The mails of orders. */
export const ordersMail = {
  ticketed: {
    subject: 'Ticket issued: {award}',
    body: '{name}, the ticket for an order of {company} is issued:\n\n{award}: {what}\nTickets: {tickets}\n\nThe order with all details: {link}',
  },
  rebooked: {
    subject: 'Rebooked: {award}',
    body: '{name}, you rebooked for {company}:\n\n{award}: {what}\nDifference: {difference}\nFee: {fee}\n\nThe order with all details: {link}',
  },
  cancelled: {
    subject: 'Cancelled by the programme: {award}',
    body: '{name}, the programme cancelled an order of {company}:\n\n{award}: {what}\nReason: {reason}\nComes back: {back}\nFee: {fee}\n\nThe order with all details: {link}',
  },
  noShow: {
    subject: 'Nobody came: {award}',
    body: '{name}, on an order of {company} nobody came:\n\n{award}: {what}\nReason: {reason}\nComes back: {back}\n\nThe order with all details: {link}',
  },
}
