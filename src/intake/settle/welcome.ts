/** Posts the welcome bonus, once in a company's life. */
import { sql } from 'kysely'
import { auditAll } from '../../db/audit.ts'
import { post } from '../../db/ledger/post.ts'
import type { Tx } from '../../db/schema.ts'
import type { Day } from '../../domain/day.ts'
import type { Movement } from '../../domain/ledger/movement.ts'
import type { WelcomeBonus } from '../../domain/programme/joining.ts'
import { promisedOn, welcomeCredit } from '../../domain/welcome.ts'
import type { SettleWorld } from './settle.ts'

export type WelcomeWorld = Pick<SettleWorld, 'versions' | 'today' | 'now'>

/**
 * Call it with the companies' accounts locked, in the jobs' name: then a rival has either not looked yet or has posted,
 * and L-11 stands behind both.
 *
 * @throws when the ledger refuses, which for credits it cannot
 */
export async function giveWelcome(
  tx: Tx,
  companyIds: readonly string[],
  moment: WelcomeBonus['when'],
  world: WelcomeWorld,
): Promise<void> {
  const offers = world.versions.some(({ programme }) => programme.registration?.welcomeBonus?.when === moment)
  if (!offers || companyIds.length === 0) return
  const companies = await notWelcomed(tx, companyIds)
  const movements = companies.flatMap((company) => movementOf(company, moment, world))
  const posted = await post(tx, movements, world.today)
  if ('refused' in posted) throw new Error(`the ledger refused a welcome bonus: ${posted.refused}`)
  await auditAll(
    tx,
    posted.ok.entries
      .filter((entry) => entry.kind === 'welcome')
      .map((entry) => ({
        actor: { kind: 'job', id: null, name: 'welcome' },
        companyId: entry.ownerId,
        deed: 'company.welcome',
        objectKind: 'company',
        objectId: entry.ownerId,
        detail: { amount: entry.amount.toString(), moment },
        at: world.now,
      })),
  )
}

type Company = { id: string; joinedOn: Day; tier: string | null; accountId: string }

async function notWelcomed(tx: Tx, companyIds: readonly string[]): Promise<Company[]> {
  const { rows } = await sql<Company>`
    select company.id, company.joined_on as "joinedOn", company.tier, account.id as "accountId"
    from company join account on account.owner_id = company.id and account.currency = 'points'
    where company.id = any(${[...companyIds]}::uuid[]) and company.state = 'active' and company.joined_on is not null
      and not exists (select from entry where entry.subject_id = company.id and entry.source = 'welcome')
    order by account.id`.execute(tx)
  return rows
}

function movementOf(company: Company, moment: WelcomeBonus['when'], world: WelcomeWorld): Movement[] {
  const version = promisedOn(world.versions, company.joinedOn)
  const credit = version && welcomeCredit(version.programme, moment, world.today, company)
  if (!credit) return []
  return [
    {
      ...credit,
      do: 'credit',
      kind: 'welcome',
      locked: false,
      accountId: company.accountId,
      subjectId: company.id,
      source: 'welcome',
      ruleVersion: version.number,
    },
  ]
}
