/** Compares the name on a ticket (`MUELLER/JOERG MR`) with the name in a profile (Jörg Müller). */

export type NameMatch = 'match' | 'mismatch' | 'unknown'
export type ProfileName = { readonly given: string; readonly family: string }

const LONGEST_NAME = 200

/**
 * Tickets spell names in capital Latin letters without marks, join parts, add titles and cut. So marks, spaces and
 * hyphens do not count, `AE OE UE` equals `A O U`, one given name is enough, an initial or a cut given name matches,
 * and the two parts may be the wrong way round.
 *
 * @param profile in two parts, or in one as it is shown (`Jörg van der Müller`): then any place may part the two
 * @returns unknown when either side is empty or in one part, or not in Latin letters: other scripts have more than
 *   one transcription, and a wrong guess would refuse a rightful credit
 */
export function matchNames(onTicket: string, profile: ProfileName | string): NameMatch {
  if (typeof profile !== 'string') return compare(onTicket, profile)
  const key = `${onTicket}\n${profile}`
  const before = known.get(key)
  if (before !== undefined) return before
  if (known.size >= REMEMBERED_MOST) known.clear()
  const match = compare(onTicket, profile)
  known.set(key, match)
  return match
}

/** The same people fly again and again, and a ticket has several coupons. */
const known = new Map<string, NameMatch>()
const REMEMBERED_MOST = 10_000

function compare(onTicket: string, profile: ProfileName | string): NameMatch {
  const slash = onTicket.indexOf('/')
  if (slash < 0 || onTicket.length > LONGEST_NAME) return 'unknown'
  const family = words(onTicket.slice(0, slash))
  const given = words(onTicket.slice(slash + 1))
  const wanted = readings(profile)
  if (!family || !given || wanted.length === 0) return 'unknown'
  const fits = wanted.some(
    (one) =>
      (sameFamily(family, one.family) && sameGiven(given, one.given)) ||
      (sameFamily(given, one.family) && sameGiven(family, one.given)),
  )
  return fits ? 'match' : 'mismatch'
}

type Parts = { readonly given: readonly string[]; readonly family: readonly string[] }

function readings(profile: ProfileName | string): Parts[] {
  if (typeof profile === 'string') {
    const all = profile.length > LONGEST_NAME ? [] : (words(profile) ?? [])
    return all.slice(1).map((_, index) => ({ given: all.slice(0, index + 1), family: all.slice(index + 1) }))
  }
  if (profile.given.length + profile.family.length > LONGEST_NAME) return []
  const [given, family] = [words(profile.given), words(profile.family)]
  return given && family ? [{ given, family }] : []
}

function sameFamily(a: readonly string[], b: readonly string[]): boolean {
  return variants(a).some((one) => one === b.join(''))
}

/** The first given name decides: one may be a cut or the initial of the other. */
function sameGiven(onTicket: readonly string[], profile: readonly string[]): boolean {
  const [first = ''] = profile
  const whole = profile.join('')
  return variants(onTicket).some(
    (name) => name !== '' && (first.startsWith(name) || name.startsWith(first) || whole.startsWith(name)),
  )
}

const TITLES = ['MR', 'MRS', 'MS', 'MISS', 'MSTR', 'MASTER', 'DR', 'PROF', 'CHD', 'INF']

/** With and without a title at the end, also a title that is glued on (`MARIAMRS`); `ALEXANDR` has none, so both are tried. */
function variants(name: readonly string[]): string[] {
  const titles = name.length > 1 ? name.filter((word) => !TITLES.includes(word)) : name
  const joined = titles.join('')
  const cut = TITLES.filter((title) => joined.endsWith(title) && joined.length > title.length + 1)
  return [name.join(''), joined, ...cut.map((title) => joined.slice(0, -title.length))]
}

/** Capitals that Unicode does not take apart into a base letter and a mark. (Capitals of ß and ı are SS and I already.) */
const LETTERS: Readonly<Record<string, string>> = {
  ẞ: 'SS',
  Æ: 'AE',
  Ø: 'OE',
  Œ: 'OE',
  Ł: 'L',
  Đ: 'D',
  Ð: 'D',
  Þ: 'TH',
}

/** @returns the words in plain capitals, undefined when there are none or they are not in Latin letters */
function words(name: string): string[] | undefined {
  const plain = name
    .normalize('NFC')
    .toUpperCase()
    .replaceAll(/[ẞÆØŒŁĐÐÞ]/g, (letter) => LETTERS[letter] ?? letter)
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/AE|OE|UE|AA/g, (pair) => pair.charAt(0))
  if (/[^A-Z\s'’.\-‐]/.test(plain)) return undefined
  const found = plain
    .replaceAll(/['’.]/g, '')
    .split(/[\s\-‐]/)
    .filter((word) => word !== '')
  return found.length === 0 ? undefined : found
}
