import type { HomeCredit, HomeTrip } from '../../src/rooms/company-home/home-query.ts'
import { Points } from '../parts/amount.tsx'
import { Table } from '../parts/table.tsx'
import { DayText } from '../parts/time.tsx'
import type { T } from '../words/words.ts'

export function LastCredits({ t, credits }: { t: T; credits: readonly HomeCredit[] }) {
  return (
    <Table
      t={t}
      caption={t.t('trips.home.lastCredits')}
      captionHidden
      rows={credits}
      empty={
        <div class="empty">
          <p>{t.t('trips.home.noCredits')}</p>
        </div>
      }
      columns={[
        {
          head: t.t('trips.list.route'),
          rowHead: true,
          cell: ({ trip }) => (trip === null ? t.t('trips.home.welcome') : <TripLink {...trip} />),
        },
        { head: t.t('trips.list.person'), cell: ({ trip }) => <bdi>{trip?.person ?? '–'}</bdi> },
        { head: t.t('trips.trip.booked'), cell: ({ day }) => <DayText t={t} day={day} /> },
        {
          head: t.t('trips.list.points'),
          end: true,
          cell: ({ amount }) => <Points t={t} amount={amount} signed />,
        },
      ]}
    />
  )
}

function TripLink({ couponId, origin, destination, flight }: HomeTrip) {
  return (
    <a href={`/company/trips/${couponId}`}>
      <bdi dir="ltr">
        {origin}–{destination} · {flight}
      </bdi>
    </a>
  )
}
