import { LinkButton } from '../parts/button.tsx'
import { Notice } from '../parts/notice.tsx'
import { PageHead } from '../parts/page-head.tsx'
import type { T } from '../words/words.ts'

/** Why a file cannot be made, and what to do instead. */
export function refusedFile(t: T, text: string, needsSettings: boolean) {
  const title = t.t('statements.file.title')
  return {
    page: {
      title,
      nav: 'company' as const,
      current: 'statement' as const,
      crumbs: [{ href: '/company/statement', text: t.t('common.nav.statement') }],
    },
    body: (
      <>
        <PageHead title={title} />
        <Notice kind="refused">
          <p>{text}</p>
        </Notice>
        {needsSettings && <LinkButton href="/company/exports">{t.t('exports.short')}</LinkButton>}
      </>
    ),
  }
}
