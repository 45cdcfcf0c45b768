import type { EntityPart } from '../../src/statement/split-by-entity.ts'
import { Points } from '../parts/amount.tsx'
import { Table } from '../parts/table.tsx'
import type { T } from '../words/words.ts'

/** What each legal entity's flights brought; the foot is what the month's flights brought in all. */
export function SplitTable(props: { t: T; split: readonly EntityPart[]; company: string }) {
  const { t, split, company } = props
  const total = split.reduce((sum, { amount }) => sum + amount, 0n)
  return (
    <Table
      t={t}
      caption={t.t('entities.split.title')}
      captionHidden
      phone="scroll"
      rows={split}
      columns={[
        {
          head: t.t('entities.filter.label'),
          rowHead: true,
          cell: ({ entity }) => <bdi>{entity?.name ?? t.t('entities.filter.own', { company })}</bdi>,
        },
        {
          head: t.t('trips.home.corporateId'),
          cell: ({ entity }) => <bdi dir="ltr">{entity?.corporateId ?? '–'}</bdi>,
        },
        {
          head: t.t('entities.split.lines'),
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
          <th scope="row" colspan={3}>
            {t.t('entities.split.total')}
          </th>
          <td class="end">
            <Points t={t} amount={total} signed />
          </td>
        </tr>
      }
    />
  )
}
