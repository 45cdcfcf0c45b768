import type { AwardChart } from '../../src/domain/programme/award.ts'
import type { Programme } from '../../src/domain/programme/programme.ts'
import { stepText } from '../awards/award-text.ts'
import { Section } from '../parts/page-head.tsx'
import { Table } from '../parts/table.tsx'
import type { T } from '../words/words.ts'
import { ChangeTables } from './change-tables.tsx'
import { decimalText, validityText } from './rule-text.ts'
import { ranked, rankedSteps, valueText } from './rule-words.ts'

/** What points buy. */
export function AwardTables({ t, programme }: { t: T; programme: Programme }) {
  const { awards } = programme
  if (!awards) return null
  return (
    <Section id="awards" title={t.t('operator.programme.awards')}>
      {awards.charts.map((chart) => (
        <Chart t={t} programme={programme} chart={chart} />
      ))}
      {awards.vouchers.length > 0 && (
        <Table
          t={t}
          caption={t.t('operator.programme.vouchers')}
          rows={awards.vouchers}
          columns={[
            { head: t.t('operator.programme.award'), rowHead: true, cell: (row) => <bdi>{row.name}</bdi> },
            {
              head: t.t('operator.programme.price'),
              end: true,
              cell: (row) => t.amount(BigInt(Math.trunc(Number(row.price))), row.currency),
            },
            {
              head: t.t('operator.programme.validMonths'),
              end: true,
              cell: (row) => t.number(row.validMonths),
            },
            {
              head: t.t('operator.programme.stock'),
              end: true,
              cell: (row) => (row.stock === undefined ? '–' : t.number(row.stock)),
            },
            { head: t.t('operator.programme.holds'), cell: (row) => validityText(t, row) },
          ]}
        />
      )}
      {awards.fareLinked.length > 0 && (
        <Table
          t={t}
          caption={t.t('operator.programme.fareLinked')}
          rows={awards.fareLinked}
          columns={[
            { head: t.t('operator.programme.award'), rowHead: true, cell: (row) => <bdi>{row.name}</bdi> },
            {
              head: t.t('operator.programme.perUnit', { money: t.decimalMoney('1', programme.currency) }),
              end: true,
              cell: (row) => <bdi>{decimalText(t, row.pointsPerUnit)}</bdi>,
            },
            { head: t.t('operator.programme.holds'), cell: (row) => validityText(t, row) },
          ]}
        />
      )}
      <ChangeTables t={t} programme={programme} awards={awards} />
    </Section>
  )
}

function Chart({ t, programme, chart }: { t: T; programme: Programme; chart: AwardChart }) {
  const kind = { route: chart.zones }
  const zones = ranked(programme, kind, Object.keys(chart.prices)).map(
    (zone) => [zone, chart.prices[zone] ?? {}] as const,
  )
  const steps = rankedSteps([...new Set(zones.flatMap(([, prices]) => Object.keys(prices)))])
  const holds = validityText(t, chart)
  return (
    <Table
      t={t}
      caption={holds === '–' ? chart.name : `${chart.name}, ${holds}`}
      phone="scroll"
      rows={zones}
      columns={[
        {
          head: t.t('operator.programme.awardZone'),
          rowHead: true,
          cell: ([zone]) => <bdi>{valueText(t, programme, kind, zone)}</bdi>,
        },
        ...steps.map((step) => ({
          head: stepText(t, step),
          end: true,
          cell: ([, prices]: (typeof zones)[number]) => {
            const price = prices[step]
            return price === undefined || price === null ? '–' : <bdi>{decimalText(t, price)}</bdi>
          },
        })),
      ]}
    />
  )
}
