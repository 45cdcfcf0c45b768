import { clidEntry, osiEntry } from '../../src/domain/booking/entries.ts'
import type { Home } from '../../src/rooms/company-home/home-query.ts'
import { LinkButton } from '../parts/button.tsx'
import { KeyFacts } from '../parts/key-facts.tsx'
import { Section } from '../parts/page-head.tsx'
import type { T } from '../words/words.ts'

/** As agencies type them in Amadeus; the check of a booking has the entries of the other systems (docs/booking-entries.md). */
export function BookingEntries(props: {
  t: T
  home: Pick<Home, 'corporateId' | 'entities'>
  company: string
  carrier: string | undefined
}) {
  const { t, home, company, carrier = 'YY' } = props
  const { corporateId, entities } = home
  const code = (text: string) => <code dir="ltr">{text}</code>
  return (
    <Section
      id="corporate-id"
      title={t.t('trips.home.corporate', { company })}
      actions={
        <>
          <LinkButton href="/company/trips/check">{t.t('tripCheck.link')}</LinkButton>
          <LinkButton href="/company/entities">{t.t('entities.short')}</LinkButton>
        </>
      }
    >
      {corporateId === null ? (
        <p>{t.t('trips.home.noCorporateId')}</p>
      ) : (
        <>
          <p>{t.t('trips.home.corporateLead')}</p>
          <KeyFacts
            facts={[
              { term: t.t('trips.home.corporateId'), value: code(corporateId) },
              { term: t.t('trips.home.clid'), value: code(clidEntry('amadeus', carrier, corporateId)) },
              { term: t.t('trips.home.osi'), value: code(osiEntry('amadeus', carrier, corporateId)) },
              { term: t.t('trips.home.tourCode'), value: code(corporateId) },
            ]}
          />
        </>
      )}
      {entities.length > 0 && (
        <>
          <p>{t.t('entities.ids')}</p>
          <KeyFacts
            facts={entities.map(({ name, corporateId: id }) => ({
              term: <bdi>{name}</bdi>,
              value: code(clidEntry('amadeus', carrier, id)),
            }))}
          />
        </>
      )}
    </Section>
  )
}
