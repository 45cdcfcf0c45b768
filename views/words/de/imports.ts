import type { imports as english } from '../en/imports.ts'
import { expected, pages } from './import-pages.ts'

export const imports = {
  reject: {
    'MEM-UNKNOWN': 'Kein Mitglied hat diese Vielfliegernummer verknüpft.',
    'MEM-NAME-MISMATCH': 'Der Name auf dem Ticket weicht vom Namen des Vielfliegerkontos ab.',
    'MEM-NUMBER-CHANGED':
      'Die Vielfliegernummer dieser Buchung wurde kurz vor dem Abflug geändert. Wir prüfen das.',
    'CLID-UNKNOWN': 'Die Unternehmenskennung gehört zu keinem Unternehmen des Programms.',
    'CLID-INACTIVE': 'Die Unternehmenskennung war am Tag des Fluges nicht aktiv.',
    'CPN-NOT-FLOWN': 'Der Coupon wurde nicht abgeflogen.',
    'CPN-DUPLICATE':
      'Der Coupon wurde schon geladen oder steht mehrmals in dieser Datei. Gutgeschrieben wird er nur einmal.',
    'CPN-CHANGED': 'Der Coupon wurde schon mit anderem Inhalt geladen.',
    'CLASS-NOT-ELIGIBLE': 'Die Buchungsklasse sammelt nicht.',
    'ROUTE-UNKNOWN': 'Ein Flughafencode ist nicht bekannt.',
    'ROUTE-SAME': 'Start und Ziel sind derselbe Flughafen.',
    'OUT-OF-WINDOW': 'Der Flug ist zu alt für eine Gutschrift.',
    'BEFORE-ENROLMENT': 'Der Flug lag vor dem Beitritt zum Programm.',
    'VALUE-MISSING': 'Ein Wert fehlt, den jede Zeile braucht.',
    'VALUE-MALFORMED': 'Ein Wert hat nicht die erwartete Form.',
    'DATE-OUT-OF-RANGE': 'Ein Tag liegt zu weit in der Vergangenheit oder in der Zukunft.',
    'AMOUNT-OUT-OF-RANGE': 'Ein Betrag ist negativ oder zu groß.',
    'CURRENCY-UNKNOWN': 'Der Währungscode ist nicht bekannt.',
    'ROW-LENGTH': 'Die Zeile hat mehr oder weniger Spalten als der Kopf der Datei.',
    'STATUS-UNKNOWN': 'Der Couponstatus ist keiner von F, L, E, R und V.',
    'NO-CLID': 'Die Buchung nennt keine Unternehmenskennung.',
    'NO-FFN': 'Die Buchung nennt keine Vielfliegernummer.',
    'MEM-LEFT': 'Die reisende Person gehörte am Tag des Fluges nicht mehr zum Unternehmen.',
    'FILE-EMPTY': 'Die Datei ist leer.',
    'FILE-NOT-TEXT':
      'Die Datei ist kein reiner Text ({kind}). Speichern Sie sie als CSV in UTF-8 und senden Sie sie erneut.',
    'FILE-NOT-UTF8':
      'Die Datei ist bei Zeile {line} kein gültiges UTF-8. Speichern Sie sie als CSV in UTF-8 und senden Sie sie erneut.',
    'FILE-COLUMNS-MISSING': 'Im Kopf der Datei in Zeile {line} fehlen diese Spalten: {columns}.',
    'FILE-COLUMNS-REPEATED': 'Im Kopf der Datei in Zeile {line} steht diese Spalte mehrmals: {columns}.',
    'FILE-TOO-MANY-COLUMNS':
      'Der Kopf der Datei in Zeile {line} hat {found} Spalten; gelesen werden höchstens {most}.',
    'FILE-CELL-TOO-LONG': 'Zeile {line} hat eine Zelle mit {found} Zeichen; gelesen werden höchstens {most}.',
    'FILE-LINE-TOO-LONG':
      'Die Zeile, die bei {line} beginnt, ist länger als {most} Bytes. Fehlt ein Anführungszeichen?',
    'FILE-QUOTE-OPEN':
      'Die Datei endet mitten in einer Zelle in Anführungszeichen, die in Zeile {line} beginnt. Wurde sie abgeschnitten?',
  },
  expected,
  ...pages,
} satisfies typeof english
