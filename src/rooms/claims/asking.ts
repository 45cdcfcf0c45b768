/** From the form to what is asked for. */
import type { Ask } from '../../claims/ask.ts'
import { decide } from '../../claims/decide.ts'
import { withScope } from '../../db/scope.ts'
import type { ClaimHalf } from '../../domain/claim/claim.ts'
import type { Verdict } from '../../domain/claim/verdict.ts'
import type { Ctx } from '../../web/env.ts'
import type { FieldFaults, Typed } from '../../web/forms.ts'
import { member, seat } from '../../web/guard.ts'
import { settleWorld } from '../../web/programme.ts'
import type { CompanySeat } from '../../web/viewer.ts'
import type { Plane } from './plane.ts'
import { readTickets } from './read-tickets.ts'

export const HALVES_ASKED = ['both', 'person', 'company'] as const
export type Checked = { readonly ask: Ask; readonly verdict: Verdict }
export type Asking = { readonly asks: readonly Ask[]; readonly faults: FieldFaults }

/** Companies for which the viewer may claim the other half of an own trip. */
export function ownCompanies(c: Ctx): CompanySeat[] {
  return member(c).companies.filter((company) => company.state === 'active')
}

export function askingOf(c: Ctx, plane: Plane, typed: Typed): Asking {
  const { tickets, faults } = readTickets(typed, c.var.today)
  const owners = plane.name === 'company' ? companyOwner(c) : memberOwners(c, typed)
  const wrong = owners.length === 0 ? { ...faults, halves: 'common.form.notChoice' } : faults
  const asks = tickets.flatMap((ticket) => owners.map((owner) => ({ ...ticket, ...owner, filedOn: null })))
  return { asks, faults: wrong }
}

type Owner = { half: ClaimHalf; ownerId: string; travellerId: string | null }

function companyOwner(c: Ctx): Owner[] {
  return [{ half: 'company', ownerId: seat(c).id, travellerId: null }]
}

function memberOwners(c: Ctx, typed: Typed): Owner[] {
  const { id } = member(c)
  const companies = ownCompanies(c)
  const company = companies.find((each) => each.id === typed['company']) ?? companies[0]
  const halves = HALVES_ASKED.find((each) => each === (typed['halves'] ?? 'person'))
  if (halves === undefined || (halves === 'company' && !company)) return []
  const person: Owner[] = halves === 'company' ? [] : [{ half: 'person', ownerId: id, travellerId: id }]
  const ours: Owner[] =
    halves === 'person' || !company ? [] : [{ half: 'company', ownerId: company.id, travellerId: id }]
  return [...person, ...ours]
}

/** The usual reasons, told before anything is sent. Writes nothing. */
export async function check(c: Ctx, asks: readonly Ask[]): Promise<Checked[]> {
  if (asks.length === 0) return []
  const world = await settleWorld(c)
  const { verdicts } = await withScope(
    c.var.db,
    { as: 'job' },
    (tx) => decide(tx, asks, world, { lock: false, filed: false }),
    { readOnly: true },
  )
  return asks.flatMap((ask, at) => {
    const verdict = verdicts[at]
    return verdict ? [{ ask, verdict }] : []
  })
}

/** Whether it can be sent: credited at once, kept for the file, or looked at by a person. */
export function isSendable({ verdict }: { verdict: Verdict }): boolean {
  return verdict.is === 'credit' || verdict.is === 'wait' || verdict.is === 'operator'
}
