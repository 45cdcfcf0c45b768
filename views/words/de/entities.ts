import type { entities as english } from '../en/entities.ts'

export const entities = {
  short: 'Rechtsträger',
  ids: 'Unternehmenskennungen Ihrer Rechtsträger:',
  personHint:
    'Für wen diese Person arbeitet. Reisen zählen nach der Unternehmenskennung der Buchung, was auch immer hier steht.',
  title: 'Welche Rechtsträger für {company} sammeln',
  lead: 'Tochtergesellschaften und Niederlassungen, auch in anderen Ländern. Jede bucht mit eigener Unternehmenskennung; alle Punkte kommen auf ein Konto.',
  nothingYet: 'Noch kein weiterer Rechtsträger. Reisen zählen für das Unternehmen selbst.',
  column: {
    name: 'Bezeichnung',
    country: 'Land',
    state: 'Stand',
    asked: 'Beantragt',
    deed: 'Ändern',
  },
  state: {
    applied: 'In Prüfung',
    active: 'Nimmt teil',
    ending: 'Bis {day}',
    refused: 'Abgelehnt',
    withdrawn: 'Zurückgezogen',
    ended: 'Beendet am {day}',
  },
  done: {
    asked: 'Wir prüfen die Nummern und schreiben Ihnen. Die Unternehmenskennung kommt mit unserer Antwort.',
    withdrawn: 'Der Antrag ist zurückgezogen.',
    ended: 'Das Ende ist vermerkt. Flüge bis zu diesem Tag zählen noch.',
  },
  fault: {
    known: 'Ein Rechtsträger mit dieser Registernummer nimmt schon teil oder wird gerade geprüft.',
    day: 'Wählen Sie heute oder einen Tag in den nächsten zwei Jahren: Vergangene Tage bleiben, wie sie gutgeschrieben wurden.',
  },
  new: {
    title: 'Rechtsträger hinzufügen',
    text: 'Das Programm prüft ihn und vergibt eine Unternehmenskennung. Flüge mit dieser Kennung zählen von da an, und so weit zurück, wie das Programm es erlaubt.',
    choose: 'Land wählen',
    verb: 'Unternehmenskennung beantragen',
  },
  withdraw: {
    verb: 'Zurückziehen',
    question: 'Den Antrag für {name} zurückziehen?',
  },
  end: {
    link: 'Beenden',
    title: '{name} beenden',
    effect:
      'Flüge von {name} mit der Unternehmenskennung {corporateId} zählen bis zu dem Tag, den Sie wählen, spätere nicht mehr. Gutgeschriebene Punkte bleiben. Das lässt sich nicht zurücknehmen.',
    day: 'Letzter Tag',
    dayHint: 'Flüge, die an diesem Tag abgehen, zählen noch.',
    verb: 'Rechtsträger beenden',
  },
  filter: {
    label: 'Rechtsträger',
    any: 'Alle Rechtsträger',
    own: '{company} selbst',
  },
  split: {
    title: 'Punkte aus Flügen, nach Rechtsträger',
    lines: 'Zeilen',
    total: 'Alle zusammen',
  },
  operator: {
    waiting: 'Rechtsträger',
    waitingAny: 'Beliebig',
    waitingOpen: 'Mit einem Rechtsträger zur Entscheidung',
    title: 'Rechtsträger',
    none: 'Kein weiterer Rechtsträger.',
    of: '{name}, ein Rechtsträger von {company}',
    decision: 'Nimmt dieser Rechtsträger teil?',
    approve: 'Unternehmenskennung vergeben',
    refuse: 'Rechtsträger ablehnen',
    refuseReason: 'Warum er nicht teilnehmen kann',
    refuseQuestion: '{name} ablehnen? Wer den Antrag gestellt hat, erhält Ihre Begründung per E-Mail.',
    same: 'Dieselbe Registernummer',
    asked: 'Beantragt von',
    approved: 'Die Unternehmenskennung ist vergeben und per E-Mail mitgeteilt.',
    refused: 'Der Rechtsträger ist abgelehnt, die Begründung per E-Mail mitgeteilt.',
    decide: 'Entscheiden',
  },
  mail: {
    approvedSubject: 'Die Unternehmenskennung von {entity}',
    approvedBody:
      'Guten Tag {name},\n\n{entity} nimmt ab heute als Rechtsträger von {company} an {programme} teil. Die Unternehmenskennung ist {corporateId}. Bitten Sie alle, die dafür buchen, sie in jede Buchung einzutragen:\n{entry}\noder\n{remark}\n\nDie Punkte kommen auf das Konto von {company}.\n',
    refusedSubject: 'Ihr Antrag für {entity}',
    refusedBody:
      'Guten Tag {name},\n\nwir können für {entity} in {programme} keine Unternehmenskennung vergeben:\n\n{reason}\n\nSobald sich das geändert hat, können Sie erneut fragen.\n',
  },
} satisfies typeof english
