import type { ExportSetting } from '../../src/exports/setting.ts'
import { LINE_COLUMNS, type LineColumn } from '../../src/statement/line-cells.ts'
import { Button } from '../parts/button.tsx'
import { ErrorSummary } from '../parts/error-summary.tsx'
import { Form } from '../parts/form.tsx'
import { Table } from '../parts/table.tsx'
import type { Filled } from './exports-page.tsx'

const NAMES = Object.keys(LINE_COLUMNS) as LineColumn[]
/** What a bookkeeper is likely to want, before anything is chosen. */
const FIRST: readonly LineColumn[] = ['postedOn', 'number', 'text', 'reference', 'centre', 'amount', 'euro']

/** One row a column: where it stands, and what its heading says. */
export function ColumnsForm({ t, typed, errors, commandKey, setting }: Filled & { setting: ExportSetting }) {
  const chosen = setting.columns.length > 0 ? setting.columns.map(({ column }) => column) : FIRST
  const held = (column: LineColumn) => {
    const at = chosen.indexOf(column)
    const own = setting.columns.find((each) => each.column === column)
    return { position: at < 0 ? '' : String(at + 1), heading: own?.name ?? t.t(`exports.source.${column}`) }
  }
  const value = (what: 'position' | 'heading', column: LineColumn) =>
    typed ? (typed[`${what}-${column}`] ?? '') : held(column)[what]
  return (
    <Form id="columns-form" action="/company/exports/columns" commandKey={commandKey} plain>
      <p>{t.t('exports.columns.lead')}</p>
      <ErrorSummary t={t} errors={errors} />
      <Table
        t={t}
        caption={t.t('exports.columns.caption')}
        captionHidden
        rows={NAMES}
        columns={[
          {
            head: t.t('exports.columns.source'),
            rowHead: true,
            cell: (column) => t.t(`exports.source.${column}`),
          },
          {
            head: t.t('exports.columns.position'),
            cell: (column) => (
              <input
                type="text"
                class="short"
                id={`position-${column}`}
                name={`position-${column}`}
                value={value('position', column)}
                inputmode="numeric"
                maxlength={3}
                dir="ltr"
                aria-label={`${t.t('exports.columns.position')}: ${t.t(`exports.source.${column}`)}`}
              />
            ),
          },
          {
            head: t.t('exports.columns.heading'),
            cell: (column) => (
              <input
                type="text"
                class="medium"
                id={`heading-${column}`}
                name={`heading-${column}`}
                value={value('heading', column)}
                maxlength={60}
                dir="auto"
                aria-label={`${t.t('exports.columns.heading')}: ${t.t(`exports.source.${column}`)}`}
              />
            ),
          },
        ]}
      />
      <Button look="plain">{t.t('exports.columns.submit')}</Button>
    </Form>
  )
}
