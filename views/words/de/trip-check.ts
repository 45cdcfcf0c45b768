import type { tripCheck as english } from '../en/trip-check.ts'

export const tripCheck = {
  title: 'Wird diese Buchung gutgeschrieben?',
  lead: 'Fügen Sie vor dem Abflug eine Buchung ein. Sie sehen für jede Fluggesellschaft, ob Ihre Unternehmenskennung und die Nummer der reisenden Person darin stehen.',
  leadOwn:
    'Fügen Sie vor dem Abflug Ihre Buchung ein. Sie sehen für jede Fluggesellschaft, ob Ihre Nummer und die Kennung Ihres Unternehmens darin stehen.',
  link: 'Buchung prüfen',
  paste: 'Buchung einfügen',
  again: 'Eine andere Buchung prüfen',
  field: 'Buchungstext oder Barcode der Bordkarte',
  hint: 'So, wie Amadeus, Sabre, Worldspan oder Galileo sie anzeigt, oder was ein Scanner von der Bordkarte liest.',
  kept: 'Was Sie einfügen, wird einmal gelesen und nicht gespeichert.',
  check: 'Prüfen',
  placeholder: 'NUMMER',
  noFlights: 'Kein Flug erkannt',
  noFlightsText:
    'Fügen Sie die ganze Buchung mit den Flugzeilen ein, zum Beispiel das, was das Reisebüro nach RT in Amadeus oder *R in Galileo sieht.',
  noCorporateId:
    'Das Unternehmen hat derzeit keine Unternehmenskennung, die sammelt. Geprüft wurde daher nur die Vielfliegernummer.',
  noNumber:
    'Sie haben noch keine Vielfliegernummer verknüpft, daher lässt sich keine Nummer als Ihre erkennen.',
  linkNumber: 'Nummer verknüpfen',
  read: 'Was wir gelesen haben',
  system: 'Angezeigt von',
  unknownSystem: 'Kein System erkannt',
  barcode: 'Barcode einer Bordkarte',
  locator: 'Buchungscode',
  travellers: 'Genannte Reisende',
  airlines: 'Was jede Fluggesellschaft wissen wird',
  notConfirmed: 'Status {status}: kein bestätigter Platz.',
  outside: 'Diese Fluggesellschaft nimmt nicht am Programm teil. Für sie ist nichts nachzutragen.',
  state: { complete: 'Wird gutgeschrieben', incomplete: 'Es fehlt etwas', outside: 'Nicht im Programm' },
  company: {
    label: 'Unternehmen',
    clid: 'Ihre Unternehmenskennung steht in der Buchung (SSR CLID, Zeile {line}).',
    osi: 'Ihre Unternehmenskennung steht in der Buchung (OSI, Zeile {line}).',
    tour: 'Ihre Unternehmenskennung steht als Tourcode in der Buchung (Zeile {line}).',
    pending: 'Ihre Unternehmenskennung wurde gesendet (Zeile {line}), aber noch nicht bestätigt.',
    mistyped: 'In Zeile {line} steht {id}: Ihre Unternehmenskennung mit einem Tippfehler. {slip}',
    prefixed:
      'In Zeile {line} steht {id}: Vor Ihrer Unternehmenskennung steht der Code der Fluggesellschaft, er muss weg.',
    unaddressed:
      'Ihre Unternehmenskennung steht in Zeile {line}, aber der Code der Fluggesellschaft fehlt. So erreicht sie keine.',
    rejected: 'Die Fluggesellschaft hat das Element mit Ihrer Unternehmenskennung abgelehnt (Zeile {line}).',
    'other-company':
      'Zeile {line} trägt {id}, die Kennung eines anderen Unternehmens. Die Reise würde für dieses zählen.',
    'in-remark':
      'Ihre Unternehmenskennung steht nur in einer Bemerkung (Zeile {line}). Bemerkungen liest keine Fluggesellschaft.',
    missing: 'Ihre Unternehmenskennung fehlt.',
    'not-told':
      'Eine Bordkarte verrät nicht, für welches Unternehmen sie zählt. Sehen Sie in der Buchung selbst nach.',
  },
  traveller: {
    label: 'Reisende Person',
    there: 'Eine Vielfliegernummer steht in der Buchung.',
    own: 'Ihre Nummer steht in der Buchung (Zeile {line}).',
    pending: 'Eine Vielfliegernummer wurde gesendet (Zeile {line}), aber noch nicht bestätigt.',
    some: '{numbers, plural, one {# Nummer} other {# Nummern}} bei {names} Reisenden: Jemandem fehlt sie.',
    mistyped: 'In Zeile {line} steht Ihre Nummer mit einem Tippfehler. {slip}',
    'not-own':
      'In Zeile {line} steht eine Nummer, die nicht mit Ihnen verknüpft ist. Die Meilen bekäme jemand anderes.',
    rejected: 'Die Fluggesellschaft hat die Vielfliegernummer abgelehnt (Zeile {line}).',
    FQTR: 'Zeile {line} ist FQTR: Die Nummer bucht eine Prämie und sammelt nicht. Nötig ist FQTV.',
    FQTU: 'Zeile {line} ist FQTU: Die Nummer bezahlt ein Upgrade und sammelt nicht. Nötig ist FQTV.',
    FQTS: 'Zeile {line} ist FQTS: Sie meldet nur den Status und sammelt nicht. Nötig ist FQTV.',
    'other-programme':
      'In Zeile {line} steht eine Nummer von {airline}: Die Meilen gehen an jenes Programm, nicht an dieses.',
    missing: 'Eine Vielfliegernummer fehlt.',
  },
  slip: {
    wrong: 'Zeichen {at} ist {found} und müsste {wanted} sein.',
    missing: 'Zeichen {at}, {wanted}, fehlt.',
    extra: 'Zeichen {at}, {found}, ist zu viel.',
    swapped: 'Ab Zeichen {at} steht {found} statt {wanted}.',
  },
  entry: {
    title: 'Bitten Sie das Reisebüro, genau dies einzugeben',
    others: 'In einem anderen Buchungssystem',
    every: 'In jedem Buchungssystem',
    orOsi: 'Wo CLID abgelehnt wird:',
    before: 'Vor der Ausstellung des Tickets. Ein falsches Element muss zuerst gelöscht werden.',
  },
  costCentre: {
    column: 'Kostenstelle',
    any: 'Alle Kostenstellen',
    none: 'Ohne Kostenstelle',
    title: 'Kostenstelle von Reisen ändern',
    lead: 'Alles andere an den Reisen bleibt. Punkte und Meilen ändern sich nicht.',
    bar: 'Kostenstelle ändern',
    field: 'Neue Kostenstelle',
    fieldHint: 'Leer lassen, damit wieder die Kostenstelle der reisenden Person gilt.',
    which: 'Für welche Reisen',
    selected: 'Für die ausgewählten',
    all: '{count, plural, one {Für die eine passende Reise} other {Für alle # passenden Reisen}}',
    preview: 'Änderungen ansehen',
    pick: 'Reise {route} vom {day} auswählen',
    nothing: 'Wählen Sie mindestens eine Reise aus oder nehmen Sie alle.',
    tooMany: 'Höchstens {limit} Reisen auf einmal. Grenzen Sie die Filter ein.',
    effect:
      '{count, plural, one {# Reise erhält die Kostenstelle {name}.} other {# Reisen erhalten die Kostenstelle {name}.}}',
    effectBack:
      '{count, plural, one {Für # Reise gilt wieder die Kostenstelle der reisenden Person.} other {Für # Reisen gilt wieder die Kostenstelle der reisenden Person.}}',
    unchanged: '{count, plural, one {# davon hat sie schon.} other {# davon haben sie schon.}}',
    more: '{count, plural, one {und eine weitere Reise} other {und # weitere Reisen}}',
    before: 'Jetzt',
    after: 'Danach',
    confirm: '{count, plural, one {# Reise ändern} other {# Reisen ändern}}',
    done: '{count, plural, one {Die Kostenstelle von # Reise wurde geändert.} other {Die Kostenstelle von # Reisen wurde geändert.}}',
  },
} satisfies typeof english
