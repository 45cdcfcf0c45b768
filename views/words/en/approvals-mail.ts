/** The mails of approvals of awards. */
export const approvalsMail = {
  hello: 'Dear {name},',
  reason: 'Reason: {reason}',
  collect: 'The codes of the vouchers are shown to you once, when you collect them there:',
  asked: {
    subject: '{requester} asks for {award}, {price}',
    body: '{requester} of {company} asks for an award for {price}. You can approve it, send it back or decline it.',
  },
  escalated: {
    subject: 'Still undecided: {requester} asks for {award}, {price}',
    body: 'nobody has decided yet what {requester} of {company} asked for. Every travel manager can decide it now.',
  },
  approved: {
    subject: 'Approved: {award}, {price}',
    body: '{by} has approved your request. The award is ordered for {company}, for {price}.',
  },
  'sent-back': {
    subject: 'Sent back: {award}',
    body: '{by} has sent your request back. You can change it and ask again.',
  },
  declined: { subject: 'Declined: {award}', body: '{by} has declined your request.' },
  lapsed: {
    subject: 'Lapsed: {award}',
    body: 'your request was not decided in time and has lapsed. No points were spent. You can ask again.',
  },
}
