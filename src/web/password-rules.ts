/**
 * Which passwords are taken. Length counts, nothing else is demanded; what everybody tries first is refused (NIST SP
 * 800-63B-4): common texts, runs of the keyboard, and the words of this place, which an attacker knows.
 */

/** The password is the only factor of a member, so it is long. */
export const PASSWORD_CHARACTERS = 15
const PASSWORD_MOST = 500
/** Below this a password is a handful of signs however long it is. */
const DIFFERENT_SIGNS = 6
/** What must be left when common words and those of this place are taken out. */
const OWN_SIGNS = 7

const COMMON = [
  'password',
  'passwort',
  'kennwort',
  'welcome',
  'willkommen',
  'letmein',
  'iloveyou',
  'football',
  'dragon',
  'sunshine',
  'princess',
  'monkey',
  'master',
  'shalom',
  'summer',
  'winter',
  'spring',
  'autumn',
  'sommer',
  'herbst',
  'tandem',
  'demo',
  'airline',
  'miles',
  'points',
  'flight',
  'travel',
  'company',
  'portal',
  'loyalty',
  'admin',
  'test',
]
const RUNS = [
  '01234567890123456789012345678901234567890',
  '98765432109876543210987654321098765432109',
  'abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz',
  'qwertyuiopasdfghjklzxcvbnm',
  'qwertzuiopasdfghjklyxcvbnm',
]

/**
 * @param context words that belong to this person or place: company, programme, name, e-mail address
 * @returns the key of the fault, as `faultText` says it
 */
export function passwordFault(password: string, context: readonly string[]): string | undefined {
  const signs = [...password.normalize('NFC')]
  if (signs.length < PASSWORD_CHARACTERS) return `account.password.tooShort|${PASSWORD_CHARACTERS}`
  if (signs.length > PASSWORD_MOST) return `common.form.tooLong|${PASSWORD_MOST}`
  const text = bare(password)
  if (new Set(signs).size < DIFFERENT_SIGNS) return 'account.password.tooEasy'
  if (text !== '' && RUNS.some((run) => run.includes(text))) return 'account.password.tooEasy'
  const words = [...context.flatMap((each) => each.split(/[^\p{L}\p{N}]+/u)).map(bare), ...COMMON]
  const known = words.filter((word) => word.length >= 4).sort((one, other) => other.length - one.length)
  const rest = known.reduce((left, word) => left.replaceAll(word, ''), text)
  // Years and house numbers behind a word add nothing that is not tried; signs other than letters count as they are.
  const own = rest.replaceAll(/\d/g, '').length + Math.min(2, signs.length - text.length)
  return text !== '' && rest !== text && own < OWN_SIGNS ? 'account.password.tooEasy' : undefined
}

function bare(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '')
}
