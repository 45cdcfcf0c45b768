import type { KeptCoupon } from '../../src/domain/kept-coupon.ts'
import type { PromotionNames } from '../../src/programme/promotion-names.ts'
import type { CompanyEarned } from '../../src/rooms/trips/earned.ts'
import type { TripEntry } from '../../src/rooms/trips/trip-query.ts'
import { Points } from '../parts/amount.tsx'
import { JourneyStrip } from '../parts/journey-strip.tsx'
import { KeyFacts } from '../parts/key-facts.tsx'
import { Notice } from '../parts/notice.tsx'
import { PageHead, Section } from '../parts/page-head.tsx'
import { DayText } from '../parts/time.tsx'
import type { T } from '../words/words.ts'
import { TripLedger } from './trip-ledger.tsx'

export type TripFlight = { readonly coupon: KeptCoupon; readonly earned: readonly CompanyEarned[] }
type Props = {
  readonly t: T
  readonly title: string
  readonly flights: readonly TripFlight[]
  readonly entries: readonly TripEntry[]
  readonly costCentre: string | null
  readonly promotions: PromotionNames
}

export function TripPage({ t, title, flights, entries, costCentre, promotions }: Props) {
  const first = flights[0]?.coupon.facts
  const waits = flights.some(({ coupon }) => coupon.facts.status === 'L')
  const unruled = flights.some(({ coupon }) => coupon.journeyId !== null && coupon.ruleVersion === null)
  const total = entries.reduce((sum, entry) => sum + entry.amount, 0n)
  return (
    <>
      <PageHead title={title} />
      {waits && (
        <Notice kind="info">
          <p>{t.t('trips.waiting')}</p>
        </Notice>
      )}
      {unruled && (
        <Notice kind="warning">
          <p>{t.t('trips.trip.noVersion')}</p>
        </Notice>
      )}
      <KeyFacts
        facts={[
          { term: t.t('trips.trip.total'), value: <Points t={t} amount={total} /> },
          { term: t.t('trips.trip.traveller'), value: <bdi>{first?.passengerName ?? '–'}</bdi> },
          {
            term: t.t('trips.trip.ticket'),
            value: (
              <bdi dir="ltr">{[...new Set(flights.map(({ coupon }) => coupon.facts.ticket))].join(', ')}</bdi>
            ),
          },
          { term: t.t('tripCheck.costCentre.column'), value: <bdi>{costCentre ?? '–'}</bdi> },
          { term: t.t('trips.trip.issued'), value: first && <DayText t={t} day={first.issuedOn} /> },
        ]}
      />
      <Section id="flights" title={t.t('trips.trip.flights')}>
        <JourneyStrip t={t} coupons={flights.map((flight) => strip(t, flight))} />
        <p class="hint">{t.t('trips.trip.privacy')}</p>
      </Section>
      <Section id="ledger" title={t.t('trips.trip.ledger')}>
        <TripLedger t={t} entries={entries} flights={flights} promotions={promotions} />
      </Section>
      {first && (
        <p class="other-ways">
          <a href={`/support/new?topic=credit&about=trip:${flights[0]?.coupon.id}`}>
            {t.t('support.askAbout')}
          </a>
        </p>
      )}
    </>
  )
}

function strip(t: T, { coupon, earned }: TripFlight) {
  const { facts } = coupon
  const cabin = facts.cabin === null ? null : t.t(`trips.cabin.${facts.cabin}`)
  const status = facts.status === 'F' ? null : t.t(`trips.trip.status.${facts.status}`)
  return {
    origin: facts.origin,
    destination: facts.destination,
    flight: `${facts.marketingCarrier} ${facts.flight}`,
    day: facts.departedOn,
    classText: [facts.rbd, cabin, status].filter(Boolean).join(' · '),
    company: earned,
    travellerNote: travellerNote(t, coupon),
  }
}

/** Whether, never how much; and when not, what stood in the way. */
function travellerNote(t: T, { memberId, memberReason, rating }: KeptCoupon): string {
  if (memberId === null) return t.reject(memberReason ?? 'NO-FFN')
  const { miles } = rating
  return miles === undefined ? t.t('trips.half.credited') : t.t(`trace.nothing.${miles}`)
}
