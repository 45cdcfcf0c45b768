import type { passkeys as english } from '../en/passkeys.ts'

export const passkeys = {
  title: 'Passkeys',
  lead: 'Ein Passkey meldet Sie mit Finger, Gesicht oder Bildschirmsperre an, statt mit Passwort und Code. Niemand kann ihn erraten oder Ihnen entlocken.',
  none: 'Sie haben noch keinen Passkey.',
  name: 'Bezeichnung',
  nameHint: 'Damit Sie ihn später erkennen: das Gerät oder der Passwort-Manager, der ihn aufbewahrt.',
  added: 'Hinzugefügt',
  used: 'Zuletzt genutzt',
  never: 'Nie',
  change: 'Ändern',
  changeVerb: 'Umbenennen oder entfernen',
  changeOne: '{name} umbenennen oder entfernen',
  add: 'Passkey hinzufügen',
  newTitle: 'Passkey hinzufügen',
  newLead:
    'Ihr Gerät fragt nach Finger, Gesicht oder PIN und bewahrt den Passkey auf. Wir speichern nur, woran wir ihn erkennen.',
  make: 'Passkey erstellen',
  back: 'Zurück zur Sicherheit',
  since: 'Hinzugefügt: {time}',
  rename: 'Bezeichnung speichern',
  removeTitle: 'Diesen Passkey entfernen',
  removeText: 'Danach öffnet er hier nichts mehr. Löschen Sie ihn auch auf Ihrem Gerät.',
  remove: 'Passkey entfernen',
  removeQuestion: 'Den Passkey {name} entfernen? Dann können Sie sich nicht mehr mit ihm anmelden.',
  signIn: 'Mit Passkey anmelden',
  use: 'Passkey verwenden',
  stepLead: 'Der zweite Schritt: Bestätigen Sie mit Ihrem Passkey.',
  failed:
    'Das hat nicht geklappt oder wurde abgebrochen. Versuchen Sie es noch einmal oder wählen Sie einen anderen Weg.',
  known: 'Auf diesem Gerät gibt es schon einen Passkey für Ihr Konto.',
  unsupported: 'Passkeys brauchen Skripte und einen Browser, der sie kennt. Hier fehlt eines von beiden.',
} satisfies typeof english
