/** From what was typed to a line of the policy, or a message for each field. Pure. */
import * as v from 'valibot'
import { BUDGET_SCOPES, LIMIT_SCOPES, ORDERING_ROLES } from '../../domain/approval/policy.ts'
import { commandKey, optional, required } from '../../web/forms.ts'
import type { AllowanceOf } from './deeds.ts'
import type { Choices } from './policy.ts'

const version = v.pipe(
  v.string('common.form.required'),
  v.regex(/^\d{1,9}$/, 'common.form.notNumber'),
  v.transform(Number),
)
/** Points as people write them: 10 000, 10.000, 10,000. */
const points = v.pipe(
  v.string('common.form.required'),
  v.nonEmpty('common.form.required'),
  v.transform((text) => text.replaceAll(/[\s.,’'\u00a0\u202f]/g, '')),
  v.regex(/^\d{1,15}$/, 'common.form.notNumber'),
  v.transform((text) => BigInt(text)),
)
const days = (most: number) =>
  v.pipe(
    required(4),
    v.regex(/^\d{1,3}$/, 'common.form.notNumber'),
    v.transform(Number),
    v.minValue(1, `approvals.fault.days|${most}`),
    v.maxValue(most, `approvals.fault.days|${most}`),
  )

export const GeneralForm = v.object({
  key: commandKey,
  version,
  secondPersonFrom: v.optional(v.union([v.literal(''), points]), ''),
  escalateDays: days(30),
  lapseDays: days(90),
})
export const AllowanceForm = v.object({
  key: commandKey,
  version,
  what: v.picklist(['limit', 'budget'], 'common.form.required'),
  whose: required(120),
  points,
})
export const RemoveForm = v.object({ key: commandKey, version })
export const ApproverForm = v.object({ key: commandKey, version, team: required(60), approver: optional(36) })

/**
 * Whose limit or budget, as the form's choice says it: `company`, `role:arranger`, `team:Sales`, `cost-centre:2100`,
 * `person:<id>`.
 *
 * @param known for a new one: only what there is can be chosen
 */
export function allowanceOf(
  what: 'limit' | 'budget',
  whose: string,
  known: Choices,
): AllowanceOf | undefined {
  const at = whose.indexOf(':')
  const [scope, name] = at < 0 ? [whose, null] : [whose.slice(0, at), whose.slice(at + 1)]
  const scopes: readonly string[] = what === 'limit' ? LIMIT_SCOPES : BUDGET_SCOPES
  if (!scopes.includes(scope) || (scope === 'company') !== (name === null)) return undefined
  const among = {
    company: () => true,
    role: () => ORDERING_ROLES.some((role) => role === name),
    team: () => known.teams.includes(name ?? ''),
    'cost-centre': () => known.costCentres.includes(name ?? ''),
    person: () => known.people.some(({ id }) => id === name),
  }[scope as AllowanceOf['scope']]
  if (!among()) return undefined
  const person = scope === 'person' ? known.people.find(({ id }) => id === name) : undefined
  return {
    what,
    scope: scope as AllowanceOf['scope'],
    name: person ? null : name,
    membership_id: person?.id ?? null,
    called: person?.name ?? name ?? '–',
  }
}
