import { LinkButton } from '../parts/button.tsx'
import { PageHead } from '../parts/page-head.tsx'
import type { T } from '../words/words.ts'

/** Stands before a download, which has no page of its own to come back to. */
export function ConfirmedPage({ t, href }: { t: T; href: string }) {
  return (
    <>
      <PageHead title={t.t('security.confirm.ready')} lead={t.t('security.confirm.readyText')} />
      <div class="actions">
        <LinkButton href={href} look="main" icon="download">
          {t.t('common.button.download')}
        </LinkButton>
      </div>
    </>
  )
}
