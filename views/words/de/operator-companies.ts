import type { companies as english } from '../en/operator-companies.ts'

export const companies = {
  title: 'Unternehmen im Programm',
  waiting:
    '{count, plural, =0 {Kein Antrag wartet auf eine Entscheidung.} one {# Antrag wartet auf eine Entscheidung.} other {# Anträge warten auf eine Entscheidung.}}',
  search: 'Name oder Nummer suchen',
  anyState: 'Jeder Stand',
  nothingYet: 'Noch hat kein Unternehmen einen Antrag gestellt. Anträge von /join erscheinen hier.',
  column: {
    name: 'Unternehmen',
    country: 'Land',
    state: 'Stand',
    corporateId: 'Unternehmenskennung',
    registrationNo: 'Registernummer',
    vatId: 'USt-IdNr.',
    applied: 'Beantragt',
    joined: 'Beigetreten',
  },
  state: { applied: 'Beantragt', active: 'Aktiv', refused: 'Abgelehnt', closed: 'Geschlossen' },
  factsTitle: 'Angaben zum Unternehmen',
  signatory: 'Unterzeichnet von',
  signatoryEmail: 'E-Mail der unterzeichnenden Person',
  signatoryProof: {
    yes: 'Adresse bestätigt',
    no: 'Adresse noch nicht bestätigt',
    same: 'Andere Unternehmen mit dieser Mail-Domain',
  },
  terms: 'Angenommene Bedingungen',
  people: 'Personen',
  closedOn: 'Geschlossen am',
  decidedBy: 'Entschieden von',
  reason: 'Begründung',
  readOnly: 'Support und Programmleitung entscheiden; Sie können lesen.',
  decisionTitle: 'Nimmt dieses Unternehmen teil?',
  corporateId: 'Unternehmenskennung',
  corporateIdHint:
    'Leer lassen für eine neue Nummer. Steht in den Buchungen schon eine, tragen Sie sie ein: Deren Flüge werden sofort gutgeschrieben. Muster: {pattern}',
  approve: 'Unternehmen aufnehmen',
  refuse: 'Antrag ablehnen',
  refuseReason: 'Warum sie nicht teilnehmen kann',
  refuseQuestion: '{company} ablehnen? Die unterzeichnende Person erhält Ihre Begründung per E-Mail.',
  closeTitle: 'Teilnahme beenden',
  close: 'Unternehmen schließen',
  closeReason: 'Warum die Teilnahme endet',
  closeQuestion: '{company} schließen? Niemand kann mehr für sie handeln. Flüge bis heute zählen noch.',
  reasonHint: 'Das Unternehmen liest diesen Satz in seiner E-Mail.',
  fault: {
    pattern: 'Diese Nummer passt nicht zum Muster des Programms.',
    taken: 'Diese Nummer gehört einem anderen Unternehmen.',
    reason: 'Begründen Sie mit mindestens zehn Zeichen: Das Unternehmen liest es.',
  },
  done: {
    approved: 'Das Unternehmen nimmt ab heute teil. Die unterzeichnende Person hat einen Link per E-Mail.',
    refused: 'Der Antrag ist abgelehnt. Die unterzeichnende Person hat Ihre Begründung per E-Mail.',
    closed: 'Das Unternehmen ist geschlossen. Ab jetzt handelt niemand mehr dafür.',
  },
  credited:
    '{count, plural, =0 {Auf seine Nummer warteten keine Flüge.} one {# Flug, der auf die Nummer wartete, hat sein Unternehmen gefunden.} other {# Flüge, die auf die Nummer warteten, haben ihr Unternehmen gefunden.}}',
  trailTitle: 'Verlauf',
  trail: { at: 'Wann', who: 'Wer', deed: 'Handlung', detail: 'Einzelheiten' },
  trailAll: 'Alles, was getan wurde',
  trailCount:
    '{count, plural, one {Die neueste von {all} Handlungen.} other {Die neuesten # von {all} Handlungen.}}',
  mail: {
    approvedSubject: '{company} nimmt an {programme} teil',
    approvedBody:
      'Guten Tag {name},\n\n{company} nimmt ab heute an {programme} teil. In drei Schritten zu den ersten Punkten:\n\n1. Übernehmen Sie das Travel Management und laden Sie Ihre Kolleginnen und Kollegen ein:\n{link}\nDer Link gilt einmal und {hours, plural, one {# Stunde} other {# Stunden}} lang.\n\n2. Ihre Unternehmenskennung ist {corporateId}. Bitten Sie alle, die buchen, oder Ihr Reisebüro, sie in jede Buchung einzutragen:\n{entry}\noder\n{remark}\n\n3. Bitten Sie alle Reisenden, ihre Vielfliegernummer zu verknüpfen. Sie sammeln auf denselben Flügen ihre eigenen Meilen.\n',
    refusedSubject: 'Ihr Antrag für {company}',
    refusedBody:
      'Guten Tag {name},\n\nwir können den Antrag von {company} auf Teilnahme an {programme} nicht annehmen:\n\n{reason}\n\nSie können einen neuen Antrag stellen, sobald sich das geändert hat.\n',
    closedSubject: '{company} nimmt nicht mehr an {programme} teil',
    closedBody:
      'Guten Tag {name},\n\ndie Teilnahme von {company} an {programme} hat heute geendet:\n\n{reason}\n\nFlüge bis heute zählen noch.\n',
  },
} satisfies typeof english
