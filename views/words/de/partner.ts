import type { partner as english } from '../en/partner.ts'

export const partner = {
  nav: { counter: 'Theke', redemptions: 'Einlösungen' },
  door: {
    title: 'Theke eines Partners',
    lead: 'Melden Sie sich mit dem Zugangsschlüssel an, den Sie vom Programm haben. Er öffnet diese Theke für 12 Stunden.',
    key: 'Zugangsschlüssel',
    keyHint:
      'Fügen Sie ihn so ein, wie Sie ihn bekommen haben. Gilt er nicht mehr, bitten Sie das Programm um einen neuen.',
    counterOf: 'Theke von',
    demoKey: 'Der Schlüssel dieses erfundenen Partners: {key}',
  },
  fault: {
    key: 'Dieser Schlüssel öffnet nicht. Prüfen Sie, ob Sie ihn ganz eingefügt haben, oder bitten Sie das Programm um einen neuen.',
    amount: 'Geben Sie einen Betrag wie 12,50 ein.',
    more: 'Es sind nur noch {limit} darauf.',
  },
  counter: {
    title: 'Gutschein einlösen',
    lead: 'Scannen Sie das Quadrat oder tippen Sie den Code des Gutscheins. Sie sehen, wofür er gilt, bevor er genutzt wird.',
    code: 'Gutscheincode',
    codeHint:
      'Sieben Gruppen aus vier Zeichen. Leerzeichen, Striche und Kleinschreibung spielen keine Rolle.',
    verb: 'Gutschein prüfen',
    today:
      '{count, plural, =0 {Heute noch nichts eingelöst} one {# Einlösung heute} other {# Einlösungen heute}}',
    all: 'Alle von heute',
    nothingYet: 'Gutscheine, die Sie heute einlösen, erscheinen hier.',
  },
  voucher: {
    title: '{name}: Dieser Gutschein gilt',
    good: 'Noch ist nichts genutzt. Lösen Sie ihn ein, wenn Sie die Leistung übergeben.',
    kind: 'Art',
    validUntil: 'Gültig bis',
    left: 'Noch darauf',
    value: 'Anfangs wert',
    amount: 'Betrag in {currency}',
    amountHint: 'Höchstens {left}.',
    take: 'Einlösen',
    takePart: 'Diesen Betrag einlösen',
    not: 'Nicht einlösen',
  },
  use: {
    title: 'Einlösung {number}',
    redeemed: 'Eingelöst. Notieren Sie die Nummer, wenn Sie einen Beleg führen.',
    undone: 'Zurückgenommen. Der Gutschein gilt wieder.',
    next: 'Nächster Gutschein',
    undo: 'Diese Einlösung zurücknehmen',
    undoAsk: 'Einlösung {number} zurücknehmen? Der Gutschein kann dann wieder genutzt werden.',
    undoHint:
      '{minutes, plural, one {Möglich bis # Minute nach dem Einlösen, für Irrtümer an der Theke.} other {Möglich bis # Minuten nach dem Einlösen, für Irrtümer an der Theke.}}',
  },
  uses: {
    title: 'Einlösungen',
    lead: 'Alles, was mit Ihren Schlüsseln eingelöst wurde, das Neueste zuerst.',
    number: 'Nummer',
    at: 'Wann',
    voucher: 'Gutschein',
    ends: 'Code endet auf',
    amount: 'Betrag',
    currency: 'Währung',
    whole: 'Ganzer Gutschein',
    state: 'Stand',
    anyState: 'Jeder Stand',
    states: { standing: 'Eingelöst', undone: 'Zurückgenommen' },
    undoneAt: 'Zurückgenommen um',
    on: 'Tag',
    today: 'Nur heute',
    nothingYet: 'Es wurde noch nichts eingelöst. Beginnen Sie an der Theke.',
  },
} satisfies typeof english
