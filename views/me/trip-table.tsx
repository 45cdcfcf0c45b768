import type { OwnTrip, TripState } from '../../src/rooms/me/own-trips.ts'
import { Amount } from '../parts/amount.tsx'
import { Chip, type ChipTone } from '../parts/chip.tsx'
import { Table } from '../parts/table.tsx'
import { DayText } from '../parts/time.tsx'
import type { T } from '../words/words.ts'

const TONE: Readonly<Record<TripState, ChipTone>> = {
  credited: 'done',
  nothing: 'neutral',
  notFlown: 'neutral',
}

export function TripTable({ t, rows }: { t: T; rows: readonly OwnTrip[] }) {
  return (
    <Table
      t={t}
      caption={t.t('account.trips.title')}
      captionHidden
      rows={rows}
      columns={[
        {
          head: t.t('account.trips.column.route'),
          rowHead: true,
          cell: (trip) => (
            <a href={`/me/trips/${trip.key}`}>
              <bdi dir="ltr">
                {[trip.legs[0]?.origin ?? '', ...trip.legs.map((leg) => leg.destination)].join(' – ')}
              </bdi>
            </a>
          ),
        },
        { head: t.t('account.trips.column.day'), cell: (trip) => <DayText t={t} day={trip.day} /> },
        {
          head: t.t('account.trips.column.flights'),
          cell: (trip) => <bdi dir="ltr">{trip.legs.map((leg) => leg.flight).join(', ')}</bdi>,
        },
        {
          head: t.t('account.trips.column.company'),
          cell: (trip) => <bdi>{trip.company ?? t.t('account.trips.private')}</bdi>,
        },
        {
          head: t.t('account.trips.column.state'),
          cell: (trip) => <Chip tone={TONE[trip.state]}>{t.t(`account.trips.state.${trip.state}`)}</Chip>,
        },
        {
          head: t.t('common.currency.miles'),
          end: true,
          cell: (trip) => <Amount t={t} amount={trip.miles} currency="miles" />,
        },
        {
          head: t.t('common.currency.status'),
          end: true,
          cell: (trip) => <Amount t={t} amount={trip.status} currency="status" />,
        },
      ]}
    />
  )
}
