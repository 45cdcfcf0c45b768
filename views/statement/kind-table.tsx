import type { StatementFacts } from '../../src/statement/build-statement.ts'
import { Points } from '../parts/amount.tsx'
import { Table } from '../parts/table.tsx'
import type { T } from '../words/words.ts'

/** All kinds with their subtotals, where the lines are too many for one page. */
export function KindTable({ t, facts }: { t: T; facts: StatementFacts }) {
  return (
    <Table
      t={t}
      caption={t.t('statements.subtotals')}
      captionHidden
      phone="scroll"
      rows={facts.kinds}
      columns={[
        {
          head: t.t('statements.sheet.kind'),
          rowHead: true,
          cell: ({ kind }) => t.t(`statement.kind.${kind}`),
        },
        {
          head: t.t('statements.lines'),
          end: true,
          cell: ({ lines }) => <bdi class="figure">{t.number(lines)}</bdi>,
        },
        {
          head: t.t('statement.amount'),
          end: true,
          cell: ({ amount }) => <Points t={t} amount={amount} signed />,
        },
      ]}
      foot={
        <tr>
          <th scope="row">{t.t('statements.sheet.total')}</th>
          <td class="end">
            <bdi class="figure">{t.number(facts.lineCount)}</bdi>
          </td>
          <td class="end">
            <Points t={t} amount={facts.cameIn + facts.wentOut} signed />
          </td>
        </tr>
      }
    />
  )
}
