/** The person's data as files: JSON for machines, a zip of tables for people. */
import { strToU8, type Zippable, zipSync } from 'fflate'
import { Hono } from 'hono'
import { ExportPage } from '../../../views/privacy/export-page.tsx'
import { asCell, asJson, type Gathered, gather, gatherFiles } from '../../privacy/gather.ts'
import { csvText } from '../../web/csv.ts'
import type { AppEnv, Ctx } from '../../web/env.ts'
import { memberOnly } from '../../web/guard.ts'
import { show } from '../../web/show.tsx'
import { freshOnly } from '../../web/step-up.tsx'
import { auditExport, countParts, ownData } from './own-data.ts'

export const exportRoutes = new Hono<AppEnv>()

const HERE = '/me/privacy/export'

exportRoutes.get(HERE, memberOnly, async (c) => {
  const { t } = c.var
  const parts = await ownData(c, countParts)
  return show(c, {
    page: {
      title: t.t('privacy.export.title'),
      nav: 'member',
      current: 'account',
      crumbs: [{ href: '/me/privacy', text: t.t('privacy.title') }],
    },
    body: <ExportPage t={t} parts={parts} />,
  })
})

exportRoutes.get(`${HERE}.json`, memberOnly, freshOnly(), async (c) => {
  const { parts, left } = await taken(c, 'json')
  const { t } = c.var
  const body = {
    writtenAt: c.var.now.toISOString(),
    explained: Object.fromEntries(
      parts.map(({ name, columns }) => [
        name,
        {
          what: t.t(`privacyParts.${name}`),
          columns: Object.fromEntries(columns.map((column) => [column, t.t(`privacyColumns.${column}`)])),
        },
      ]),
    ),
    notWhole: parts.filter(({ isCut }) => isCut).map(({ name }) => name),
    filesLeftOut: left,
    parts: Object.fromEntries(
      parts.map(({ name, columns, rows }) => [
        name,
        rows.map((row) => Object.fromEntries(columns.map((column) => [column, asJson(row[column])]))),
      ]),
    ),
  }
  return file(c, 'json', 'application/json', JSON.stringify(body, null, 1))
})

exportRoutes.get(`${HERE}.zip`, memberOnly, freshOnly(), async (c) => {
  const { t } = c.var
  const { parts, files, left } = await taken(c, 'zip')
  const inside: Zippable = { 'README.txt': strToU8(readme(c, parts, left)) }
  for (const { name, columns, rows } of parts) {
    if (rows.length === 0) continue
    const header = columns.map((column) => t.t(`privacyColumns.${column}`))
    const cells = rows.map((row) => columns.map((column) => asCell(row[column])))
    inside[`${name}.csv`] = strToU8(csvText(t, header, cells))
  }
  // Photographs and PDF are packed already.
  for (const { name, content } of files) inside[`proofs/${name}`] = [content, { level: 0 }]
  return file(c, 'zip', 'application/zip', zipSync(inside))
})

async function taken(c: Ctx, format: 'json' | 'zip') {
  return ownData(
    c,
    async (tx, of) => {
      const parts = await gather(tx, of)
      const proofs = await gatherFiles(tx, of)
      await auditExport(
        tx,
        c,
        format,
        parts.reduce((sum, { rows }) => sum + rows.length, 0),
      )
      return { parts, ...proofs }
    },
    {},
  )
}

function readme(c: Ctx, parts: readonly Gathered[], left: number): string {
  const { t } = c.var
  const lines = parts.map(({ name, rows, isCut }) => {
    const said = `${name}.csv: ${t.t(`privacyParts.${name}`)} (${t.t('common.table.rows', { count: rows.length })})`
    return isCut ? `${said} ${t.t('privacy.export.cut')}` : said
  })
  return [
    t.t('privacy.export.readme', { day: t.day(c.var.today) }),
    '',
    ...lines,
    ...(left > 0 ? ['', t.t('privacy.export.filesLeft', { count: left })] : []),
  ].join('\r\n')
}

function file(c: Ctx, ending: string, type: string, body: string | Uint8Array) {
  c.header('Content-Type', type)
  c.header('Content-Disposition', `attachment; filename="my-data-${c.var.today}.${ending}"`)
  return c.body(typeof body === 'string' ? body : new Uint8Array(body))
}
