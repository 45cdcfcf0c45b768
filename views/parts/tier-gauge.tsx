import type { TierProgress } from '../../src/domain/tier-progress.ts'
import type { T } from '../words/words.ts'
import { Amount } from './amount.tsx'

const WIDTH = 640
const HEIGHT = 14
/** The last rung does not stand at the very edge: more can be earned than it asks. */
const BEYOND = 1.1

/** What this year has brought towards the next tier: a line with a mark for each rung, and the same in words. */
export function TierGauge({ t, id, progress }: { t: T; id: string; progress: TierProgress }) {
  const { earned, rungs, next, held, currency, until } = progress
  const top = Math.max(...rungs.map(({ from }) => Number(from))) * BEYOND || 1
  const along = (value: bigint) => Math.round((Math.min(top, Math.max(0, Number(value))) / top) * WIDTH)
  const x = (value: bigint) => (t.dir === 'rtl' ? WIDTH - along(value) : along(value))
  return (
    <figure class={`chart gauge ${currency}`} aria-labelledby={`${id}-said`}>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={t.t('common.tier.title')}>
        <rect class="room" x={0} y={3} width={WIDTH} height={8} rx={4} />
        <rect class="bar" x={t.dir === 'rtl' ? x(earned) : 0} y={3} width={along(earned)} height={8} rx={4} />
        {rungs.map(({ from, reached }) => (
          <line class={reached ? 'rung reached' : 'rung'} x1={x(from)} x2={x(from)} y1={0} y2={HEIGHT} />
        ))}
      </svg>
      <ul class="rungs">
        <li>
          {t.t('common.tier.earned')} <Amount t={t} amount={earned} currency={currency} />
        </li>
        {rungs.map(({ name, from }) => (
          <li>
            <bdi>{name}</bdi>: <Amount t={t} amount={from} currency={currency} />
          </li>
        ))}
      </ul>
      <figcaption id={`${id}-said`}>
        {held !== null && `${t.t('common.tier.held', { tier: held })} `}
        {next
          ? t.t('common.tier.next', {
              missing: t.amount(next.missing, currency),
              tier: next.name,
              day: t.day(until),
            })
          : t.t('common.tier.top')}
      </figcaption>
    </figure>
  )
}
