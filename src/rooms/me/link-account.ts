/** Links a frequent-flyer number to its owner, by own consent, and lets it go again. */
import type { Updateable } from 'kysely'
import { audit } from '../../db/audit.ts'
import type { DeedName } from '../../db/deeds.ts'
import { owned } from '../../db/first-wall.ts'
import { isClosedTo } from '../../db/flights/numbers.ts'
import { newId } from '../../db/new-id.ts'
import { violated } from '../../db/retry.ts'
import type { Tx } from '../../db/schema.ts'
import { withScope } from '../../db/scope.ts'
import type { FrequentFlyerAccount } from '../../db/tables/people.ts'
import {
  checkFrequentFlyerNumber,
  type FrequentFlyerRule,
  type NumberVerdict,
} from '../../domain/frequent-flyer-number.ts'
import type { Programme } from '../../domain/programme/programme.ts'
import type { Outcome } from '../../domain/refusal.ts'
import type { Credited } from '../../intake/settle/credit-waiting.ts'
import type { Ctx } from '../../web/env.ts'
import { inPerson, member } from '../../web/guard.ts'

/** The consent in force. Its words are `account.link.consent`; new words mean a new version. */
export const CONSENT_VERSION = '2026-2'

/** Airlines whose numbers can be linked: those with a rule for numbers first, then every other of the programme. */
export function airlinesOf(programme: Programme | undefined): { code: string; name: string }[] {
  if (!programme) return []
  const named = programme.carriers.map(({ code, name }) => ({ code, name }))
  const ruled = [...new Set(programme.frequentFlyerNumbers.map((rule) => rule.airline))]
  const first = ruled.map((code) => named.find((carrier) => carrier.code === code) ?? { code, name: code })
  return [...first, ...named.filter(({ code }) => !ruled.includes(code))]
}

export function checkNumber(airline: string, typed: string, programme: Programme | undefined): NumberVerdict {
  const rules = (programme?.frequentFlyerNumbers ?? []).map(
    (rule): FrequentFlyerRule => ({
      airline: rule.airline,
      pattern: String.raw`\d{${rule.digits}}`,
      check: rule.check,
      checkIs: rule.failure === 'warning' ? 'warning' : 'error',
    }),
  )
  return checkFrequentFlyerNumber(airline, typed, rules)
}

export type NewNumber = {
  readonly airline: string
  readonly number: string
  /** The linked number that it takes the place of. */
  readonly replaces: string | null
}
export type LinkedNow = { readonly id: string; readonly isNew: boolean }

/**
 * Linking what is linked already changes nothing. A number that is somebody else's is refused in words that do not say so:
 * nobody may find out here who flies with whom.
 *
 * @returns undefined when the number to be replaced is not one of the person's own
 */
export async function link(c: Ctx, given: NewNumber): Promise<Outcome<LinkedNow> | undefined> {
  const { id: memberId } = member(c)
  const { airline, number } = given
  const isClosed = await withScope(c.var.db, { as: 'job' }, (tx) => isClosedTo(tx, memberId, airline, number))
  if (isClosed) return { refused: 'number-taken' }
  try {
    const linked = await inPerson(c, (tx) => write(tx, c, given))
    return linked && { ok: linked }
  } catch (error) {
    if (violated(error) === 'frequent_flyer_number') return { refused: 'number-taken' }
    throw error
  }
}

async function write(
  tx: Tx,
  c: Ctx,
  { airline, number, replaces }: NewNumber,
): Promise<LinkedNow | undefined> {
  const { id: memberId } = member(c)
  const known = await tx
    .selectFrom('frequent_flyer_account')
    .select('id')
    .where(owned('member_id', memberId))
    .where('airline', '=', airline)
    .where('number', '=', number)
    .where('unlinked_on', 'is', null)
    .executeTakeFirst()
  if (known) return { id: known.id, isNew: false }
  const id = newId()
  if (replaces !== null && !(await end(tx, c, replaces, { ended_why: 'replaced', replaced_by: id })))
    return undefined
  await tx
    .insertInto('frequent_flyer_account')
    .values({
      member_id: memberId,
      id,
      airline,
      number,
      linked_on: c.var.today,
      consent_version: CONSENT_VERSION,
      consented_at: c.var.now,
    })
    .execute()
  await log(tx, c, replaces === null ? 'number.link' : 'number.replace', id, airline)
  return { id, isNew: true }
}

/** How many flights waited for the number, and what they brought: it stands in the history of the number. */
export async function keepWaiting(tx: Tx, c: Ctx, id: string, { coupons, amounts }: Credited): Promise<void> {
  const { id: memberId } = member(c)
  const miles = await tx
    .selectFrom('account')
    .select('id')
    .where(owned('owner_id', memberId))
    .where('currency', '=', 'miles')
    .executeTakeFirst()
  await tx
    .updateTable('frequent_flyer_account')
    .set({ waiting_coupons: coupons, waiting_miles: amounts.get(miles?.id ?? '') ?? 0n })
    .where(owned('member_id', memberId))
    .where('id', '=', id)
    .execute()
}

/** What was credited stays credited; flights from now on no longer find their traveller. */
export async function unlink(tx: Tx, c: Ctx, id: string): Promise<{ airline: string } | undefined> {
  const gone = await end(tx, c, id, { ended_why: 'unlinked' })
  if (gone) await log(tx, c, 'number.unlink', id, gone.airline)
  return gone
}

type Ending = Pick<Updateable<FrequentFlyerAccount>, 'ended_why' | 'replaced_by'>

/** The row stays: it is the history of the person's numbers. */
function end(tx: Tx, c: Ctx, id: string, ending: Ending): Promise<{ airline: string } | undefined> {
  return tx
    .updateTable('frequent_flyer_account')
    .set({ unlinked_on: c.var.today, ...ending })
    .where(owned('member_id', member(c).id))
    .where('id', '=', id)
    .where('unlinked_on', 'is', null)
    .returning('airline')
    .executeTakeFirst()
}

/** The number itself stays out of the trail. */
function log(tx: Tx, c: Ctx, deed: DeedName, id: string, airline: string): Promise<void> {
  const { id: memberId, name } = member(c)
  return audit(tx, {
    actor: { kind: 'member', id: memberId, name },
    companyId: null,
    deed,
    objectKind: 'frequent-flyer-account',
    objectId: id,
    detail: { airline, consent: CONSENT_VERSION },
    at: c.var.now,
  })
}
