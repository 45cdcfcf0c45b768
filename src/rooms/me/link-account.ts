/** Links a frequent-flyer number to its owner, by own consent, and lets it go again. */
import { audit } from '../../db/audit.ts'
import { owned } from '../../db/first-wall.ts'
import { newId } from '../../db/new-id.ts'
import { violated } from '../../db/retry.ts'
import type { Tx } from '../../db/schema.ts'
import {
  checkFrequentFlyerNumber,
  type FrequentFlyerRule,
  type NumberVerdict,
} from '../../domain/frequent-flyer-number.ts'
import type { Programme } from '../../domain/programme/programme.ts'
import type { Outcome } from '../../domain/refusal.ts'
import type { Ctx } from '../../web/env.ts'
import { inPerson, member } from '../../web/guard.ts'

/** The consent in force. Its words are `account.link.consent`; new words mean a new version. */
export const CONSENT_VERSION = '2026-1'

/** The airlines whose numbers can be linked: those with a rule for numbers; all carriers where no rule is given. */
export function airlinesOf(programme: Programme | undefined): { code: string; name: string }[] {
  if (!programme) return []
  const ruled = new Set(programme.frequentFlyerNumbers.map((rule) => rule.airline))
  const named = programme.carriers.map(({ code, name }) => ({ code, name }))
  if (ruled.size === 0) return named
  return [...ruled].map((code) => named.find((carrier) => carrier.code === code) ?? { code, name: code })
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

/** Linking what is linked already changes nothing. */
export async function link(c: Ctx, airline: string, number: string): Promise<Outcome<null>> {
  try {
    await inPerson(c, (tx) => write(tx, c, airline, number))
    return { ok: null }
  } catch (error) {
    if (violated(error) === 'frequent_flyer_number') return { refused: 'number-taken' }
    throw error
  }
}

async function write(tx: Tx, c: Ctx, airline: string, number: string): Promise<void> {
  const { id: memberId } = member(c)
  const known = await tx
    .selectFrom('frequent_flyer_account')
    .select('id')
    .where(owned('member_id', memberId))
    .where('airline', '=', airline)
    .where('number', '=', number)
    .where('unlinked_on', 'is', null)
    .executeTakeFirst()
  if (known) return
  const id = newId()
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
  await log(tx, c, 'number.link', id, airline)
}

/** What was credited stays credited; flights from now on no longer find their traveller. */
export async function unlink(tx: Tx, c: Ctx, id: string): Promise<{ airline: string } | undefined> {
  const gone = await tx
    .updateTable('frequent_flyer_account')
    .set({ unlinked_on: c.var.today })
    .where(owned('member_id', member(c).id))
    .where('id', '=', id)
    .where('unlinked_on', 'is', null)
    .returning('airline')
    .executeTakeFirst()
  if (gone) await log(tx, c, 'number.unlink', id, gone.airline)
  return gone
}

/** The number itself stays out of the trail. */
function log(tx: Tx, c: Ctx, deed: string, id: string, airline: string): Promise<void> {
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
