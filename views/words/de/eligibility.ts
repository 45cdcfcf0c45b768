import type { eligibility as english } from '../en/eligibility.ts'

export const eligibility = {
  employees: 'Beschäftigte',
  employeesMost: '{count, plural, one {bis zu # Person} other {bis zu # Personen}}',
  travellers: 'Personen, die im Jahr für Sie reisen',
  travellersLeast: '{count, plural, one {mindestens # Person} other {mindestens # Personen}}',
  everywhere: 'Offen für Firmen mit: {limit}.',
  inCountries: 'Andere Grenzen gelten dort: {countries} – {limit}.',
  industry: 'Ihr Geschäft',
  otherContract: 'Hat Ihre Firma mit der Fluggesellschaft Preise oder einen anderen Bonusvertrag vereinbart?',
  otherContractHint: 'Eine Firma sammelt nur nach einem Vertrag.',
  contractFact: 'Anderer Vertrag mit der Fluggesellschaft',
  answer: { yes: 'Ja', no: 'Nein' },
  industries: {
    other: 'Keines der hier genannten',
    airline: 'Fluggesellschaft',
    'travel-agency': 'Reisebüro',
    'tour-operator': 'Reiseveranstalter',
    'public-authority': 'Behörde',
  },
  fault: {
    employees: 'In diesem Land steht das Programm Firmen mit höchstens {limit} Beschäftigten offen.',
    travellers: 'In diesem Land müssen mindestens {limit} Personen reisen.',
    industry: 'Firmen dieses Geschäfts können in diesem Land nicht teilnehmen.',
    otherContract:
      'Mit einem anderen Vertrag kann eine Firma nicht teilnehmen. Über einen Wechsel spricht Ihre Kontaktperson bei der Fluggesellschaft mit Ihnen.',
  },
} satisfies typeof english
