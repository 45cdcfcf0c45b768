import type { StatementFacts } from '../../src/statement/build-statement.ts'
import type { Lapsing } from '../../src/statement/statement-sums.ts'
import { Points } from '../parts/amount.tsx'
import { Table } from '../parts/table.tsx'
import { isNever } from '../words/formats.ts'
import type { T } from '../words/words.ts'

const MONTHS_SHOWN = 12
type Row = { readonly text: string; readonly amount: bigint }

/** The closing balance by the month in which it lapses: twelve months one by one, then the rest. */
export function LapsingTable({
  t,
  statement,
}: {
  t: T
  statement: Pick<StatementFacts, 'closing' | 'lapsing'>
}) {
  const { closing, lapsing } = statement
  return (
    <Table
      t={t}
      caption={t.t('statement.lapsing')}
      captionHidden
      phone="scroll"
      rows={rowsOf(t, lapsing)}
      empty={
        <div class="empty">
          <p>{t.t('statement.nothingLapses')}</p>
        </div>
      }
      columns={[
        { head: t.t('statement.lapsingMonth'), rowHead: true, cell: ({ text }) => text },
        {
          head: t.t('statement.amount'),
          end: true,
          cell: ({ amount }) => <Points t={t} amount={amount} />,
        },
      ]}
      foot={
        <tr>
          <th scope="row">{t.t('statement.closing')}</th>
          <td class="end">
            <Points t={t} amount={closing} />
          </td>
        </tr>
      }
    />
  )
}

function rowsOf(t: T, lapsing: readonly Lapsing[]): Row[] {
  const sum = (parts: readonly Lapsing[]) => parts.reduce((total, { amount }) => total + amount, 0n)
  const never = lapsing.filter(({ day }) => isNever(day))
  const months = [
    ...Map.groupBy(
      lapsing.filter(({ day }) => !isNever(day)),
      ({ day }) => day.slice(0, 7),
    ),
  ]
  const later = months.slice(MONTHS_SHOWN).flatMap(([, parts]) => parts)
  return [
    ...months
      .slice(0, MONTHS_SHOWN)
      .map(([month, parts]) => ({ text: t.month(month, 'long'), amount: sum(parts) })),
    { text: t.t('statement.later'), amount: sum(later) },
    { text: t.t('common.balance.never'), amount: sum(never) },
  ].filter(({ amount }) => amount !== 0n)
}
