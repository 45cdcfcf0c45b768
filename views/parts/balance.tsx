import type { Day } from '../../src/domain/day.ts'
import { isNever } from '../words/formats.ts'
import type { T } from '../words/words.ts'
import { Points } from './amount.tsx'
import { Table } from './table.tsx'
import { DayText } from './time.tsx'

export type Lot = { readonly day: Day; readonly amount: bigint }

type BalanceProps = {
  readonly t: T
  readonly id: string
  readonly available: bigint
  readonly locked?: bigint
  /** What lapses when, earliest first; what never lapses stands last, on the last day of all. */
  readonly lots: readonly Lot[]
}

const WIDTH = 640
const HEIGHT = 20

/** The one number of the company: what it has, what lapses next, and a band of all of it by the day it lapses. */
export function Balance({ t, id, available, locked = 0n, lots }: BalanceProps) {
  const next = lots.find(({ day, amount }) => !isNever(day) && amount > 0n)
  return (
    <figure class="balance" id={id}>
      <p class="hint">{t.t('common.balance.available')}</p>
      <p>
        <Points t={t} amount={available} size="large" />
      </p>
      {lots.length > 0 && <Band t={t} id={id} lots={lots} />}
      <figcaption>
        {next
          ? t.t('common.balance.lapsesNext', {
              count: next.amount,
              amount: t.points(next.amount),
              day: t.day(next.day),
            })
          : t.t('common.balance.nothingLapses')}
        {locked > 0n && ` ${t.t('common.balance.locked', { amount: t.points(locked) })}`}
        {lots.length > 1 && (
          <details class="explain">
            <summary>{t.t('common.chart.table')}</summary>
            <LotTable t={t} lots={lots} />
          </details>
        )}
      </figcaption>
    </figure>
  )
}

/** The earliest part is hatched; every later part is one piece, in the order of lapsing from the start of the line. */
function Band({ t, id, lots }: { t: T; id: string; lots: readonly Lot[] }) {
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
      aria-label={t.t('common.balance.byDay')}
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

function along(part: bigint, total: bigint): number {
  return Number((part * BigInt(WIDTH * 10)) / total) / 10
}

function LotTable({ t, lots }: { t: T; lots: readonly Lot[] }) {
  return (
    <Table
      t={t}
      caption={t.t('common.balance.byDay')}
      rows={lots}
      columns={[
        {
          head: t.t('common.balance.lapsesOn'),
          rowHead: true,
          cell: ({ day }) => <DayText t={t} day={day} />,
        },
        {
          head: t.t('common.currency.points'),
          end: true,
          cell: ({ amount }) => <Points t={t} amount={amount} />,
        },
      ]}
    />
  )
}
