import { Button, LinkButton } from '../parts/button.tsx'
import { Notice } from '../parts/notice.tsx'
import { PageHead } from '../parts/page-head.tsx'
import type { T } from '../words/words.ts'

/** Opening the link changes nothing yet: mail servers open links too. */
export function NewAddressPage({ t, action, address }: { t: T; action: string; address: string }) {
  return (
    <>
      <PageHead title={t.t('security.email.title')} lead={t.t('security.email.lead', { address })} />
      <form method="post" action={action} class="actions">
        <Button>{t.t('security.email.verb')}</Button>
      </form>
    </>
  )
}

export function LinkGonePage({ t, againHref }: { t: T; againHref: string }) {
  return (
    <>
      <PageHead title={t.t('security.reset.goneTitle')} />
      <Notice kind="refused">
        <p>{t.t('security.reset.goneText')}</p>
      </Notice>
      <div class="other-ways">
        <LinkButton href={againHref}>{t.t('security.reset.again')}</LinkButton>
      </div>
    </>
  )
}
