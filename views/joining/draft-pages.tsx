import { LinkButton } from '../parts/button.tsx'
import { Notice } from '../parts/notice.tsx'
import { PageHead } from '../parts/page-head.tsx'
import type { T } from '../words/words.ts'

/** After saving. Says neither the address nor whether there was a draft before. */
export function DraftSavedPage({ t }: { t: T }) {
  return (
    <>
      <PageHead title={t.t('joining.draft.savedTitle')} />
      <Notice kind="done">
        <p>{t.t('joining.draft.savedMail')}</p>
      </Notice>
      <p>{t.t('joining.draft.savedAgain')}</p>
    </>
  )
}

export function DraftGonePage({ t }: { t: T }) {
  return (
    <>
      <PageHead title={t.t('joining.draft.goneTitle')} />
      <Notice kind="refused">
        <p>{t.t('joining.draft.goneText')}</p>
      </Notice>
      <LinkButton href="/join">{t.t('joining.draft.goneLink')}</LinkButton>
    </>
  )
}
