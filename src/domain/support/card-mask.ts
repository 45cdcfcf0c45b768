/** U-08: nobody needs a card number here, so none is kept. */
const DIGITS = /(?<!\d)[2-6](?:[ -]?\d){12,18}(?!\d)/g

/** All but the last four figures of whatever looks like a payment card; tickets and frequent-flyer numbers stay. */
export function maskCards(text: string): string {
  return text.replaceAll(DIGITS, (found) => {
    const digits = found.replaceAll(/\D/g, '')
    return isCard(digits) ? `•••• ${digits.slice(-4)}` : found
  })
}

/** Thirteen figures are a ticket unless they are an old card, which begins with 4. */
function isCard(digits: string): boolean {
  if (digits.length === 13 && !digits.startsWith('4')) return false
  let sum = 0
  for (let at = 0; at < digits.length; at += 1) {
    const digit = Number(digits.at(-1 - at))
    const double = digit * 2
    sum += at % 2 === 0 ? digit : double > 9 ? double - 9 : double
  }
  return sum % 10 === 0
}
