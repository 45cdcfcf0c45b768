/** The published versions of the terms, as every plane may read them. */
import { sql } from 'kysely'
import type { Tx } from '../db/schema.ts'
import type { ByLanguage } from '../db/tables/terms.ts'
import type { Day } from '../domain/day.ts'

export type TermsHead = {
  readonly id: string
  readonly label: string
  readonly validFrom: Day
  /** What is new, by language; empty for the version that the portal came with. */
  readonly changes: ByLanguage
}
export type Terms = TermsHead & { readonly texts: ByLanguage }

/** The newest first. */
export async function publishedTerms(tx: Tx): Promise<TermsHead[]> {
  const { rows } =
    await sql<TermsHead>`select id, label, valid_from as "validFrom", changes from terms_version
    where state = 'published' order by valid_from desc`.execute(tx)
  return rows
}

/** @param heads the newest first */
export function inForce(heads: readonly TermsHead[], today: Day): TermsHead {
  const head = heads.find(({ validFrom }) => validFrom <= today) ?? heads.at(-1)
  if (!head) throw new Error('the terms that the portal came with are gone')
  return head
}

export async function termsInForce(tx: Tx, today: Day): Promise<TermsHead> {
  return inForce(await publishedTerms(tx), today)
}

export async function textsOf(tx: Tx, head: TermsHead): Promise<Terms> {
  const { texts } = await tx
    .selectFrom('terms_version')
    .select('texts')
    .where('id', '=', head.id)
    .executeTakeFirstOrThrow()
  return { ...head, texts }
}

export type InLanguage = { readonly text: string; readonly lang: string }

/** The text in this language; the English one, which is always there, where it has none. */
export function inLanguage(texts: ByLanguage, lang: string): InLanguage {
  const own = texts[lang]
  return own ? { text: own, lang } : { text: texts['en'] ?? '', lang: 'en' }
}
