import type { Role } from '../../src/db/tables/people.ts'
import type { Home } from '../../src/rooms/company-home/home-query.ts'
import { Deed } from '../parts/deed.tsx'
import { Section } from '../parts/page-head.tsx'
import { type Step, Steps } from '../parts/steps.tsx'
import type { T } from '../words/words.ts'

/** The way of a newcomer; gone once all of it has happened. */
export function Checklist({ t, home, role }: { t: T; home: Home; role: Role }) {
  const invites = home.people.active + home.people.invited > 1
  const done = [
    invites,
    home.credited.company,
    home.credited.company,
    home.credited.traveller,
    home.credited.award,
  ]
  if (done.every(Boolean)) return null
  if (home.stepsHidden) {
    return <Deed action="/company/first-steps/show" verb={t.t('trips.home.showSteps')} look="quiet" />
  }
  const ways: Omit<Step, 'state'>[] = [
    {
      text: t.t('trips.home.stepInvite'),
      detail: t.t('trips.home.stepInviteText'),
      ...(role === 'travel-manager' && { href: '/company/people' }),
    },
    { text: t.t('trips.home.stepBook'), detail: t.t('trips.home.stepBookText'), href: '#corporate-id' },
    { text: t.t('trips.home.stepFlown') },
    { text: t.t('trips.home.stepLinked') },
    { text: t.t('trips.home.stepAward'), href: '/company/awards' },
  ]
  const next = done.indexOf(false)
  const steps = ways.map(
    (way, index): Step => ({
      ...way,
      state: done[index] ? 'done' : index === next ? 'current' : 'open',
    }),
  )
  return (
    <Section
      id="start"
      title={t.t('trips.home.start')}
      actions={<Deed action="/company/first-steps/hide" verb={t.t('trips.home.hideSteps')} look="quiet" />}
    >
      <Steps t={t} label={t.t('trips.home.start')} steps={steps} />
    </Section>
  )
}
