/** What the programme asks of a company beside its numbers, and whether the answers let it in. */
import type { Eligibility, RegistrationRules } from '../../domain/programme/joining.ts'
import type { FieldFaults } from '../../web/forms.ts'

/** The business of whoever is in none of those that are left out. */
export const OTHER_INDUSTRY = 'other'

/** What a company says of itself; null where it was not asked, or has not answered. */
export type Declared = {
  readonly employees: number | null
  readonly travellers: number | null
  readonly industry: string | null
  readonly otherContract: boolean | null
}
/** The questions of the form: a question of one market is asked of all, for the country may still change. */
export type Asked = {
  readonly employees: boolean
  readonly travellers: boolean
  /** Kinds of business that some market leaves out. */
  readonly industries: readonly string[]
  readonly otherContract: boolean
}

export function askedBy(rules: RegistrationRules): Asked {
  const all: readonly Eligibility[] = [rules, ...(rules.markets ?? [])]
  return {
    employees: all.some((each) => each.maximumEmployees !== undefined),
    travellers: all.some((each) => (each.minimumTravellers ?? 1) > 1),
    industries: [...new Set(all.flatMap((each) => each.excludedIndustries ?? []))],
    otherContract: all.some((each) => each.excludesOtherContract === true),
  }
}

/** The fault of each answer that is missing or shuts the company out. */
export function notEligible(given: Declared, market: Eligibility, asked: Asked): FieldFaults {
  const { minimumTravellers = 1, maximumEmployees = Number.MAX_SAFE_INTEGER } = market
  const faults = {
    employees:
      asked.employees &&
      numberFault(given.employees, { least: 1, most: maximumEmployees }, 'eligibility.fault.employees'),
    travellers:
      asked.travellers &&
      numberFault(given.travellers, { least: minimumTravellers }, 'eligibility.fault.travellers'),
    industry: asked.industries.length > 0 && industryFault(given.industry, market, asked),
    otherContract: asked.otherContract && contractFault(given.otherContract, market),
  }
  return Object.fromEntries(Object.entries(faults).filter((fault): fault is [string, string] => !!fault[1]))
}

/** The limit that does not hold is named; a company without people is a slip of the hand. */
function numberFault(number: number | null, { least, most }: { least: number; most?: number }, key: string) {
  if (number === null) return 'common.form.required'
  if (!Number.isSafeInteger(number)) return 'common.form.notNumber'
  if (most === undefined) return number < least ? `${key}|${least}` : undefined
  if (number < least) return 'common.form.notNumber'
  return number > most ? `${key}|${most}` : undefined
}

function industryFault(industry: string | null, { excludedIndustries = [] }: Eligibility, asked: Asked) {
  if (industry === null || ![OTHER_INDUSTRY, ...asked.industries].includes(industry))
    return 'common.form.notChoice'
  return excludedIndustries.includes(industry) ? 'eligibility.fault.industry' : undefined
}

function contractFault(other: boolean | null, { excludesOtherContract }: Eligibility) {
  if (other === null) return 'common.form.notChoice'
  return other && excludesOtherContract ? 'eligibility.fault.otherContract' : undefined
}
