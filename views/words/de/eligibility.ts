import type { eligibility as english } from '../en/eligibility.ts'

export const eligibility = {
  employees: 'Beschäftigte',
  employeesMost: '{count, plural, one {bis zu # Beschäftigten} other {bis zu # Beschäftigten}}',
  travellers: 'Reisende im Jahr',
  travellersLeast: '{count, plural, one {mindestens # Reisenden} other {mindestens # Reisenden}}',
  everywhere: 'Die Teilnahme steht Unternehmen mit {limit} offen.',
  inCountries: 'Abweichend mit {limit}: {countries}.',
  industry: 'Branche',
  otherContract:
    'Hat Ihr Unternehmen mit der Fluggesellschaft Preise oder einen anderen Bonusvertrag vereinbart?',
  otherContractHint: 'Ein Unternehmen sammelt nur über einen einzigen Vertrag.',
  contractFact: 'Anderer Vertrag mit der Fluggesellschaft',
  answer: { yes: 'Ja', no: 'Nein' },
  industries: {
    other: 'Keine der hier genannten',
    airline: 'Fluggesellschaft',
    'travel-agency': 'Reisebüro',
    'tour-operator': 'Reiseveranstalter',
    'public-authority': 'Behörde',
  },
  fault: {
    employees: 'In diesem Land steht das Programm Unternehmen mit höchstens {limit} Beschäftigten offen.',
    travellers: 'In diesem Land braucht es mindestens {limit} Reisende.',
    industry: 'Unternehmen dieser Branche können in diesem Land nicht teilnehmen.',
    otherContract:
      'Mit einem anderen Vertrag kann ein Unternehmen nicht teilnehmen. Über einen Wechsel spricht Ihre Kontaktperson bei der Fluggesellschaft mit Ihnen.',
  },
} satisfies typeof english
