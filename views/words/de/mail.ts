import type { mail as english } from '../en/mail.ts'

export const mail = {
  hello: 'Guten Tag {name},',
  open: 'Portal öffnen',
  why: 'Sie bekommen diese E-Mail von {programme}, weil {why}.',
  choose: 'Wählen, wie Sie benachrichtigt werden',
  stop: 'Keine E-Mails dieser Art mehr',
  digest: {
    subject: '{count, plural, one {# Nachricht vom {day}} other {# Nachrichten vom {day}}}',
    lead: '{count, plural, one {Das ist seit der letzten Tagesmail geschehen:} other {Diese # Dinge sind seit der letzten Tagesmail geschehen:}}',
    more: '{count, plural, one {und # weitere} other {und # weitere}}',
    open: 'Ihre Nachrichten lesen:',
  },
  lapse: {
    subject: '{points} von {company} verfallen ab {day}',
    body: '{points} von {company} verfallen im {month}, die ersten am {day}: {days, plural, =0 {heute} one {in # Tag} other {in # Tagen}}.',
    line: '{day}: {amount}',
    what: 'Was zuerst verfällt, wird zuerst ausgegeben: Jede Prämie, die vor diesem Tag bestellt wird, verbraucht diese Punkte.',
    open: 'Ansehen, was es dafür gibt:',
    milesSubject: '{miles} von Ihnen verfallen ab {day}',
    milesBody:
      '{miles} von Ihnen verfallen im {month}, die ersten am {day}: {days, plural, =0 {heute} one {in # Tag} other {in # Tagen}}.',
    milesWhat: 'Ihr Konto zeigt jeden Posten und seinen letzten Tag.',
    milesOpen: 'Ihre Meilen ansehen:',
  },
  credit: {
    subject: 'Ihre Flüge haben {miles} gebracht',
    lead: '{count, plural, one {Ein Flug von Ihnen wurde gutgeschrieben:} other {# Flüge von Ihnen wurden gutgeschrieben:}}',
    line: '{day}, {flight}, {route}: {miles}, {status}',
    more: '{count, plural, one {und # weiterer Flug} other {und # weitere Flüge}}',
    open: 'Ihre Reisen ansehen:',
  },
  summary: {
    subject: '{company} im {month}',
    lead: 'Das brachte {company} der {month}:',
    earned: 'Gesammelt: {points}',
    spent: 'Ausgegeben: {points}',
    lapsed: 'Verfallen: {points}',
    balance: 'Jetzt auf dem Konto: {points}',
    lapsing: 'Verfällt binnen 90 Tagen: {points}',
    claims: 'Offene Nachgutschriften: {count}',
    open: 'Kontoauszug öffnen:',
    ownSubject: 'Ihre Meilen im {month}',
    ownLead: 'Das brachte Ihnen der {month}:',
    ownTrips: 'Reisen: {count}',
    ownMiles: '{airline}: {miles}',
    ownOther: 'Andere Gutschriften: {miles}',
    ownStatus: 'Außerdem: {status}',
    ownBalance: 'Jetzt auf Ihrem Konto: {miles}',
    ownOpen: 'Ihre Meilen ansehen:',
  },
  greeting: {
    birthdaySubject: 'Alles Gute zum Geburtstag, {name}',
    birthday:
      'alle bei {programme} gratulieren Ihnen zum Geburtstag und wünschen gute Flüge im neuen Lebensjahr.',
    anniversarySubject: '{company}: {years, plural, one {# Jahr} other {# Jahre}} bei {programme}',
    anniversary:
      'heute vor {years, plural, one {# Jahr} other {# Jahren}} ist {company} {programme} beigetreten. Danke, dass Sie mit uns reisen.',
    end: 'Sie bekommen dies, weil Sie Glückwünsche bestellt haben.',
  },
} satisfies typeof english
