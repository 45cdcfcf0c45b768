/** The company's number as a booking carries it: SSR CLID, OSI text or tour code. */

const ID = /^[A-Z0-9][A-Z0-9*/-]{1,24}$/

/** @returns the id in capitals without spaces, or undefined when it is not 2 to 25 letters and digits */
export function corporateIdCell(text: string): string | undefined {
  if (text.length > 60) return undefined
  const id = text.replaceAll(/\s/g, '').toUpperCase()
  return ID.test(id) ? id : undefined
}

/** An OSI element has at most 68 characters. Longer text is not one, and is not searched. */
const OSI_CHARACTERS = 80

/**
 * Finds the company number in an OSI text.
 *
 * Known wrappings: `OIN GB12345` (bluebiz), `CP/CIPT12345` (TAP Corporate), each with or without what the booking system
 * puts in front (`OS YY`, `3OSI TP`, `SI.TP*`). A text of one word with a digit in it (`OB12345678`, `1234567K`) is the
 * number itself. Anything else is a remark to the airline and names no company.
 *
 * @see ../shared/programmes/booking-entries.md
 */
export function osiCorporateId(text: string): string | null {
  if (text === '' || text.length > OSI_CHARACTERS) return null
  const entry = text.toUpperCase()
  const wrapped = /\bOIN[ /]([A-Z0-9]{2,25})$/.exec(entry) ?? /\bCP\/([A-Z0-9]{2,25})$/.exec(entry)
  if (wrapped?.[1] !== undefined) return wrapped[1]
  return /^[A-Z0-9]{4,25}$/.test(entry) && /\d/.test(entry) ? entry : null
}
