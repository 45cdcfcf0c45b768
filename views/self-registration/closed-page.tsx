import type { Refusal } from '../../src/domain/refusal.ts'
import { LinkButton } from '../parts/button.tsx'
import { Notice } from '../parts/notice.tsx'
import { PageHead } from '../parts/page-head.tsx'
import type { T } from '../words/words.ts'

export function ClosedPage({ t, refusal }: { t: T; refusal: Refusal }) {
  return (
    <>
      <PageHead title={t.t('peopleLists.register.closedTitle')} />
      <Notice kind="refused">
        <p>{t.say(refusal)}</p>
      </Notice>
      <LinkButton href="/sign-in">{t.t('common.button.signIn')}</LinkButton>
    </>
  )
}
