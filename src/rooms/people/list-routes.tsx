/** Inviting many: a file or a pasted list, what it would do, the rows to mend, and the way it goes on. */
import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { faultSentence } from '../../../views/people/list-fault.ts'
import { ListPage } from '../../../views/people/list-page.tsx'
import { ListProgress } from '../../../views/people/list-progress.tsx'
import { NewListPage } from '../../../views/people/new-list-page.tsx'
import { LIST_COLUMNS } from '../../domain/people/list-words.ts'
import { readList } from '../../domain/people/read-list.ts'
import type { Refusal } from '../../domain/refusal.ts'
import { CSV_ROWS_MOST, csvFile } from '../../web/csv.ts'
import type { AppEnv, Ctx } from '../../web/env.ts'
import { typeable } from '../../web/forms.ts'
import { companyOnly, inCompany, seat } from '../../web/guard.ts'
import { hrefOf, PAGE_ROWS } from '../../web/list.ts'
import { programmeToday } from '../../web/programme.ts'
import { goTo, show } from '../../web/show.tsx'
import { idOf } from '../../web/time-key.ts'
import { listCounts, listOf, moveList, recentLists, rejectedRows } from './list-query.ts'
import { LIST_BYTES_MOST, type ListFormFault, tableOf, textTable } from './list-table.ts'
import { takeIn } from './list-take-in.ts'
import { advanceList } from './list-work.ts'
import { byOf } from './seat-audit.ts'

export const personLists = new Hono<AppEnv>()

const LIST = '/company/people/list'
const manages = companyOnly('travel-manager')

type FormState = { readonly typed?: string; readonly fault?: ListFormFault }

personLists.get(LIST, manages, (c) => formPage(c, {}))

const large = bodyLimit({
  maxSize: LIST_BYTES_MOST + 1_000_000,
  onError: (c) => formPage(c as Ctx, { fault: 'too-large' }, 413),
})

personLists.post(LIST, manages, large, async (c) => {
  const given = await givenList(c)
  if ('fault' in given) return formPage(c, given, 422)
  const read = readList(given.table)
  if ('fault' in read) return formPage(c, { typed: given.typed, fault: read.fault }, 422)
  const id = await inCompany(c, (tx) => takeIn(tx, byOf(c), { ...read, name: given.name }))
  return goTo(c, `${LIST}/${id}`)
})

/** The heads in the language of the page, and a line to write over. */
personLists.get(`${LIST}/template.csv`, manages, (c) => {
  const { t } = c.var
  const example = ['ada.brenner@company.example', 'Ada Brenner', t.t('people.role.traveller'), '4711', '', '']
  const heads = LIST_COLUMNS.map((name) => t.t(`peopleLists.column.${name}`))
  return csvFile(c, 'people-list', heads, [example])
})

personLists.get(`${LIST}/:id`, manages, (c) => listPage(c))

personLists.get(`${LIST}/:id/progress`, manages, async (c) => {
  const id = idOf(c)
  const found = await inCompany(c, async (tx) => {
    const list = await listOf(tx, seat(c).id, id)
    return list && { list, counts: await listCounts(tx, seat(c).id, list) }
  })
  if (!found) return c.notFound()
  if (found.list.state !== 'running') return goTo(c, `${LIST}/${id}`)
  c.header('Cache-Control', 'no-store')
  return c.html(<ListProgress t={c.var.t} {...found} />)
})

personLists.post(`${LIST}/:id/invite`, manages, async (c) => {
  const id = idOf(c)
  const company = seat(c)
  const outcome = await inCompany(c, async (tx) => {
    const list = await listOf(tx, company.id, id)
    if (list && company.state !== 'active') return { refused: 'company-not-active' } as const
    return moveList(tx, byOf(c), id, 'running')
  })
  if (outcome === undefined) return c.notFound()
  if ('refused' in outcome) return listPage(c, outcome)
  // The first step at once: most lists are done with it, and nobody waits for a job.
  await inCompany(c, (tx) => advanceList(tx, { id, companyId: company.id }, c.var.now))
  return goTo(c, `${LIST}/${id}`)
})

