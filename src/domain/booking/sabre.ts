import type { Dialect } from './dialect.ts'

/** `*A` of Sabre: headed sections, the class stands at the flight number, `/DC…` names the airline's own locator. */
export const sabre: Dialect = {
  system: 'sabre',
  marks: [
    /^TKT\/TIME LIMIT/,
    /^PHONES$/,
    /^FREQUENT TRAVELER/,
    /^(?:[A-Z]{2} FACTS|GENERAL FACTS)$/,
    /^RECEIVED FROM -/,
    /\/DC[A-Z0-9]{2}\*/,
  ],
  // `1 MA 412Y 12DEC 6 FRAOSL HK1   840A 1035A`; a `*` behind the route marks married segments
  segment:
    /^\d{1,2} {1,3}([A-Z][A-Z0-9]|\d[A-Z]) {0,3}(\d{1,4})([A-Z]) (\d{1,2}[A-Z]{3}) (?:[1-7] |[A-Z] )?([A-Z]{3})([A-Z]{3})[ *]{1,3}([A-Z]{2})\d{1,2}\b/,
  locator: /^([A-Z0-9]{6})$/,
  name: /(?:^| )\d{1,2}\.\d{1,2}([A-Z][A-Z'-]{0,40}\/[A-Z])/g,
}
