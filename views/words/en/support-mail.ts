/** The mails of questions to support. */
export const supportMail = {
  openedSubject: 'We have your question {reference}',
  openedBody:
    'Hello {name},\n\nyour question has the reference {reference}. It is answered by {day}.\n\n{link}',
  answeredSubject: 'Your question {reference} is answered',
  answeredBody:
    'Hello {name},\n\nsupport has answered your question {reference}. Read the answer here:\n\n{link}',
  closedSubject: 'Your question {reference} is settled',
  closedBody:
    'Hello {name},\n\nsupport takes your question {reference} for settled. Is it? You can say so, or take it up again within thirty days:\n\n{link}',
}
