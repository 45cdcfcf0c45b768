/** Check digits of numbers that people type. They find typing errors; they prove nothing about who owns a number. */

/**
 * Luhn (ISO/IEC 7812-1 annex B): the last digit checks the others. Finds every wrong digit and every swap of
 * neighbours except 09 and 90.
 *
 * @param number digits only, check digit last; anything else is false
 */
export function isLuhn(number: string): boolean {
  return /^\d{2,}$/.test(number) && luhnSum(number) % 10 === 0
}

/** @returns the digit that makes `digits` + digit pass `isLuhn` */
export function luhnDigit(digits: string): string {
  return String((10 - (luhnSum(`${digits}0`) % 10)) % 10)
}

function luhnSum(number: string): number {
  let sum = 0
  for (let place = 0; place < number.length; place += 1) {
    const digit = number.charCodeAt(number.length - 1 - place) - 48
    const counted = place % 2 === 1 ? digit * 2 : digit
    sum += counted > 9 ? counted - 9 : counted
  }
  return sum
}

/**
 * ISO/IEC 7064 MOD 97-10: the last two digits check what stands before them. Finds every wrong character and every
 * swap of neighbours. Letters count as two digits, A = 10 to Z = 35, as in an IBAN.
 *
 * @param code digits and capital letters, the two check digits last; anything else is false
 */
export function isMod97(code: string): boolean {
  return /^[A-Z0-9]+\d\d$/.test(code) && mod97(code) === 1
}

/** @returns the two digits that make `code` + digits pass `isMod97` */
export function mod97Digits(code: string): string {
  return String(98 - mod97(`${code}00`)).padStart(2, '0')
}

function mod97(code: string): number {
  let rest = 0
  for (const character of code) {
    const value = Number.parseInt(character, 36)
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97
  }
  return rest
}
