import type { TierProgress } from '../../src/domain/tier-progress.ts'
import type { OwnBalance } from '../../src/rooms/me/balances.ts'
import type { OwnGift } from '../../src/rooms/me/own-gifts.ts'
import type { LinkedAccount } from '../../src/rooms/me/own-numbers.ts'
import type { OwnTrip } from '../../src/rooms/me/own-trips.ts'
import type { MemberViewer } from '../../src/web/viewer.ts'
import { Balance } from '../parts/balance.tsx'
import { LinkButton } from '../parts/button.tsx'
import { EmployerSees } from '../parts/employer-sees.tsx'
import { Empty } from '../parts/empty.tsx'
import { Notice } from '../parts/notice.tsx'
import { PageHead, Section } from '../parts/page-head.tsx'
import { TierGauge } from '../parts/tier-gauge.tsx'
import { MapLater } from '../route-map/map-later.tsx'
import type { T } from '../words/words.ts'
import { NumberList } from './number-list.tsx'
import { OwnGifts } from './own-gifts.tsx'
import { TripTable } from './trip-table.tsx'

type Props = {
  readonly t: T
  readonly viewer: MemberViewer
  readonly programme: string | undefined
  readonly balances: readonly OwnBalance[]
  readonly accounts: readonly LinkedAccount[]
  readonly trips: readonly OwnTrip[]
  /** The newest of what companies gave. */
  readonly gifts: readonly OwnGift[]
  readonly tier: TierProgress | undefined
  /** Own claims that somebody asked back about. */
  readonly toAnswer: number
}

export function MyMilesPage(props: Props) {
  const { t, viewer, accounts, trips, programme, tier } = props
  const worksInCompany = viewer.company !== null && viewer.company.role !== 'traveller'
  return (
    <>
      <PageHead
        title={t.t('account.home.heading', { name: viewer.name })}
        lead={programme === undefined ? undefined : t.t('account.home.lead', { programme })}
        actions={
          worksInCompany ? (
            <LinkButton href="/company">{t.t('account.home.toCompany')}</LinkButton>
          ) : undefined
        }
      />
      {accounts.length === 0 && (
        <Notice kind="info" title={t.t('account.home.linkTitle')}>
          <p>{t.t('account.home.linkText')}</p>
          <p>
            <a href="/me/account#link">{t.t('account.home.linkLink')}</a>
          </p>
        </Notice>
      )}
      {props.toAnswer > 0 && (
        <Notice kind="warning">
          <p>
            {t.t('claims.needsYou', { count: props.toAnswer })}{' '}
            <a href="/me/claims?state=needs-answer">{t.t('claims.needsYouLink')}</a>
          </p>
        </Notice>
      )}
      <Balances {...props} />
      {tier && accounts.length > 0 && (
        <Section id="tier" title={t.t(tier.next ? 'common.tier.title' : 'common.tier.reached')}>
          <TierGauge t={t} id="tier-gauge" progress={tier} />
        </Section>
      )}
      <Section
        id="trips"
        title={t.t('account.home.tripsTitle')}
        actions={
          <>
            <a href="/me/trips/check">{t.t('tripCheck.link')}</a>
            {trips.length > 0 && <a href="/me/trips">{t.t('account.home.allTrips')}</a>}
          </>
        }
      >
        {trips.length === 0 ? <NoTrips t={t} /> : <TripTable t={t} rows={trips} />}
      </Section>
      <OwnGifts t={t} gifts={props.gifts} />
      {trips.length > 0 && <MapLater t={t} href="/me/routes" />}
      {accounts.length > 0 && (
        <Section
          id="numbers"
          title={t.t('account.home.numbersTitle')}
          actions={<a href="/me/account">{t.t('common.nav.account')}</a>}
        >
          <NumberList t={t} accounts={accounts} />
        </Section>
      )}
      <Section id="employer" title={t.t('people.employer.title')}>
        <EmployerSees t={t} />
      </Section>
    </>
  )
}

function Balances({ t, balances }: Props) {
  return (
    <>
      {balances.map(({ currency, available, lots }) => (
        <Section id={`own-${currency}`} title={t.t(`account.home.${currency}Title`)}>
          <Balance t={t} id={`balance-${currency}`} available={available} lots={lots} currency={currency} />
        </Section>
      ))}
    </>
  )
}

export function NoTrips({ t }: { t: T }) {
  return <Empty t={t} filtered={false} clearHref="/me/trips" nothingYet={t.t('account.trips.nothingYet')} />
}
