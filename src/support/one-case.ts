/** One question with what was written about it, for whoever may see it. */
import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '../db/schema.ts'
import type { SupportCase, SupportMessage } from '../db/tables/support.ts'

export type OneCase = { readonly one: SupportCase; readonly messages: readonly SupportMessage[] }

/** @param mine whose cases, as the first wall asks for each table */
export async function oneCase(
  tx: Tx,
  id: string,
  mine: (table: string) => RawBuilder<boolean>,
): Promise<OneCase | undefined> {
  const one = await tx
    .selectFrom('support_case')
    .selectAll()
    .where('id', '=', id)
    .where(mine('support_case'))
    .executeTakeFirst()
  if (!one) return undefined
  const messages = await tx
    .selectFrom('support_message')
    .selectAll()
    .where('case_id', '=', id)
    .where(mine('support_message'))
    .orderBy('at')
    .orderBy('id')
    .execute()
  return { one, messages }
}

/** Locked: who writes, closes or scores at the same moment does so one after the other. */
export async function lockCase(
  tx: Tx,
  id: string,
  mine: RawBuilder<boolean> = sql<boolean>`true`,
): Promise<SupportCase | undefined> {
  return tx
    .selectFrom('support_case')
    .selectAll()
    .where('id', '=', id)
    .where(mine)
    .forUpdate()
    .executeTakeFirst()
}
