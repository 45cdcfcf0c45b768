import { LinkButton } from '../parts/button.tsx'
import { PageHead } from '../parts/page-head.tsx'
import type { T } from '../words/words.ts'

/** Cannot be opened again: the codes are shown here or nowhere. */
export function RecoveryCodesPage(props: { t: T; codes: readonly string[]; onHref: string }) {
  const { t, codes, onHref } = props
  return (
    <>
      <PageHead title={t.t('security.codes.title')} lead={t.t('security.codes.lead')} />
      <ol class="recovery-codes" aria-label={t.t('security.codes.list')}>
        {codes.map((code) => (
          <li>
            <code dir="ltr">{code}</code>
          </li>
        ))}
      </ol>
      <div class="actions">
        <LinkButton href={onHref} look="main">
          {t.t('security.codes.done')}
        </LinkButton>
      </div>
    </>
  )
}
