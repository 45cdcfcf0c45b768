/** The mails of lists of people. */
export const peopleListsMail = {
  confirm: {
    subject: 'Your registration for {company}',
    body: 'Dear {name},\n\nsomebody, we hope you, has asked to take part for {company}. Confirm your mailbox and set a password:\n{link}\n\nThe link works once, for {hours, plural, one {# hour} other {# hours}}. If it was not you, do nothing.\n',
  },
  known: {
    body: 'Dear {name},\n\nyou take part for {company} already. Sign in here:\n{link}\n\nIf you did not ask for this mail, do nothing.\n',
  },
  approve: {
    subject: 'You take part for {company}',
    body: 'Dear {name},\n\n{company} has approved you. From now on you earn miles on business trips:\n{link}\n',
  },
  decline: {
    subject: 'Your registration for {company}',
    body: 'Dear {name},\n\n{company} has not approved you. Your account stays yours: {link}\nAsk the travel manager of your company if that was not meant.\n',
  },
}
