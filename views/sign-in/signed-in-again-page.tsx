import { Button, LinkButton } from '../parts/button.tsx'
import { PageHead } from '../parts/page-head.tsx'
import type { T } from '../words/words.ts'

/** The form that was being sent when the session was over: one button sends it. */
export function SignedInAgainPage(props: {
  t: T
  kept: {
    readonly action: string
    readonly back: string
    readonly fields: readonly (readonly [name: string, value: string])[]
  }
}) {
  const { t, kept } = props
  return (
    <>
      <PageHead title={t.t('security.again.title')} lead={t.t('security.again.lead')} />
      <form method="post" action={kept.action} class="actions">
        {kept.fields.map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
        <Button>{t.t('security.again.verb')}</Button>
        <LinkButton href={kept.back}>{t.t('security.again.back')}</LinkButton>
      </form>
    </>
  )
}
