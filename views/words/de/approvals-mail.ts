import type { approvalsMail as english } from '../en/approvals-mail.ts'

export const approvalsMail = {
  hello: 'Guten Tag {name},',
  reason: 'Grund: {reason}',
  collect: 'Die Codes der Gutscheine werden Ihnen einmal gezeigt, wenn Sie sie hier abholen:',
  asked: {
    subject: '{requester} bittet um {award}, {price}',
    body: '{requester} von {company} bittet um eine Prämie für {price}. Sie können sie freigeben, zurückgeben oder ablehnen.',
  },
  escalated: {
    subject: 'Noch nicht entschieden: {requester} bittet um {award}, {price}',
    body: 'über die Anfrage von {requester} ({company}) hat noch niemand entschieden. Jetzt kann es das ganze Travel Management.',
  },
  approved: {
    subject: 'Freigegeben: {award}, {price}',
    body: '{by} hat Ihre Anfrage freigegeben. Die Prämie ist für {company} bestellt, für {price}.',
  },
  'sent-back': {
    subject: 'Zurückgegeben: {award}',
    body: '{by} hat Ihre Anfrage zurückgegeben. Sie können sie ändern und erneut stellen.',
  },
  declined: { subject: 'Abgelehnt: {award}', body: '{by} hat Ihre Anfrage abgelehnt.' },
  lapsed: {
    subject: 'Verfallen: {award}',
    body: 'über Ihre Anfrage wurde nicht rechtzeitig entschieden, sie ist verfallen. Es wurden keine Punkte ausgegeben. Sie können erneut fragen.',
  },
} satisfies typeof english
