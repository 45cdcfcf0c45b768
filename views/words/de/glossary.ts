import type { glossary as english } from '../en/glossary.ts'

export const glossary = {
  programme: {
    word: 'Programm',
    text: 'Die Regeln, nach denen Unternehmen Punkte sammeln, betrieben von einer Gruppe von Fluggesellschaften.',
  },
  company: {
    word: 'Unternehmen',
    text: 'Wer teilnimmt und wem die Punkte gehören.',
  },
  member: {
    word: 'Mitglied',
    text: 'Eine Person mit eigenem Konto; es bleibt ihres, wenn sie den Arbeitgeber wechselt.',
  },
  points: {
    word: 'Punkte',
    text: 'Was das Unternehmen auf Geschäftsreisen sammelt und für Prämien ausgibt.',
  },
  miles: {
    word: 'Prämienmeilen',
    text: 'Was der Reisende auf demselben Flug sammelt. Sie gehören ihm allein.',
  },
  status: {
    word: 'Statuspunkte',
    text: 'Sie entscheiden über die Stufe des Reisenden und lassen sich nicht einlösen.',
  },
  corporateId: {
    word: 'Unternehmenskennung',
    text: 'Steht in der Buchung und sagt, für welches Unternehmen der Flug ist.',
  },
  frequentFlyerNumber: {
    word: 'Vielfliegernummer',
    text: 'Steht in der Buchung und sagt, wem die Meilen gehören.',
  },
  coupon: {
    word: 'Flugcoupon',
    text: 'Ein Flug eines Tickets, von einem Start bis zur nächsten Landung.',
  },
  journey: {
    word: 'Reiseweg',
    text: 'Die Coupons einer Richtung samt Umstiegen.',
  },
  fareBase: {
    word: 'Flugpreis, der zählt',
    text: 'Flugpreis und Zuschläge der Fluggesellschaft, ohne Steuern.',
  },
  credit: {
    word: 'Gutschrift',
    text: 'Was ein Flug oder ein Angebot einem Konto hinzufügt.',
  },
  reversal: {
    word: 'Rückbuchung',
    text: 'Nimmt eine Gutschrift ganz zurück, etwa wenn das Ticket erstattet wurde.',
  },
  lot: {
    word: 'Posten',
    text: 'Punkte oder Meilen, die am selben Tag verfallen.',
  },
  lapse: {
    word: 'Verfall',
    text: 'Nach seinem letzten Tag lässt sich ein Posten nicht mehr einlösen.',
  },
  award: {
    word: 'Prämie',
    text: 'Ein Flug, ein Upgrade oder ein Gutschein, bezahlt mit Punkten.',
  },
  voucher: {
    word: 'Gutschein',
    text: 'Ein Code, der bis zu einem Tag für eine Leistung gilt.',
  },
  claim: {
    word: 'Antrag auf Nachgutschrift',
    text: 'Bittet um eine Gutschrift, die fehlt.',
  },
  statement: {
    word: 'Auszug',
    text: 'Alle Bewegungen eines Zeitraums, vom Anfangs- bis zum Endstand.',
  },
  ruleVersion: {
    word: 'Fassung der Regeln',
    text: 'Regeln gelten ab einem Tag. Ein Flug zählt nach der Fassung, die an seinem Tag galt.',
  },
} satisfies typeof english
