import type { AwardChart } from '../../src/domain/programme/award.ts'
import type { Programme } from '../../src/domain/programme/programme.ts'
import { Section } from '../parts/page-head.tsx'
import { Table } from '../parts/table.tsx'
import type { T } from '../words/words.ts'
import { validityText } from './rule-text.ts'

/** What points buy. */
export function AwardTables({ t, programme }: { t: T; programme: Programme }) {
  const { awards } = programme
  if (!awards) return null
  return (
    <Section id="awards" title={t.t('operator.programme.awards')}>
      {awards.charts.map((chart) => (
        <Chart t={t} chart={chart} />
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
            { head: t.t('operator.programme.perUnit'), end: true, cell: (row) => String(row.pointsPerUnit) },
            { head: t.t('operator.programme.holds'), cell: (row) => validityText(t, row) },
          ]}
        />
      )}
    </Section>
  )
}

function Chart({ t, chart }: { t: T; chart: AwardChart }) {
  const zones = Object.entries(chart.prices)
  const steps = [...new Set(zones.flatMap(([, prices]) => Object.keys(prices)))]
  const holds = validityText(t, chart)
  return (
    <Table
      t={t}
      caption={holds === '–' ? chart.name : `${chart.name}, ${holds}`}
      phone="scroll"
      rows={zones}
      columns={[
        { head: t.t('operator.programme.awardZone'), rowHead: true, cell: ([zone]) => <bdi>{zone}</bdi> },
        ...steps.map((step) => ({
          head: step,
          end: true,
          cell: ([, prices]: (typeof zones)[number]) => {
            const price = prices[step]
            return price === undefined || price === null ? '–' : <bdi>{t.decimal(String(price))}</bdi>
          },
        })),
      ]}
    />
  )
}
