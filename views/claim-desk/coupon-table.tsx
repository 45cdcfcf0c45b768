import type { ClaimHalf } from '../../src/domain/claim/claim.ts'
import type { CouponFacts } from '../../src/rooms/claim-desk/facts.ts'
import { Table } from '../parts/table.tsx'
import { DayText } from '../parts/time.tsx'
import type { Key } from '../words/catalogue.ts'
import type { T } from '../words/words.ts'

/** Both halves of each coupon: who has them, and whether the claimed one fits the claimant. */
export function CouponTable(props: { t: T; coupons: readonly CouponFacts[]; half: ClaimHalf }) {
  const { t, coupons, half } = props
  const other = t.t('claims.desk.holder.nobody')
  return (
    <Table
      t={t}
      caption={t.t('claims.desk.facts')}
      captionHidden
      rows={coupons}
      columns={[
        {
          head: t.t('claims.desk.coupon'),
          rowHead: true,
          cell: ({ facts }) => (
            <span>
              <bdi dir="ltr">{`${facts.coupon} · ${facts.marketingCarrier} ${facts.flight} ${facts.origin}–${facts.destination} ${facts.rbd}`}</bdi>
              , <DayText t={t} day={facts.departedOn} />
            </span>
          ),
        },
        { head: t.t('claims.desk.status'), cell: ({ facts }) => t.t(`trips.trip.status.${facts.status}`) },
        {
          head: t.t('claims.desk.passenger'),
          cell: ({ facts }) => <bdi dir="ltr">{facts.passengerName ?? '–'}</bdi>,
        },
        {
          head: t.t('claims.desk.companyHalf'),
          cell: ({ holder, claim }) =>
            half === 'company' ? (
              <Claimed t={t} claim={claim} name={holder.company} />
            ) : (
              <bdi>{holder.company ?? other}</bdi>
            ),
        },
        {
          head: t.t('claims.desk.personHalf'),
          cell: ({ holder, claim }) =>
            half === 'person' ? (
              <Claimed t={t} claim={claim} name={null} />
            ) : (
              t.t(`claims.desk.holder.${holder.hasMember ? 'somebody' : 'nobody'}`)
            ),
        },
      ]}
    />
  )
}

/** The half that is claimed: its holder, and what speaks for and against the claimant. */
function Claimed({ t, claim, name }: { t: T; claim: CouponFacts['claim']; name: string | null }) {
  const why = claim.fits === true ? undefined : t.t(`claims.desk.doubt.${claim.fits}` as Key)
  return (
    <span>
      {name === null ? t.t(`claims.desk.holder.${claim.holder}`) : <bdi>{name}</bdi>};{' '}
      {claim.fits === true ? t.t('claims.desk.fits.yes') : why};{' '}
      {claim.nothing === undefined
        ? t.t('claims.desk.earns.yes')
        : t.t(`trace.nothing.${claim.nothing}` as Key)}
    </span>
  )
}
