import type { help as english } from '../en/help.ts'

export const help = {
  link: 'Hilfe',
  title: 'Hilfe',
  heading: 'Was möchten Sie wissen?',
  lead: 'Klare Antworten. Passt keine, fragen Sie: Die Antwort kommt binnen drei Arbeitstagen.',
  search: 'In den Antworten suchen',
  none: 'Keine Antwort enthält alle diese Wörter. Versuchen Sie es mit weniger.',
  helped: 'Hat das geholfen?',
  yes: 'Ja',
  no: 'Nein',
  thanks: 'Gezählt. Danke.',
  group: {
    earning: 'Sammeln',
    missing: 'Fehlende Gutschriften',
    spending: 'Einlösen',
    people: 'Personen',
    statements: 'Auszüge',
    privacy: 'Datenschutz',
    safety: 'Sicherheit',
  },
  contact: {
    title: 'Den Support fragen',
    text: 'Mit Vorgangsnummer, zugesagtem Tag und auf Wunsch einem Rückruf.',
    signedOut: 'Melden Sie sich zuerst an: Dann erreicht die Antwort nur Sie.',
    link: 'Dem Support schreiben',
  },
  glossary: {
    title: 'Was die Wörter bedeuten',
    link: 'Was die Wörter bedeuten',
    lead: 'Dieselben Wörter stehen auf jeder Seite, in jeder Mail und in jeder Datei.',
  },
} satisfies typeof english
