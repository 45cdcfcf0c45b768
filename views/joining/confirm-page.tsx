import { Button } from '../parts/button.tsx'
import { Notice } from '../parts/notice.tsx'
import { PageHead } from '../parts/page-head.tsx'
import type { T } from '../words/words.ts'

/** The link of the first mail. The form goes to its own address, so the token stands nowhere in the page. */
export function ConfirmPage({ t, company, confirmed }: { t: T; company: string; confirmed: boolean }) {
  return (
    <>
      <PageHead title={t.t('joining.confirm.title', { company })} />
      {confirmed ? (
        <Notice kind="done">
          <p>{t.t('joining.confirm.done')}</p>
        </Notice>
      ) : (
        <form method="post">
          <p>{t.t('joining.confirm.text', { company })}</p>
          <Button>{t.t('joining.confirm.button')}</Button>
        </form>
      )}
    </>
  )
}