personLists.post(`${LIST}/:id/withdraw`, manages, async (c) => {
  const outcome = await inCompany(c, (tx) => moveList(tx, byOf(c), idOf(c), 'withdrawn'))
  if (outcome === undefined) return c.notFound()
  return 'refused' in outcome ? listPage(c, outcome) : goTo(c, LIST)
})

/** The rejected lines as they came, with the reasons behind them: mend the cells and send it again. */
personLists.get(`${LIST}/:id/rejects.csv`, manages, async (c) => {
  const { t } = c.var
  const id = idOf(c)
  const found = await inCompany(c, async (tx) => {
    const list = await listOf(tx, seat(c).id, id)
    return list && { list, rows: await rejectedRows(tx, seat(c).id, id, 0, CSV_ROWS_MOST) }
  })
  if (!found) return c.notFound()
  const { header } = found.list
  const rows = found.rows.map(({ line, cells, faults }) => [
    ...header.map((_, index) => cells[index] ?? ''),
    line,
    faults
      .map((fault) => `${t.t(`peopleLists.column.${fault.column}`)}: ${faultSentence(t, fault)}`)
      .join(' '),
  ])
  const heads = [...header, t.t('peopleLists.line'), t.t('peopleLists.problem')]
  return csvFile(c, `${seat(c).name}-people-rejects`, heads, rows)
})

/** A file when there is one, what was pasted otherwise. */
async function givenList(
  c: Ctx,
): Promise<
  | { table: readonly (readonly string[])[]; name: string | null; typed: string }
  | (FormState & { fault: ListFormFault })
> {
  const form: Record<string, unknown> = await c.req.parseBody().catch(() => ({}))
  const file = form['file']
  const typed = typeof form['pasted'] === 'string' ? typeable(form['pasted']) : ''
  if (file instanceof File && file.name !== '') {
    if (file.size > LIST_BYTES_MOST) return { fault: 'too-large' }
    const read = await tableOf(new Uint8Array(await file.arrayBuffer()))
    return 'fault' in read ? read : { ...read, name: typeable(file.name).slice(0, 200), typed: '' }
  }
  if (typed.trim() === '') return { fault: 'none' }
  const read = textTable(typed)
  return 'fault' in read ? { ...read, typed } : { ...read, name: null, typed }
}

async function formPage(c: Ctx, state: FormState, status: 200 | 413 | 422 = 200) {
  const { t } = c.var
  // A form that is too large is answered before anybody has asked the database.
  const recent = status === 413 ? [] : await inCompany(c, (tx) => recentLists(tx, seat(c).id))
  const zone = (await programmeToday(c))?.timeZone ?? 'UTC'
  const crumbs = [{ href: '/company/people', text: t.t('common.nav.people') }]
  const page = { title: t.t('peopleLists.title'), nav: 'company', current: 'people', crumbs } as const
  return show(c, { page, body: <NewListPage t={t} recent={recent} zone={zone} {...state} /> }, status)
}

async function listPage(c: Ctx, refusal?: Refusal) {
  const { t } = c.var
  const id = idOf(c)
  const after = Number(/^\d{1,6}$/.exec(c.req.query('line') ?? '')?.[0] ?? 0)
  const found = await inCompany(c, async (tx) => {
    const list = await listOf(tx, seat(c).id, id)
    if (!list) return undefined
    const rejected = await rejectedRows(tx, seat(c).id, id, after)
    return { list, counts: await listCounts(tx, seat(c).id, list), rejected }
  })
  if (!found) return c.notFound()
  const rows = found.rejected.slice(0, PAGE_ROWS)
  const isMore = found.rejected.length > PAGE_ROWS
  const body = (
    <ListPage
      t={t}
      list={found.list}
      counts={found.counts}
      rejected={rows}
      firstHref={after > 0 ? `${LIST}/${id}` : undefined}
      nextHref={isMore ? hrefOf(`${LIST}/${id}`, { line: String(rows.at(-1)?.line) }) : undefined}
      refusal={refusal}
    />
  )
  const crumbs = [{ href: LIST, text: t.t('peopleLists.title') }]
  const title = found.list.name ?? t.t('peopleLists.pasted')
  const page = { title, nav: 'company', current: 'people', crumbs } as const
  return show(c, { page, body }, refusal ? 409 : 200)
}
