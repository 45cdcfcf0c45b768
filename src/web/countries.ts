/** Countries that a company can be registered in. */
import type { Choice } from '../../views/parts/control.tsx'
import type { T } from '../../views/words/words.ts'
import type { RegistrationRules } from '../domain/programme/joining.ts'

/** ISO 3166-1 alpha-2. */
const ISO =
  `AD AE AF AG AI AL AM AO AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BW BY BZ
  CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB
  GD GE GF GG GH GI GL GM GN GP GQ GR GT GU GW GY HK HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM
  KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ
  NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH
  SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG
  VI VN VU WF WS YE YT ZA ZM ZW`.split(/\s+/)

export function countriesOf(rules: RegistrationRules | undefined): readonly string[] {
  return rules === undefined || rules.countries.length === 0 ? ISO : rules.countries
}

/** By name, in the order of the reader's language. */
export function countryChoices(t: T, codes: readonly string[]): Choice[] {
  const names = new Intl.DisplayNames([t.lang], { type: 'region' })
  const choices = codes.map((value) => ({ value, text: names.of(value) ?? value }))
  return choices.sort((one, other) => t.compare(one.text, other.text))
}
