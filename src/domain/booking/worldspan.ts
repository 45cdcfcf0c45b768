import type { Dialect } from './dialect.ts'

/** `*R` of Worldspan: `1P-` before the locator, fields begin with their letter, the week day is two letters. */
export const worldspan: Dialect = {
  system: 'worldspan',
  marks: [/^1P-/, /^[PTGM]-/, /^G FAX-/, /^(?:[A-Z]{3}-)?OSI-/],
  segment:
    /^\d{1,2} {1,3}([A-Z][A-Z0-9]|\d[A-Z]) {0,3}(\d{1,4}) ?([A-Z]) {1,2}(\d{1,2}[A-Z]{3}) [A-Z]{2} ([A-Z]{3})([A-Z]{3})[ *]{1,3}([A-Z]{2})\d{1,2}\b/,
  locator: /^1P-? ?([A-Z0-9]{6})\b/,
  name: /(?:^| )\d{1,2}\.\d{1,2}([A-Z][A-Z'-]{0,40}\/[A-Z])/g,
}
