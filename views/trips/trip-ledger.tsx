import type { PromotionNames } from '../../src/programme/promotion-names.ts'
import { kindOf } from '../../src/rooms/trips/earned.ts'
import type { TripEntry } from '../../src/rooms/trips/trip-query.ts'
import { Points } from '../parts/amount.tsx'
import { Table } from '../parts/table.tsx'
import { DayText } from '../parts/time.tsx'
import type { T } from '../words/words.ts'
import type { TripFlight } from './trip-page.tsx'

export function TripLedger(props: {
  t: T
  entries: readonly TripEntry[]
  flights: readonly TripFlight[]
  promotions: PromotionNames
}) {
  const { t, entries, flights, promotions } = props
  const flightOf = new Map(flights.map(({ coupon }) => [coupon.id, coupon.facts]))
  return (
    <Table
      t={t}
      caption={t.t('trips.trip.ledger')}
      captionHidden
      rows={entries}
      empty={
        <div class="empty">
          <p>{t.t('trips.trip.ledgerNone')}</p>
        </div>
      }
      columns={[
        { head: t.t('trips.trip.what'), rowHead: true, cell: (entry) => entryText(t, entry, promotions) },
        {
          head: t.t('trips.trip.flight'),
          cell: ({ couponId }) => {
            const facts = flightOf.get(couponId)
            return <bdi dir="ltr">{facts && `${facts.origin}–${facts.destination}`}</bdi>
          },
        },
        { head: t.t('trips.trip.booked'), cell: ({ postedOn }) => <DayText t={t} day={postedOn} /> },
        {
          head: t.t('trips.trip.expires'),
          cell: ({ expiresOn, amount }) =>
            expiresOn && amount > 0n ? <DayText t={t} day={expiresOn} /> : '–',
        },
        {
          head: t.t('common.currency.points'),
          end: true,
          cell: ({ amount }) => <Points t={t} amount={amount} signed />,
        },
      ]}
    />
  )
}

function entryText(t: T, entry: TripEntry, promotions: PromotionNames): string {
  const { kind } = entry
  const [, promotion] = kindOf(entry).split('promotion:')
  if (kind === 'accrual' && promotion !== undefined)
    return t.t('trips.entry.promotion', { name: promotions.get(promotion) ?? promotion })
  switch (kind) {
    case 'accrual':
    case 'reversal':
    case 'advance':
    case 'waiver':
    case 'recovery':
      return t.t(`trips.entry.${kind}`)
    default:
      return kind
  }
}
