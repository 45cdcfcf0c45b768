import { orderNumber } from '../../src/domain/award/order-number.ts'
import type { PromotionNames } from '../../src/programme/promotion-names.ts'
import type { StatementGroup } from '../../src/statement/build-statement.ts'
import type { StatementLine } from '../../src/statement/statement-lines.ts'
import { Points } from '../parts/amount.tsx'
import { Table } from '../parts/table.tsx'
import { DayText } from '../parts/time.tsx'
import type { T } from '../words/words.ts'
import { foldOf } from './fold.tsx'
import { lineHref, lineText } from './line-text.ts'

const COLUMNS_BEFORE_AMOUNT = 4

export function StatementGroupTable(props: {
  t: T
  group: StatementGroup
  promotions: PromotionNames
  /** Whether lines of this kind stand on other pages too: then the subtotal stands above, not under these. */
  parts: boolean
  /** Whether a balance stands beside each line: in a slice it would say nothing. */
  balances: boolean
  /** Lines that stand open. */
  open: number
}) {
  const { t, group, promotions, parts, balances, open } = props
  return (
    <Table
      t={t}
      caption={t.t(`statement.kind.${group.kind}`)}
      captionHidden
      rows={group.lines}
      fold={foldOf(t, group.lines, open)}
      columns={[
        { head: t.t('statement.posted'), cell: ({ postedOn }) => <DayText t={t} day={postedOn} /> },
        {
          head: t.t('statement.what'),
          rowHead: true,
          cell: (line) => {
            const href = lineHref(line)
            const text = lineText(t, line, promotions)
            return href === undefined ? text : <a href={href}>{text}</a>
          },
        },
        {
          head: t.t('statement.reference'),
          cell: ({ reference }) => (
            <bdi dir="ltr" class="code-text">
              {reference === null ? '–' : shown(reference)}
            </bdi>
          ),
        },
        {
          head: t.t('statement.expires'),
          cell: ({ expiresOn, amount }) =>
            expiresOn && amount > 0n ? <DayText t={t} day={expiresOn} /> : '–',
        },
        {
          head: t.t('statement.amount'),
          end: true,
          cell: ({ amount }) => <Points t={t} amount={amount} signed />,
        },
        ...(balances
          ? [
              {
                head: t.t('statement.after'),
                end: true,
                cell: ({ balanceAfter }: StatementLine) => <bdi class="figure">{t.number(balanceAfter)}</bdi>,
              },
            ]
          : []),
      ]}
      foot={
        parts ? undefined : (
          <tr>
            <th scope="row" colspan={COLUMNS_BEFORE_AMOUNT}>
              {t.t('statement.subtotal')}
            </th>
            <td class="end">
              <Points t={t} amount={group.subtotal} signed />
            </td>
            {balances && <td />}
          </tr>
        )
      }
    />
  )
}

/** An order's id is long: its number tells it from others, and the link leads to the whole. */
function shown(reference: string): string {
  return reference.length === 36 ? orderNumber(reference) : reference
}
