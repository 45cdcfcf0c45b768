import { LinkButton } from '../parts/button.tsx'
import { PageHead } from '../parts/page-head.tsx'
import type { T } from '../words/words.ts'

export function ErasedPage({ t }: { t: T }) {
  return (
    <>
      <PageHead title={t.t('privacy.erased.title')} lead={t.t('privacy.erased.lead')} />
      <p>{t.t('privacy.erased.text')}</p>
      <p class="actions">
        <LinkButton href="/">{t.t('common.error.wayOn')}</LinkButton>
      </p>
    </>
  )
}
