import type { Refusal } from '../../src/domain/refusal.ts'
import { LinkButton } from '../parts/button.tsx'
import { Notice } from '../parts/notice.tsx'
import { PageHead } from '../parts/page-head.tsx'
import type { T } from '../words/words.ts'

export function RefusedPage({ t, refusal, isSignedIn }: { t: T; refusal: Refusal; isSignedIn: boolean }) {
  return (
    <>
      <PageHead title={t.t('people.invitation.refusedTitle')} />
      <Notice kind="refused">
        <p>{t.say(refusal)}</p>
      </Notice>
      <LinkButton href={isSignedIn ? '/me' : '/sign-in'}>
        {t.t(isSignedIn ? 'people.invitation.toHome' : 'common.button.signIn')}
      </LinkButton>
    </>
  )
}
