/** A line of the audit trail in the reader's words: the deed, the thing it was done to, and what is told of it. */
import type { OperatorRole } from '../../src/db/tables/people.ts'
import { orderNumber } from '../../src/domain/award/order-number.ts'
import { parseDay } from '../../src/domain/day.ts'
import { deskReasonText } from '../claims/claim-chip.tsx'
import { type Key, textAt } from '../words/catalogue.ts'
import { LANGUAGES } from '../words/languages.ts'
import type { T } from '../words/words.ts'

type Detail = Readonly<Record<string, unknown>>
type Done = { readonly deed: string; readonly detail: Detail }
/** What awards are called in the programme, by their id. */
export type AwardNames = ReadonlyMap<string, string>

/** What is not known any more is shown by its code: an audit trail leaves nothing out. */
export function deedText(t: T, deed: string): string {
  return wordOf(t, `deeds.name.${deed}`) ?? deed
}

/** In words, with the code by which it is exported and searched beneath. */
export function DeedText({ t, deed }: { t: T; deed: string }) {
  const words = deedText(t, deed)
  const code = <code dir="ltr">{deed}</code>
  if (words === deed) return code
  return (
    <span>
      {words}
      <br />
      <small class="hint">{code}</small>
    </span>
  )
}

export type Thing = { readonly kind: string; readonly id: string }

const EVERYBODY = ['support', 'programme-manager', 'finance', 'auditor'] as const
/** Things that have a page of their own, and who may open it. */
const PAGE: Readonly<Record<string, { readonly path: string; readonly roles: readonly OperatorRole[] }>> = {
  import: { path: '/operator/imports/', roles: EVERYBODY },
  company: { path: '/operator/companies/', roles: EVERYBODY },
  adjustment: { path: '/operator/adjustments/', roles: EVERYBODY },
  programme: { path: '/operator/programme/drafts/', roles: EVERYBODY },
  claim: { path: '/operator/claims/', roles: ['support', 'finance', 'auditor'] },
  'award-order': { path: '/operator/orders/', roles: ['support', 'finance', 'auditor'] },
  'number-review': { path: '/operator/numbers/', roles: ['support', 'auditor'] },
  mail: { path: '/operator/outbox/', roles: ['support', 'programme-manager', 'auditor'] },
}

export function ThingText({ t, thing, role }: { t: T; thing: Thing; role: OperatorRole }) {
  const page = PAGE[thing.kind]
  const text = (
    <span title={thing.id}>
      {wordOf(t, `deeds.thing.${thing.kind}`) ?? thing.kind}{' '}
      <bdi dir="ltr">{thing.kind === 'award-order' ? orderNumber(thing.id) : thing.id.slice(-6)}</bdi>
    </span>
  )
  return page?.roles.includes(role) ? <a href={`${page.path}${thing.id}`}>{text}</a> : text
}

/** `Ticket: 990… · Half: Company points`; a dash when nothing is told. */
export function DetailText(props: { t: T; done: Done; awards: AwardNames }) {
  const { t, done, awards } = props
  const told = Object.entries(done.detail).filter(([, value]) => value !== null && value !== '')
  if (told.length === 0) return <span>–</span>
  return (
    <span>
      {told.map(([name, value], at) => (
        <>
          {at > 0 && ' · '}
          {wordOf(t, `deeds.detail.${name}`) ?? name}: <bdi>{valueText(t, name, value, done, awards)}</bdi>
        </>
      ))}
    </span>
  )
}

/** Texts whose words stand elsewhere in the catalogue. */
const WORDS: Readonly<Record<string, string>> = {
  half: 'claims.desk.half',
  role: 'people.role',
  roleBefore: 'people.role',
  state: 'imports.state',
  during: 'imports.state',
  cause: 'numbers.desk.causes',
  proof: 'deeds.proof',
  moment: 'deeds.moment',
}
const NUMBERS: readonly string[] = ['amount', 'price', 'fee', 'back', 'people', 'flights']

function valueText(t: T, name: string, value: unknown, { deed }: Done, awards: AwardNames): string {
  if (typeof value === 'boolean') return t.t(value ? 'deeds.yes' : 'deeds.no')
  if (typeof value === 'number') return t.number(value)
  if (typeof value !== 'string') return JSON.stringify(value)
  if (name === 'award') return awards.get(value) ?? value
  if (NUMBERS.includes(name) && /^-?\d{1,18}$/.test(value)) return t.number(BigInt(value))
  if (name === 'reason' && deed.startsWith('claim.') && wordOf(t, `claims.reason.${value}`))
    return deskReasonText(t, value).replace(/\.$/, '')
  if (/^\d{4}-(0[1-9]|1[0-2])$/.test(value)) return t.month(value, 'long')
  const day = parseDay(value)
  if (day) return t.day(day)
  const words = WORDS[name]
  return (words && wordOf(t, `${words}.${value}`)) ?? value
}

function wordOf(t: T, key: string): string | undefined {
  return textAt(LANGUAGES[t.lang].words, key) === undefined ? undefined : t.t(key as Key)
}
