/** Flown coupon files: drop one, see what it would do, commit, watch, get the rejects back. */
import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { ImportPage } from '../../../views/imports/import-page.tsx'
import { ImportProgress } from '../../../views/imports/import-progress.tsx'
import { ImportsPage } from '../../../views/imports/imports-page.tsx'
import { UploadPage } from '../../../views/imports/upload-page.tsx'
import type { Refusal } from '../../domain/refusal.ts'
import type { Header } from '../../intake/records.ts'
import { FILE_BYTES_MOST } from '../../intake/run/receive-file.ts'
import { CSV_ROWS_MOST, csvFile } from '../../web/csv.ts'
import type { AppEnv, Ctx } from '../../web/env.ts'
import { inOps, operator, operatorOnly } from '../../web/guard.ts'
import { cursorOf, droppedNotices, listQuery } from '../../web/list.ts'
import { programmeToday } from '../../web/programme.ts'
import { goTo, show } from '../../web/show.tsx'
import { idOf } from '../../web/time-key.ts'
import { timedPage, timedRows } from '../../web/timed-list.ts'
import { MOVES, type Move, moveImport } from './move.ts'
import {
  type ImportFound,
  importById,
  importFilter,
  importList,
  importRow,
  rejectCodes,
  rejectPage,
} from './queries.ts'
import { rejectsFile } from './rejects-file.ts'
import { upload } from './upload.ts'

export const imports = new Hono<AppEnv>()

const LOADERS = ['support', 'programme-manager'] as const
const mayLoad = operatorOnly(...LOADERS)
const small = bodyLimit({ maxSize: 100_000 })
const FORM_BYTES = FILE_BYTES_MOST + 1_000_000

imports.get('/operator/imports', operatorOnly(), async (c) => {
  const asked = listQuery(c.req.query(), importFilter)
  const { filter, cursor } = asked
  const found = await inOps(c, (tx) => timedPage<ImportFound>(tx, importList(filter), cursor))
  const list = { ...found, rows: found.rows.map(importRow) }
  const zone = (await programmeToday(c))?.timeZone ?? 'UTC'
  return show(c, {
    page: { title: c.var.t.t('imports.list.title'), nav: 'operator', current: 'imports' },
    body: <ImportsPage t={c.var.t} filter={filter} list={list} zone={zone} mayLoad={isLoader(c)} />,
    notices: droppedNotices(c.var.t, asked),
  })
})

imports.get('/operator/imports.csv', operatorOnly(), async (c) => {
  const { t, today } = c.var
  const { filter } = listQuery(c.req.query(), importFilter)
  const found = await inOps(c, (tx) => timedRows<ImportFound>(tx, importList(filter), CSV_ROWS_MOST))
  const names = ['name', 'state', 'at', 'by'] as const
  const figures = ['lines', 'added', 'changed', 'known', 'refused'] as const
  const heads = [
    ...names.map((name) => t.t(`imports.list.${name}`)),
    ...figures.map((name) => t.t(`imports.figure.${name}`)),
  ]
  const lines = found
    .map(importRow)
    .map((row) => [
      row.name,
      t.t(`imports.state.${row.state}`),
      row.at.toISOString(),
      row.byName,
      ...figures.map((name) => row.posted?.[name] ?? row.preview?.[name] ?? null),
    ])
  return csvFile(c, `imports-${today}`, heads, lines)
})

imports.get('/operator/imports/new', mayLoad, (c) => uploadPage(c, {}))

const large = bodyLimit({
  maxSize: FORM_BYTES,
  onError: (c) => uploadPage(c as Ctx, { fault: 'imports.upload.tooLarge' }, 413),
})

imports.post('/operator/imports', mayLoad, large, async (c) => {
  const uploaded = await upload(c)
  if ('fault' in uploaded) return uploadPage(c, uploaded, 422)
  if (uploaded.knownAs === undefined) return goTo(c, `/operator/imports/${uploaded.importId}`)
  return uploadPage(c, { known: { importId: uploaded.importId, earlierId: uploaded.knownAs } }, 409)
})

imports.get('/operator/imports/:id', operatorOnly(), (c) => importPage(c))

