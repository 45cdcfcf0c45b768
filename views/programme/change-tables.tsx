import type { AwardRules, Deadline, Fee } from '../../src/domain/programme/award.ts'
import type { Programme } from '../../src/domain/programme/programme.ts'
import { stepText } from '../awards/award-text.ts'
import { Table } from '../parts/table.tsx'
import type { T } from '../words/words.ts'
import { ranked, rankedSteps, valueText } from './rule-words.ts'

type Props = { readonly t: T; readonly programme: Programme; readonly awards: AwardRules }

const KINDS = ['flight', 'upgrade', 'voucher'] as const

/** Taxes of award flights, and what changing one's mind costs. */
export function ChangeTables(props: Props) {
  const { t, awards } = props
  return (
    <>
      <Taxes {...props} />
      <Table
        t={t}
        caption={t.t('orders.programme.changes')}
        rows={KINDS}
        columns={[
          {
            head: t.t('orders.programme.kind'),
            rowHead: true,
            cell: (kind) => t.t(`awards.kind.${kind}`),
          },
          {
            head: t.t('orders.programme.cancel'),
            cell: (kind) => {
              const rule = awards.changes[kind]?.cancellation
              return rule ? untilText(t, rule.fee, rule.deadline) : t.t('orders.programme.not')
            },
          },
          { head: t.t('orders.programme.rebook'), cell: (kind) => rebookText(t, awards, kind) },
          { head: t.t('orders.programme.noShow'), cell: (kind) => noShowText(t, awards, kind) },
        ]}
      />
      {awards.quoteHoldsMinutes !== undefined && (
        <p>{t.t('orders.programme.holds', { minutes: awards.quoteHoldsMinutes })}</p>
      )}
    </>
  )
}

function Taxes({ t, programme, awards }: Props) {
  const amounts = awards.taxes?.amounts
  const chart = awards.charts.find(({ award }) => award === 'flight')
  if (!amounts || !chart) return null
  const kind = { route: chart.zones }
  const zones = ranked(programme, kind, Object.keys(amounts)).map(
    (zone) => [zone, amounts[zone] ?? {}] as const,
  )
  const cabins = rankedSteps([...new Set(zones.flatMap(([, sums]) => Object.keys(sums)))])
  return (
    <Table
      t={t}
      caption={t.t('orders.programme.taxes')}
      phone="scroll"
      rows={zones}
      columns={[
        {
          head: t.t('operator.programme.awardZone'),
          rowHead: true,
          cell: ([zone]) => <bdi>{valueText(t, programme, kind, zone)}</bdi>,
        },
        ...cabins.map((cabin) => ({
          head: stepText(t, cabin),
          end: true,
          cell: ([, sums]: (typeof zones)[number]) => {
            const sum = sums[cabin]
            return sum === undefined ? '–' : <bdi>{t.decimalMoney(String(sum), programme.currency)}</bdi>
          },
        })),
      ]}
    />
  )
}

function rebookText(t: T, awards: AwardRules, kind: (typeof KINDS)[number]): string {
  const rule = awards.changes[kind]?.rebooking
  if (!rule) return t.t('orders.programme.not')
  const then = untilText(t, rule.feeAfterwards, rule.deadline)
  return rule.free === 0 ? then : t.t('orders.programme.free', { count: rule.free, rule: then })
}

function noShowText(t: T, awards: AwardRules, kind: (typeof KINDS)[number]): string {
  if (kind === 'voucher') return '–'
  const percent = awards.changes[kind]?.noShow?.backPercent ?? 0
  if (percent === 0) return t.t('orders.programme.nothing')
  return t.t('orders.programme.back', { percent: t.percent(percent / 100) })
}

function untilText(t: T, fee: Fee, { days, kind }: Deadline): string {
  const key = kind === 'working' ? 'orders.programme.untilWorking' : 'orders.programme.until'
  return t.t(key, { days, fee: feeText(t, fee) })
}

function feeText(t: T, { points, money }: Fee): string {
  const inMoney = money && t.decimalMoney(String(money.amount), money.currency)
  if (points === undefined) return inMoney ?? t.t('orders.rebook.free')
  const inPoints = t.points(BigInt(Math.ceil(Number(points))))
  return inMoney ? t.t('orders.rebook.either', { points: inPoints, money: inMoney }) : inPoints
}
