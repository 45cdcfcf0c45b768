/** The mails of awards. */
export const awardsMail = {
  ordered: {
    subject: 'Ordered: {award}, {price}',
    body: '{name}, you ordered for {company}:\n\n{award}: {what}\nPrice: {price}\n\nThe order with all details: {link}\n\nVoucher codes are never sent by mail.',
  },
  cancelled: {
    subject: 'Cancelled: {award}',
    body: '{name}, you cancelled for {company}:\n\n{award}: {what}\nComes back: {back}\nFee: {fee}\n\nThe order with all details: {link}',
  },
  gift: {
    subject: '{company} gives you {miles}',
    body: 'Hello {name},\n\n{company} has turned points into {miles} of your own. They are in your account now.\n\nGood to use until: {day}',
  },
}
