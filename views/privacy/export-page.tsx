import type { PartCount } from '../../src/rooms/privacy/own-data.ts'
import { LinkButton } from '../parts/button.tsx'
import { PageHead, Section } from '../parts/page-head.tsx'
import type { T } from '../words/words.ts'
import { PartCounts } from './part-counts.tsx'

const HERE = '/me/privacy/export'

export function ExportPage({ t, parts }: { t: T; parts: readonly PartCount[] }) {
  return (
    <>
      <PageHead title={t.t('privacy.export.title')} lead={t.t('privacy.export.lead')} />
      <p>{t.t('privacy.export.proof')}</p>
      <p class="actions">
        <LinkButton href={`${HERE}.zip`} look="main" icon="download" attributes={{ download: true }}>
          {t.t('privacy.export.zip')}
        </LinkButton>
        <LinkButton href={`${HERE}.json`} icon="download" attributes={{ download: true }}>
          {t.t('privacy.export.json')}
        </LinkButton>
      </p>
      <Section id="inside" title={t.t('privacy.export.inside')}>
        <PartCounts t={t} parts={parts} />
        <p class="hint">{t.t('privacy.export.withheld')}</p>
      </Section>
    </>
  )
}
