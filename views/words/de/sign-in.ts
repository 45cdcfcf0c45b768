import type { signIn as English } from '../en/sign-in.ts'

export const signIn: typeof English = {
  title: 'Anmelden',
  lead: 'Für Unternehmen und die Menschen, die für sie reisen.',
  operatorTitle: 'Anmeldung für Betreiber',
  operatorLead: 'Für alle, die das Programm betreiben. Jeder Blick auf persönliche Daten wird festgehalten.',
  email: 'E-Mail-Adresse',
  password: 'Passwort',
  code: 'Code aus Ihrer Authentifizierungs-App',
  join: 'Ihr Unternehmen ist noch nicht dabei?',
  joinLink: 'Mit dem Unternehmen teilnehmen',
  demoTitle: 'Ausprobieren als',
  demoText: 'Ein Klick meldet Sie an. Diese Personen gibt es nur in der Demoversion.',
  demoPassword: 'Oder geben Sie eine dieser Adressen mit dem Passwort {password} ein.',
  toMember: 'Zur Anmeldung für Unternehmen',
  toOperator: 'Zur Anmeldung für Betreiber',
  role: {
    'travel-manager': 'Travel Management',
    finance: 'Buchhaltung',
    approver: 'Genehmigung',
    arranger: 'Reisebuchung',
    traveller: 'Beschäftigte',
    support: 'Betreiber: Support',
    'programme-manager': 'Betreiber: Programmleitung',
    'operator-finance': 'Betreiber: Finanzen',
    auditor: 'Betreiber: Revision, nur Lesen',
  },
}
