/** How a company takes its figures away: one row a company, made when something is set for the first time. */
import { owned } from '../db/first-wall.ts'
import type { Tx } from '../db/schema.ts'

export type OwnColumn = { readonly column: string; readonly name: string }
export type Datev = {
  readonly consultant: string
  readonly client: string
  readonly accountLength: string
  readonly account: string
  readonly contra: string
  /** `01` to `12`. */
  readonly yearBegins: string
}

export type ExportSetting = {
  readonly travellers: 'names' | 'pseudonyms'
  /** Undefined until something was set. */
  readonly pseudonymKey: Uint8Array | undefined
  readonly columns: readonly OwnColumn[]
  /** Euro cents for 1,000 points. */
  readonly rateCents: bigint | null
  readonly datev: Datev | null
}

export const NOTHING_SET: ExportSetting = {
  travellers: 'names',
  pseudonymKey: undefined,
  columns: [],
  rateCents: null,
  datev: null,
}

export async function exportSetting(tx: Tx, companyId: string): Promise<ExportSetting> {
  const row = await tx
    .selectFrom('export_setting')
    .selectAll()
    .where(owned('company_id', companyId))
    .executeTakeFirst()
  if (!row) return NOTHING_SET
  return {
    travellers: row.travellers,
    pseudonymKey: row.pseudonym_key,
    columns: row.columns ?? [],
    rateCents: row.rate_cents,
    datev: row.datev as Datev | null,
  }
}
