import type { Dialect } from './dialect.ts'

/** `*R` of Galileo (Travelport+, Apollo alike): the locator stands before the office, segments have a dot. */
export const galileo: Dialect = {
  system: 'galileo',
  marks: [
    /^[A-Z0-9]{6}\/[A-Z0-9]{2} /,
    /^\*{2,3} .{3,60}>\*[A-Z]{1,3}/,
    /^FONE-/,
    /^TKTG-/,
    /^\*{3} ?(?:SERVICE|SPECIAL|OTHER|MILEAGE)/,
    /^MILEAGE MEMBERSHIP/,
  ],
  segment:
    /^\d{1,2}\. {0,2}([A-Z][A-Z0-9]|\d[A-Z]) {0,3}(\d{1,4}) {1,2}([A-Z]) {1,3}(\d{1,2}[A-Z]{3}) {1,2}([A-Z]{3})([A-Z]{3})[ *]{1,3}([A-Z]{2})\d{1,2}\b/,
  locator: /^([A-Z0-9]{6})\/[A-Z0-9]{2} /,
  name: /(?:^| )\d{1,2}\.\d{1,2}([A-Z][A-Z'-]{0,40}\/[A-Z])/g,
}
