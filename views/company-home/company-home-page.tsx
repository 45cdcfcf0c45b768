import type { Role } from '../../src/db/tables/people.ts'
import type { TierProgress } from '../../src/domain/tier-progress.ts'
import type { Home, HomeTerms } from '../../src/rooms/company-home/home-query.ts'
import { Balance } from '../parts/balance.tsx'
import { LinkButton } from '../parts/button.tsx'
import { MonthBars } from '../parts/month-bars.tsx'
import { Notice } from '../parts/notice.tsx'
import { PageHead, Section } from '../parts/page-head.tsx'
import { TierGauge } from '../parts/tier-gauge.tsx'
import { MapLater } from '../route-map/map-later.tsx'
import type { T } from '../words/words.ts'
import { BookingEntries } from './booking-entries.tsx'
import { Checklist } from './checklist.tsx'
import { LastCredits } from './last-credits.tsx'

type Props = {
  readonly t: T
  readonly home: Home
  readonly company: string
  readonly role: Role
  /** The airline whose code stands in the examples of booking entries. */
  readonly carrier: string | undefined
  readonly tier: TierProgress | undefined
  /** Points that the first credited trip brings besides. */
  readonly welcome: bigint | undefined
}

export function CompanyHomePage({ t, home, company, role, carrier, tier, welcome }: Props) {
  // Once trips come in, they are what one looks for; what is left of the beginning steps back.
  const started = home.credited.company
  return (
    <>
      <PageHead title={t.t('trips.home.title', { company })} lead={t.t('trips.home.lead')} />
      <Warnings t={t} home={home} />
      {!started && <Checklist t={t} home={home} role={role} />}
      <NeedsYou t={t} home={home} role={role} />
      <Section id="balance" title={t.t('trips.home.balance')}>
        <Balance t={t} id="lots" available={home.available} locked={home.locked} lots={home.lots} />
        {welcome !== undefined && <p>{t.t('trips.home.welcomeAhead', { amount: t.points(welcome) })}</p>}
      </Section>
      {tier && started && (
        <Section id="tier" title={t.t(tier.next ? 'common.tier.title' : 'common.tier.reached')}>
          <TierGauge t={t} id="tier-gauge" progress={tier} />
        </Section>
      )}
      <Section id="months" title={t.t('trips.home.months')}>
        <MonthBars t={t} id="bars" months={home.months} />
        <p class="hint">{t.t('trips.home.monthsBasis')}</p>
      </Section>
      <Section
        id="credits"
        title={t.t('trips.home.lastCredits')}
        actions={<LinkButton href="/company/trips">{t.t('trips.home.allTrips')}</LinkButton>}
      >
        <LastCredits t={t} credits={home.credits} />
      </Section>
      {started && <MapLater t={t} href="/company/routes" />}
      {started && <Checklist t={t} home={home} role={role} />}
      <BookingEntries t={t} home={home} company={company} carrier={carrier} />
    </>
  )
}

function Warnings({ t, home }: { t: T; home: Home }) {
  return (
    <>
      {home.state === 'closed' && (
        <Notice kind="warning">
          <p>{t.t('trips.home.closed')}</p>
        </Notice>
      )}
      {home.frozen && (
        <Notice kind="warning">
          <p>{t.t('trips.home.frozen')}</p>
        </Notice>
      )}
      {home.owed > 0n && (
        <Notice kind="info">
          <p>{t.t('trips.home.owed', { amount: t.points(home.owed) })}</p>
        </Notice>
      )}
    </>
  )
}

function NeedsYou({ t, home, role }: { t: T; home: Home; role: Role }) {
  const claims = home.claimsToAnswer > 0 && role !== 'approver'
  const invites = home.people.invited > 0 && role === 'travel-manager'
  const waits = [home.terms, home.lapsingSoon, home.vouchersLapsing, claims, invites]
  const isQuiet = home.requestsToDecide === 0 && !waits.some(Boolean)
  return (
    <Section id="needs-you" title={t.t('trips.home.needsYou')}>
      {home.terms && <TermsWait t={t} terms={home.terms} />}
      {isQuiet && <p>{t.t('trips.home.nothingWaits')}</p>}
      {home.lapsingSoon && (
        <Notice kind="warning">
          <p>
            {t.t(home.lapsingSoon.allAtOnce ? 'trips.home.lapsingAtOnce' : 'trips.home.lapsing', {
              amount: t.points(home.lapsingSoon.amount),
              day: t.day(home.lapsingSoon.first),
            })}{' '}
            <a href="/company/awards?affordable=yes#burn">{t.t('trips.home.lapsingLink')}</a>
          </p>
        </Notice>
      )}
      <VouchersLapse t={t} vouchers={home.vouchersLapsing} />
      {home.requestsToDecide > 0 && (
        <Notice kind="warning">
          <p>
            {t.t('approvals.needsYou', { count: home.requestsToDecide })}{' '}
            <a href="/company/approvals?whose=to-decide">{t.t('approvals.needsYouLink')}</a>
          </p>
        </Notice>
      )}
      {claims && (
        <Notice kind="warning">
          <p>
            {t.t('claims.needsYou', { count: home.claimsToAnswer })}{' '}
            <a href="/company/claims?state=needs-answer">{t.t('claims.needsYouLink')}</a>
          </p>
        </Notice>
      )}
      {invites && (
        <Notice kind="info">
          <p>
            {t.t('trips.home.invited', { count: home.people.invited })}{' '}
            <a href="/company/people?state=invited">{t.t('trips.home.invitedLink')}</a>
          </p>
        </Notice>
      )}
    </Section>
  )
}

function VouchersLapse({ t, vouchers }: { t: T; vouchers: Home['vouchersLapsing'] }) {
  if (!vouchers) return null
  const { count, first, until } = vouchers
  return (
    <Notice kind="warning">
      <p>
        {t.t('vouchers.needsYou', { count, day: t.day(first) })}{' '}
        <a href={`/company/vouchers?until=${until}`}>{t.t('vouchers.needsYouLink')}</a>
      </p>
    </Notice>
  )
}

function TermsWait({ t, terms }: { t: T; terms: HomeTerms }) {
  return (
    <Notice kind="warning">
      <p>
        {t.t(`terms.needsYou.${terms.state}`, { version: terms.label, day: t.day(terms.validFrom) })}{' '}
        <a href="/company/terms">{t.t('terms.needsYou.link')}</a>
      </p>
    </Notice>
  )
}
