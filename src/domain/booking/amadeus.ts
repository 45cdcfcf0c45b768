import type { Dialect } from './dialect.ts'

/** `RT` of Amadeus: every line has a number, names come first, the office line ends in the locator. */
export const amadeus: Dialect = {
  system: 'amadeus',
  marks: [
    /^-{3} .*RLR/,
    /^RP\/[A-Z0-9]{6,9}\//,
    /^\d{1,3} {1,3}(?:AP|TK|FE|FP|FA|FB|FM|FV|FT|FH|RM|OPW|OPC) /,
    /^\d{1,3} {1,3}(?:[*/] ?)?SSR FQT[VRUS] [A-Z0-9]{2} HK\//,
  ],
  // `3  MA 412 Y 12DEC 6 FRAOSL HK2  0840 1035`; `*` before the route marks a class that was married or waitlisted
  segment:
    /^\d{1,2} {1,4}([A-Z][A-Z0-9]|\d[A-Z]) ?(\d{1,4})[A-Z]? ([A-Z]) (\d{1,2}[A-Z]{3}) [1-7][ *]([A-Z]{3})([A-Z]{3})[ *]{1,2}([A-Z]{2})\d{1,2}\b/,
  locator: /^RP\/.{1,60} ([A-Z0-9]{6})$/,
  name: /(?:^| )\d{1,2}\.(?:\d{1,2})?([A-Z][A-Z'-]{0,40}\/[A-Z])/g,
}
