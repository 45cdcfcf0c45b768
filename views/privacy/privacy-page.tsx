import type { Look } from '../../src/rooms/privacy/own-data.ts'
import { deedText } from '../audit-trail/deed-text.tsx'
import { LinkButton } from '../parts/button.tsx'
import { EmployerSees } from '../parts/employer-sees.tsx'
import { PageHead, Section } from '../parts/page-head.tsx'
import { Table } from '../parts/table.tsx'
import { InstantText } from '../parts/time.tsx'
import { type Key, textAt } from '../words/catalogue.ts'
import { LANGUAGES } from '../words/languages.ts'
import type { T } from '../words/words.ts'

const KEPT = [
  'account',
  'numbers',
  'trips',
  'ledger',
  'seat',
  'claims',
  'support',
  'mail',
  'trail',
  'sessions',
  'lists',
  'backups',
] as const

export function PrivacyPage({ t, looks, zone }: { t: T; looks: readonly Look[]; zone: string }) {
  return (
    <>
      <PageHead title={t.t('privacy.heading')} lead={t.t('privacy.lead')} />
      <Section id="employer" title={t.t('people.employer.title')}>
        <EmployerSees t={t} />
      </Section>
      <Section id="deeds" title={t.t('privacy.deedsTitle')}>
        <p>{t.t('privacy.deedsText')}</p>
        <p class="actions">
          <LinkButton href="/me/privacy/export" icon="download">
            {t.t('privacy.export.link')}
          </LinkButton>
          <LinkButton href="/me/privacy/erase">{t.t('privacy.erase.link')}</LinkButton>
        </p>
      </Section>
      <Section id="kept" title={t.t('privacy.keptTitle')}>
        <Table
          t={t}
          caption={t.t('privacy.keptTitle')}
          captionHidden
          rows={KEPT}
          columns={[
            {
              head: t.t('privacy.column.what'),
              rowHead: true,
              cell: (name) => t.t(`privacy.kept.${name}.what`),
            },
            { head: t.t('privacy.column.long'), cell: (name) => t.t(`privacy.kept.${name}.long`) },
            { head: t.t('privacy.column.why'), cell: (name) => t.t(`privacy.kept.${name}.why`) },
          ]}
        />
      </Section>
      <Section id="looks" title={t.t('privacy.looksTitle')}>
        <p>{t.t('privacy.looksText')}</p>
        <Looks t={t} looks={looks} zone={zone} />
      </Section>
    </>
  )
}

function Looks({ t, looks, zone }: { t: T; looks: readonly Look[]; zone: string }) {
  return (
    <Table
      t={t}
      caption={t.t('privacy.looksTitle')}
      captionHidden
      rows={looks}
      columns={[
        {
          head: t.t('privacy.column.when'),
          rowHead: true,
          cell: ({ at }) => <InstantText t={t} at={at} zone={zone} />,
        },
        { head: t.t('privacy.column.looked'), cell: ({ deed }) => deedText(t, deed) },
        { head: t.t('privacy.column.thing'), cell: ({ kind }) => thingText(t, kind) },
      ]}
      empty={<p>{t.t('privacy.looksNone')}</p>}
    />
  )
}

function thingText(t: T, kind: string): string {
  const key = `deeds.thing.${kind}`
  return textAt(LANGUAGES[t.lang].words, key) === undefined ? kind : t.t(key as Key)
}
