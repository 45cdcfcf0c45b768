import type { T } from '../words/words.ts'
import { Amount } from './amount.tsx'
import { niceScale } from './nice-scale.ts'
import { type Column, Table } from './table.tsx'

/**
 * What was earned in one month, `2026-11`. Leave `miles` out wherever the reader must not see them: a company sees
 * the number of `trips` in their place.
 */
export type MonthEarned = {
  readonly month: string
  readonly points?: bigint
  readonly miles?: bigint
  readonly trips?: bigint
}

type Series = 'points' | 'miles' | 'trips'

const WIDTH = 640
const AXIS = 104
const PANEL = 104
const GAP = 30

/**
 * Twin bars: points grow upwards, miles (or trips) downwards, each on its own axis because miles come in far larger numbers.
 * Drawn by the server; the table behind it says the same. In Hebrew time runs from right to left.
 */
export function MonthBars({ t, id, months }: { t: T; id: string; months: readonly MonthEarned[] }) {
  const series = (['points', 'miles', 'trips'] as const).filter((name) =>
    months.some((month) => month[name] !== undefined),
  )
  const height = series.length * PANEL + GAP + 16
  return (
    <figure class="chart" aria-labelledby={`${id}-title`}>
      <figcaption id={`${id}-title`}>{series.map((name) => said(t, name, months)).join(' ')}</figcaption>
      <ul class="legend" aria-hidden="true">
        {series.map((name) => (
          <li class={name}>{seriesName(t, name)}</li>
        ))}
      </ul>
      <svg
        viewBox={`0 0 ${WIDTH} ${height}`}
        role="img"
        aria-label={t.t('common.chart.perMonth', {
          currency: t.list(series.map((name) => seriesName(t, name))),
        })}
        direction="ltr"
      >
        {series.map((name, index) => (
          <Panel t={t} name={name} months={months} base={PANEL + 8 + index * GAP} up={index === 0} />
        ))}
        <Months t={t} months={months} y={PANEL + 8 + GAP / 2} />
      </svg>
      <details class="explain">
        <summary>{t.t('common.chart.table')}</summary>
        <Table
          t={t}
          caption={t.t('common.chart.month')}
          columns={columns(t, series)}
          rows={months}
          captionHidden
        />
      </details>
    </figure>
  )
}

function said(t: T, name: Series, months: readonly MonthEarned[]): string {
  const best = months.reduce((one, other) => ((other[name] ?? 0n) > (one[name] ?? 0n) ? other : one))
  const amount = best[name] ?? 0n
  const title = t.t('common.chart.perMonth', { currency: seriesName(t, name) })
  if (amount === 0n) return `${title}: ${t.t('common.chart.none')}`
  const highest = t.t('common.chart.highest', {
    amount: name === 'trips' ? t.t('trips.chart.count', { count: amount }) : t.amount(amount, name),
    month: t.month(best.month, 'long'),
  })
  return `${title}. ${highest}`
}

function seriesName(t: T, name: Series): string {
  return name === 'trips' ? t.t('trips.chart.trips') : t.t(`common.currency.${name}`)
}

/** Bars of one series from a base line, upwards or downwards, with the lines and figures of its axis. */
function Panel(props: { t: T; name: Series; months: readonly MonthEarned[]; base: number; up: boolean }) {
  const { t, name, months, base, up } = props
  const values = months.map((month) => Number(month[name] ?? 0n))
  const { top, ticks } = niceScale(Math.max(...values), 3)
  const reach = PANEL - 8
  const y = (value: number) => (up ? base - (value / top) * reach : base + (value / top) * reach)
  const slot = (WIDTH - AXIS) / months.length
  const bar = Math.min(28, slot * 0.62)
  const rtl = t.dir === 'rtl'
  return (
    <g class={name}>
      {ticks.map((tick) => (
        <g class="axis">
          <line x1={rtl ? 0 : AXIS} x2={rtl ? WIDTH - AXIS : WIDTH} y1={y(tick)} y2={y(tick)} />
          {tick > 0 && (
            <text x={rtl ? WIDTH - AXIS + 8 : AXIS - 8} y={y(tick) + 4} text-anchor={rtl ? 'start' : 'end'}>
              {top < 1_000_000 ? t.number(tick) : t.short(tick)}
            </text>
          )}
        </g>
      ))}
      {values.map((value, index) => (
        <rect
          class="bar"
          x={slotMiddle(index, slot, rtl) - bar / 2}
          y={Math.min(base, y(value))}
          width={bar}
          height={Math.abs(base - y(value))}
        />
      ))}
    </g>
  )
}

/** As many names of months as fit; each stands under its own bar. */
function Months({ t, months, y }: { t: T; months: readonly MonthEarned[]; y: number }) {
  const slot = (WIDTH - AXIS) / months.length
  const every = Math.ceil(44 / slot)
  return (
    <g class="months">
      {months.map(
        ({ month }, index) =>
          index % every === 0 && (
            <text
              class={(index / every) % 2 === 1 ? 'odd' : undefined}
              x={slotMiddle(index, slot, t.dir === 'rtl')}
              y={y}
              text-anchor="middle"
            >
              {t.monthName(month)}
            </text>
          ),
      )}
    </g>
  )
}

function slotMiddle(index: number, slot: number, rtl: boolean): number {
  const along = AXIS + (index + 0.5) * slot
  return Math.round((rtl ? WIDTH - along : along) * 10) / 10
}

function columns(t: T, series: readonly Series[]): Column<MonthEarned>[] {
  return [
    { head: t.t('common.chart.month'), rowHead: true, cell: ({ month }) => t.month(month, 'long') },
    ...series.map((name) => ({
      head: seriesName(t, name),
      end: true,
      cell: (month: MonthEarned) =>
        name === 'trips' ? (
          <bdi class="figure">{t.number(month.trips ?? 0n)}</bdi>
        ) : (
          <Amount t={t} amount={month[name] ?? 0n} currency={name} />
        ),
    })),
  ]
}
