import type { gifts as english } from '../en/gifts.ts'

export const gifts = {
  of: '{points} werden zu Meilen',
  title: '{name}: Wer bekommt wie viel?',
  to: 'Wer bekommt sie',
  toHint: 'Aktive Personen des Unternehmens mit eigenem Konto. Niemand schenkt sich selbst etwas.',
  nobody: 'Außer Ihnen hat im Unternehmen noch niemand ein eigenes Konto. Laden Sie zuerst Personen ein.',
  amount: 'Wie viele Punkte',
  received: 'Kommt an als',
  receiver: 'Geschenkt an',
  least: 'Ab {points}',
  rule: {
    becomes: 'Aus {points} werden {received}.',
    least: 'Ab {least}, in Schritten von {step}.',
    year: 'Höchstens {most} im Kalenderjahr.',
    person: 'Höchstens {most} für eine Person im Kalenderjahr.',
    final: 'Kommt sofort an und lässt sich nicht zurücknehmen.',
  },
  fault: {
    receiver: 'Wählen Sie jemanden aus der Liste.',
    least: 'Mindestens {limit} Punkte.',
    step: 'Nur Vielfache von {limit}.',
    most: 'Höchstens {limit} Punkte im Kalenderjahr.',
    left: 'In diesem Jahr können nur noch {limit} Punkte geschenkt werden.',
  },
  state: 'Geschenkt',
  step: 'Der reisenden Person gutgeschrieben',
  priceStep: '{from} Punkte werden zu {to}.',
  mine: {
    title: 'Ihnen geschenkt',
    lead: 'Meilen, die ein Unternehmen Ihnen aus seinen Punkten geschenkt hat.',
    day: 'Tag',
    company: 'Von',
    amount: 'Meilen',
  },
  sheet: {
    title: 'Geschenke des Jahres',
    lead: 'Punkte des Unternehmens, die zu Meilen dieser Person wurden. Sie sind ein Geschenk des Arbeitgebers, keine Prämie des Programms der Fluggesellschaft.',
    points: 'Abgegangene Punkte',
    miles: 'Geschenkte Meilen',
    column: 'Vom Arbeitgeber geschenkte Meilen',
  },
} satisfies typeof english