/** Asked once a second while there is work; the last answer sends the browser to the finished page. */
imports.get('/operator/imports/:id/progress', operatorOnly(), async (c) => {
  const id = idOf(c)
  const file = await inOps(c, (tx) => importById(tx, id))
  if (!file) return c.notFound()
  if (file.state !== 'checking' && file.state !== 'posting') return goTo(c, `/operator/imports/${id}`)
  c.header('Cache-Control', 'no-store')
  return c.html(<ImportProgress t={c.var.t} file={file} />)
})

for (const move of Object.keys(MOVES) as Move[]) {
  imports.post(`/operator/imports/:id/${move}`, mayLoad, small, async (c) => {
    const { id: actorId, name } = operator(c)
    const by = { actor: { kind: 'operator', id: actorId, name }, at: c.var.now } as const
    const outcome = await inOps(c, (tx) => moveImport(tx, idOf(c), move, by))
    if (!outcome) return c.notFound()
    if ('refused' in outcome) return importPage(c, outcome)
    return goTo(c, `/operator/imports/${idOf(c)}`)
  })
}

imports.get('/operator/imports/:id/rejects.csv', operatorOnly(), async (c) => {
  const importId = idOf(c)
  const file = await inOps(c, (tx) =>
    tx.selectFrom('import_file').select(['name', 'header']).where('id', '=', importId).executeTakeFirst(),
  )
  if (!file?.header) return c.notFound()
  const code = c.req.query('code') || undefined
  const pieces = rejectsFile({
    inScope: (work) => inOps(c, work),
    importId,
    header: file.header as Header,
    code,
  })
  const name = file.name
    .toLowerCase()
    .replace(/\.csv$/, '')
    .replaceAll(/[^a-z0-9-]+/g, '-')
  return c.body(streamOf(pieces), 200, {
    'Content-Type': 'text/csv; charset=utf-8',
    'Content-Disposition': `attachment; filename="${name || 'import'}-rejects.csv"`,
    'Cache-Control': 'no-store',
  })
})

async function importPage(c: Ctx, refusal?: Refusal) {
  const id = idOf(c)
  const query = c.req.query()
  const code = query['code'] || undefined
  const found = await inOps(c, async (tx) => {
    const file = await importById(tx, id)
    if (!file?.posted) return file && { file, codes: [], rejects: undefined }
    return {
      file,
      codes: await rejectCodes(tx, id),
      rejects: await rejectPage(tx, id, code, cursorOf(query)),
    }
  })
  if (!found) return c.notFound()
  const { t } = c.var
  const zone = (await programmeToday(c))?.timeZone ?? 'UTC'
  return show(
    c,
    {
      page: {
        title: found.file.name,
        nav: 'operator',
        current: 'imports',
        crumbs: [{ href: '/operator/imports', text: t.t('imports.list.title') }],
      },
      body: <ImportPage t={t} {...found} code={code} zone={zone} mayLoad={isLoader(c)} refusal={refusal} />,
    },
    refusal ? 409 : 200,
  )
}

type UploadState = {
  fault?: 'imports.upload.none' | 'imports.upload.empty' | 'imports.upload.tooLarge'
  known?: { importId: string; earlierId: string }
}

function uploadPage(c: Ctx, state: UploadState, status: 200 | 409 | 413 | 422 = 200) {
  const { t } = c.var
  return show(
    c,
    {
      page: {
        title: t.t('imports.upload.title'),
        nav: 'operator',
        current: 'imports',
        crumbs: [{ href: '/operator/imports', text: t.t('imports.list.title') }],
      },
      body: <UploadPage t={t} {...state} />,
    },
    status,
  )
}

function isLoader(c: Ctx): boolean {
  return (LOADERS as readonly string[]).includes(operator(c).role)
}

function streamOf(pieces: AsyncGenerator<Uint8Array>): ReadableStream<Uint8Array> {
  return new ReadableStream({
    async pull(controller) {
      const next = await pieces.next()
      if (next.done) controller.close()
      else controller.enqueue(next.value)
    },
    async cancel() {
      await pieces.return(undefined)
    },
  })
}
