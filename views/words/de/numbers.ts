export const numbers = {
  history: 'Alle Ihre bisherigen Nummern',
  historyLead: 'Eine Nummer, die Sie trennen oder ersetzen, bleibt in dieser Liste. Nur Sie sehen sie.',
  happened: 'Was geschah',
  waited: 'Beim Verknüpfen',
  step: {
    linked: 'verknüpft',
    verified: 'geprüft: Ein Flug trug die Nummer und Ihren Namen',
    rejected: 'abgelehnt',
    replaced: 'ersetzt durch',
    unlinked: 'von Ihnen getrennt',
  },
  means: {
    unverified:
      'Flüge werden bereits gutgeschrieben. Als geprüft gilt die Nummer mit dem ersten Flug, der sie und Ihren Namen trägt.',
    verified: 'Ein Flug trug diese Nummer und Ihren Namen. Sie müssen nichts tun.',
    rejected:
      'Flüge mit dieser Nummer erreichen Sie nicht mehr; Ihre Meilen behalten Sie. Trennen Sie sie und verknüpfen Sie Ihre eigene Nummer, oder schreiben Sie dem Programm, wenn das nicht stimmt.',
    questioned:
      'Das Programm sieht sie sich an, weil ein Ticket mit dieser Nummer nicht ganz zu Ihnen passt. Andere Flüge werden weiter gutgeschrieben; Sie müssen nichts tun.',
  },
  namesOnTickets: 'Name auf dem Ticket:',
  replaces: 'Anstelle von',
  replacesHint: 'Nur wenn Sie eine neue Nummer haben: Die alte wird im selben Schritt getrennt.',
  replacesNone: 'Keiner: Es ist eine weitere Nummer',
  creditedMiles: 'Das brachte Ihnen {miles}.',
  desk: {
    title: 'Fragliche Nummern',
    lead: 'Tickets, die eine verknüpfte Nummer, aber nicht den Namen ihres Inhabers tragen, und Buchungen, deren Nummer spät geändert wurde. Bis Sie entscheiden, wird dafür nichts gutgeschrieben.',
    nothingYet:
      'Keine Nummer ist fraglich. Hier erscheint ein Ticket, dessen Name nicht zu seiner Nummer passt.',
    search: 'Person oder Name auf dem Ticket',
    waiting: 'Offen',
    decided: 'Entschieden',
    all: 'Alle',
    person: 'Reisende Person',
    number: 'Nummer',
    cause: 'Warum',
    ticketName: 'Name auf dem Ticket',
    opened: 'Seit',
    state: 'Stand',
    decidedOn: 'Entschieden am',
    flight: 'Flug',
    ticket: 'Ticketnummer',
    causes: {
      name: 'Anderer Name auf dem Ticket',
      'changed-late': 'Nummer weniger als 48 Stunden vor Abflug geändert',
    },
    decision: {
      'same-person': 'Es ist dieselbe Person',
      'another-person': 'Es war jemand anderes',
      rejected: 'Die Nummer gehört ihr nicht',
    },
    effect: {
      'same-person':
        'Diese Schreibweise oder diese Buchung zählt von nun an für die Person; was wartet, wird gutgeschrieben.',
      'another-person': 'Dafür wird nichts gutgeschrieben. Die Nummer bleibt verknüpft und sammelt weiter.',
      rejected:
        'Die Nummer wird abgelehnt: Sie sammelt nicht mehr für diese Person. Gutgeschriebene Meilen bleiben.',
    },
    decide: 'Entscheiden',
    choose: 'Was haben Sie festgestellt?',
    reason: 'Begründung',
    reasonHint: 'Die Person liest sie Wort für Wort.',
    verb: 'Entscheidung treffen',
    by: 'Entschieden von',
    readOnly: 'Das entscheidet der Kundendienst.',
  },
  mail: {
    subject: 'Ihre Vielfliegernummer {number}',
    hello: 'Guten Tag {name},',
    body: {
      'same-person':
        'Wir haben ein Ticket mit Ihrer Nummer {number} geprüft. Es ist Ihres: Was wartete, ist gutgeschrieben.',
      'another-person':
        'Wir haben ein Ticket mit Ihrer Nummer {number} geprüft. Es war nicht Ihr Flug, deshalb wurde dafür nichts gutgeschrieben. Ihre Nummer bleibt verknüpft.',
      rejected:
        'Wir haben Ihre Nummer {number} geprüft und müssen sie ablehnen: Flüge mit ihr erreichen Sie nicht mehr. Ihre Meilen behalten Sie. Verknüpfen Sie Ihre eigene Nummer, oder antworten Sie uns, wenn das nicht stimmt.',
    },
    reason: 'Unsere Begründung: {reason}',
    where: 'Alle Ihre Nummern finden Sie unter „Mein Konto“.',
  },
}
