import type { Day } from '../../src/domain/day.ts'
import type { Currency } from '../../src/domain/rating/rated.ts'
import { isNever } from '../words/formats.ts'
import type { T } from '../words/words.ts'
import { Amount } from './amount.tsx'
import { Table } from './table.tsx'
import { DayText } from './time.tsx'

/** `wholeMonth`: all that lapses in the month of `day`; otherwise what lapses on that very day. */
export type Lot = { readonly day: Day; readonly amount: bigint; readonly wholeMonth?: boolean }

type BalanceProps = {
  readonly t: T
  readonly id: string
  readonly available: bigint
  readonly locked?: bigint
  /** What lapses when, earliest first; what never lapses stands last, on the last day of all. */
  readonly lots: readonly Lot[]
  /** Points when left out. */
  readonly currency?: Currency
}

const WIDTH = 640
const HEIGHT = 20

/** The one number of the company: what it has, what lapses next, and a band of all of it by the day it lapses. */
export function Balance({ t, id, available, locked = 0n, lots, currency = 'points' }: BalanceProps) {
  const next = lots.find(({ day, amount }) => !isNever(day) && amount > 0n)
  return (
    <figure class={`balance ${currency}`} id={id}>
      <p class="hint">{t.t('common.balance.available')}</p>
      <p>
        <Amount t={t} amount={available} currency={currency} size="large" />
      </p>
      {lots.length > 0 && <Band t={t} id={id} lots={lots} currency={currency} />}
      <figcaption>
        {next
          ? t.t('common.balance.lapsesNext', {
              count: next.amount,
              amount: t.amount(next.amount, currency),
              day: t.day(next.day),
            })
          : t.t('common.balance.nothingLapses')}
        {locked > 0n && ` ${t.t('common.balance.locked', { amount: t.amount(locked, currency) })}`}
        {lots.length > 1 && (
          <details class="explain">
            <summary>{t.t('common.chart.table')}</summary>
            <LotTable t={t} lots={lots} currency={currency} />
          </details>
        )}
      </figcaption>
    </figure>
  )
}

/** The earliest part is hatched; every later part is one piece, in the order of lapsing from the start of the line. */
function Band({ t, id, lots, currency }: { t: T; id: string; lots: readonly Lot[]; currency: Currency }) {
  const total = lots.reduce((sum, { amount }) => sum + amount, 0n)
  if (total <= 0n) return null
  let before = 0n
  const pieces = lots.map(({ day, amount }, index) => {
    const from = along(before, total)
    before += amount
    const width = Math.max(1, along(before, total) - from - 2)
    return {
      day,
      width,
      x: t.dir === 'rtl' ? WIDTH - from - width : from,
      hatched: index === 0 && !isNever(day),
    }
  })
  return (
    <svg
      class="band"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={byDay(t, currency)}
    >
      <defs>
        <pattern
          id={`${id}-hatch`}
          width="6"
          height="6"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <rect class="hatch-ground" width="6" height="6" />
          <rect class="hatch-line" width="3" height="6" />
        </pattern>
      </defs>
      {pieces.map(({ x, width, hatched }) => (
        <rect
          class={hatched ? 'piece next' : 'piece'}
          x={x}
          y={0}
          width={width}
          height={HEIGHT}
          {...(hatched && { fill: `url(#${id}-hatch)` })}
        />
      ))}
    </svg>
  )
}

function byDay(t: T, currency: Currency): string {
  if (currency === 'points') return t.t('common.balance.byDay')
  return t.t('account.home.byDay', { currency: t.t(`common.currency.${currency}`) })
}

function along(part: bigint, total: bigint): number {
  return Number((part * BigInt(WIDTH * 10)) / total) / 10
}

function LotTable({ t, lots, currency }: { t: T; lots: readonly Lot[]; currency: Currency }) {
  return (
    <Table
      t={t}
      caption={byDay(t, currency)}
      rows={lots}
      columns={[
        {
          head: t.t('common.balance.lapsesOn'),
          rowHead: true,
          cell: ({ day, wholeMonth }) => (wholeMonth ? t.month(day, 'long') : <DayText t={t} day={day} />),
        },
        {
          head: t.t(`common.currency.${currency}`),
          end: true,
          cell: ({ amount }) => <Amount t={t} amount={amount} currency={currency} />,
        },
      ]}
    />
  )
}
