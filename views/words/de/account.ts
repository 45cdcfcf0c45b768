import type { account as english } from '../en/account.ts'

export const account = {
  title: 'Mein Konto',
  home: {
    title: 'Meine Meilen',
    heading: 'Was Sie gesammelt haben, {name}',
    lead: 'Ihre eigenen Meilen und Ihr Status bei {programme}. Ihr Arbeitgeber sieht nur, was er Ihnen selbst schenkt, und Lohnblätter, die Sie freigeben.',
    toCompany: 'Zum Unternehmen',
    linkTitle: 'Ihre Flüge werden Ihnen noch nicht gutgeschrieben',
    linkText:
      'Verknüpfen Sie Ihre Vielfliegernummer, und Ihre Reisen bringen Meilen: wartende sofort, spätere von selbst.',
    linkLink: 'Nummer verknüpfen',
    milesTitle: 'Meilen, die Sie nutzen können',
    statusTitle: 'Statuspunkte, die jetzt zählen',
    byDay: '{currency} nach dem Tag, an dem sie verfallen',
    tripsTitle: 'Ihre letzten Reisen',
    allTrips: 'Alle Reisen',
    numbersTitle: 'Ihre Vielfliegernummern',
  },
  trips: {
    title: 'Meine Reisen',
    heading: 'Was jede Ihrer Reisen gebracht hat',
    lead: 'Reisen mit einer Ihrer Nummern, geschäftlich und privat. Öffnen Sie eine, um zu sehen, wie ihre Meilen zustande kamen.',
    nothingYet:
      'Noch keine Reisen. Sie erscheinen wenige Tage nach einem Flug, der eine Ihrer verknüpften Nummern trug.',
    from: 'Von',
    to: 'Bis',
    fromDay: 'ab {day}',
    toDay: 'bis {day}',
    carrier: 'Fluggesellschaft',
    private: 'Privat',
    formerCompany: 'Anderes Unternehmen',
    column: { day: 'Tag', route: 'Strecke', flights: 'Flüge', state: 'Stand', company: 'Für' },
    state: { credited: 'Gutgeschrieben', nothing: 'Nichts gesammelt', notFlown: 'Nicht geflogen' },
  },
  trip: {
    title: 'Eine Reise',
    heading: 'Was {route} gebracht hat',
    forCompany:
      'Eine Geschäftsreise für {company}: Das Unternehmen hat Punkte gesammelt, und Sie zusätzlich Meilen.',
    forFormer:
      'Eine Geschäftsreise für ein Unternehmen, dem Sie nicht mehr angehören. Ihre Meilen gehören Ihnen, die Punkte ihm.',
    private: 'Diese Buchung trug keine Unternehmenskennung: Niemand im Unternehmen sieht diese Reise.',
    cabin: {
      economy: 'Economy Class',
      'premium-economy': 'Premium Economy Class',
      business: 'Business Class',
      first: 'First Class',
    },
  },
  link: {
    title: 'Vielfliegernummern',
    nothingYet: 'Noch ist keine Nummer verknüpft. Ohne sie lassen sich Flüge Ihnen nicht zuordnen.',
    add: 'Nummer verknüpfen',
    airline: 'Fluggesellschaft',
    number: 'Nummer',
    numberHint:
      'So, wie sie auf der Karte steht: Kartennummer oder Kontonummer, auf Wunsch beide. Mit oder ohne Leerzeichen.',
    state: 'Stand',
    since: 'Verknüpft seit',
    actions: 'Ändern',
    unverified: 'Noch nicht geprüft',
    verified: 'Geprüft',
    rejected: 'Von der Fluggesellschaft abgelehnt',
    questioned: 'Fraglich',
    consent:
      'Ich bin einverstanden, dass Flüge mit dieser Nummer meinem Konto gutgeschrieben werden. Mein Arbeitgeber sieht weder die Nummer noch meine Meilen, außer ich gebe selbst ein Lohnblatt frei.',
    consentHint: 'Einwilligung {version}. Sie können sie jederzeit widerrufen, indem Sie die Nummer trennen.',
    sure: 'Die Nummer {number} stimmt so. Trotzdem verknüpfen.',
    verb: 'Diese Nummer verknüpfen',
    unlink: 'Trennen',
    unlinkQuestion:
      '{number} trennen? Vorhandene Meilen bleiben Ihre; spätere Flüge mit dieser Nummer erreichen Sie nicht mehr.',
    fault: {
      consent: 'Bitte willigen Sie ein: Ohne Ihre Zustimmung wird keine Nummer verknüpft.',
      doubtful:
        'Die letzte Ziffer passt nicht zu den anderen: Vielleicht ist eine vertippt. Berichtigen Sie sie oder bestätigen Sie unten.',
      'too-long': 'Eine Nummer hat höchstens 25 Zeichen.',
      'not-letters-and-digits': 'Eine Nummer besteht nur aus Buchstaben und Ziffern.',
      'wrong-shape':
        'Nummern dieser Fluggesellschaft sehen anders aus. Übernehmen Sie sie genau so, wie sie auf der Karte steht.',
      'wrong-check-digit': 'Die letzte Ziffer passt nicht zu den anderen: Eine ist vertippt.',
    },
  },
  details: {
    title: 'Name und Sprache',
    nameHint: 'Flüge werden Ihnen nur zugeordnet, wenn dies der Name auf Ihren Tickets ist.',
  },
  password: {
    title: 'Passwort',
    current: 'Aktuelles Passwort',
    next: 'Neues Passwort',
    change: 'Passwort ändern',
    tooShort: 'Ein Passwort braucht mindestens {limit} Zeichen. Nehmen Sie mehrere Wörter.',
    tooEasy:
      'Das gehört zum Ersten, was jemand ausprobieren würde. Nehmen Sie Wörter, die nichts mit Ihnen oder diesem Portal zu tun haben.',
    wrong: 'Das ist nicht Ihr Passwort.',
  },
  companies: {
    title: 'Für wen Sie reisen',
    one: '{company} – Rolle: {role}.',
    choose: 'In wessen Namen Sie jetzt handeln',
    switch: 'Wechseln',
  },
  done: {
    linked: 'Die Nummer ist verknüpft.',
    credited:
      '{count, plural, =0 {Auf sie warteten keine Flüge.} one {# wartender Flug wurde Ihnen zugeordnet.} other {# wartende Flüge wurden Ihnen zugeordnet.}}',
    unlinked: 'Die Nummer ist nicht mehr verknüpft.',
    saved: 'Gespeichert.',
    password: 'Das Passwort ist geändert. Überall sonst sind Sie abgemeldet.',
  },
} satisfies typeof english
