import { LinkButton } from '../parts/button.tsx'
import { PageHead } from '../parts/page-head.tsx'
import type { T } from '../words/words.ts'

/** The same for everybody: the page does not say who is known. */
export function SentPage({ t }: { t: T }) {
  return (
    <PageHead title={t.t('peopleLists.register.sentTitle')} lead={t.t('peopleLists.register.sentText')} />
  )
}

export function WaitingPage({ t }: { t: T }) {
  return (
    <>
      <PageHead
        title={t.t('peopleLists.register.waitingTitle')}
        lead={t.t('peopleLists.register.waitingText')}
      />
      <LinkButton href="/me">{t.t('peopleLists.register.toAccount')}</LinkButton>
    </>
  )
}
